package org.junheng.publish.book;

import java.util.List;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.Progress;

/** How far an area has come, up to a census year. */
final class ProgressOfArea {
  private ProgressOfArea() {}

  /** An area's rows; the province's book has those of its cities too. */
  static List<Progress> of(YearResults year, Area area) {
    return year.progress().stream().filter(row -> area.has(row.level(), row.areaCode())).toList();
  }

  /** The share of counties that meet a standard in the year. */
  static Object share(YearResults year, Area area, String standard) {
    String level = area.cityCode() == null ? "province" : "city";
    return of(year, area).stream()
        .filter(row -> row.year() == year.year())
        .filter(row -> row.standard().equals(standard) && row.level().equals(level))
        .findFirst()
        .map(row -> Cells.percent(row.share()))
        .orElse(Cells.MISSING);
  }
}
