package org.junheng.warehouse;

import java.io.Serializable;
import java.util.List;

/**
 * What a county handed in of one form in one census year: one or more files, as they lay in the
 * landing folder at one time.
 *
 * @param form the form's id; empty for files whose name is of no form
 * @param takenAt when this content was first taken in, ISO-8601 UTC
 */
public record Submission(
    int year, String countyCode, String form, List<ArchivedFile> files, String takenAt)
    implements Serializable {

  /** A file as it was handed in, and its content's fingerprint in the archive. */
  public record ArchivedFile(String path, String name, String sha256, long bytes)
      implements Serializable {}

  public Submission {
    files = List.copyOf(files);
  }

  /** Whether another submission has the same content under the same names. */
  public boolean hasContentOf(Submission other) {
    return files.equals(other.files);
  }
}
