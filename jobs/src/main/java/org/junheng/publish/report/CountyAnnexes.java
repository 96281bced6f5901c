package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList.Code;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.warehouse.CountyNames;
import org.junheng.warehouse.TableRows.TableRow;

/** A report's annexes: all counties' cvs at a glance, then each county's own page. */
final class CountyAnnexes {
  private static final List<String> STAGES = List.of("primary", "junior");

  private final YearRows rows;
  private final Labels labels;
  private final CountyNames names;
  private final Standard standard;
  private Map<String, List<TableRow>> variances;

  CountyAnnexes(YearRows rows, Labels labels, CountyNames names, Standard standard) {
    this.rows = rows;
    this.labels = labels;
    this.names = names;
    this.standard = standard;
  }

  void write(ReportHtml html) {
    List<TableRow> verdicts =
        rows.of("county_verdict").stream()
            .sorted(Comparator.comparing(CountyAnnexes::code))
            .toList();
    if (verdicts.isEmpty()) {
      return;
    }
    html.leaf("附表 各县区差异系数");
    List<String> headers = new ArrayList<>(List.of("县区", "结论"));
    for (String stage : STAGES) {
      standard.indicators().forEach(one -> headers.add(labels.stage(stage) + one.id()));
    }
    html.tightTable("校际差异系数", headers, verdicts.stream().map(this::cvs).toList());
    Map<String, List<TableRow>> needs = byCounty("shortfall_plan");
    Map<String, List<TableRow>> sums = byCounty("county_shortfall");
    Map<String, List<TableRow>> items = byCounty("county_item");
    for (TableRow verdict : verdicts) {
      String county = code(verdict);
      html.leaf("附 " + names.county(county, rows.year()) + "（" + county + "）");
      domains(html, verdict);
      lacks(html, sums.getOrDefault(county, List.of()));
      levels(html, county);
      unmet(html, items.getOrDefault(county, List.of()));
      schools(html, needs.getOrDefault(county, List.of()));
    }
  }

  private Map<String, List<TableRow>> byCounty(String table) {
    return rows.of(table).stream().collect(Collectors.groupingBy(CountyAnnexes::code));
  }

  private static String code(TableRow row) {
    return row.text("county_code").orElseThrow();
  }

  private List<Cell> cvs(TableRow verdict) {
    List<Cell> line = new ArrayList<>();
    line.add(Cell.text(names.county(code(verdict), rows.year())));
    line.add(Cell.verdict(labels, verdict.text("verdict").orElse("")));
    for (String stage : STAGES) {
      for (Indicator indicator : standard.indicators()) {
        line.add(
            variance(code(verdict), stage, indicator)
                .map(this::cv)
                .orElse(Cell.number(Shown.MISSING)));
      }
    }
    return line;
  }

  private Optional<TableRow> variance(String county, String stage, Indicator indicator) {
    return variances().getOrDefault(county + "/" + stage + "/" + indicator.id(), List.of()).stream()
        .findFirst();
  }

  private Map<String, List<TableRow>> variances() {
    if (variances == null) {
      variances =
          rows.of("county_variance").stream()
              .collect(
                  Collectors.groupingBy(
                      row ->
                          code(row)
                              + "/"
                              + row.text("stage").orElseThrow()
                              + "/"
                              + row.text("indicator").orElseThrow()));
    }
    return variances;
  }

  /** A cv against its limit, with its mark. */
  private Cell cv(TableRow row) {
    Optional<Double> value = row.number("cv");
    Optional<Double> limit = row.number("cv_limit");
    String verdict = row.text("verdict").orElse("");
    String text = Shown.cv(value, limit, row.yes("flips_when_rounded").orElse(false));
    if (verdict.isEmpty() || value.isEmpty()) {
      return new Cell(text, verdict.isEmpty() ? "number" : verdict);
    }
    boolean isNear =
        !verdict.equals("undetermined")
            && limit.isPresent()
            && Numbers.isNear(value.get(), limit.get());
    String mark = labels.mark(verdict);
    return new Cell(text + (isNear ? "!" : "") + mark, isNear ? "near" : verdict);
  }

  private void domains(ReportHtml html, TableRow verdict) {
    List<String> headers = new ArrayList<>(List.of("县级结论"));
    List<Cell> line =
        new ArrayList<>(List.of(Cell.verdict(labels, verdict.text("verdict").orElse(""))));
    for (Code domain : labels.definitions().codeList("domain").values()) {
      verdict
          .text(domain.code())
          .ifPresent(
              one -> {
                headers.add(domain.label());
                line.add(Cell.verdict(labels, one));
              });
    }
    html.table("结论", headers, List.of(line));
  }

  /** What the county's schools lack, in people and things: 还差12名高于规定学历教师. */
  private void lacks(ReportHtml html, List<TableRow> sums) {
    String told =
        sums.stream()
            .map(
                row ->
                    "还差%s%s%s（%d所学校）"
                        .formatted(
                            Shown.quantity(row.number("quantity").orElseThrow()),
                            labels.of("unit", row.text("unit").orElse("")),
                            labels.of("resource", row.text("resource").orElseThrow()),
                            row.count("schools")))
            .collect(Collectors.joining("，"));
    html.paragraph(told.isEmpty() ? "" : "达到标准值，全县学校" + told + "。");
  }

  private void levels(ReportHtml html, String county) {
    List<List<Cell>> table = new ArrayList<>();
    for (Indicator indicator : standard.indicators()) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(indicator.id() + " " + indicator.nameZh()));
      for (String stage : STAGES) {
        Optional<TableRow> row = variance(county, stage, indicator);
        line.add(Cell.number(Shown.unit(row.flatMap(one -> one.number("mean")))));
        line.add(row.map(this::cv).orElse(Cell.number(Shown.MISSING)));
      }
      table.add(line);
    }
    List<String> headers = new ArrayList<>(List.of("指标"));
    STAGES.forEach(
        stage ->
            headers.addAll(List.of(labels.stage(stage) + "平均值", labels.stage(stage) + "差异系数")));
    html.table("全县平均值和差异系数", headers, table);
  }

  private void unmet(ReportHtml html, List<TableRow> items) {
    html.table(
        "未达标和数据不全的项目",
        List.of("项目", "结论", "说明"),
        items.stream()
            .filter(row -> !YearRows.says(row, "verdict", "met"))
            .sorted(Comparator.comparing(row -> row.count("position")))
            .map(
                row ->
                    List.of(
                        Cell.text(
                            row.text("item").orElse("") + " " + row.text("name_zh").orElse("")),
                        Cell.verdict(labels, row.text("verdict").orElse("")),
                        Cell.text(row.text("detail").orElse(""))))
            .toList());
  }

  private void schools(ReportHtml html, List<TableRow> needs) {
    Map<String, List<TableRow>> bySchool = new LinkedHashMap<>();
    needs.forEach(
        row ->
            bySchool
                .computeIfAbsent(row.text("school_code").orElseThrow(), any -> new ArrayList<>())
                .add(row));
    List<List<Cell>> table = new ArrayList<>();
    bySchool.forEach(
        (school, some) -> {
          String told = some.stream().map(this::need).collect(Collectors.joining("；"));
          table.add(List.of(Cell.text(rows.school(school)), Cell.text(told)));
        });
    html.table("各校还差多少（设施按全校计）", List.of("学校", "还差"), table);
  }

  private String need(TableRow row) {
    return "%s%s %s%s"
        .formatted(
            labels.stage(row.text("stage").orElse("")),
            labels.of("resource", row.text("resource").orElse("")),
            Shown.quantity(row.number("quantity").orElseThrow()),
            labels.of("unit", row.text("unit").orElse("")));
  }
}
