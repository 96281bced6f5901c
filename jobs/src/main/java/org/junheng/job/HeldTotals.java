package org.junheng.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.history.FoundCell;
import org.junheng.history.YearComparison;
import org.junheng.intake.Acceptance;
import org.junheng.intake.CountyYear;
import org.junheng.province.FormOfCounty;
import org.junheng.reference.Decisions;
import org.junheng.storage.Storage;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.TableReader;

/** What is counted of table {@code held}, over all of a release that is prepared. */
final class HeldTotals {
  private final Map<FormOfCounty, Long> yearWarnings = new HashMap<>();
  private final Map<FormOfCounty, Long> accepted = new HashMap<>();
  private final Set<String> collided = new HashSet<>();
  private final Set<Acceptance> matched = new HashSet<>();
  private long errors;
  private long warnings;

  private HeldTotals() {}

  /** Counts the entries that are there, none of them kept. */
  static HeldTotals of(Storage preparing, Definitions definitions, Decisions decisions) {
    HeldTotals totals = new HeldTotals();
    Set<String> ofYears = YearComparison.rules(definitions);
    TableReader.of(preparing, HeldCell.class)
        .forEach(cell -> totals.add(cell, ofYears.contains(cell.rule()), decisions));
    return totals;
  }

  /** Counts entries that are at hand. */
  static HeldTotals of(Iterable<HeldCell> cells, Definitions definitions, Decisions decisions) {
    HeldTotals totals = new HeldTotals();
    Set<String> ofYears = YearComparison.rules(definitions);
    cells.forEach(cell -> totals.add(cell, ofYears.contains(cell.rule()), decisions));
    return totals;
  }

  private void add(HeldCell cell, boolean isOfYears, Decisions decisions) {
    switch (cell.severity()) {
      case "error" -> errors++;
      case "warning", "field" -> warnings++;
      default -> {}
    }
    if (cell.year() == null) {
      return;
    }
    if (cell.rule().equals(ReleaseCheck.COLLISION)) {
      collided.add(CountyYearsResult.place(cell.year(), cell.countyCode()));
    }
    FormOfCounty form = new FormOfCounty(cell.year(), cell.countyCode(), cell.form());
    if (isOfYears && cell.severity().equals("warning")) {
      yearWarnings.merge(form, 1L, Long::sum);
    }
    if (cell.acceptedBy() != null) {
      accepted.merge(form, 1L, Long::sum);
      CountyYear countyYear = new CountyYear(cell.year(), cell.countyCode(), true);
      decisions.acceptancesOf(cell.year(), cell.countyCode()).stream()
          .filter(given -> given.accepts(countyYear, FoundCell.of(cell)))
          .forEach(matched::add);
    }
  }

  /** Warnings against the year before. */
  long yearWarnings(FormOfCounty form) {
    return yearWarnings.getOrDefault(form, 0L);
  }

  /** Warnings that the province accepted. */
  Map<FormOfCounty, Long> accepted() {
    return accepted;
  }

  /** The county-years that share a school's code with another county. */
  Set<String> collided() {
    return collided;
  }

  /** The acceptances that a warning is of. */
  Set<Acceptance> matched() {
    return matched;
  }

  /** Rows and files held back. */
  long errors() {
    return errors;
  }

  /** Warned and emptied cells. */
  long warnings() {
    return warnings;
  }
}
