package org.junheng.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.definition.Form;
import org.junheng.definition.Table;
import org.junheng.intake.FormCount;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.Block;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormCounts;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Manifest.TableSummary;

/**
 * Checks a prepared release before anybody sees it: counts agree, and no table is empty that was
 * not; types and keys were checked as each file was written. What fails here is not published.
 */
final class ReleaseCheck {
  /** The rule of schools that two counties report. */
  static final String COLLISION = "school_in_two_counties";

  private static final String RESULT = "checked.json";

  private final RunContext run;
  private final HeldTotals held;
  private final List<HeldCell> told;
  private final Map<String, TableSummary> tables = new LinkedHashMap<>();

  /**
   * A check of what a run prepared.
   *
   * @param told entries of {@code held} that are not among its totals
   */
  ReleaseCheck(RunContext run, HeldTotals held, List<HeldCell> told) {
    this.run = run;
    this.held = held;
    this.told = told;
  }

  void run() {
    for (Table table : run.definitions().tables().values()) {
      tables.put(table.table(), run.files().summary(table.table()));
    }
    compareCounts();
    compareWithPrevious();
    run.working().replaceText(RESULT, Json.write(manifest()));
  }

  /** The manifest that the check made. */
  static Manifest result(RunContext run) {
    return Json.read(run.working().readText(RESULT), Manifest.class);
  }

  /** What intake tells was accepted is what the tables of accepted rows hold. */
  private void compareCounts() {
    Map<String, Long> accepted = new HashMap<>();
    run.countyYears()
        .counts()
        .values()
        .forEach(
            counts ->
                counts.forEach(
                    count -> accepted.merge(count.form(), count.rowsAccepted(), Long::sum)));
    for (Form form : run.definitions().forms().values()) {
      long expected = accepted.getOrDefault(form.form(), 0L);
      long found = tables.get(form.table().table()).rows();
      if (expected != found) {
        throw new IllegalStateException(
            "intake tells of %d accepted rows of form %s, %s holds %d"
                .formatted(expected, form.form(), form.table().table(), found));
      }
    }
    long schools = tables.get("census_school").rows();
    long listed = tables.get("dim_school").rows();
    if (schools != listed) {
      throw new IllegalStateException(
          "dim_school holds %d schools and census_school %d".formatted(listed, schools));
    }
  }

  private void compareWithPrevious() {
    Optional<Manifest> previous = run.previous();
    if (previous.isEmpty() || !run.plan().standards().containsAll(previous.get().standards())) {
      return; // what only a standard fills that is no longer asked for is rightly empty
    }
    List<String> emptied = new ArrayList<>();
    previous
        .get()
        .tables()
        .forEach(
            (name, before) -> {
              TableSummary now = tables.get(name);
              if (before.rows() > 0 && now != null && now.rows() == 0 && !mayBeEmpty(name)) {
                emptied.add(name);
              }
            });
    if (!emptied.isEmpty()) {
      throw new IllegalStateException(
          "these tables hold nothing and did in release "
              + previous.get().releaseId()
              + ": "
              + String.join(", ", emptied)
              + "; look at held rows (status) before you publish");
    }
  }

  private boolean mayBeEmpty(String table) {
    return run.definitions().table(table).mayBeEmpty();
  }

  private Manifest manifest() {
    RunPlan plan = run.plan();
    Map<String, String> blockOf = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (BlockPlan block : plan.blocks()) {
      block
          .counties()
          .forEach(
              county -> blockOf.put(CountyYearsResult.place(block.year(), county), block.name()));
      blocks.add(
          new Block(
              block.name(),
              block.year(),
              block.counties(),
              block.readBy(),
              block.derivedBy(),
              run.files().neighboursBy().get(block.name())));
    }
    return new Manifest(
        plan.releaseId(),
        plan.madeAt(),
        plan.previousRelease(),
        plan.version(),
        plan.program(),
        plan.fingerprint(),
        run.definitions().fingerprint(),
        plan.standards(),
        plan.years(),
        plan.censusYears().defaultYear(),
        KeptYears.madeOf(run),
        plan.reference(),
        plan.referenceRows(),
        plan.referenceNotes(),
        held.errors() + toldAs("error"),
        held.warnings() + toldAs("warning") + toldAs("field"),
        plan.inputs().stream().map(input -> input(input, blockOf)).toList(),
        blocks,
        tables);
  }

  private long toldAs(String severity) {
    return told.stream().filter(entry -> entry.severity().equals(severity)).count();
  }

  private CountyYearInput input(CountyYearInput input, Map<String, String> blockOf) {
    String place = CountyYearsResult.place(input.year(), input.countyCode());
    Map<String, FormCounts> counts = new HashMap<>();
    run.countyYears()
        .counts()
        .getOrDefault(place, List.of())
        .forEach(count -> counts.put(count.form(), counts(count)));
    return new CountyYearInput(
        input.year(),
        input.countyCode(),
        input.validInReference(),
        input.fingerprint(),
        input.corrections(),
        held.collided().contains(place),
        blockOf.get(place),
        input.forms().stream()
            .map(
                form ->
                    new FormInput(
                        form.form(),
                        form.files(),
                        form.submittedAt(),
                        form.submissions(),
                        form.inLanding(),
                        form.earlier(),
                        counts.get(form.form())))
            .toList());
  }

  private static FormCounts counts(FormCount count) {
    return new FormCounts(
        count.files(),
        count.filesHeld(),
        count.rowsRead(),
        count.rowsAccepted(),
        count.rowsHeld(),
        count.warnings());
  }
}
