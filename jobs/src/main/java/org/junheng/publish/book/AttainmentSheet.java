package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.table.CountyRanking;
import org.junheng.table.CountyVariance;
import org.junheng.table.DimIndicator;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 表Ⅱ-1: by stage, how many schools reach each threshold and pass as a whole, and their share. */
final class AttainmentSheet {
  private static final String WHOLE = "综合评估";

  private AttainmentSheet() {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    List<SheetColumn> columns =
        new ArrayList<>(List.of(SheetColumn.mark("学段", 7), SheetColumn.count("学校总数", 7)));
    List<String> groups = new ArrayList<>();
    groups.add(null);
    groups.add(null);
    for (DimIndicator indicator : year.indicators()) {
      addPair(columns, groups, indicator.indicator() + " " + SheetWords.indicator(indicator));
    }
    addPair(columns, groups, WHOLE);
    sheet.columns(columns);
    sheet.title(county.name() + " " + year.year() + "学年 表Ⅱ-1 学校达标情况");
    sheet.note("达到标准值的学校（学段）数及占全部学校（学段）的比例；缺数据的学校计入总数，不计为达标。");
    sheet.header(groups, 2);
    for (String stage : YearResults.STAGES) {
      List<ShownUnit> units = county.units(stage);
      if (!units.isEmpty()) {
        sheet.row(row(year, county, stage, units));
      }
    }
    writeNotes(sheet, year, county);
  }

  private static void addPair(List<SheetColumn> columns, List<String> groups, String group) {
    columns.add(SheetColumn.count("校数", 6));
    columns.add(SheetColumn.percent("占比", 7.5));
    groups.add(group);
    groups.add(group);
  }

  private static List<Object> row(
      YearResults year, CountyResults county, String stage, List<ShownUnit> units) {
    List<Object> cells = new ArrayList<>(List.of(year.labels().stage(stage), units.size()));
    for (DimIndicator indicator : year.indicators()) {
      Optional<CountyVariance> variance =
          county
              .variance(stage, indicator.indicator())
              .filter(row -> row.units() != null && row.units() > 0);
      cells.add(Cells.orDash(variance.map(CountyVariance::unitsAttained)));
      cells.add(Cells.percent(variance.map(CountyVariance::attainedShare).orElse(null)));
    }
    boolean areOpen = count(units, "undetermined") == units.size();
    cells.add(areOpen ? Cells.MISSING : (Object) count(units, "met"));
    cells.add(
        Cells.percent(
            county.ranking(stage, "unit_pass_share").map(CountyRanking::value).orElse(null)));
    return cells;
  }

  private static long count(List<ShownUnit> units, String verdict) {
    return units.stream().filter(one -> one.verdict().equals(verdict)).count();
  }

  private static void writeNotes(Sheet sheet, YearResults year, CountyResults county) {
    List<String> limits = new ArrayList<>();
    for (DimIndicator indicator : year.indicators()) {
      limits.add(
          indicator.indicator()
              + " 小学≥"
              + LimitText.shown(indicator.primaryThreshold())
              + "、初中≥"
              + LimitText.shown(indicator.juniorThreshold()));
    }
    sheet.note("标准值：" + String.join("；", limits) + "。");
    year.standard()
        .map(standard -> standard.unitRule())
        .ifPresent(
            rule ->
                sheet.note(
                    "综合评估："
                        + rule.attainedAtLeast()
                        + "项以上达到标准值，其余一项不低于标准值的"
                        + Math.round(rule.remainingShare() * 100)
                        + "%。每所学校都应达标。"));
    for (String stage : YearResults.STAGES) {
      List<ShownUnit> units = county.units(stage);
      long open = count(units, "undetermined");
      if (open > 0) {
        sheet.note(
            year.labels().verdict("undetermined")
                + "："
                + year.labels().stage(stage)
                + open
                + "所，见表Ⅱ-2。",
            org.junheng.workbook.Tone.OPEN);
      }
    }
  }
}
