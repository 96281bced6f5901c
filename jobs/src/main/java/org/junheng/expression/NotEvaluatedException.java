package org.junheng.expression;

/** An expression that fails itself on some values: neither true, nor false, nor unknown. */
public final class NotEvaluatedException extends IllegalStateException {
  /** Why, and of what. */
  public NotEvaluatedException(String message, Throwable cause) {
    super(message, cause);
  }
}
