package org.junheng.county;

import java.util.Locale;

/** The three values of every verdict (methodology 4); the smaller decides where several meet. */
public enum Verdict {
  NOT_MET,
  UNDETERMINED,
  MET;

  /** As tables write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of an answer that may be unknown. */
  public static Verdict of(Boolean isMet) {
    return isMet == null ? UNDETERMINED : isMet ? MET : NOT_MET;
  }

  /** The verdict that tables write so. */
  public static Verdict of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The worse of two. */
  public Verdict and(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
