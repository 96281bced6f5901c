package org.junheng.transform;

import java.util.regex.Pattern;

/**
 * A relaxation's condition as Spark SQL, as far as the standards go; it goes when the tables that
 * Spark derives go.
 */
final class Sql {
  private static final Pattern LIST = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern NOT = Pattern.compile("!(?!=)");

  private Sql() {}

  /** The condition in SQL. */
  static String of(String condition) {
    String sql = LIST.matcher(condition).replaceAll("($1)");
    return NOT.matcher(sql)
        .replaceAll("not ")
        .replace("&&", "and")
        .replace("||", "or")
        .replace("==", "=")
        .replace("\"", "'");
  }
}
