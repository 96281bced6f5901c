package org.junheng.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.history.FoundCell;
import org.junheng.intake.Held;
import org.junheng.release.ReleaseTables;
import org.junheng.table.DataQuality;
import org.junheng.table.HeldCell;

/** What a release's tables tell of one rule and of each county-year's rows. */
final class ToldInRelease {
  private final List<DataQuality> quality;
  private final Map<String, List<Held>> byPlace;

  /** Reads it. */
  ToldInRelease(ReleaseTables release, String rule) {
    this.quality = release.read(DataQuality.class);
    this.byPlace =
        release.read(HeldCell.class, "rule = ?", rule).stream()
            .collect(
                Collectors.groupingBy(
                    held -> held.year() + "/" + held.countyCode(),
                    Collectors.mapping(FoundCell::of, Collectors.toList())));
  }

  /** Rows of a form, or of all forms where null, that a county-year handed in. */
  long rowsRead(int year, String countyCode, String form) {
    return quality.stream()
        .filter(row -> row.year() == year && row.countyCode().equals(countyCode))
        .filter(row -> form == null || row.form().equals(form))
        .mapToLong(DataQuality::rowsRead)
        .sum();
  }

  /** The rule's entries in a county-year. */
  List<Held> held(int year, String countyCode) {
    return byPlace.getOrDefault(year + "/" + countyCode, List.of());
  }
}
