package org.junheng.sample;

/** Whole numbers of a small unit written in a larger one, without rounding. */
final class DrawnFigures {
  private DrawnFigures() {}

  /** An area of dm² in m². */
  static String squareMetres(long squareDecimetres) {
    return decimal(squareDecimetres, 2);
  }

  /** Fen in yuan. */
  static String yuan(long fen) {
    return decimal(fen, 2);
  }

  /** Yuan in 万元. */
  static String tenThousands(long yuan) {
    return decimal(yuan, 4);
  }

  /** Thousandths as a fraction. */
  static String fraction(long thousandths) {
    return decimal(thousandths, 3);
  }

  /** The number with its last digits behind a point, without trailing zeros. */
  private static String decimal(long number, int decimals) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    while (digits.length() <= decimals) {
      digits.insert(0, '0');
    }
    digits.insert(digits.length() - decimals, '.');
    while (digits.charAt(digits.length() - 1) == '0') {
      digits.setLength(digits.length() - 1);
    }
    if (digits.charAt(digits.length() - 1) == '.') {
      digits.setLength(digits.length() - 1);
    }
    return digits.toString();
  }
}
