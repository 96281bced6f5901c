package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.CountyRanking;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 排名: a stage, measure and county a row, in the order of the ranks; the unranked at the end. */
final class RankingSheet {
  private RankingSheet() {}

  /** A county's row. */
  private record Place(CountyResults county, CountyRanking row) {
    long rank() {
      return row.rank() == null ? Long.MAX_VALUE : row.rank();
    }

    int stage() {
      return YearResults.STAGES.indexOf(row.stage());
    }

    String measure() {
      return row.measure();
    }
  }

  static void write(Sheet sheet, YearResults year, Area area) {
    sheet.columns(
        List.of(
            SheetColumn.mark("学段", 8),
            SheetColumn.text("排名项目", 18),
            SheetColumn.count("名次", 8),
            SheetColumn.count("参与排名县区数", 10),
            SheetColumn.count("上年名次", 8),
            SheetColumn.count("上年参与排名县区数", 10),
            SheetColumn.mark("比上年", 9),
            SheetColumn.text("市州", 14),
            SheetColumn.text("县区", 18),
            new SheetColumn("数值", 12, "0.000", "right"),
            SheetColumn.text("未排名的原因", 50)));
    sheet.title(area.name() + " " + year.year() + "学年 全省排名");
    sheet.note("差异系数由低到高、单元达标比例由高到低；数值相同名次相同，其后名次空出。用筛选选一个学段和项目。");
    List<Place> places = new ArrayList<>();
    for (CountyResults county : area.counties()) {
      county.rows(CountyRanking.class).forEach(row -> places.add(new Place(county, row)));
    }
    if (places.stream().map(Place::row).anyMatch(Ranks::isOfAnotherNumber)) {
      sheet.note(Ranks.ANOTHER_NUMBER);
    }
    sheet.header(2);
    places.sort(
        Comparator.comparing(Place::stage)
            .thenComparing(Place::measure, Comparator.reverseOrder())
            .thenComparing(Place::rank)
            .thenComparing(place -> place.county.code()));
    places.forEach(place -> sheet.row(row(year, place)));
  }

  private static List<Object> row(YearResults year, Place place) {
    CountyRanking row = place.row;
    return Arrays.asList(
        year.labels().stage(row.stage()),
        year.labels().measure(place.measure()),
        Cells.orDash(row.rank()),
        Cells.orDash(row.of()),
        Cells.orDash(row.rankBefore()),
        Cells.orDash(row.ofBefore()),
        Ranks.change(row),
        place.county.cityName(),
        place.county.name(),
        Ranks.value(year, row),
        row.reasonUnranked());
  }
}
