package org.junheng.landing;

import java.util.regex.Pattern;

/**
 * A cell that holds a whole record, or several, since a quote takes them in: one of its lines
 * begins with a code, and has further cells behind it.
 */
public final class RecordInCell {
  private static final Pattern RECORD =
      Pattern.compile("(?m)^\\s*\"?[0-9A-Z]{6,20}\"?\\s*([,\\t;|]).*\\1");
  private static final int SHORTEST = 9;

  private RecordInCell() {}

  /** Whether a cell is one. */
  public static boolean is(String cell) {
    return cell.length() >= SHORTEST && RECORD.matcher(cell).find();
  }
}
