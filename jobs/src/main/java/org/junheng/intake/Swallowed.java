package org.junheng.intake;

import java.util.regex.Pattern;
import org.junheng.landing.SourceRow;

/**
 * A cell that took in the rows below it, since the quote around it was not closed where it should
 * be: it holds a line break, and a line of it begins with a code and a separator, or there are as
 * many separators in it as between the table's columns.
 */
final class Swallowed {
  private static final Pattern ROW = Pattern.compile("\\s*\"?[0-9A-Z]{6,}\"?\\s*[,\\t;|]");
  private static final String SEPARATORS = ",\t;|";
  private static final int FEWEST = 2;
  private static final int SHOWN = 30;

  private Swallowed() {}

  /**
   * Whether a cell holds what looks like a row.
   *
   * @param width how many columns the table has
   */
  static boolean isIn(String cell, int width) {
    if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
      return false;
    }
    return mostSeparators(cell) >= Math.max(FEWEST, width - 1)
        || cell.lines().skip(1).anyMatch(line -> ROW.matcher(line).lookingAt());
  }

  private static long mostSeparators(String text) {
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      most = Math.max(most, text.chars().filter(c -> c == separator).count());
    }
    return most;
  }

  /** The lines that the row takes up, from its own to that on which the cell ends. */
  static String lines(SourceRow row, int position) {
    long before = 0;
    for (int i = 0; i <= position; i++) {
      before += breaks(row.cell(i));
    }
    return row.line() + "—" + (row.line() + before);
  }

  private static long breaks(String cell) {
    return Math.max(0, cell.lines().count() - 1);
  }

  /** How the cell begins. */
  static String beginning(String cell) {
    return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
  }
}
