package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.publish.report.ReportHtml.Key;
import org.junheng.warehouse.TableRows.TableRow;

/**
 * The annual monitoring report of a census year: a summary of one page, the chapters, and an annex
 * per county. Its sentences are chosen by comparing figures of the release.
 */
final class AnnualReport {
  private static final int WEAKEST = 3;
  private static final List<String> VERDICTS = List.of("met", "not_met", "undetermined");
  private static final List<String> STATES = List.of("ok", "partial", "held", "missing");

  private final YearRows rows;
  private final Map<String, Form> forms;
  private final YearlyStatistics statistics;
  private final YearlyReport yearly;
  private final Standard standard;
  private final List<Standard> others;
  private final CountyNames names;

  /**
   * The report of a year.
   *
   * @param forms by id, in their order
   * @param others standards that are monitored besides
   */
  AnnualReport(
      YearRows rows,
      Map<String, Form> forms,
      YearlyStatistics statistics,
      YearlyReport yearly,
      Standard standard,
      List<Standard> others) {
    this.rows = rows;
    this.forms = forms;
    this.statistics = statistics;
    this.yearly = yearly;
    this.standard = standard;
    this.others = others;
    this.names = statistics.names();
  }

  /** The whole document, naming the release that its figures stand in. */
  String document(String releaseId) {
    ReportHtml html = new ReportHtml(rows.year() + "学年县域义务教育均衡发展监测年度报告");
    html.note("%s；%s。数据版本%s。".formatted(standard.title(), standard.document(), releaseId));
    summary(html);
    differences(html);
    items(html);
    plans(html);
    for (Standard other : others) {
      provinces(other).forEach(area -> yearlyChapter(html, area, "年度监测：" + other.title()));
    }
    quality(html);
    new CountyAnnexes(rows, names, standard).write(html);
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
              key(province, "✔ 达标县区", Measure.COUNTIES_MET, "met"),
              key(province, "✘ 未达标县区", Measure.COUNTIES_NOT_MET, "not_met"),
              key(province, "？ 待定县区（数据不全）", Measure.COUNTIES_UNDETERMINED, "undetermined"),
              key(province, "累计认定县区", Measure.CUMULATIVE_RECOGNISED, "")));
      Page.Section told = yearly.section(province);
      told.paragraphs().forEach(html::paragraph);
      html.paragraph(weakest());
      html.figure(BarChart.svg(bars(province)), "各学年达标（✔）、未达标（✘）和待定（？）的县区数");
      html.leaf("各市州");
      html.table(
          "各市州的县区数", told.table().get(0), told.table().stream().skip(1).map(this::city).toList());
    }
  }

  private Key key(Area area, String what, Measure measure, String kind) {
    return new Key(
        what,
        statistics.value(area, measure).map(value -> value + "个").orElse(Shown.MISSING),
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
      if (year <= rows.year() && statistics.value(then, Measure.COUNTIES).isPresent()) {
        bars.add(
            new BarChart.Bar(
                year + "学年",
                statistics.value(then, Measure.COUNTIES_MET).orElse(0L),
                statistics.value(then, Measure.COUNTIES_NOT_MET).orElse(0L),
                statistics.value(then, Measure.COUNTIES_UNDETERMINED).orElse(0L)));
      }
    }
    return bars;
  }

  /** The indicators and stages that most counties are over the limit of. */
  private String weakest() {
    List<Map.Entry<String, Long>> over =
        rows.of("county_variance").stream()
            .filter(row -> YearRows.says(row, "verdict", "not_met"))
            .collect(Collectors.groupingBy(this::told, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .toList();
    if (over.isEmpty()) {
      return "";
    }
    String first =
        over.stream()
            .limit(WEAKEST)
            .map(entry -> "%s（%d个县区）".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("、"));
    boolean isTied =
        over.size() > WEAKEST
            && over.get(WEAKEST).getValue().equals(over.get(WEAKEST - 1).getValue());
    return "差异系数超过上限的县区最多的指标：" + first + (isTied ? "；另有县区数并列的指标，见“校际差异”" : "") + "。";
  }

  private String told(TableRow row) {
    String indicator = row.text("indicator").orElseThrow();
    return Told.word(row.text("stage").orElseThrow()) + indicator + name(indicator);
  }

  private String name(String indicator) {
    return standard.indicators().stream()
        .filter(one -> one.id().equals(indicator))
        .findFirst()
        .map(one -> one.nameZh())
        .orElse("");
  }

  private void differences(ReportHtml html) {
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
      html.paragraph(Tendency.of(ofStage).sentence(Told.word(stage) + "各县区的各项差异系数"));
    }
    html.table(
        "各项差异系数的县区数（个）", List.of("学段", "指标", "达标", "未达标", "数据不全", "比上年缩小", "比上年扩大", "持平"), table);
    html.note("缩小、扩大按显示的三位小数比较；区划、标准或口径变动而不可比的县区不计入。");
  }

  private List<Cell> line(
      String stage, String indicator, List<TableRow> some, List<Double> changes) {
    Tendency tendency = Tendency.of(changes);
    List<Cell> line = new ArrayList<>();
    line.add(Cell.text(Told.word(stage)));
    line.add(Cell.text(indicator));
    for (String verdict : VERDICTS) {
      line.add(Cell.number(counted(some, "verdict", verdict)));
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

  private void items(ReportHtml html) {
    Map<String, List<TableRow>> byItem = new LinkedHashMap<>();
    rows.of("county_item").stream()
        .sorted(Comparator.comparing(row -> row.count("position")))
        .forEach(
            row ->
                byItem
                    .computeIfAbsent(row.text("item").orElseThrow(), any -> new ArrayList<>())
                    .add(row));
    if (byItem.isEmpty()) {
      return;
    }
    html.chapter("政府保障、教育质量、社会认可和申报条件");
    List<List<Cell>> table = new ArrayList<>();
    byItem.forEach(
        (item, some) -> {
          List<Cell> line = new ArrayList<>();
          line.add(Cell.text(Told.word(some.get(0).text("domain").orElse(""))));
          line.add(Cell.text(item + " " + some.get(0).text("name_zh").orElse("")));
          VERDICTS.forEach(verdict -> line.add(Cell.number(counted(some, "verdict", verdict))));
          table.add(line);
        });
    html.table("各项目的县区数（个）", List.of("领域", "项目", "达标", "未达标", "数据不全"), table);
  }

  private void plans(ReportHtml html) {
    List<List<Cell>> table = new ArrayList<>();
    for (String status : List.of("late", "at_risk", "unplanned", "on_track", "done")) {
      rows.of("plan_status").stream()
          .filter(row -> YearRows.says(row, "status", status))
          .forEach(
              row ->
                  table.add(
                      List.of(
                          Cell.text(county(row)),
                          Cell.text(Told.word(status)),
                          Cell.number(year(row, "planned_year")),
                          Cell.number(year(row, "recognised_in")),
                          Cell.verdict(row.text("verdict").orElse("")),
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
                        Cell.verdict(row.text("verdict").orElse("")),
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

  private void yearlyChapter(ReportHtml html, Area area, String heading) {
    html.chapter(heading);
    Page.Section told = yearly.section(area);
    told.paragraphs().forEach(html::paragraph);
    html.table(
        "各市州的县区数", told.table().get(0), told.table().stream().skip(1).map(this::city).toList());
  }

  private void quality(ReportHtml html) {
    Map<String, List<TableRow>> byForm =
        rows.of("data_quality").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("form").orElseThrow(), TreeMap::new, Collectors.toList()));
    if (byForm.isEmpty()) {
      return;
    }
    html.chapter("数据质量");
    html.paragraph(yearly.silence());
    List<List<Cell>> table = new ArrayList<>();
    forms.forEach(
        (id, form) -> {
          List<TableRow> some = byForm.getOrDefault(id, List.of());
          List<Cell> line = new ArrayList<>();
          line.add(Cell.text(form.title()));
          STATES.forEach(state -> line.add(Cell.number(counted(some, "status", state))));
          table.add(line);
        });
    List<String> headers = new ArrayList<>(List.of("报表"));
    STATES.forEach(state -> headers.add(Told.word(state)));
    html.table("各报表按报送状态的县区数（个）", headers, table);
    html.note("“—”表示没有数据，不等于0；待定即数据不全，指判断所需的数据缺少或未能采用，既不算达标也不算未达标。");
  }

  private static long counted(List<TableRow> some, String column, String value) {
    return some.stream().filter(row -> YearRows.says(row, column, value)).count();
  }

  private String county(TableRow row) {
    return names.county(row.text("county_code").orElseThrow(), rows.year());
  }

  private static String year(TableRow row, String column) {
    return row.text(column).map(year -> year + "年").orElse(Shown.MISSING);
  }
}
