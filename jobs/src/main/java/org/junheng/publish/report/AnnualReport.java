package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.publish.report.ReportHtml.Key;
import org.junheng.release.CountyNames;

/**
 * The annual monitoring report of a census year: a summary of one page, the chapters, and an annex
 * per county. Its sentences are chosen by comparing figures of the release.
 */
final class AnnualReport {
  private final YearRows rows;
  private final Labels labels;
  private final YearlyStatistics statistics;
  private final YearlyReport yearly;
  private final Standard standard;
  private final List<Standard> others;
  private final CountyNames names;

  /**
   * The report of a year.
   *
   * @param labels what codes are called, with the report's marks
   * @param others standards that are monitored besides
   */
  AnnualReport(
      YearRows rows,
      Labels labels,
      YearlyStatistics statistics,
      YearlyReport yearly,
      Standard standard,
      List<Standard> others) {
    this.rows = rows;
    this.labels = labels;
    this.statistics = statistics;
    this.yearly = yearly;
    this.standard = standard;
    this.others = others;
    this.names = statistics.names();
  }

  /**
   * The whole document, naming the release that its figures stand in.
   *
   * @param note what else a reader must know; empty where there is nothing
   */
  String document(String releaseId, String note) {
    ReportHtml html = new ReportHtml(rows.year() + "学年县域义务教育均衡发展监测年度报告");
    html.note("%s；%s。数据版本%s。%s".formatted(standard.title(), standard.document(), releaseId, note));
    summary(html);
    new DifferencesChapter(rows, labels, standard).write(html);
    new ItemsChapter(rows, labels).write(html);
    new PlansChapter(rows, labels, names, standard).write(html);
    for (Standard other : others) {
      provinces(other).forEach(area -> yearlyChapter(html, area, "年度监测：" + other.title()));
    }
    new QualityChapter(rows, labels, labels.definitions().forms()).write(html, yearly.silence());
    new CountyAnnexes(rows, labels, names, standard).write(html);
    return html.document();
  }

  private List<Area> provinces(Standard of) {
    return statistics.areas(rows.year(), Area.PROVINCE).stream()
        .filter(area -> area.standard().equals(of.standard()))
        .toList();
  }

  private void summary(ReportHtml html) {
    html.chapter("摘要");
    for (Area province : provinces(standard)) {
      html.keys(
          List.of(
              key(province, labels.verdict("met") + "县区", Counted.COUNTIES_MET, "met"),
              key(province, labels.verdict("not_met") + "县区", Counted.COUNTIES_NOT_MET, "not_met"),
              key(
                  province,
                  labels.verdict("undetermined") + "县区",
                  Counted.COUNTIES_UNDETERMINED,
                  "undetermined"),
              key(province, "累计通过国家认定县区", Counted.CUMULATIVE_RECOGNISED, "")));
      Page.Section told = yearly.section(province);
      told.paragraphs().forEach(html::paragraph);
      html.paragraph(new DifferencesChapter(rows, labels, standard).weakest());
      html.figure(BarChart.svg(bars(province), labels), "各学年的县区数：" + legend());
      html.leaf("各市州");
      html.table(
          "各市州的县区数", told.table().get(0), told.table().stream().skip(1).map(this::city).toList());
    }
  }

  /** What the bars' marks mean. */
  private String legend() {
    return ItemsChapter.VERDICTS.stream().map(labels::verdict).collect(Collectors.joining("、"));
  }

  private Key key(Area area, String what, Counted measure, String kind) {
    return new Key(
        what,
        statistics.value(area, measure).map(value -> value + "个").orElse(InReport.MISSING),
        statistics.change(area, measure).map(AnnualReport::moved).orElse("没有上年数据可比"),
        kind);
  }

  /** How a count moved against the year before. */
  static String moved(long change) {
    return change == 0 ? "与上年持平" : "比上年" + (change > 0 ? "增加" : "减少") + Math.abs(change) + "个";
  }

  private List<Cell> city(List<String> cells) {
    List<Cell> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(row.isEmpty() ? Cell.text(cell) : Cell.number(cell));
    }
    return row;
  }

  private List<BarChart.Bar> bars(Area province) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (int year : statistics.years()) {
      Area then = new Area(province.standard(), year, province.level(), province.code());
      if (year <= rows.year() && statistics.value(then, Counted.COUNTIES).isPresent()) {
        bars.add(
            new BarChart.Bar(
                year + "学年",
                statistics.value(then, Counted.COUNTIES_MET).orElse(0L),
                statistics.value(then, Counted.COUNTIES_NOT_MET).orElse(0L),
                statistics.value(then, Counted.COUNTIES_UNDETERMINED).orElse(0L)));
      }
    }
    return bars;
  }

  private void yearlyChapter(ReportHtml html, Area area, String heading) {
    html.chapter(heading);
    Page.Section told = yearly.section(area);
    told.paragraphs().forEach(html::paragraph);
    html.table(
        "各市州的县区数", told.table().get(0), told.table().stream().skip(1).map(this::city).toList());
  }
}
