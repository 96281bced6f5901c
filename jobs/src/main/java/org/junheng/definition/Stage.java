package org.junheng.definition;

import java.util.Locale;

/** A stage section of a school; only the first two are judged. */
public enum Stage {
  PRIMARY,
  JUNIOR,
  SENIOR;

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String pupilsField = code + "_pupils";

  /** As tables write it. */
  public String code() {
    return code;
  }

  /** The stage that tables write so. */
  public static Stage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The field of form {@code pupils} that counts the stage's pupils. */
  public String pupilsField() {
    return pupilsField;
  }
}
