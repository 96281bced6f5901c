package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList.Code;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.release.CountyNames;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.ShortfallPlan;

/** A report's annexes: all counties' cvs at a glance, then each county's own page. */
final class CountyAnnexes {
  private static final String DOUBTFUL = "存疑";
  private static final int LONGEST_REASON = 500;
  private static final List<String> STAGES = List.of("primary", "junior");

  private final YearRows rows;
  private final Labels labels;
  private final CountyNames names;
  private final Standard standard;
  private final Map<Place, CountyVariance> variances;

  CountyAnnexes(YearRows rows, Labels labels, CountyNames names, Standard standard) {
    this.rows = rows;
    this.labels = labels;
    this.names = names;
    this.standard = standard;
    this.variances =
        rows.variances().stream()
            .collect(
                Collectors.toMap(
                    row -> new Place(row.countyCode(), row.stage(), row.indicator()), row -> row));
  }

  /** Where a variance stands. */
  private record Place(String county, String stage, String indicator) {}

  void write(ReportHtml html) {
    List<CountyVerdict> verdicts =
        rows.verdicts().stream().sorted(Comparator.comparing(CountyVerdict::countyCode)).toList();
    if (verdicts.isEmpty()) {
      return;
    }
    html.leaf("附表 各县区差异系数");
    List<String> headers = new ArrayList<>(List.of("县区", "结论"));
    for (String stage : STAGES) {
      standard.indicators().forEach(one -> headers.add(labels.stage(stage) + one.id()));
    }
    html.tightTable("校际差异系数", headers, verdicts.stream().map(this::cvs).toList());
    Map<String, List<ShortfallPlan>> needs = by(ShortfallPlan::countyCode, rows.needs());
    Map<String, List<CountyGap>> gaps = by(CountyGap::countyCode, rows.gaps());
    for (CountyVerdict verdict : verdicts) {
      String county = verdict.countyCode();
      html.leaf("附 " + names.county(county, rows.year()) + "（" + county + "）");
      domains(html, verdict);
      gaps(html, verdict, gaps.getOrDefault(county, List.of()));
      levels(html, county);
      schools(html, needs.getOrDefault(county, List.of()));
    }
  }

  private static <T> Map<String, List<T>> by(Function<T, String> code, List<T> some) {
    return some.stream()
        .collect(Collectors.groupingBy(code, LinkedHashMap::new, Collectors.toList()));
  }

  private List<Cell> cvs(CountyVerdict verdict) {
    List<Cell> line = new ArrayList<>();
    line.add(Cell.text(names.county(verdict.countyCode(), rows.year())));
    line.add(Cell.verdict(labels, verdict.verdict()));
    for (String stage : STAGES) {
      for (Indicator indicator : standard.indicators()) {
        line.add(
            variance(verdict.countyCode(), stage, indicator)
                .map(this::cv)
                .orElse(Cell.number(InReport.MISSING)));
      }
    }
    return line;
  }

  private Optional<CountyVariance> variance(String county, String stage, Indicator indicator) {
    return Optional.ofNullable(variances.get(new Place(county, stage, indicator.id())));
  }

  /** A cv against its limit, with its mark. */
  private Cell cv(CountyVariance row) {
    String verdict = row.verdict();
    String text =
        InReport.cv(
                Optional.ofNullable(row.cv()),
                Optional.ofNullable(row.cvLimit()),
                Boolean.TRUE.equals(row.flipsWhenRounded()))
            + (rows.doubts().have(row) ? DOUBTFUL : "");
    if (verdict == null || row.cv() == null) {
      return new Cell(text, verdict == null ? "number" : verdict);
    }
    boolean isNear =
        !verdict.equals("undetermined")
            && row.cvLimit() != null
            && Numbers.isNear(row.cv(), row.cvLimit());
    String mark = labels.mark(verdict);
    return new Cell(text + (isNear ? "!" : "") + mark, isNear ? "near" : verdict);
  }

  private void domains(ReportHtml html, CountyVerdict verdict) {
    List<String> headers = new ArrayList<>(List.of("县级结论"));
    List<Cell> line = new ArrayList<>(List.of(Cell.verdict(labels, verdict.verdict())));
    for (Code domain : labels.definitions().codeList("domain").values()) {
      String told = ofDomain(verdict, domain.code());
      if (told != null) {
        headers.add(domain.label());
        line.add(Cell.verdict(labels, told));
      }
    }
    html.table("结论", headers, List.of(line));
  }

  private static String ofDomain(CountyVerdict verdict, String domain) {
    return switch (domain) {
      case "resource" -> verdict.resource();
      case "assurance" -> verdict.assurance();
      case "quality" -> verdict.quality();
      case "recognition" -> verdict.recognition();
      case "veto" -> verdict.veto();
      case "preconditions" -> verdict.preconditions();
      default -> null;
    };
  }

  /** What stands between the county and the verdict; apart from it what bears on none. */
  private void gaps(ReportHtml html, CountyVerdict verdict, List<CountyGap> gaps) {
    List<CountyGap> standing =
        gaps.stream().filter(row -> Boolean.TRUE.equals(row.bears())).toList();
    List<CountyGap> spare = gaps.stream().filter(row -> !Boolean.TRUE.equals(row.bears())).toList();
    if ("met".equals(verdict.verdict())) {
      html.paragraph("结论为" + labels.of("verdict", verdict.verdict()) + "，没有差距。");
    }
    html.table(
        "还差多少：每一条都影响结论，重的在前",
        List.of("差距：数值与标准", "还需"),
        standing.stream()
            .map(
                row ->
                    List.of(
                        Cell.text(Shown.cut(row.reason(), LONGEST_REASON)),
                        Cell.text(row.needed() == null ? InReport.MISSING : row.needed())))
            .toList());
    html.table(
        "其余缺口：学校低于标准值而不影响结论的",
        List.of("缺口", "补足另需", "影响结论"),
        spare.stream()
            .map(
                row ->
                    List.of(
                        Cell.text(row.reason()),
                        Cell.text(row.needed()),
                        Cell.text(row.bears() == null ? "待数据补全" : "不影响结论")))
            .toList());
  }

  private void levels(ReportHtml html, String county) {
    List<List<Cell>> table = new ArrayList<>();
    for (Indicator indicator : standard.indicators()) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(indicator.id() + " " + indicator.nameZh()));
      for (String stage : STAGES) {
        Optional<CountyVariance> row = variance(county, stage, indicator);
        line.add(Cell.number(InReport.unit(row.map(CountyVariance::mean))));
        line.add(row.map(this::cv).orElse(Cell.number(InReport.MISSING)));
      }
      table.add(line);
    }
    List<String> headers = new ArrayList<>(List.of("指标"));
    STAGES.forEach(
        stage ->
            headers.addAll(List.of(labels.stage(stage) + "平均值", labels.stage(stage) + "差异系数")));
    html.table("全县平均值和差异系数", headers, table);
  }

  private void schools(ReportHtml html, List<ShortfallPlan> needs) {
    List<List<Cell>> table = new ArrayList<>();
    List<ShortfallPlan> required =
        needs.stream().filter(row -> Boolean.TRUE.equals(row.bears())).toList();
    by(ShortfallPlan::schoolCode, required)
        .forEach(
            (school, some) -> {
              String told = some.stream().map(this::need).collect(Collectors.joining("；"));
              table.add(List.of(Cell.text(rows.school(school)), Cell.text(told)));
            });
    html.table("达标还需补足的学校（设施按全校计，向上取整）", List.of("学校", "还需"), table);
  }

  private String need(ShortfallPlan row) {
    return "%s%s %s%s"
        .formatted(
            labels.stage(row.stage()),
            labels.of("resource", row.resource()),
            Shown.need(row.required()),
            labels.of("unit", row.unit()));
  }
}
