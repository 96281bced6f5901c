package org.junheng.publish.book;

import java.util.Arrays;
import java.util.List;
import org.junheng.definition.CodeList;
import org.junheng.warehouse.TableRows.TableRow;
import org.junheng.workbook.Column;
import org.junheng.workbook.Sheet;

/** 表Ⅵ: the survey's answers, all together and by group. */
final class SurveySheet {
  private static final String ALL = "all";

  private SurveySheet() {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            Column.text("群体", 16),
            Column.count("问卷总数", 12),
            Column.count("其中回收有效问卷数", 12),
            Column.count("其中满意问卷数", 12),
            Column.percent("问卷调查综合满意度（%）", 14),
            Column.count("实地走访人数", 12),
            Column.count("其中满意人数", 12),
            Column.percent("实地走访满意度（%）", 14)));
    sheet.title(county.name() + " " + year.year() + "学年 表Ⅵ 社会认可度调查");
    sheet.header(1);
    sheet.row(row(county, ALL, "计"));
    for (CodeList.Code group : year.definitions().codeList("survey_group").values()) {
      sheet.row(row(county, group.code(), group.label()));
    }
    county
        .row("county_item", "domain", "recognition")
        .ifPresent(
            item ->
                sheet.note(
                    item.text("name_zh").orElse("")
                        + "："
                        + year.labels().verdict(item.text("verdict").orElse("undetermined"))
                        + "。"
                        + item.text("detail").orElse("")
                        + "（标准值"
                        + Math.round(item.number("threshold").orElse(0.0) * 100)
                        + "%；走访单列，不计入结论）"));
  }

  private static List<Object> row(CountyResults county, String group, String label) {
    TableRow row = county.row("survey_result", "group", group).orElse(null);
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
        Cells.orDash(Cells.whole(row, "issued")),
        Cells.orDash(Cells.whole(row, "valid")),
        Cells.orDash(Cells.whole(row, "satisfied")),
        group.equals(ALL)
            ? recognition(county)
            : Cells.percent(row.number("satisfaction").orElse(null)),
        Cells.orDash(Cells.whole(row, "interviewed")),
        Cells.orDash(Cells.whole(row, "interviewed_satisfied")),
        Cells.percent(row.number("interview_satisfaction").orElse(null)));
  }

  /** The figure that is judged. */
  private static Object recognition(CountyResults county) {
    return county
        .row("county_item", "domain", "recognition")
        .map(
            item ->
                Cells.percent(
                    item.number("value").orElse(null),
                    item.number("threshold").orElse(0.0),
                    item.yes("flips_when_rounded").orElse(false)))
        .orElse(Cells.MISSING);
  }
}
