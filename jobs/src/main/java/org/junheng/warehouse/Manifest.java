package org.junheng.warehouse;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Definitions;

/**
 * What a release was made from and what it holds: {@code manifest.json}.
 *
 * @param program fingerprint of the classes that read and derive; null where it was not kept
 * @param fingerprint of everything that the figures depend on: inputs, reference, definitions,
 *     standards and the program
 * @param years the census years in the release
 * @param defaultYear the census year that is shown where none is chosen; null in releases of
 *     versions before 0.2
 * @param madeOf fingerprints of what is made of each census year, its answers and its results;
 *     empty where nothing was
 * @param reference the reference files' SHA-256 by name
 * @param referenceRows how many rows they have
 * @param referenceNotes which of them are missing or lost rows
 * @param held entries of severity error in table {@code held}: rows and files held back
 * @param warnings entries of severity warning or field; those of trials and corrections are not
 *     counted
 * @param inputs the county-years with the files that they were computed from
 * @param blocks the parts that were derived on their own; none in releases of versions before 0.2
 */
public record Manifest(
    String releaseId,
    String madeAt,
    String previousRelease,
    String version,
    String program,
    String fingerprint,
    String definitionsFingerprint,
    List<String> standards,
    List<Integer> years,
    Integer defaultYear,
    Map<String, String> madeOf,
    Map<String, String> reference,
    Map<String, Integer> referenceRows,
    List<ReferenceNote> referenceNotes,
    long held,
    long warnings,
    List<CountyYearInput> inputs,
    List<Block> blocks,
    Map<String, TableSummary> tables) {

  public Manifest {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
    madeOf = madeOf == null ? Map.of() : new TreeMap<>(madeOf);
    referenceRows = referenceRows == null ? Map.of() : new TreeMap<>(referenceRows);
    referenceNotes = referenceNotes == null ? List.of() : List.copyOf(referenceNotes);
  }

  /**
   * One of the province's own tables that is missing, or holds less than it did.
   *
   * @param rows null where the file is missing
   * @param rowsBefore what it had in the release {@code before}; null where it was not there
   * @param before the last release that had more of it; null where none had
   */
  public record ReferenceNote(String file, Integer rows, Integer rowsBefore, String before)
      implements Serializable {

    /** The note in the words that people read. */
    public String words(Definitions definitions) {
      String table = file.replaceFirst("\\.csv$", "");
      return rows == null
          ? definitions.lacking(table)
          : definitions.shortened(table, rowsBefore, rows);
    }
  }

  /**
   * One county-year as it went into the release.
   *
   * @param fingerprint of its files, corrections and the definitions they were read by; the same
   *     means that its accepted rows can be taken over from an earlier release
   * @param corrections fingerprint of the corrections that were applied; null where there are none
   * @param takeAgain whether it shared a school code with another county, so that it must be read
   *     again whatever changes
   * @param block the name of the block that it lies in; null where there are none
   */
  public record CountyYearInput(
      int year,
      String countyCode,
      boolean validInReference,
      String fingerprint,
      String corrections,
      boolean takeAgain,
      String block,
      List<FormInput> forms)
      implements Serializable {}

  /**
   * Some counties of one census year that were derived together: a file of each table.
   *
   * @param counties their codes, in order
   * @param readBy fingerprint of what their rows were read by
   * @param derivedBy fingerprint of what their own figures were derived from
   * @param neighboursBy fingerprint of what was derived from them with other years and counties
   */
  public record Block(
      String name,
      int year,
      List<String> counties,
      String readBy,
      String derivedBy,
      String neighboursBy)
      implements Serializable {

    public Block {
      counties = List.copyOf(counties);
    }
  }

  /**
   * One form's current submission.
   *
   * @param inLanding false where its files are gone from the landing folder and the last submission
   *     stays current
   * @param earlier the files of the submissions before it that were not withdrawn, the newest first
   * @param counts how its intake fared; null where that is not kept
   */
  public record FormInput(
      String form,
      List<Submission.ArchivedFile> files,
      String submittedAt,
      int submissions,
      boolean inLanding,
      List<List<Submission.ArchivedFile>> earlier,
      FormCounts counts)
      implements Serializable {
    public FormInput {
      earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** The same where other files of it were current. */
    public FormInput of(List<Submission.ArchivedFile> others) {
      return new FormInput(form, others, submittedAt, submissions, inLanding, earlier, counts);
    }
  }

  /**
   * How a form's submission of a county-year fared at intake.
   *
   * @param filesHeld files that could not be read at all
   * @param warnings warned cells
   */
  public record FormCounts(
      int files, int filesHeld, long rowsRead, long rowsAccepted, long rowsHeld, long warnings)
      implements Serializable {}

  /**
   * A table's size and the hash of its rows, clock columns left out.
   *
   * @param files those it lies in; none in releases of versions before 0.2
   */
  public record TableSummary(long rows, String contentHash, List<FileSummary> files) {
    public TableSummary {
      files = files == null ? List.of() : List.copyOf(files);
    }

    /** A table that lies in these files. */
    public static TableSummary of(Collection<FileSummary> files) {
      List<FileSummary> byName =
          files.stream().sorted(Comparator.comparing(FileSummary::file)).toList();
      long rows = byName.stream().mapToLong(FileSummary::rows).sum();
      return new TableSummary(rows, ContentHash.sum(byName), byName);
    }
  }
}
