package org.junheng.county.item;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.county.Assessment;
import org.junheng.county.CountyTables;
import org.junheng.county.CountyText;
import org.junheng.definition.Standard;
import org.junheng.table.CountyItem;
import org.junheng.table.SchoolItem;
import org.junheng.table.TextRows;

/** What items make of a county-year that stands as text. */
final class Judged {
  private Judged() {}

  /** Some columns of an item's schools. */
  static String schools(CountyText county, String item, String... columns) {
    return schools(county, CountyText.DEFINITIONS.standard("Q2017"), item, columns);
  }

  static String schools(CountyText county, Standard standard, String item, String... columns) {
    return TextRows.show(
        SchoolItem.class,
        tables(county.under(standard)).of(SchoolItem.class).stream()
            .filter(row -> row.item().equals(item))
            .toList(),
        columns);
  }

  /** An item's row of the county. */
  static CountyItem county(CountyText county, String item) {
    return county(county, CountyText.DEFINITIONS.standard("Q2017"), item);
  }

  static CountyItem county(CountyText county, Standard standard, String item) {
    return items(county.under(standard)).stream()
        .filter(row -> row.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  /** An item's row in short: value, verdict, whether it flips. */
  static String shown(CountyText county, String item) {
    return shown(county(county, item));
  }

  static String shown(CountyItem row) {
    return TextRows.show(CountyItem.class, List.of(row), "value", "verdict", "flips_when_rounded")
        .lines()
        .skip(1)
        .collect(Collectors.joining());
  }

  static List<CountyItem> items(Assessment assessment) {
    return tables(assessment).of(CountyItem.class);
  }

  static CountyTables tables(Assessment assessment) {
    CountyTables tables = new CountyTables();
    new Items(assessment.standard(), CountyText.forms()).add(assessment, tables);
    return tables;
  }
}
