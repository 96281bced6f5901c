package org.junheng.workbook;

/**
 * What a cell's colour says. A word always says it too: red and green are lost to many eyes, and a
 * printed page has no colour.
 */
public enum Tone {
  /** Nothing in particular. */
  PLAIN("000000", null),
  /** In order, or met: blue. */
  GOOD("0072B2", "E3F0F8"),
  /** Held back, or not met: vermillion. */
  BAD("D55E00", "FDF1E8"),
  /** To be looked at, or close to a limit: amber. */
  NEAR("7A5200", "FFF3D1"),
  /** Unknown: grey. */
  OPEN("595959", "EDEDED");

  private final String font;
  private final String fill;

  Tone(String font, String fill) {
    this.font = font;
    this.fill = fill;
  }

  String font() {
    return font;
  }

  /** Null where the cell keeps its white ground. */
  String fill() {
    return fill;
  }
}
