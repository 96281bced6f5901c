package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.warehouse.CountyNames;
import org.junheng.warehouse.TableRows.TableRow;

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
      rows.of("plan_status").stream()
          .filter(row -> YearRows.says(row, "status", status))
          .forEach(
              row ->
                  table.add(
                      List.of(
                          Cell.text(county(row)),
                          Cell.text(labels.of("plan_status", status)),
                          Cell.number(year(row, "planned_year")),
                          Cell.number(year(row, "recognised_in")),
                          Cell.verdict(labels, row.text("verdict").orElse("")),
                          Cell.text(row.text("reason").orElse("")))));
    }
    List<List<Cell>> duties =
        rows.of("review_duty").stream()
            .map(
                row ->
                    List.of(
                        Cell.text(county(row)),
                        Cell.text(duty(row)),
                        Cell.number(year(row, "due_year")),
                        Cell.verdict(labels, row.text("verdict").orElse("")),
                        Cell.text(row.text("detail").orElse(""))))
            .toList();
    if (table.isEmpty() && duties.isEmpty()) {
      return;
    }
    html.chapter("规划与进度");
    html.table("各县区规划与进度", List.of("县区", "进度", "规划年份", "认定年份", "本学年结论", "说明"), table);
    html.table("认定后的复查与整改", List.of("县区", "事项", "应完成学年", "结论", "说明"), duties);
  }

  private String duty(TableRow row) {
    String duty = row.text("duty").orElse("");
    return standard.relaxations().stream()
        .filter(relaxation -> relaxation.id().equals(duty))
        .findFirst()
        .map(relaxation -> "过渡条款：" + relaxation.nameZh())
        .orElseGet(() -> duty.replaceFirst("review_(\\d+)", "认定后第$1年复查"));
  }

  private String county(TableRow row) {
    return names.county(row.text("county_code").orElseThrow(), rows.year());
  }

  private static String year(TableRow row, String column) {
    return row.text(column).map(year -> year + "年").orElse(Shown.MISSING);
  }
}
