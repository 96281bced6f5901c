package org.junheng.county;

import java.util.Comparator;
import org.junheng.figure.TextOrder;

/**
 * Why a county does not meet a standard, and what it needs instead.
 *
 * @param off how far it is off among those of its kind: more is told earlier
 * @param isDoubtful whether its figure is hard to believe: it is told after all that are not
 * @param measure the cv, composite or item; null of schools and of what is held
 * @param stage null where it is of no stage
 * @param words value and limit, without the sign that lists are joined by
 * @param needed null where nobody can say
 */
record Reason(
    Verdict verdict,
    Kind kind,
    double off,
    boolean isDoubtful,
    String measure,
    String stage,
    String words,
    String needed)
    implements Comparable<Reason> {
  /** What is needed where something is not known. */
  static final String MORE_DATA = "补齐或更正数据";

  /** What is needed first where a figure is hard to believe: no amount that rests on it. */
  private static final String TRUE_DATA = "先核实存疑的数据：不属实的更正，属实的由省级认可，再看还差多少";

  private static final char BETWEEN_REASONS = '；';
  private static final Comparator<Reason> HEAVIEST_FIRST =
      Comparator.comparing(Reason::verdict)
          .thenComparing(Reason::isDoubtful)
          .thenComparing(Reason::kind)
          .thenComparing(Reason::off, Comparator.reverseOrder())
          .thenComparing(Reason::words, TextOrder.BY_CODE_POINT);

  /** What a reason is about, the heaviest first. */
  enum Kind {
    COUNTY,
    VETO,
    PRECONDITIONS,
    VARIANCE,
    ITEM,
    UNITS;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Reason {
    words = words.replace(BETWEEN_REASONS, '，') + (isDoubtful ? "（存疑）" : "");
    needed = isDoubtful && verdict == Verdict.NOT_MET ? TRUE_DATA : needed;
  }

  @Override
  public int compareTo(Reason other) {
    return HEAVIEST_FIRST.compare(this, other);
  }

  /** Something that is not known of the whole county. */
  static Reason ofCounty(String words) {
    return ofCounty(words, MORE_DATA);
  }

  /** The same, with what is needed. */
  static Reason ofCounty(String words, String needed) {
    return new Reason(Verdict.UNDETERMINED, Kind.COUNTY, 0, false, null, null, words, needed);
  }
}
