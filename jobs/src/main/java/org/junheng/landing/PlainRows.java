package org.junheng.landing;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a text in which nothing is quoted: its lines, parted at the separator. Most texts are
 * such, and the parser that minds quotes takes several times as long for the same rows.
 */
final class PlainRows {
  private static final String[] NONE = {};

  private final char[] text;
  private final char separator;
  private String[] above = NONE;
  private int position;
  private int end;

  PlainRows(String text, char separator) {
    this.text = text.toCharArray();
    this.separator = separator;
  }

  /** Whether a text reads the same without minding quotes. */
  static boolean fit(String text) {
    return text.indexOf('"') < 0;
  }

  /** Goes to the next row; false where there is none. */
  boolean next() {
    if (position > 0 && position < text.length && text[end] == '\r' && text[position] == '\n') {
      position++;
    }
    if (position >= text.length) {
      return false;
    }
    end = position;
    while (end < text.length && text[end] != '\n' && text[end] != '\r') {
      end++;
    }
    return true;
  }

  /** How many characters the row has. */
  int length() {
    return end - position;
  }

  /** The row's cells; after it the next row begins. */
  List<String> cells() {
    String[] cells = new String[numberOfCells()];
    int from = position;
    for (int i = 0; i < cells.length; i++) {
      int to = from;
      while (to < end && text[to] != separator) {
        to++;
      }
      cells[i] = cell(i, from, to);
      from = to + 1;
    }
    position = end + 1;
    above = cells;
    return Arrays.asList(cells);
  }

  private int numberOfCells() {
    int cells = 1;
    for (int i = position; i < end; i++) {
      if (text[i] == separator) {
        cells++;
      }
    }
    return cells;
  }

  /** Much of a row stands in the row above already. */
  private String cell(int column, int from, int to) {
    if (column < above.length && isAt(above[column], from, to)) {
      return above[column];
    }
    return from == to ? "" : new String(text, from, to - from);
  }

  private boolean isAt(String known, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = to - 1; i >= from; i--) {
      if (known.charAt(i - from) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
