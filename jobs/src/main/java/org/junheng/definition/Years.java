package org.junheng.definition;

import java.io.Serializable;
import org.junheng.language.Language;

/** The census years that something holds for, both ends included; open where null. */
public record Years(Integer from, Integer to) implements Serializable {
  /** Every year. */
  public static final Years ALL = new Years(null, null);

  public Years {
    if (from != null && to != null && from > to) {
      throw new DefinitionException(
          Language.either("years: from %s lies after to %s", "years：from %s 晚于 to %s", from, to));
    }
  }

  /** Whether the year lies within. */
  public boolean contain(int year) {
    return (from == null || year >= from) && (to == null || year <= to);
  }

  /** Whether a year lies in both. */
  public boolean overlap(Years other) {
    return (from == null || other.to == null || from <= other.to)
        && (other.from == null || to == null || other.from <= to);
  }

  /** As people write it. */
  @Override
  public String toString() {
    return (from == null ? "" : from) + "–" + (to == null ? "" : to);
  }
}
