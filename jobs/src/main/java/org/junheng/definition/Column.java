package org.junheng.definition;

import java.io.Serializable;

/**
 * A column of a published table.
 *
 * @param title the Chinese label that reports and BI tools show
 * @param codes the list that says what its values are called; null where they are no codes
 * @param clock holds the time of a run, so it is left out of the content hash
 */
public record Column(
    String name,
    Type type,
    String title,
    String description,
    String unit,
    String codes,
    Boolean clock)
    implements Serializable {

  /** The types of published columns. */
  public enum Type {
    /** Text and codes. */
    TEXT,
    /** A census year. */
    YEAR,
    /** A whole number. */
    COUNT,
    /** A double. */
    NUMBER,
    /** True or false. */
    YES_NO,
    /** A list of texts. */
    LIST,
    /** An instant, UTC. */
    TIME
  }

  public Column {
    Required.key("name", name);
    Required.key("type", type);
    Required.key("title", title);
    clock = Boolean.TRUE.equals(clock);
  }
}
