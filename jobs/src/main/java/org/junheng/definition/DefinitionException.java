package org.junheng.definition;

/** A definition in {@code schemas/} that cannot be used; the message names file, line and mend. */
public final class DefinitionException extends RuntimeException {
  /** Says where, what was found and what is expected. */
  public DefinitionException(String message) {
    super(message);
  }
}
