package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.CountyVerdict;
import org.junheng.table.PlanStatus;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 县域结果: a county a row, its verdicts, the share of its schools that pass, and why. */
final class ResultSheet {
  private static final int REASONS = 3;
  private static final int LONGEST_REASON = 70;

  private ResultSheet() {}

  static void write(Sheet sheet, YearResults year, Area area) {
    List<SheetColumn> columns =
        new ArrayList<>(
            List.of(
                SheetColumn.text("市州", 11),
                SheetColumn.text("县区", 13),
                SheetColumn.code("代码", 9),
                SheetColumn.mark(year.labels().of("regime", "Q2017"), 12)));
    year.domains().forEach(domain -> columns.add(SheetColumn.mark(domain.label(), 11)));
    columns.addAll(
        List.of(
            SheetColumn.percent("小学达标学校占比", 9),
            SheetColumn.percent("初中达标学校占比", 9),
            SheetColumn.mark(year.labels().of("regime", "B2012"), 12),
            SheetColumn.year("规划年份", 8),
            SheetColumn.mark("进展", 14),
            new SheetColumn("理由条数", 7, "#,##0", "center"),
            SheetColumn.text("主要理由", 58)));
    sheet.columns(columns);
    sheet.title(area.name() + " " + year.year() + "学年 县域结果");
    sheet.note("理由只列前" + REASONS + "条，全部见各县工作簿。");
    sheet.header(2);
    area.counties().forEach(county -> sheet.row(row(year, county)));
  }

  private static List<Object> row(YearResults year, CountyResults county) {
    Optional<CountyVerdict> verdict =
        county.row(CountyVerdict.class, row -> year.isOfTheForm(row.standard()));
    List<Object> cells = new ArrayList<>();
    cells.add(county.cityName());
    cells.add(county.name());
    cells.add(county.code());
    cells.add(verdict(year, verdict, "verdict"));
    year.domains().forEach(domain -> cells.add(verdict(year, verdict, domain.code())));
    for (String stage : YearResults.STAGES) {
      cells.add(
          county
              .ranking(stage, "unit_pass_share")
              .map(row -> Ranks.value(year, row))
              .orElse(Cells.MISSING));
    }
    cells.add(
        verdict(
            year,
            county.row(CountyVerdict.class, row -> row.standard().equals("B2012")),
            "verdict"));
    Optional<PlanStatus> plan = county.row(PlanStatus.class, any -> true);
    cells.add(Cells.orDash(plan.map(PlanStatus::plannedYear)));
    cells.add(ProgressSheets.status(year.labels(), plan.orElse(null)));
    List<String> reasons = verdict.map(CountyVerdict::reasons).orElse(List.of());
    cells.add(reasons.size());
    cells.add(
        String.join(
            "\n",
            reasons.stream()
                .limit(REASONS)
                .map(reason -> SheetWords.cut(reason, LONGEST_REASON))
                .toList()));
    return cells;
  }

  private static Object verdict(YearResults year, Optional<CountyVerdict> row, String domain) {
    return Cells.verdict(
        year.labels(), row.map(one -> YearResults.verdict(one, domain)).orElse(null));
  }
}
