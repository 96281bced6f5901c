package org.junheng.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.intake.Held;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/** What a release's tables tell of one rule and of each county-year's rows. */
final class ToldInRelease {
  private final Storage release;
  private final List<TableRow> quality;
  private final Map<String, Map<String, List<Held>>> byRule = new HashMap<>();

  ToldInRelease(Storage release) {
    this.release = release;
    this.quality = TableRows.read(release, "data_quality");
  }

  /** Rows of a form, or of all forms where null, that a county-year handed in. */
  long rowsRead(int year, String countyCode, String form) {
    return quality.stream()
        .filter(
            row -> row.count("year") == year && row.text("county_code").get().equals(countyCode))
        .filter(row -> form == null || row.text("form").get().equals(form))
        .mapToLong(row -> row.count("rows_read"))
        .sum();
  }

  /** The entries of a rule in a county-year. */
  List<Held> by(String rule, int year, String countyCode) {
    return byRule
        .computeIfAbsent(rule, this::read)
        .getOrDefault(year + "/" + countyCode, List.of());
  }

  private Map<String, List<Held>> read(String rule) {
    Map<String, List<Held>> byPlace = new HashMap<>();
    TableRows.forEach(
        release,
        "held",
        row -> {
          if (rule.equals(row.text("rule").orElse(null))) {
            String place = row.text("year").orElse("") + "/" + row.text("county_code").orElse("");
            byPlace.computeIfAbsent(place, each -> new ArrayList<>()).add(held(row));
          }
        });
    return byPlace;
  }

  private static Held held(TableRow row) {
    return new Held(
        row.text("form").orElse(""),
        row.text("file").orElse(null),
        row.text("sheet").orElse(null),
        row.text("line").map(Long::valueOf).orElse(null),
        row.text("column").orElse(null),
        row.text("cell").orElse(null),
        row.text("value").orElse(null),
        row.text("rule").orElse(null),
        row.text("severity").orElse(null),
        row.text("message").orElse(null),
        row.text("school_code").orElse(null),
        row.text("kind").orElse(null),
        row.text("key").orElse(null));
  }
}
