package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.publish.PlanWords;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.release.CountyNames;

/** What a report tells of plans, and of the duties after recognition. */
final class PlansChapter {
  private final YearRows rows;
  private final Labels labels;
  private final CountyNames names;
  private final Standard standard;

  PlansChapter(YearRows rows, Labels labels, CountyNames names, Standard standard) {
    this.rows = rows;
    this.labels = labels;
    this.names = names;
    this.standard = standard;
  }

  void write(ReportHtml html) {
    List<List<Cell>> table = new ArrayList<>();
    for (String status : List.of("late", "at_risk", "unplanned", "on_track", "done")) {
      rows.plans().stream()
          .filter(row -> status.equals(row.status()))
          .forEach(
              row ->
                  table.add(
                      List.of(
                          Cell.text(county(row.countyCode())),
                          Cell.number(year(row.plannedYear())),
                          Cell.brief(PlanWords.recognition(row)),
                          Cell.brief(labels.of("plan_status", status) + PlanWords.doubt(row)),
                          Cell.verdict(labels, row.verdict()),
                          Cell.text(PlanWords.outlook(row)),
                          Cell.text(told(row.reason())))));
    }
    List<List<Cell>> duties =
        rows.duties().stream()
            .map(
                row ->
                    List.of(
                        Cell.text(county(row.countyCode())),
                        Cell.text(duty(row.duty())),
                        Cell.number(year(row.dueYear())),
                        Cell.verdict(labels, row.verdict()),
                        Cell.text(told(row.detail()))))
            .toList();
    if (table.isEmpty() && duties.isEmpty()) {
      return;
    }
    html.chapter("规划与进度");
    PlanWords words = new PlanWords(labels.definitions());
    html.paragraph(words.explanation());
    html.table(
        "各县区规划与进度",
        List.of("县区", "规划年份", words.recognition(), "规划进度", words.verdict(), words.outlook(), "说明"),
        table);
    html.table("认定后的复查与整改", List.of("县区", "事项", "应完成学年", "结论", "说明"), duties);
  }

  private String duty(String duty) {
    return standard.relaxations().stream()
        .filter(relaxation -> relaxation.id().equals(duty))
        .findFirst()
        .map(relaxation -> "过渡条款：" + relaxation.nameZh())
        .orElseGet(() -> duty.replaceFirst("review_(\\d+)", "认定后第$1年复查"));
  }

  private String county(String code) {
    return names.county(code, rows.year());
  }

  private static String told(String text) {
    return text == null ? "" : text;
  }

  private static String year(Integer year) {
    return year == null ? InReport.MISSING : year + "年";
  }
}
