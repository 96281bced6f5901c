package org.junheng.publish.report;

import java.util.List;
import java.util.Locale;
import org.junheng.publish.Html;
import org.junheng.publish.Labels;

/** A report being written: one HTML file that needs nothing besides itself, laid out for A4. */
final class ReportHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      @page { size: A4; margin: 18mm 16mm; }
      * { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      body { font: 10.5pt/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif;
        color: #1f2933; max-width: 56em; margin: 0 auto; padding: 1em; font-variant-numeric: tabular-nums; }
      h1 { font-size: 18pt; line-height: 1.35; margin: 0 0 .2em; color: #1f4e79; }
      h2 { font-size: 13pt; margin: 1.4em 0 .4em; padding-bottom: .15em; border-bottom: 2px solid #1f4e79; color: #1f4e79; }
      h3 { font-size: 11pt; margin: 1em 0 .3em; }
      h2, h3, caption { break-after: avoid; }
      p { margin: .35em 0; overflow-wrap: anywhere; orphans: 3; widows: 3; }
      .soft { color: #5b6470; font-size: 9pt; }
      .keys { display: flex; flex-wrap: wrap; gap: 3mm; margin: 3mm 0; }
      .key { flex: 1 1 30mm; border: 1px solid #dfe4ea; border-left: 2mm solid #8a8f98; padding: 1.5mm 3mm; break-inside: avoid; }
      .key b { display: block; font-size: 16pt; line-height: 1.3; }
      .key.met { border-left-color: #0072B2; } .key.not_met { border-left-color: #D55E00; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%%; font-size: 8.5pt; line-height: 1.45; margin: .4em 0 .8em; }
      caption { text-align: left; color: #5b6470; }
      thead { display: table-header-group; }
      td:first-child { min-width: 5em; }
      tr, figure { break-inside: avoid; }
      th, td { border-bottom: 1px solid #dfe4ea; padding: .9mm 1.4mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      thead th { border-bottom: 2px solid #b9c2cc; color: #5b6470; vertical-align: bottom; }
      .number { text-align: right; white-space: nowrap; }
      .short { white-space: nowrap; }
      .met { color: #005a8c; } .not_met { color: #a13f00; }
      td.met, td.not_met, td.undetermined, td.near { text-align: right; white-space: nowrap; }
      td.met { background: #d6e8f4; } td.not_met { background: #fbdcc6; }
      td.near { background: #fff3d6; outline: 1.5px solid #E69F00; outline-offset: -1.5px; }
      td.undetermined { background: repeating-linear-gradient(45deg, #e3e6ea 0 3px, #fff 3px 6px); }
      td.verdict { text-align: left; background: none; }
      figure { margin: 3mm 0; } figure svg { width: 100%%; height: auto; } figcaption { color: #5b6470; font-size: 9pt; }
      .leaf { break-before: page; }
      .tight td, .tight th { padding: .6mm .7mm; font-size: 7pt; }
      @media print { body { padding: 0; max-width: none; } .scroll { overflow: visible; }
        /* no page ends with a table's head alone */
        .scroll::before { content: ""; display: block; height: 30mm; margin-bottom: -30mm; break-inside: avoid; } }
      </style>
      </head>
      <body>
      """;

  private final Html html = new Html();

  ReportHtml(String title) {
    html.markup(HEAD.formatted(Html.escaped(title)));
    tag("h1", "", title);
  }

  /**
   * A cell of a table.
   *
   * @param kind how it looks: text, short, number, met, not_met, undetermined, near
   */
  record Cell(String text, String kind) {
    static Cell text(String text) {
      return new Cell(text, "text");
    }

    /** A text that stays on one line. */
    static Cell brief(String text) {
      return new Cell(text, "short");
    }

    static Cell number(String text) {
      return new Cell(text, "number");
    }

    static Cell number(long count) {
      return number(String.format(Locale.ROOT, "%,d", count));
    }

    /** A verdict; null where there is none. */
    static Cell verdict(Labels labels, String verdict) {
      return new Cell(
          verdict == null ? InReport.MISSING : labels.verdict(verdict),
          verdict == null ? "verdict " : "verdict " + verdict);
    }
  }

  /**
   * A figure told large.
   *
   * @param kind met, not_met or undetermined
   */
  record Key(String what, String figure, String note, String kind) {}

  ReportHtml chapter(String heading) {
    return tag("h2", "", heading);
  }

  /** A chapter that begins a page. */
  ReportHtml leaf(String heading) {
    return tag("h2", "leaf", heading);
  }

  ReportHtml heading(String heading) {
    return tag("h3", "", heading);
  }

  ReportHtml paragraph(String text) {
    return text.isEmpty() ? this : tag("p", "", text);
  }

  ReportHtml note(String text) {
    return tag("p", "soft", text);
  }

  ReportHtml keys(List<Key> keys) {
    html.open("div", "class", "keys").line();
    for (Key key : keys) {
      html.open("div", "class", "key " + key.kind).text(key.what).element("b", key.figure);
      html.element("span", key.note, "class", "soft").close().line();
    }
    html.close().line();
    return this;
  }

  /** A picture that was drawn here, with what it shows. */
  ReportHtml figure(String svg, String caption) {
    html.open("figure").markup(svg).element("figcaption", caption).close().line();
    return this;
  }

  ReportHtml table(String caption, List<String> headers, List<List<Cell>> rows) {
    return table("", caption, headers, rows);
  }

  /** A table of many narrow columns. */
  ReportHtml tightTable(String caption, List<String> headers, List<List<Cell>> rows) {
    return table("tight", caption, headers, rows);
  }

  private ReportHtml table(
      String look, String caption, List<String> headers, List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    html.open("div", "class", "scroll").open("table", "class", look).element("caption", caption);
    html.line().open("thead").open("tr");
    for (int i = 0; i < headers.size(); i++) {
      String kind = rows.get(0).get(i).kind;
      if (kind.equals("text") || kind.equals("short")) {
        html.element("th", headers.get(i), "scope", "col");
      } else {
        html.element("th", headers.get(i), "scope", "col", "class", "number");
      }
    }
    html.close().close().line().open("tbody").line();
    for (List<Cell> row : rows) {
      html.open("tr");
      for (Cell cell : row) {
        html.open("td", "class", cell.kind).element("bdi", cell.text).close();
      }
      html.close().line();
    }
    html.close().close().close().line();
    return this;
  }

  /** The whole document. */
  String document() {
    return html + "</body>\n</html>\n";
  }

  private ReportHtml tag(String tag, String look, String text) {
    if (look.isEmpty()) {
      html.open(tag);
    } else {
      html.open(tag, "class", look);
    }
    html.element("bdi", text).close().line();
    return this;
  }
}
