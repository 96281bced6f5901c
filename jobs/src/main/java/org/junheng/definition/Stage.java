package org.junheng.definition;

import java.util.Locale;

/** A stage section of a school; only the first two are judged. */
public enum Stage {
  PRIMARY,
  JUNIOR,
  SENIOR;

  /** As tables write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of form {@code pupils} that counts the stage's pupils. */
  public String pupilsField() {
    return code() + "_pupils";
  }
}
