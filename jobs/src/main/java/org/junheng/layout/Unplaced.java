package org.junheng.layout;

/**
 * Something in an export that no form can be made of; the rest goes on.
 *
 * @param rule why, in one word that programs know
 * @param sheet null in a text, or where the whole file is meant
 * @param cell null where the whole file or sheet is meant
 * @param value what stands there; null where nothing does
 * @param message why and what to do, for people
 * @param rows in how many rows it is the same
 */
public record Unplaced(
    String rule, String file, String sheet, String cell, String value, String message, int rows) {

  /** One more row of which the same is to be told. */
  Unplaced again() {
    return new Unplaced(rule, file, sheet, cell, value, message, rows + 1);
  }

  /** Where it stands, as people read it. */
  public String place() {
    return file
        + (sheet == null ? "" : " " + sheet)
        + (cell == null ? "" : (sheet == null ? " " : "!") + cell);
  }
}
