package org.junheng.publish.dictionary;

import java.util.List;
import org.junheng.publish.Html;

/** The entries of the dictionary's page, and their tables. */
final class DictionaryEntries {
  private DictionaryEntries() {}

  /**
   * A row of a table.
   *
   * @param key what it is looked up by besides its cells, as {@code table.column}
   */
  record Row(String key, List<String> cells) {}

  /** An entry that can be found: a heading, sentences about it and a table of its parts. */
  static String entry(String id, String heading, List<String> sentences, String parts) {
    Html html = new Html().open("article", "class", "entry", "id", id).line();
    html.element("h3", heading).line();
    sentences.forEach(
        sentence -> html.open("p", "class", "about").markup(cited(sentence)).close().line());
    return html.markup(parts).close().line().toString();
  }

  /** A section of entries. */
  static String section(String id, String heading, String entries) {
    return new Html()
        .open("section", "id", id)
        .line()
        .element("h2", heading)
        .line()
        .markup(entries)
        .close()
        .line()
        .toString();
  }

  /** A table; nothing where there are no rows. */
  static String table(String caption, List<String> headers, List<Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    Html html = new Html().open("table").line().element("caption", caption).line();
    html.open("thead").open("tr");
    headers.forEach(header -> html.element("th", header, "scope", "col"));
    html.close().close().line().open("tbody").line();
    for (Row row : rows) {
      html.open("tr", "data-key", row.key());
      for (int i = 0; i < headers.size(); i++) {
        html.open("td", "data-label", headers.get(i)).markup(cited(row.cells().get(i))).close();
      }
      html.close().line();
    }
    return html.close().line().close().line().toString();
  }

  /** A text in which citations of the methodology open their passages. */
  private static String cited(String text) {
    return Citation.linked(Html.escaped(text));
  }
}
