package org.junheng.warehouse;

import java.util.List;
import java.util.Map;

/**
 * What a release was made from and what it holds: {@code manifest.json}.
 *
 * @param fingerprint of everything that the figures depend on: inputs, reference, definitions,
 *     standards and the program
 * @param years the census years in the release
 * @param reference the reference files' SHA-256 by name
 * @param held entries of severity error in table {@code held}: rows and files held back
 * @param warnings entries of severity warning or field; those of trials and corrections are not
 *     counted
 * @param inputs the county-years with the files that they were computed from
 */
public record Manifest(
    String releaseId,
    String madeAt,
    String previousRelease,
    String version,
    String fingerprint,
    String definitionsFingerprint,
    List<String> standards,
    List<Integer> years,
    Map<String, String> reference,
    long held,
    long warnings,
    List<CountyYearInput> inputs,
    Map<String, TableSummary> tables) {

  /**
   * One county-year as it went into the release.
   *
   * @param fingerprint of its files, corrections and the definitions they were read by; the same
   *     means that its accepted rows can be taken over from an earlier release
   * @param corrections fingerprint of the corrections that were applied; null where there are none
   * @param takeAgain whether it shared a school code with another county, so that it must be read
   *     again whatever changes
   */
  public record CountyYearInput(
      int year,
      String countyCode,
      boolean validInReference,
      String fingerprint,
      String corrections,
      boolean takeAgain,
      List<FormInput> forms) {}

  /**
   * One form's current submission.
   *
   * @param inLanding false where its files are gone from the landing folder and the last submission
   *     stays current
   */
  public record FormInput(
      String form,
      List<Submission.ArchivedFile> files,
      String submittedAt,
      int submissions,
      boolean inLanding) {}

  /** A table's size and the hash of its sorted rows, clock columns left out. */
  public record TableSummary(long rows, String contentHash) {}
}
