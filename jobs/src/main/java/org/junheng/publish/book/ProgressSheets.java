package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junheng.publish.Labels;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.warehouse.TableRows.TableRow;
import org.junheng.workbook.Column;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Shown;
import org.junheng.workbook.Tone;

/** 进度, by area and census year, and 规划: each county's plan against what is. */
final class ProgressSheets {
  private ProgressSheets() {}

  static void writeAreas(Sheet sheet, YearResults year, Area area) {
    sheet.columns(
        List.of(
            Column.text("标准", 14),
            Column.text("地区", 16),
            Column.year("学年", 8),
            Column.count("县区数", 9),
            Column.count("达标县区", 9),
            Column.percent("达标县区占比", 10),
            Column.count("规划应认定县区", 10),
            Column.count("累计认定县区", 10),
            Column.count("参评学校（学段）", 10),
            Column.count("达标学校（学段）", 10),
            Column.percent("达标学校占比", 10)));
    sheet.title(area.name() + " 推进情况");
    sheet.note("规划应认定为规划年份在该学年及以前的县区；“—”为没有数据或该标准不评学校。");
    sheet.header(3);
    Progress.of(year, area).stream()
        .sorted(
            Comparator.comparing((TableRow row) -> row.text("standard").orElse(""))
                .reversed()
                .thenComparing(row -> row.text("level").orElse("").equals("city"))
                .thenComparing(row -> row.text("area_code").orElse(""))
                .thenComparing(row -> row.count("year")))
        .forEach(row -> sheet.row(areaRow(year, row)));
  }

  private static List<Object> areaRow(YearResults year, TableRow row) {
    int of = (int) row.count("year");
    String code = row.text("area_code").orElse("");
    boolean isProvince = CountyResults.is(row, "level", "province");
    return Arrays.asList(
        Words.regime(year.definitions(), row.text("standard").orElse("")),
        isProvince ? "全省" : year.names().city(code, of),
        of,
        Cells.orDash(Cells.whole(row, "counties")),
        Cells.orDash(Cells.whole(row, "counties_met")),
        Cells.percent(row.number("share").orElse(null)),
        Cells.orDash(Cells.whole(row, "planned")),
        Cells.orDash(Cells.whole(row, "cumulative_recognised")),
        Cells.orDash(Cells.whole(row, "units")),
        Cells.orDash(Cells.whole(row, "units_passed")),
        Cells.percent(row.number("unit_share").orElse(null)));
  }

  static void writePlans(Sheet sheet, YearResults year, Area area) {
    sheet.columns(
        List.of(
            Column.text("市州", 12),
            Column.text("县区", 14),
            Column.year("规划认定年份", 9),
            Column.code("决定日期", 11),
            Column.year("认定年份", 9),
            Column.mark("优质均衡结论", 12),
            Column.mark("进展", 15),
            Column.year("预计达标学年", 9),
            Column.text("理由", 46),
            Column.text("预测说明", 60)));
    sheet.title(area.name() + " " + year.year() + "学年 规划完成情况");
    sheet.header(2);
    for (CountyResults county : area.counties()) {
      county.rows("plan_status").forEach(row -> sheet.row(planRow(year.labels(), county, row)));
    }
  }

  private static List<Object> planRow(Labels labels, CountyResults county, TableRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(county.cityName());
    cells.add(county.name());
    cells.add(Cells.orDash(Cells.whole(row, "planned_year")));
    cells.add(Cells.orDash(row.text("decided_on")));
    cells.add(Cells.orDash(Cells.whole(row, "recognised_in")));
    cells.add(Cells.verdict(labels, row.text("verdict").orElse(null)));
    cells.add(status(labels, row.text("status").orElse(null)));
    cells.add(Cells.orDash(Cells.whole(row, "outlook")));
    cells.add(Cells.orDash(row.text("reason")));
    cells.add(Cells.orDash(row.text("outlook_reason")));
    return cells;
  }

  /** A plan's status in words. */
  static Object status(Labels labels, String status) {
    if (status == null) {
      return Cells.MISSING;
    }
    Tone tone =
        switch (status) {
          case "done" -> Tone.GOOD;
          case "late" -> Tone.BAD;
          case "at_risk" -> Tone.NEAR;
          default -> Tone.PLAIN;
        };
    return new Shown(labels.marked("plan_status", status), tone);
  }
}
