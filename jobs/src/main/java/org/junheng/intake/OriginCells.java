package org.junheng.intake;

/**
 * Goes through what a converted file says of the cells that a row's fields were made of, cell by
 * cell: {@code pupils=C9;teachers=教基4155!C8+'a;b'!C8}. The name of another file stands in brackets
 * before the sheet's. Nothing is kept of what was passed.
 */
final class OriginCells {
  private static final String ENDS = ";+=!";
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;
  private static final int LONGEST_SHEET = 100;

  private final String text;
  private int at;
  private int fieldFrom;
  private int fieldTo;
  private int sheetFrom;
  private int sheetTo;
  private int addressFrom;
  private boolean isBroken;

  OriginCells(String text) {
    this.text = text;
  }

  /** Whether a text is a list of cells. */
  static boolean areIn(String text) {
    OriginCells cells = new OriginCells(text);
    boolean goesOn = true;
    while (goesOn) {
      goesOn = cells.next();
    }
    return !cells.isBroken;
  }

  /** Goes to the next cell; false behind the last one, and from the first mistake on. */
  boolean next() {
    if (isBroken || at == text.length()) {
      return false;
    }
    boolean goesOn = at > 0 && text.charAt(at) == '+';
    at += at > 0 ? 1 : 0;
    isBroken = !((goesOn || readField()) && readSheet() && readAddress());
    return !isBroken;
  }

  /** Whether what was gone through is no list of cells. */
  boolean isBroken() {
    return isBroken;
  }

  private boolean readField() {
    fieldFrom = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    fieldTo = at;
    return fieldTo > fieldFrom && at < text.length() && text.charAt(at++) == '=';
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  private boolean readSheet() {
    boolean isQuoted = at < text.length() && text.charAt(at) == '\'';
    int from = at;
    int end = isQuoted ? endOfQuoted() : endOfPlain();
    boolean isSheet = end < text.length() && text.charAt(end) == '!';
    sheetFrom = from;
    sheetTo = isSheet ? end : from;
    at = isSheet ? end + 1 : from;
    int length = sheetTo - sheetFrom;
    return (isSheet ? length > (isQuoted ? 2 : 0) : !isQuoted) && length <= LONGEST_SHEET;
  }

  private int endOfPlain() {
    int end = at;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Behind the closing quote; a quote within a name is written twice. */
  private int endOfQuoted() {
    for (int end = at + 1; end < text.length(); end++) {
      if (text.charAt(end) == '\'') {
        if (end + 1 == text.length() || text.charAt(end + 1) != '\'') {
          return end + 1;
        }
        end++;
      }
    }
    return text.length();
  }

  private boolean readAddress() {
    addressFrom = at;
    while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
      at++;
    }
    int letters = at - addressFrom;
    int digitsFrom = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    int digits = at - digitsFrom;
    boolean ends = at == text.length() || text.charAt(at) == ';' || text.charAt(at) == '+';
    boolean isLast = at < text.length() && at + 1 == text.length();
    return letters > 0
        && letters <= MOST_LETTERS
        && digits > 0
        && digits <= MOST_DIGITS
        && text.charAt(digitsFrom) != '0'
        && ends
        && !isLast;
  }

  /** Whether the cell is one of a field's. */
  boolean isOf(String field) {
    return field.length() == fieldTo - fieldFrom && text.startsWith(field, fieldFrom);
  }

  /** The cell's sheet; null where it is the row's. */
  String sheet() {
    if (sheetTo == sheetFrom) {
      return null;
    }
    return text.charAt(sheetFrom) == '\''
        ? text.substring(sheetFrom + 1, sheetTo - 1).replace("''", "'")
        : text.substring(sheetFrom, sheetTo);
  }

  /** As {@code C9}. */
  String address() {
    return text.substring(addressFrom, at);
  }

  /** The line that the cell is in. */
  long line() {
    int from = addressFrom;
    while (text.charAt(from) > '9') {
      from++;
    }
    return Long.parseLong(text, from, at, 10);
  }
}
