package org.junheng.county;

import java.util.Locale;

/** The three values of every verdict (methodology 4); the smaller decides where several meet. */
public enum Verdict {
  NOT_MET,
  UNDETERMINED,
  MET;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As tables write it. */
  public String code() {
    return code;
  }

  /** Of an answer that may be unknown. */
  public static Verdict of(Boolean isMet) {
    return isMet == null ? UNDETERMINED : isMet ? MET : NOT_MET;
  }

  /** The verdict that tables write so. */
  public static Verdict of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The worse of two: both must hold. */
  public Verdict and(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The better of two: one is enough. */
  public Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The opposite; what is unknown stays unknown. */
  public Verdict not() {
    return this == UNDETERMINED ? this : this == MET ? NOT_MET : MET;
  }
}
