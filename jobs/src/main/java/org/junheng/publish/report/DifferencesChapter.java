package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.warehouse.TableRows.TableRow;

/** What a report tells of the differences between schools: how many counties keep each limit. */
final class DifferencesChapter {
  private static final int WEAKEST = 3;

  private final YearRows rows;
  private final Labels labels;
  private final Standard standard;

  DifferencesChapter(YearRows rows, Labels labels, Standard standard) {
    this.rows = rows;
    this.labels = labels;
    this.standard = standard;
  }

  void write(ReportHtml html) {
    html.chapter("校际差异");
    List<List<Cell>> table = new ArrayList<>();
    for (String stage : List.of("primary", "junior")) {
      List<Double> ofStage = new ArrayList<>();
      for (var indicator : standard.indicators()) {
        List<TableRow> some =
            rows.of("county_variance").stream()
                .filter(row -> YearRows.says(row, "stage", stage))
                .filter(row -> YearRows.says(row, "indicator", indicator.id()))
                .toList();
        List<Double> changes = changes(stage, "cv_" + indicator.id());
        ofStage.addAll(changes);
        table.add(line(stage, indicator.id() + " " + indicator.nameZh(), some, changes));
      }
      html.paragraph(Tendency.of(ofStage).sentence(labels.stage(stage) + "各县区的各项差异系数"));
    }
    List<String> headers = new ArrayList<>(List.of("学段", "指标"));
    ItemsChapter.VERDICTS.forEach(verdict -> headers.add(labels.of("verdict", verdict)));
    headers.addAll(List.of("比上年缩小", "比上年扩大", "持平"));
    html.table("各项差异系数的县区数（个）", headers, table);
    html.note("缩小、扩大按显示的三位小数比较；区划、标准或口径变动而不可比的县区不计入。");
  }

  private List<Cell> line(
      String stage, String indicator, List<TableRow> some, List<Double> changes) {
    Tendency tendency = Tendency.of(changes);
    List<Cell> line = new ArrayList<>();
    line.add(Cell.text(labels.stage(stage)));
    line.add(Cell.text(indicator));
    for (String verdict : ItemsChapter.VERDICTS) {
      line.add(Cell.number(YearRows.counted(some, "verdict", verdict)));
    }
    line.add(Cell.number(tendency.fallen()));
    line.add(Cell.number(tendency.risen()));
    line.add(Cell.number(tendency.same()));
    return line;
  }

  /** The changes of the counties that can be compared with the year before. */
  private List<Double> changes(String stage, String measure) {
    return rows.of("county_trend").stream()
        .filter(row -> row.text("on_map").isEmpty())
        .filter(row -> YearRows.says(row, "stage", stage))
        .filter(row -> YearRows.says(row, "measure", measure))
        .filter(row -> !row.yes("break").orElse(false))
        .map(row -> row.number("change"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The indicators and stages that most counties are over the limit of; empty where none is. */
  String weakest() {
    List<List<TableRow>> over =
        rows.of("county_variance").stream()
            .filter(row -> YearRows.says(row, "verdict", "not_met"))
            .collect(
                Collectors.groupingBy(DifferencesChapter::place, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .sorted(Comparator.comparing(List<TableRow>::size).reversed())
            .toList();
    if (over.isEmpty()) {
      return "";
    }
    String first =
        over.stream()
            .limit(WEAKEST)
            .map(some -> "%s（%d个县区）".formatted(told(some.get(0)), some.size()))
            .collect(Collectors.joining("、"));
    boolean isTied =
        over.size() > WEAKEST && over.get(WEAKEST).size() == over.get(WEAKEST - 1).size();
    return "差异系数超过上限的县区最多的指标：" + first + (isTied ? "；另有县区数并列的指标，见“校际差异”" : "") + "。";
  }

  /** Sorts indicators in their order, primary before junior, where as many counties are over. */
  private static String place(TableRow row) {
    String stage = row.text("stage").orElseThrow();
    return row.text("indicator").orElseThrow() + (stage.equals("primary") ? "/1" : "/2");
  }

  private String told(TableRow row) {
    String indicator = row.text("indicator").orElseThrow();
    return labels.stage(row.text("stage").orElseThrow()) + indicator + name(indicator);
  }

  private String name(String indicator) {
    return standard.indicators().stream()
        .filter(one -> one.id().equals(indicator))
        .findFirst()
        .map(one -> one.nameZh())
        .orElse("");
  }
}
