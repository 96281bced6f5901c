package org.junheng.difference;

import java.util.List;
import java.util.Set;
import org.junheng.language.Language;

/**
 * One thing that is another in a later release than in an earlier one, and may have changed
 * figures.
 *
 * @param year the census year that it is of; null where it is of all
 * @param counties the counties that it is of; none where it is of all
 * @param subject the form that it is of, or the standard; null where it is of neither
 * @param words what it is, in a sentence without its end, as releases say it
 * @param english the same for people at the machine who are spoken to in English
 */
public record ReleaseCause(
    Kind kind, Integer year, Set<String> counties, String subject, String words, String english) {

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
  static ReleaseCause ofAll(Kind kind, String words, String english) {
    return new ReleaseCause(kind, null, Set.of(), null, words, english);
  }

  /** A cause in one county-year. */
  static ReleaseCause of(
      Kind kind, int year, String county, String subject, String words, String english) {
    return new ReleaseCause(kind, year, Set.of(county), subject, words, english);
  }

  /** Whether it touches all counties and census years alike. */
  boolean isOfAll() {
    return counties.isEmpty();
  }

  /** Whether it is of that county-year, or of all. */
  public boolean isOf(Integer ofYear, String county) {
    return isOfAll() || counties.contains(county) && (year == null || year.equals(ofYear));
  }

  /** Those of them that are of a county-year, or of all, as releases say it; null: none is. */
  public static String words(List<ReleaseCause> causes, int year, String county) {
    List<ReleaseCause> own = causes.stream().filter(one -> one.isOf(year, county)).toList();
    return own.isEmpty() ? null : words(own);
  }

  /** What it is, in the language that people at the machine are spoken to in. */
  public String told() {
    return Language.spoken() == Language.EN ? english : words;
  }

  /** Several causes in a sentence, for people at the machine. */
  public static String told(List<ReleaseCause> causes) {
    return String.join(
        Language.either("; ", "；"), causes.stream().map(ReleaseCause::told).distinct().toList());
  }

  /** Several causes in a sentence, as releases say it. */
  public static String words(List<ReleaseCause> causes) {
    return String.join("；", causes.stream().map(ReleaseCause::words).distinct().toList());
  }
}
