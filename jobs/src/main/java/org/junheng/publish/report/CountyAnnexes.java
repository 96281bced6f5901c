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
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.release.CountyNames;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyShortfall;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.ShortfallPlan;

/** A report's annexes: all counties' cvs at a glance, then each county's own page. */
final class CountyAnnexes {
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
    Map<String, List<CountyShortfall>> sums = by(CountyShortfall::countyCode, rows.lacks());
    Map<String, List<CountyItem>> items = by(CountyItem::countyCode, rows.items());
    for (CountyVerdict verdict : verdicts) {
      String county = verdict.countyCode();
      html.leaf("附 " + names.county(county, rows.year()) + "（" + county + "）");
      domains(html, verdict);
      lacks(html, sums.getOrDefault(county, List.of()));
      levels(html, county);
      unmet(html, items.getOrDefault(county, List.of()));
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
            Boolean.TRUE.equals(row.flipsWhenRounded()));
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

  /** What the county's schools lack, in people and things: 还差12名高于规定学历教师. */
  private void lacks(ReportHtml html, List<CountyShortfall> sums) {
    String told =
        sums.stream()
            .map(
                row ->
                    "还差%s%s%s（%d所学校）"
                        .formatted(
                            InReport.quantity(row.quantity()),
                            labels.of("unit", row.unit()),
                            labels.of("resource", row.resource()),
                            row.schools()))
            .collect(Collectors.joining("，"));
    html.paragraph(told.isEmpty() ? "" : "达到标准值，全县学校" + told + "。");
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

  private void unmet(ReportHtml html, List<CountyItem> items) {
    html.table(
        "未达标和数据不全的项目",
        List.of("项目", "结论", "说明"),
        items.stream()
            .filter(row -> !"met".equals(row.verdict()))
            .sorted(Comparator.comparing(CountyItem::position))
            .map(
                row ->
                    List.of(
                        Cell.text(row.item() + " " + row.nameZh()),
                        Cell.verdict(labels, row.verdict()),
                        Cell.text(row.detail() == null ? "" : row.detail())))
            .toList());
  }

  private void schools(ReportHtml html, List<ShortfallPlan> needs) {
    List<List<Cell>> table = new ArrayList<>();
    by(ShortfallPlan::schoolCode, needs)
        .forEach(
            (school, some) -> {
              String told = some.stream().map(this::need).collect(Collectors.joining("；"));
              table.add(List.of(Cell.text(rows.school(school)), Cell.text(told)));
            });
    html.table("各校还差多少（设施按全校计）", List.of("学校", "还差"), table);
  }

  private String need(ShortfallPlan row) {
    return "%s%s %s%s"
        .formatted(
            labels.stage(row.stage()),
            labels.of("resource", row.resource()),
            InReport.quantity(row.quantity()),
            labels.of("unit", row.unit()));
  }
}
