package org.junheng.publish.mart;

import java.util.Map;

/** A list as one text of a view, in words that PostgreSQL and DuckDB both take. */
final class ListText {
  /** Stands between two members, and never within one. */
  static final String BETWEEN = "；";

  /** Stands around members while they are put together; no text holds it. */
  private static final String AROUND = "chr(31)";

  private ListText() {}

  /**
   * The members of a list as one text.
   *
   * @param endings what stands in the place of a member, or of its end, that is such a text
   */
  static String of(String list, Map<String, String> endings) {
    String text =
        "replace(array_to_string(%s, %s || %s), '%s', '，')"
            .formatted(list, AROUND, AROUND, BETWEEN);
    if (endings.isEmpty()) {
      return "replace(%s, %s || %s, '%s')".formatted(text, AROUND, AROUND, BETWEEN);
    }
    text = "%s || %s || %s".formatted(AROUND, text, AROUND);
    for (Map.Entry<String, String> ending : endings.entrySet()) {
      boolean isWhole = !ending.getKey().startsWith("/");
      String before = isWhole ? AROUND + " || " : "";
      text =
          "replace(%1$s, %2$s%3$s || %4$s, %2$s%5$s || %4$s)"
              .formatted(
                  text, before, Sql.text(ending.getKey()), AROUND, Sql.text(ending.getValue()));
    }
    return "case when array_to_string(%1$s, '') = '' then '' else replace(replace(%2$s, %3$s || %3$s, '%4$s'), %3$s, '') end"
        .formatted(list, text, AROUND, BETWEEN);
  }
}
