package org.junheng.explain;

import java.util.List;
import org.junheng.publish.Html;

/** Explanations as one HTML page to print, that needs nothing else. */
public final class ExplanationPage {
  private static final String STYLE =
      """
      body{font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;
      margin:2em auto;max-width:60em;padding:0 1em;color:#222}
      h1{font-size:1.4em;margin-bottom:.2em}h2{font-size:1.1em;margin:1.4em 0 .3em}
      table{border-collapse:collapse;width:100%;font-size:.85em}
      th,td{border:1px solid #bbb;padding:.2em .5em;text-align:left;vertical-align:top;
      overflow-wrap:break-word}
      th{background:#f2f2f2}.formula{color:#444}.outcome{font-weight:bold}
      .mismatch{color:#a33a00}p{margin:.3em 0}section{page-break-after:always}
      section:last-child{page-break-after:auto}thead{display:table-header-group}
      tr{page-break-inside:avoid}
      @media print{body{margin:0;max-width:none;font-size:10.5pt}}
      """;

  private final Html html = new Html();

  private ExplanationPage() {}

  /** The page. */
  public static String of(List<Explanation> explanations) {
    ExplanationPage page = new ExplanationPage();
    page.html.markup("<!DOCTYPE html>").line();
    page.html.open("html", "lang", "zh-CN").open("head");
    page.html.open("meta", "charset", "utf-8").markup("");
    page.html.close();
    page.html.element("title", "数值说明").open("style").markup(STYLE).close().close();
    page.html.open("body");
    explanations.forEach(page::add);
    page.html.close().close().line();
    return page.html.toString().replace("</meta>", "");
  }

  private void add(Explanation one) {
    html.open("section");
    html.element("h1", "数值说明：" + one.tableTitle());
    html.element("p", "版本 " + one.release() + "，生成于 " + one.madeAt() + "；表 " + one.table());
    List<List<String>> place =
        one.place().stream().map(told -> List.of(told.title(), told.words())).toList();
    table(List.of(), place);
    if (one.verdict() != null) {
      html.element("p", "结论：" + one.verdict(), "class", "outcome");
    }
    html.element("h2", "数值和算法");
    table(
        List.of("栏目", "数值", "算法"),
        one.values().stream()
            .map(
                value ->
                    List.of(
                        value.title(),
                        value.shown(),
                        value.formula() == null ? "" : value.formula()))
            .toList());
    if (one.standard() != null) {
      html.element("h2", "依据");
      html.element("p", one.standard());
      table(
          List.of(),
          one.clauses().stream().map(clause -> List.of(clause.name(), clause.clause())).toList());
    }
    for (Explanation.Part part : one.madeOf()) {
      html.element("h2", "由“" + part.title() + "”的 " + part.rows().size() + " 行得来");
      table(part.titles(), part.rows());
    }
    addSources(one);
    addTouches(one);
    addAgain(one.again());
    html.close().line();
  }

  private void addSources(Explanation one) {
    if (!one.files().isEmpty()) {
      html.element("h2", "报送文件（" + one.files().size() + "个）");
      table(
          List.of("报表", "文件", "读入时间（UTC）", "SHA-256"),
          one.files().stream()
              .map(file -> List.of(file.form(), file.file(), file.takenAt(), file.sha256()))
              .toList());
    }
    if (!one.cells().isEmpty()) {
      html.element("h2", "用到的单元格");
      table(
          List.of("位置", "填报内容"),
          one.cells().stream()
              .map(row -> List.of(ExplanationText.place(row), ExplanationText.cells(row)))
              .toList());
    }
  }

  private void addTouches(Explanation one) {
    html.element("h2", "核查、更正、过渡条款");
    if (one.findings().isEmpty()) {
      html.element("p", "没有退回或提示。");
    }
    one.findings().forEach(finding -> html.element("p", ExplanationText.finding(finding)));
    if (one.corrections().isEmpty()) {
      html.element("p", "没有更正。");
    } else {
      table(
          List.of("报表", "行键", "栏目", "原值", "更正为", "理由", "决定人", "日期"),
          one.corrections().stream()
              .map(
                  given ->
                      List.of(
                          given.form(),
                          given.key(),
                          given.column(),
                          given.expect(),
                          given.value(),
                          given.reason(),
                          given.who(),
                          given.decidedOn()))
              .toList());
    }
    if (one.relaxations().isEmpty()) {
      html.element("p", "没有用到过渡条款。");
    }
    one.relaxations()
        .forEach(
            used ->
                html.element("p", "过渡条款：" + used.name() + "，" + used.use() + "；" + used.clause()));
    one.doubts().forEach(cause -> html.element("p", "存疑：" + cause));
  }

  private void addAgain(Explanation.Again again) {
    boolean isMatch = again.outcome() == Explanation.Outcome.MATCH;
    html.element("h2", "用存档文件重新计算");
    html.element("p", again.outcome().words(), "class", isMatch ? "outcome" : "outcome mismatch");
    if (!again.differing().isEmpty()) {
      table(
          List.of("栏目", "公布", "重算"),
          again.differing().stream()
              .map(
                  other ->
                      List.of(
                          other.title(),
                          FormulaText.number(other.published()),
                          FormulaText.number(other.again())))
              .toList());
    }
    again.notes().forEach(note -> html.element("p", note));
  }

  private void table(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.open("table");
    if (!heads.isEmpty()) {
      html.open("thead").open("tr");
      heads.forEach(head -> html.element("th", head));
      html.close().close();
    }
    html.open("tbody");
    for (List<String> row : rows) {
      html.open("tr");
      row.forEach(cell -> html.element("td", cell == null ? "" : cell));
      html.close();
    }
    html.close().close();
  }
}
