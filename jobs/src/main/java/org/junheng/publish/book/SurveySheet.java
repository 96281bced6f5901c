package org.junheng.publish.book;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junheng.definition.CodeList;
import org.junheng.table.CountyItem;
import org.junheng.table.SurveyResult;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 表Ⅵ: the survey's answers, all together and by group. */
final class SurveySheet {
  private static final String ALL = "all";

  private SurveySheet() {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            SheetColumn.text("群体", 16),
            SheetColumn.count("问卷总数", 12),
            SheetColumn.count("其中回收有效问卷数", 12),
            SheetColumn.count("其中满意问卷数", 12),
            SheetColumn.percent("问卷调查综合满意度（%）", 14),
            SheetColumn.count("实地走访人数", 12),
            SheetColumn.count("其中满意人数", 12),
            SheetColumn.percent("实地走访满意度（%）", 14)));
    sheet.title(county.name() + " " + year.year() + "学年 表Ⅵ 社会认可度调查");
    sheet.header(1);
    sheet.row(row(county, ALL, "计"));
    for (CodeList.Code group : year.definitions().codeList("survey_group").values()) {
      sheet.row(row(county, group.code(), group.label()));
    }
    judged(county)
        .ifPresent(
            item ->
                sheet.note(
                    item.nameZh()
                        + "："
                        + year.labels().verdict(Objects.toString(item.verdict(), "undetermined"))
                        + "。"
                        + Objects.toString(item.detail(), "")
                        + "（标准值"
                        + Math.round(threshold(item) * 100)
                        + "%；走访单列，不计入结论）"));
  }

  private static List<Object> row(CountyResults county, String group, String label) {
    SurveyResult row =
        county.row(SurveyResult.class, one -> one.group().equals(group)).orElse(null);
    if (row == null) {
      return Arrays.asList(
          label,
          Cells.MISSING,
          Cells.MISSING,
          Cells.MISSING,
          Cells.MISSING,
          Cells.MISSING,
          Cells.MISSING,
          Cells.MISSING);
    }
    return Arrays.asList(
        label,
        Cells.orDash(row.issued()),
        Cells.orDash(row.valid()),
        Cells.orDash(row.satisfied()),
        group.equals(ALL) ? recognition(county) : Cells.percent(row.satisfaction()),
        Cells.orDash(row.interviewed()),
        Cells.orDash(row.interviewedSatisfied()),
        Cells.percent(row.interviewSatisfaction()));
  }

  /** The figure that is judged. */
  private static Object recognition(CountyResults county) {
    return judged(county)
        .map(
            item ->
                Cells.percent(
                    item.value(), threshold(item), Boolean.TRUE.equals(item.flipsWhenRounded())))
        .orElse(Cells.MISSING);
  }

  private static Optional<CountyItem> judged(CountyResults county) {
    return county.row(CountyItem.class, item -> item.domain().equals("recognition"));
  }

  private static double threshold(CountyItem item) {
    return item.threshold() == null ? 0 : item.threshold();
  }
}
