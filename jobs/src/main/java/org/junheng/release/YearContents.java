package org.junheng.release;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.definition.Table;

/**
 * What a release tells of each census year, as a sum of its rows' hashes: where two releases have
 * the same, all that is made of that year's rows is the same too.
 */
public final class YearContents {
  private static final String OF_YEARS =
      """
      select year, sum(hash(t))::varchar as hashes, count(*) as rows
      from %s t where year is not null group by year""";
  private static final String OF_ALL =
      """
      select 0::integer as year, coalesce(sum(hash(t)), 0)::varchar as hashes, count(*) as rows
      from %s t where %s""";

  private YearContents() {}

  private record Summed(int year, String hashes, long rows) {}

  /**
   * By census year, what is told of it and of the years before, and of no year.
   *
   * @param tables those that are looked at
   */
  public static SortedMap<Integer, String> of(ReleaseTables release, Collection<Table> tables) {
    StringBuilder always = new StringBuilder();
    SortedMap<Integer, StringBuilder> byYear = new TreeMap<>();
    for (Table table : tables) {
      String where = table.hasYear() ? "year is null" : "true";
      release
          .query(Summed.class, OF_ALL.formatted(table.table(), where))
          .forEach(sum -> always.append(told(table, sum)));
      if (table.hasYear()) {
        release
            .query(Summed.class, OF_YEARS.formatted(table.table()))
            .forEach(
                sum ->
                    byYear
                        .computeIfAbsent(sum.year(), any -> new StringBuilder())
                        .append(told(table, sum)));
      }
    }
    SortedMap<Integer, String> contents = new TreeMap<>();
    for (Map.Entry<Integer, StringBuilder> year : byYear.entrySet()) {
      always.append(year.getKey()).append('\n').append(year.getValue());
      contents.put(year.getKey(), always.toString());
    }
    return contents;
  }

  private static String told(Table table, Summed sum) {
    return table.table() + " " + sum.rows() + " " + sum.hashes() + "\n";
  }
}
