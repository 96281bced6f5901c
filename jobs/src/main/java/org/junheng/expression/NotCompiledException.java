package org.junheng.expression;

/** A text that is no expression of its language; says why. */
public final class NotCompiledException extends IllegalArgumentException {
  private final String unknownName;

  NotCompiledException(String message, String unknownName) {
    super(message);
    this.unknownName = unknownName;
  }

  /** The name that the language does not have; null where that is not the reason. */
  public String unknownName() {
    return unknownName;
  }
}
