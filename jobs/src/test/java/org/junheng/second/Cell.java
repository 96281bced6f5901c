package org.junheng.second;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;

/**
 * One number of a form as the county wrote it: a number, missing, or not applicable. The three stay
 * apart to the end (§5 and §9.2 of the methodology).
 */
record Cell(Kind kind, double number) {
  enum Kind {
    NUMBER,
    MISSING,
    NOT_APPLICABLE
  }

  static final Cell MISSING = new Cell(Kind.MISSING, Double.NaN);
  static final Cell NOT_APPLICABLE = new Cell(Kind.NOT_APPLICABLE, Double.NaN);
  static final Cell ZERO = of(0);

  static Cell of(double number) {
    return new Cell(Kind.NUMBER, number);
  }

  /** A blank is missing; an asterisk or any run of dashes is not applicable (§9.37). */
  static Cell read(String text) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return MISSING;
    }
    if (isNotApplicable(plain)) {
      return NOT_APPLICABLE;
    }
    return of(Double.parseDouble(plain));
  }

  /** Yes is 1 and no is 0. */
  static Cell readYesNo(String text) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return MISSING;
    }
    if (isNotApplicable(plain)) {
      return NOT_APPLICABLE;
    }
    return switch (plain) {
      case "1", "是", "Y", "y" -> of(1);
      case "0", "否", "N", "n" -> ZERO;
      default -> throw new IllegalArgumentException(plain + " is neither yes nor no");
    };
  }

  static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  static boolean isNotApplicable(String plain) {
    return plain.equals("*") || plain.matches("[\\p{Pd}\\u2212]+");
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isMissing() {
    return kind == Kind.MISSING;
  }

  /** The number, or 0 where the cell is not applicable; never asked of a missing cell. */
  double orNothing() {
    if (isMissing()) {
      throw new IllegalStateException("a missing cell never counts as zero");
    }
    return isNumber() ? number : 0;
  }

  /** The number, or null where there is none. */
  Double orNull() {
    return isNumber() ? Double.valueOf(number) : null;
  }

  /** One missing part spoils the sum, parts that are not applicable add nothing (§9.2). */
  static Cell sum(Collection<Cell> parts) {
    Cell sum = NOT_APPLICABLE;
    for (Cell part : parts) {
      if (part.isMissing()) {
        return MISSING;
      }
      if (part.isNumber()) {
        sum = of(sum.orNothing() + part.number());
      }
    }
    return sum;
  }

  static Cell sum(Cell... parts) {
    return sum(List.of(parts));
  }

  /** What is left of this cell; nothing is taken off by a cell that is not applicable (§9.2). */
  Cell less(Cell other) {
    if (isMissing() || other.isMissing()) {
      return MISSING;
    }
    return isNumber() ? of(number - other.orNothing()) : NOT_APPLICABLE;
  }

  Cell times(double factor) {
    return isNumber() ? of(number * factor) : this;
  }
}
