package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junheng.definition.CodeList.Code;
import org.junheng.publish.Labels;
import org.junheng.publish.PlanWords;
import org.junheng.table.CountyRanking;
import org.junheng.table.CountyVerdict;
import org.junheng.table.PlanStatus;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/** 说明 of a county's workbook: its verdicts with their reasons, its ranks, and how to read on. */
final class CountyCover {
  private static final int MOST_REASONS = 25;
  private static final int LONGEST_REASON = 220;

  private CountyCover() {}

  static void write(
      Sheet sheet, YearResults year, CountyResults county, String origin, List<String> contents) {
    sheet.columns(columns(year));
    sheet.title(county.name() + "（" + county.code() + "） " + year.year() + "学年 义务教育均衡发展监测结果");
    sheet.note(origin + "。学年自" + year.year() + "年9月1日起。" + year.stateNote());
    year.recodesTo(county.code())
        .forEach(row -> sheet.note("%d学年起用本代码，此前的代码为%s。".formatted(row.year(), row.fromCode())));
    sheet.smallHeader();
    for (CountyVerdict row : county.rows(CountyVerdict.class)) {
      List<Object> cells = new ArrayList<>();
      cells.add(SheetWords.regime(year.definitions(), row.standard()));
      cells.add(Cells.verdict(year.labels(), row.verdict()));
      for (Code domain : year.domains()) {
        cells.add(Cells.verdict(year.labels(), YearResults.verdict(row, domain.code())));
      }
      sheet.row(cells);
    }
    writePlan(sheet, year.labels(), county);
    county.rows(CountyVerdict.class).stream()
        .filter(row -> year.isOfTheForm(row.standard()))
        .forEach(row -> writeReasons(sheet, row));
    writeRanks(sheet, year, county);
    writeLegend(sheet, year.labels(), contents);
  }

  private static List<SheetColumn> columns(YearResults year) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text("标准", 22));
    columns.add(SheetColumn.mark("结论", 15));
    year.domains().forEach(domain -> columns.add(SheetColumn.mark(domain.label(), 15)));
    return columns;
  }

  private static void writePlan(Sheet sheet, Labels labels, CountyResults county) {
    county
        .row(PlanStatus.class, any -> true)
        .ifPresent(
            row -> {
              PlanWords words = new PlanWords(labels.definitions());
              String status =
                  row.status() == null
                      ? Cells.MISSING
                      : labels.marked("plan_status", row.status()) + PlanWords.doubt(row);
              sheet.note(
                  words.recognition()
                      + "："
                      + PlanWords.recognition(row)
                      + "；规划认定年份："
                      + (row.plannedYear() == null ? Cells.MISSING : row.plannedYear() + "年")
                      + "；规划进度："
                      + status
                      + (row.reason() == null ? "" : "（" + row.reason() + "）"));
              sheet.note(
                  words.outlook()
                      + "："
                      + PlanWords.outlook(row)
                      + (row.outlookReason() == null ? "" : "（" + row.outlookReason() + "）"));
            });
  }

  private static void writeReasons(Sheet sheet, CountyVerdict verdict) {
    List<String> reasons = verdict.reasons() == null ? List.of() : verdict.reasons();
    if (reasons.isEmpty()) {
      return;
    }
    sheet.heading("结论的理由");
    for (int i = 0; i < Math.min(reasons.size(), MOST_REASONS); i++) {
      sheet.note((i + 1) + ". " + SheetWords.cut(reasons.get(i), LONGEST_REASON));
    }
    if (reasons.size() > MOST_REASONS) {
      sheet.note("……共" + reasons.size() + "条，全部见“" + GapSheet.NAME + "”；学校的情况见表Ⅱ-2、缺口和逐校核查。");
    }
  }

  private static void writeRanks(Sheet sheet, YearResults year, CountyResults county) {
    if (county.rows(CountyRanking.class).isEmpty()) {
      return;
    }
    sheet.heading("全省名次（只列本县；名次后为参与排名的县区数）");
    List<String> measures =
        county.rows(CountyRanking.class).stream().map(CountyRanking::measure).distinct().toList();
    sheet.columns(
        List.of(
            SheetColumn.text("项目", 22),
            SheetColumn.mark("小学数值", 15),
            SheetColumn.mark("小学名次", 15),
            SheetColumn.mark("上年名次和变化", 15),
            SheetColumn.mark("初中数值", 15),
            SheetColumn.mark("初中名次", 15),
            SheetColumn.mark("上年名次和变化", 15),
            SheetColumn.text("未排名的原因", 15)));
    sheet.smallHeader();
    for (String measure : measures) {
      List<Object> cells = new ArrayList<>(List.of(year.labels().measure(measure)));
      String reason = null;
      for (String stage : YearResults.STAGES) {
        CountyRanking row = county.ranking(stage, measure).orElse(null);
        cells.addAll(
            row == null
                ? List.of(Cells.MISSING, Cells.MISSING, Cells.MISSING)
                : List.of(
                    Ranks.value(year, row),
                    Ranks.rank(county, stage, measure),
                    Ranks.beforeAndChange(row)));
        reason = row == null || row.reasonUnranked() == null ? reason : row.reasonUnranked();
      }
      cells.add(reason);
      sheet.row(cells);
    }
    if (county.rows(CountyRanking.class).stream().anyMatch(Ranks::isOfAnotherNumber)) {
      sheet.note(Ranks.ANOTHER_NUMBER);
    }
  }

  private static void writeLegend(Sheet sheet, Labels labels, List<String> contents) {
    sheet.heading("怎样看");
    sheet.note("工作表：" + String.join("、", contents) + "。");
    writeLegend(sheet, labels);
  }

  /** What colours and marks mean. */
  static void writeLegend(Sheet sheet, Labels labels) {
    List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.text("", 22)));
    columns.addAll(Collections.nCopies(5, SheetColumn.mark("", 15)));
    sheet.columns(columns);
    sheet.row(
        List.of(
            "图例",
            Cells.verdict(labels, "met"),
            Cells.verdict(labels, "not_met"),
            new Toned(Cells.NEAR + " 临界", Tone.NEAR),
            Cells.verdict(labels, "undetermined"),
            "— 没有数据"));
    sheet.note(
        "临界指距标准值或上限5%以内。数值按未舍入的数判定，按申报表的小数位显示；显示后会误读结论的，显示到能分清为止。“存疑”指所据的填报值未核实，照常计算。没有数据的不按0、达标或未达标计。");
  }
}
