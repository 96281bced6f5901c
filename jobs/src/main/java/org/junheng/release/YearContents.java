package org.junheng.release;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.definition.Table;

/**
 * What the tables of a release tell of each census year, as sums of their rows' hashes: where two
 * releases have the same, all that is made of those rows is the same too.
 */
public final class YearContents {
  private static final int NO_YEAR = 0;
  private static final String SUMS =
      """
      select %s::integer as year, sum(hash(t))::varchar as hashes, count(*) as rows
      from %s t group by 1""";

  private final Map<String, Map<Integer, String>> byTable = new TreeMap<>();

  private YearContents() {}

  private record Summed(int year, String hashes, long rows) {}

  /** What tables tell; each is looked through once. */
  public static YearContents of(ReleaseTables release, Collection<Table> tables) {
    YearContents contents = new YearContents();
    for (Table table : tables) {
      String year = table.hasYear() ? "coalesce(year, " + NO_YEAR + ")" : String.valueOf(NO_YEAR);
      Map<Integer, String> told = new TreeMap<>();
      release
          .query(Summed.class, SUMS.formatted(year, table.table()))
          .forEach(sum -> told.put(sum.year(), sum.rows() + " " + sum.hashes()));
      contents.byTable.put(table.table(), told);
    }
    return contents;
  }

  /** What some of the tables tell of no year, and of the years from one to another. */
  public String of(Predicate<String> tables, int from, int to) {
    StringBuilder all = new StringBuilder();
    byTable.forEach(
        (table, told) -> {
          if (tables.test(table)) {
            told.forEach(
                (year, sum) -> {
                  if (year == NO_YEAR || (from <= year && year <= to)) {
                    all.append(table).append(' ').append(year).append(' ').append(sum).append('\n');
                  }
                });
          }
        });
    return all.toString();
  }
}
