package org.junheng.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/** Table {@code data_quality} of a release, read as what became of each county's forms. */
public final class FormStates {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
  private static final long MICROS = 1_000_000;

  private FormStates() {}

  /** What is done with a form of a county-year. */
  public interface Reader {
    /** Takes one form. */
    void take(int year, String countyCode, FormState state);
  }

  /** Hands over every form of every county-year. */
  public static void forEach(Storage release, Reader reader) {
    TableRows.forEach(
        release,
        "data_quality",
        row ->
            reader.take((int) row.count("year"), row.text("county_code").orElse(""), state(row)));
  }

  private static FormState state(TableRow row) {
    return new FormState(
        row.text("form").orElse(""),
        row.text("status").orElse(FormState.MISSING),
        row.count("files"),
        row.count("rows_read"),
        row.count("rows_accepted"),
        row.count("rows_held"),
        row.count("warnings"),
        row.count("submissions"),
        row.text("submitted_at").map(FormStates::minute).orElse(null),
        row.yes("late").orElse(null),
        row.yes("in_landing").orElse(null),
        row.text("withdrawn_on").orElse(null));
  }

  /** Parquet's microseconds since 1970 as a date and a time of the machine's zone. */
  private static String minute(String micros) {
    long all = Long.parseLong(micros);
    return MINUTE.format(
        Instant.ofEpochSecond(Math.floorDiv(all, MICROS), Math.floorMod(all, MICROS) * 1000));
  }
}
