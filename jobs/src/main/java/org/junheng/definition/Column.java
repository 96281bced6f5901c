package org.junheng.definition;

import java.io.Serializable;
import java.util.List;

/**
 * A column of a published table.
 *
 * @param title the Chinese label that reports and BI tools show
 * @param codes the list that says what its values are called; null where they are no codes
 * @param clock holds the time of a run, so it is left out of the content hash
 * @param adds the key columns over which a sum of its figures means something, all others being of
 *     one value; empty where it must never be added, null for what is no figure
 * @param formula how the figure comes about, in Chinese, with numbers in braces: {@code {column}}
 *     of the row itself, {@code {sum:table.column}}, {@code {list:…}}, {@code {first:…}}, {@code
 *     {last:…}}, {@code {max:…}}, {@code {count:table}} of the rows that the table says it is made
 *     of, {@code {name()}} of what a program knows; null for what is no figure
 */
public record Column(
    String name,
    Type type,
    String title,
    String description,
    String unit,
    String codes,
    Boolean clock,
    List<String> adds,
    String formula)
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
    /** A day of the calendar; in rows as ISO-8601 text. */
    DAY,
    /** An instant, UTC. */
    TIME
  }

  public Column {
    Required.key("name", name);
    Required.key("type", type);
    Required.key("title", title);
    clock = Boolean.TRUE.equals(clock);
    adds = adds == null ? null : Required.orEmpty("adds", adds);
  }

  /** A column of which nothing is said about sums. */
  public Column(
      String name,
      Type type,
      String title,
      String description,
      String unit,
      String codes,
      Boolean clock) {
    this(name, type, title, description, unit, codes, clock, null, null);
  }
}
