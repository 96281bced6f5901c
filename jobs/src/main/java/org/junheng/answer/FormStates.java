package org.junheng.answer;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junheng.release.ReleaseTables;
import org.junheng.table.DataQuality;

/** Table {@code data_quality} of a release, read as what became of each county's forms. */
public final class FormStates {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private FormStates() {}

  /** What is done with a form of a county-year. */
  public interface Reader {
    /** Takes one form. */
    void take(int year, String countyCode, FormState state);
  }

  /** Hands over every form of every county-year. */
  public static void forEach(ReleaseTables release, Reader reader) {
    release.forEach(
        DataQuality.class, row -> reader.take(row.year(), row.countyCode(), state(row)), "true");
  }

  /** Hands over every form of every county in a census year. */
  public static void forEachOf(int year, ReleaseTables release, Reader reader) {
    release.forEach(
        DataQuality.class,
        row -> reader.take(year, row.countyCode(), state(row)),
        "year = ?",
        year);
  }

  private static FormState state(DataQuality row) {
    return new FormState(
        row.form(),
        row.status() == null ? FormState.MISSING : row.status(),
        known(row.files()),
        known(row.rowsRead()),
        known(row.rowsAccepted()),
        known(row.rowsHeld()),
        known(row.warnings()),
        known(row.submissions()),
        row.submittedAt() == null ? null : MINUTE.format(row.submittedAt()),
        row.late(),
        row.inLanding(),
        row.withdrawnOn());
  }

  private static long known(Long count) {
    return count == null ? 0 : count;
  }
}
