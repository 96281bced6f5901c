package org.junheng.publish.book;

import java.util.List;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.warehouse.TableRows.TableRow;

/** Rows of table {@code progress} up to a census year. */
final class Progress {
  private Progress() {}

  /** An area's rows; the province's book has those of its cities too. */
  static List<TableRow> of(YearResults year, Area area) {
    return year.progress().stream()
        .filter(row -> area.has(row.text("level").orElse(""), row.text("area_code").orElse("")))
        .toList();
  }

  /** The share of counties that meet a standard in the year. */
  static Object share(YearResults year, Area area, String standard) {
    String level = area.cityCode() == null ? "province" : "city";
    return of(year, area).stream()
        .filter(row -> row.count("year") == year.year())
        .filter(row -> CountyResults.is(row, "standard", standard))
        .filter(row -> CountyResults.is(row, "level", level))
        .findFirst()
        .map(row -> Cells.percent(row.number("share").orElse(null)))
        .orElse(Cells.MISSING);
  }
}
