package org.junheng.difference;

import java.util.List;
import java.util.Set;

/**
 * One thing that is another in a later release than in an earlier one, and may have changed
 * figures.
 *
 * @param year the census year that it is of; null where it is of all
 * @param counties the counties that it is of; none where it is of all
 * @param subject the form that it is of, or the standard; null where it is of neither
 * @param words what it is, in a sentence without its end
 */
public record ReleaseCause(
    Kind kind, Integer year, Set<String> counties, String subject, String words) {

  /** What can be another between two releases. */
  public enum Kind {
    /** A form was handed in for the first time, or again. */
    FILE,
    /** A form that was there does not count any more. */
    WITHDRAWN,
    /** Cells were corrected, or are no longer. */
    CORRECTION,
    /** Warnings were accepted, or are no longer. */
    ACCEPTANCE,
    /** One of the province's own tables says something else. */
    REFERENCE,
    /** A standard is computed that was not, or is not any more. */
    STANDARD,
    /** Definitions in {@code schemas/} were changed. */
    DEFINITIONS,
    /** The program, or how it was told to read, was changed. */
    PROGRAM
  }

  public ReleaseCause {
    counties = Set.copyOf(counties);
  }

  /** A cause that touches all counties and census years alike. */
  static ReleaseCause ofAll(Kind kind, String words) {
    return new ReleaseCause(kind, null, Set.of(), null, words);
  }

  /** A cause in one county-year. */
  static ReleaseCause of(Kind kind, int year, String county, String subject, String words) {
    return new ReleaseCause(kind, year, Set.of(county), subject, words);
  }

  /** Whether it touches all counties and census years alike. */
  boolean isOfAll() {
    return counties.isEmpty();
  }

  /** Whether it is of that county-year, or of all. */
  public boolean isOf(Integer ofYear, String county) {
    return isOfAll() || counties.contains(county) && (year == null || year.equals(ofYear));
  }

  /** Several causes in a sentence. */
  public static String words(List<ReleaseCause> causes) {
    return String.join("；", causes.stream().map(ReleaseCause::words).distinct().toList());
  }
}
