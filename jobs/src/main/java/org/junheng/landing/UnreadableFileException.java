package org.junheng.landing;

/**
 * A file that cannot be read; carries the rule, what was found and what is expected.
 *
 * <p>Only this file is held: everything else goes on.
 */
public final class UnreadableFileException extends Exception {
  private final String rule;
  private final String value;
  private final String expected;

  /** What was found and what is expected, under a rule of {@code schemas/rules}. */
  public UnreadableFileException(String rule, String value, String expected) {
    super(rule + ": " + value);
    this.rule = rule;
    this.value = value;
    this.expected = expected;
  }

  /** The rule's id. */
  public String rule() {
    return rule;
  }

  /** What was found. */
  public String value() {
    return value;
  }

  /** What is expected. */
  public String expected() {
    return expected;
  }
}
