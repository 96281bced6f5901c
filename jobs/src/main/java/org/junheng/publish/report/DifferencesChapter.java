package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.table.CountyTrend;
import org.junheng.table.CountyVariance;

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
        List<CountyVariance> some =
            rows.variances().stream()
                .filter(row -> row.stage().equals(stage))
                .filter(row -> row.indicator().equals(indicator.id()))
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
      String stage, String indicator, List<CountyVariance> some, List<Double> changes) {
    Tendency tendency = Tendency.of(changes);
    List<Cell> line = new ArrayList<>();
    line.add(Cell.text(labels.stage(stage)));
    line.add(Cell.text(indicator));
    for (String verdict : ItemsChapter.VERDICTS) {
      line.add(Cell.number(YearRows.counted(some, CountyVariance::verdict, verdict)));
    }
    line.add(Cell.number(tendency.fallen()));
    line.add(Cell.number(tendency.risen()));
    line.add(Cell.number(tendency.same()));
    return line;
  }

  /** The changes of the counties that can be compared with the year before. */
  private List<Double> changes(String stage, String measure) {
    return rows.changes().stream()
        .filter(row -> row.stage().equals(stage))
        .filter(row -> row.measure().equals(measure))
        .map(CountyTrend::change)
        .toList();
  }

  /**
   * The indicators and stages that most counties are over the limit of, doubtful figures left out;
   * empty where none is.
   */
  String weakest() {
    List<List<CountyVariance>> over =
        rows.variances().stream()
            .filter(row -> "not_met".equals(row.verdict()) && !rows.doubts().have(row))
            .collect(
                Collectors.groupingBy(DifferencesChapter::place, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .sorted(Comparator.comparing(List<CountyVariance>::size).reversed())
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
    long doubted =
        rows.variances().stream()
            .filter(row -> "not_met".equals(row.verdict()) && rows.doubts().have(row))
            .count();
    return "差异系数超过上限的县区最多的指标："
        + first
        + (isTied ? "；另有县区数并列的指标，见“校际差异”" : "")
        + (doubted > 0 ? "；另有%d个超过上限的差异系数存疑，未计入".formatted(doubted) : "")
        + "。";
  }

  /** Sorts indicators in their order, primary before junior, where as many counties are over. */
  private static String place(CountyVariance row) {
    return row.indicator() + (row.stage().equals("primary") ? "/1" : "/2");
  }

  private String told(CountyVariance row) {
    return labels.stage(row.stage()) + row.indicator() + name(row.indicator());
  }

  private String name(String indicator) {
    return standard.indicators().stream()
        .filter(one -> one.id().equals(indicator))
        .findFirst()
        .map(one -> one.nameZh())
        .orElse("");
  }
}
