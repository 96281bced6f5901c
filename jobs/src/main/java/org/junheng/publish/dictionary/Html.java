package org.junheng.publish.dictionary;

import java.util.List;

/** Pieces of the dictionary's page; whatever is said in it is text, never markup. */
final class Html {
  private Html() {}

  /**
   * A row of a table.
   *
   * @param key what it is looked up by besides its cells, as {@code table.column}
   */
  record Row(String key, List<String> cells) {}

  /** An entry that can be found: a heading, sentences about it and a table of its parts. */
  static String entry(String id, String heading, List<String> sentences, String parts) {
    StringBuilder html = new StringBuilder();
    html.append("<article class=\"entry\" id=\"").append(escaped(id)).append("\">\n");
    html.append("<h3>").append(escaped(heading)).append("</h3>\n");
    sentences.forEach(
        sentence -> html.append("<p class=\"about\">").append(cited(sentence)).append("</p>\n"));
    return html.append(parts).append("</article>\n").toString();
  }

  /** A section of entries. */
  static String section(String id, String heading, String entries) {
    return "<section id=\"%s\">\n<h2>%s</h2>\n%s</section>\n"
        .formatted(escaped(id), escaped(heading), entries);
  }

  /** A table; nothing where there are no rows. */
  static String table(String caption, List<String> headers, List<Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<table>\n<caption>");
    html.append(escaped(caption)).append("</caption>\n<thead><tr>");
    headers.forEach(
        header -> html.append("<th scope=\"col\">").append(escaped(header)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (Row row : rows) {
      html.append("<tr data-key=\"").append(escaped(row.key())).append("\">");
      for (int i = 0; i < headers.size(); i++) {
        html.append("<td data-label=\"").append(escaped(headers.get(i))).append("\">");
        html.append(cited(row.cells().get(i))).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n").toString();
  }

  /** A text in which citations of the methodology open their passages. */
  private static String cited(String text) {
    return Citation.linked(escaped(text));
  }

  /** A text as it may stand in a page, also within quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\u2028", " ");
  }
}
