package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.MeasureNames;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyVariance;
import org.junheng.table.DimIndicator;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 表Ⅲ: by stage the county's mean and cv of each indicator; under it limits, verdicts and ranks. */
final class VarianceSheet {
  private VarianceSheet() {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.text("学段", 15)));
    List<String> groups = new ArrayList<>();
    groups.add(null);
    for (DimIndicator indicator : year.indicators()) {
      addPair(columns, groups, indicator.indicator() + " " + SheetWords.indicator(indicator));
    }
    addPair(columns, groups, "综合");
    sheet.columns(columns);
    sheet.title(county.name() + " " + year.year() + "学年 表Ⅲ 校际差异系数");
    sheet.note("综合一栏为七项差异系数（未舍入）的平均，不设上限。各项差异系数均不得高于上限。");
    sheet.header(groups, 1);
    for (String stage : YearResults.STAGES) {
      if (county.anyVariance(stage).isPresent()) {
        sheet.row(figures(year, county, stage));
      }
    }
    for (String stage : YearResults.STAGES) {
      if (county.anyVariance(stage).isPresent()) {
        sheet.row(limits(year, county, stage));
        sheet.row(verdicts(year, county, stage));
        sheet.row(coverage(year, county, stage));
        sheet.row(ranks(year, county, stage));
      }
    }
    sheet.note("前两行为申报表内容；其下为监测结果，不属于申报表。名次后为参与排名的县区数，差异系数由低到高排列；“—”为没有数据或未排名。");
  }

  private static void addPair(List<SheetColumn> columns, List<String> groups, String group) {
    columns.add(SheetColumn.decimal("全县平均值", 9, 2));
    columns.add(new SheetColumn("差异系数", 10.5, "0.000", "right"));
    groups.add(group);
    groups.add(group);
  }

  private static List<Object> figures(YearResults year, CountyResults county, String stage) {
    List<Object> cells = new ArrayList<>(List.of(year.labels().stage(stage)));
    for (DimIndicator indicator : year.indicators()) {
      Optional<CountyVariance> row = county.variance(stage, indicator.indicator());
      cells.add(Cells.figure(row.map(CountyVariance::mean).orElse(null), 2));
      cells.add(row.map(one -> cv(year, one)).orElse(Cells.MISSING));
    }
    cells.add("——");
    cells.add(composite(year, county, stage));
    return cells;
  }

  /** A cv against its limit. */
  static Object cv(YearResults year, CountyVariance row) {
    return Cells.judged(
        row.cv(),
        3,
        row.cvLimit(),
        row.verdict(),
        Boolean.TRUE.equals(row.flipsWhenRounded()),
        year.doubts().have(row));
  }

  /** The mean of a stage's cvs, without a limit. */
  static Object composite(YearResults year, CountyResults county, String stage) {
    Object figure =
        Cells.figure(
            year.composite(county, stage).map(CountyComposite::compositeCv).orElse(null), 3);
    return year.composite(county, stage)
            .filter(
                row ->
                    year.doubts()
                        .have(
                            row.standard(),
                            row.year(),
                            row.countyCode(),
                            row.stage(),
                            MeasureNames.COMPOSITE))
            .isPresent()
        ? Cells.doubted(figure)
        : figure;
  }

  private static List<Object> limits(YearResults year, CountyResults county, String stage) {
    return beside(
        year,
        year.labels().stage(stage) + "上限",
        indicator ->
            county
                .variance(stage, indicator.indicator())
                .map(row -> VarianceLimits.allowed(year, MeasureNames.cv(row.indicator()), stage))
                .orElse(Cells.MISSING),
        Cells.MISSING);
  }

  private static List<Object> verdicts(YearResults year, CountyResults county, String stage) {
    return beside(
        year,
        year.labels().stage(stage) + "结论",
        indicator ->
            Cells.verdict(
                year.labels(),
                county
                    .variance(stage, indicator.indicator())
                    .map(CountyVariance::verdict)
                    .orElse(null)),
        Cells.MISSING);
  }

  private static List<Object> coverage(YearResults year, CountyResults county, String stage) {
    return beside(
        year,
        year.labels().stage(stage) + "缺数据学校",
        indicator ->
            Cells.orDash(
                county
                    .variance(stage, indicator.indicator())
                    .map(row -> (row.unitsMissing() == null ? 0 : row.unitsMissing()) + "所")),
        Cells.MISSING);
  }

  private static List<Object> ranks(YearResults year, CountyResults county, String stage) {
    return beside(
        year,
        year.labels().stage(stage) + "全省名次",
        indicator -> Ranks.rank(county, stage, "cv_" + indicator.indicator()),
        Ranks.rank(county, stage, "composite_cv"));
  }

  /** A row that says something under each cv. */
  private static List<Object> beside(
      YearResults year,
      String title,
      java.util.function.Function<DimIndicator, Object> ofIndicator,
      Object ofAll) {
    List<Object> cells = new ArrayList<>(List.of(title));
    for (DimIndicator indicator : year.indicators()) {
      cells.add(null);
      cells.add(ofIndicator.apply(indicator));
    }
    cells.add(null);
    cells.add(ofAll);
    return cells;
  }
}
