package org.junheng.release;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Table;

/**
 * What some tables of a release tell of each census year, as sums of their rows' hashes: where two
 * releases have the same, all that is made of those rows is the same too.
 *
 * @param ofNone what is told of no census year
 * @param ofYears what is told of each
 */
public record YearContents(String ofNone, Map<Integer, String> ofYears) {
  private static final String BY_YEAR =
      """
      select year, sum(hash(t))::varchar as hashes, count(*) as rows
      from %s t where year is not null group by year""";
  private static final String OF_NONE =
      """
      select 0::integer as year, coalesce(sum(hash(t)), 0)::varchar as hashes, count(*) as rows
      from %s t where %s""";

  private record Summed(int year, String hashes, long rows) {}

  /** What tables tell. */
  public static YearContents of(ReleaseTables release, Collection<Table> tables) {
    StringBuilder ofNone = new StringBuilder();
    Map<Integer, String> ofYears = new TreeMap<>();
    for (Table table : tables) {
      String none = table.hasYear() ? "year is null" : "true";
      release
          .query(Summed.class, OF_NONE.formatted(table.table(), none))
          .forEach(sum -> ofNone.append(told(table, sum)));
      if (table.hasYear()) {
        release
            .query(Summed.class, BY_YEAR.formatted(table.table()))
            .forEach(sum -> ofYears.merge(sum.year(), told(table, sum), String::concat));
      }
    }
    return new YearContents(ofNone.toString(), ofYears);
  }

  private static String told(Table table, Summed sum) {
    return table.table() + " " + sum.rows() + " " + sum.hashes() + "\n";
  }

  /** What is told of no year and of the years from one to another. */
  public String of(int from, int to) {
    StringBuilder told = new StringBuilder(ofNone);
    ofYears.forEach(
        (year, of) -> {
          if (from <= year && year <= to) {
            told.append(year).append('\n').append(of);
          }
        });
    return told.toString();
  }
}
