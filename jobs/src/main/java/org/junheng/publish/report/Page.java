package org.junheng.publish.report;

import java.util.List;
import org.junheng.publish.Html;

/** A page of text with tables, as plain text and as HTML that needs nothing besides itself. */
record Page(String title, List<Section> sections) {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%1$s</title>
      <style>
      @page { size: A4; margin: 20mm; }
      body { font-family: serif; line-height: 1.7; max-width: 50em; margin: 2em auto; padding: 0 1em; }
      table { border-collapse: collapse; width: 100%%; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      h2 { break-after: avoid; break-inside: avoid; }
      h2::after { content: ""; display: block; height: 30mm; margin-bottom: -30mm; }
      th, td { border: 1px solid #777; padding: 0.2em 0.5em; text-align: right; }
      th:first-child, td:first-child { text-align: left; }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      """;

  /**
   * A part of a page.
   *
   * @param table the header and the rows; empty where there is none
   */
  record Section(String heading, List<String> paragraphs, List<List<String>> table) {}

  /** As plain text; a table's cells are parted by tabs. */
  String text() {
    StringBuilder text = new StringBuilder(title).append("\n");
    for (Section section : sections) {
      text.append("\n").append(section.heading).append("\n");
      section.paragraphs.forEach(paragraph -> text.append(paragraph).append("\n"));
      section.table.forEach(row -> text.append(String.join("\t", row)).append("\n"));
    }
    return text.toString();
  }

  /** As HTML. */
  String html() {
    Html html = new Html().markup(HEAD.formatted(Html.escaped(title)));
    for (Section section : sections) {
      html.element("h2", section.heading).line();
      for (String paragraph : section.paragraphs) {
        html.element("p", paragraph).line();
      }
      if (!section.table.isEmpty()) {
        html.open("table").line().open("thead").line();
        row(html, "th", section.table.get(0));
        html.close().line().open("tbody").line();
        section.table.stream().skip(1).forEach(row -> row(html, "td", row));
        html.close().line().close().line();
      }
    }
    return html.markup("</body>\n</html>\n").toString();
  }

  private static void row(Html html, String tag, List<String> cells) {
    html.open("tr");
    cells.forEach(cell -> html.element(tag, cell));
    html.close().line();
  }
}
