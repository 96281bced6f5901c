package org.junheng.warehouse;

import java.util.List;

/**
 * What happened to a release after it was made: an entry that is never changed, beside the release,
 * which is never changed either.
 *
 * @param at when, ISO-8601 UTC
 * @param year the census year that it is official for; null where it is not about one
 * @param name what the official figures are called, as 2025年度; null likewise
 * @param by who decided it; null where the nightly run did
 * @param reason why; null where none was asked for
 * @param falls what a release is held for; empty where it is for nothing
 */
public record Publication(
    String at,
    Kind kind,
    String releaseId,
    Integer year,
    String name,
    String by,
    String reason,
    List<Fall> falls) {

  /** What can happen to a release. */
  public enum Kind {
    /** It became the current one. */
    PUBLISHED,
    /** It is complete, and waits for somebody's decision before it may become the current one. */
    HELD,
    /** Somebody decided that it becomes the current one. */
    ACCEPTED
  }

  public Publication {
    falls = falls == null ? List.of() : List.copyOf(falls);
  }
}
