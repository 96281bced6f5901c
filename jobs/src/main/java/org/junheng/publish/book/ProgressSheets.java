package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junheng.publish.Labels;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.PlanStatus;
import org.junheng.table.Progress;
import org.junheng.workbook.Column;
import org.junheng.workbook.Sheet.Shown;
import org.junheng.workbook.Sheet;
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
    AreaProgress.of(year, area).stream()
        .sorted(
            Comparator.comparing(Progress::standard)
                .reversed()
                .thenComparing(row -> row.level().equals("city"))
                .thenComparing(Progress::areaCode)
                .thenComparing(Progress::year))
        .forEach(row -> sheet.row(areaRow(year, row)));
  }

  private static List<Object> areaRow(YearResults year, Progress row) {
    boolean isProvince = row.level().equals("province");
    return Arrays.asList(
        Words.regime(year.definitions(), row.standard()),
        isProvince ? "全省" : year.names().city(row.areaCode(), row.year()),
        row.year(),
        Cells.orDash(row.counties()),
        Cells.orDash(row.countiesMet()),
        Cells.percent(row.share()),
        Cells.orDash(row.planned()),
        Cells.orDash(row.cumulativeRecognised()),
        Cells.orDash(row.units()),
        Cells.orDash(row.unitsPassed()),
        Cells.percent(row.unitShare()));
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
      county.rows(PlanStatus.class).forEach(row -> sheet.row(planRow(year.labels(), county, row)));
    }
  }

  private static List<Object> planRow(Labels labels, CountyResults county, PlanStatus row) {
    List<Object> cells = new ArrayList<>();
    cells.add(county.cityName());
    cells.add(county.name());
    cells.add(Cells.orDash(row.plannedYear()));
    cells.add(Cells.orDash(row.decidedOn()));
    cells.add(Cells.orDash(row.recognisedIn()));
    cells.add(Cells.verdict(labels, row.verdict()));
    cells.add(status(labels, row.status()));
    cells.add(Cells.orDash(row.outlook()));
    cells.add(Cells.orDash(row.reason()));
    cells.add(Cells.orDash(row.outlookReason()));
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
