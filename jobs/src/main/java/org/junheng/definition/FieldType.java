package org.junheng.definition;

/** What a cell of a census form holds. */
public enum FieldType {
  /** Free text from a county; never trusted. */
  TEXT,
  /** A code; leading zeros count. */
  CODE,
  /** A whole number of people, rooms or things, at least 0. */
  COUNT,
  /** An area, an amount of money or a rate. */
  DECIMAL,
  /** Yes or no. */
  YES_NO;

  /** Whether cells are numbers. */
  public boolean isNumber() {
    return this == COUNT || this == DECIMAL;
  }
}
