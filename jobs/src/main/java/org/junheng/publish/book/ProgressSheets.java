package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junheng.publish.Labels;
import org.junheng.publish.PlanWords;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.PlanStatus;
import org.junheng.table.Progress;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/** 进度, by area and census year, and 规划: each county's plan against what is. */
final class ProgressSheets {
  private ProgressSheets() {}

  static void writeAreas(Sheet sheet, YearResults year, Area area) {
    sheet.columns(
        List.of(
            SheetColumn.text("标准", 14),
            SheetColumn.text("地区", 16),
            SheetColumn.year("学年", 8),
            SheetColumn.count("县区数", 9),
            SheetColumn.count("达标县区", 9),
            SheetColumn.percent("达标县区占比", 10),
            SheetColumn.count("规划应认定县区", 10),
            SheetColumn.count("其中已认定", 10),
            SheetColumn.count("逾期未认定", 10),
            SheetColumn.count("累计通过国家认定县区", 11),
            SheetColumn.count("参评学校（学段）", 10),
            SheetColumn.count("达标学校（学段）", 10),
            SheetColumn.percent("达标学校占比", 10)));
    sheet.title(area.name() + " 推进情况");
    sheet.note(
        "达标指该学年结论达标，认定指通过国家认定；规划应认定为规划年份在该学年及以前的县区，其中已认定与逾期未认定之和就是它；累计认定还含提前认定和没有规划而认定的。“—”为没有数据或该标准不评学校。");
    sheet.header(3);
    ProgressOfArea.of(year, area).stream()
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
        SheetWords.regime(year.definitions(), row.standard()),
        isProvince ? "全省" : year.names().city(row.areaCode(), row.year()),
        row.year(),
        Cells.orDash(row.counties()),
        Cells.orDash(row.countiesMet()),
        Cells.percent(row.share()),
        Cells.orDash(row.planned()),
        Cells.orDash(row.plannedRecognised()),
        Cells.orDash(late(row)),
        Cells.orDash(row.cumulativeRecognised()),
        Cells.orDash(row.units()),
        Cells.orDash(row.unitsPassed()),
        Cells.percent(row.unitShare()));
  }

  /** Planned to be recognised by the year and not recognised; null where either is not known. */
  private static Long late(Progress row) {
    return row.planned() == null || row.plannedRecognised() == null
        ? null
        : row.planned() - row.plannedRecognised();
  }

  static void writePlans(Sheet sheet, YearResults year, Area area) {
    PlanWords words = new PlanWords(year.definitions());
    sheet.columns(
        List.of(
            SheetColumn.text("市州", 12),
            SheetColumn.text("县区", 14),
            SheetColumn.year("规划认定年份", 9),
            SheetColumn.code("决定日期", 11),
            SheetColumn.text(words.recognition(), 12),
            SheetColumn.mark("规划进度", 15),
            SheetColumn.mark(words.verdict(), 12),
            SheetColumn.text(words.outlook(), 22),
            SheetColumn.text("理由", 46),
            SheetColumn.text("预测说明", 60)));
    sheet.title(area.name() + " " + year.year() + "学年 规划完成情况");
    sheet.note(words.explanation());
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
    cells.add(PlanWords.recognition(row));
    cells.add(status(labels, row));
    cells.add(Cells.verdict(labels, row.verdict()));
    cells.add(PlanWords.outlook(row));
    cells.add(Cells.orDash(row.reason()));
    cells.add(Cells.orDash(row.outlookReason()));
    return cells;
  }

  /** A plan's status in words. */
  static Object status(Labels labels, PlanStatus row) {
    if (row == null || row.status() == null) {
      return Cells.MISSING;
    }
    Tone tone =
        switch (row.status()) {
          case "done" -> Tone.GOOD;
          case "late" -> Tone.BAD;
          case "at_risk" -> Tone.NEAR;
          default -> Tone.PLAIN;
        };
    return new Toned(labels.marked("plan_status", row.status()) + PlanWords.doubt(row), tone);
  }
}
