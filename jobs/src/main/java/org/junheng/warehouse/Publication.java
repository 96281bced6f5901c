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
 * @param falls the rows that a release is held for; empty where it is for none
 * @param changedYears the final census years whose figures it is held for, since they are others in
 *     it; empty where it is for none
 */
public record Publication(
    String at,
    Kind kind,
    String releaseId,
    Integer year,
    String name,
    String by,
    String reason,
    List<Fall> falls,
    List<Integer> changedYears) {

  /** What can happen to a release. */
  public enum Kind {
    /** It became the current one. */
    PUBLISHED,
    /** It is complete, and waits for somebody's decision before it may become the current one. */
    HELD,
    /** Somebody decided that it becomes the current one. */
    ACCEPTED,
    /** It was made the official one of a census year, whose figures are final now. */
    FINALIZED,
    /** It became the official one of a census year that was final, whose figures it corrects. */
    AMENDED,
    /** It was removed, by the rule by which old ones are. */
    REMOVED
  }

  public Publication {
    falls = falls == null ? List.of() : List.copyOf(falls);
    changedYears = changedYears == null ? List.of() : List.copyOf(changedYears);
  }
}
