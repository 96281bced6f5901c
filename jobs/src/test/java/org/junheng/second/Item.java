package org.junheng.second;

/**
 * One item of a county under Q2017: G1–G15, E1–E9, S1, V1–V7, P1 and P2 (§4, §9.16).
 *
 * @param value the figure behind it, null where there is none
 * @param flips whether the shown figure would fall on the other side; null without a value
 */
record Item(String id, Double value, double threshold, Verdict verdict, Boolean flips) {
  private static final int SHARE_DECIMALS = 3;

  /** An item whose figure is a count or an answer, which rounding does not change. */
  static Item of(String id, Double value, double threshold, Verdict verdict) {
    return new Item(id, value, threshold, verdict, value == null ? null : false);
  }

  /** An item of which nothing is known (§9.15). */
  static Item unknown(String id) {
    return new Item(id, null, thresholdOf(id), Verdict.UNDETERMINED, null);
  }

  /** A share that must reach its threshold, percentages shown with one decimal. */
  static Item share(String id, Double share, double threshold, Verdict... others) {
    return least(id, share, threshold, SHARE_DECIMALS, others);
  }

  /** The share of a part in the whole that it lies within; one that is larger is wrong (§9.16a). */
  static Item partOfWhole(String id, Double share, double threshold, Verdict... others) {
    if (!isImpossible(share)) {
      return share(id, share, threshold, others);
    }
    Verdict verdict = Verdict.all(Verdict.UNDETERMINED, Verdict.all(others));
    return new Item(id, share, threshold, verdict, false);
  }

  /** Whether a share of a part in its whole reaches a threshold. */
  static Verdict reaches(Double share, double threshold) {
    return share == null || isImpossible(share)
        ? Verdict.UNDETERMINED
        : Verdict.of(Figures.reaches(share, threshold));
  }

  /** Whether a part is larger than the whole that it lies within. */
  static boolean isImpossible(Double share) {
    return share != null && Figures.isAbove(share, 1);
  }

  /** A figure that must reach its threshold, and what must be met besides. */
  static Item least(String id, Double value, double threshold, int decimals, Verdict... others) {
    Verdict besides = Verdict.all(others);
    if (value == null) {
      Verdict verdict = Verdict.all(Verdict.UNDETERMINED, besides);
      return new Item(id, null, threshold, verdict, null);
    }
    Verdict asComputed = Verdict.of(Figures.reaches(value, threshold));
    Verdict asShown = Verdict.of(Figures.reaches(Figures.shown(value, decimals), threshold));
    Verdict verdict = Verdict.all(asComputed, besides);
    return new Item(id, value, threshold, verdict, verdict != Verdict.all(asShown, besides));
  }

  /** The same figure, undetermined where something of it is lacking (§9.18). */
  Item unless(boolean isLacking) {
    return isLacking
        ? new Item(id, value, threshold, Verdict.UNDETERMINED, value == null ? null : false)
        : this;
  }

  /** The threshold of each item; 0 where the figure counts what fails (§9.16). */
  static double thresholdOf(String id) {
    return switch (id) {
      case "G1", "G8", "G9", "G10", "G12", "G13", "E5", "E6", "E7", "E8" -> 1;
      case "G2" -> 4;
      case "G7" -> 6000;
      case "G11" -> 0.1;
      case "G14" -> 0.5;
      case "G15", "S1" -> 0.85;
      case "E1", "E2" -> 0.95;
      case "P1", "P2" -> 3;
      default -> 0;
    };
  }

  /** One part divided by its whole; null where either is unknown or the whole is 0 (§9.18). */
  static Double ratio(Cell part, Cell whole) {
    return part.isNumber() && whole.isNumber() && whole.number() != 0
        ? Double.valueOf(part.number() / whole.number())
        : null;
  }
}
