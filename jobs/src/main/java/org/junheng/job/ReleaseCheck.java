package org.junheng.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.junheng.definition.Form;
import org.junheng.definition.Table;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.TableSummary;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableAudit;

/**
 * Checks a prepared release before anybody sees it: keys are unique, counts agree, and no table is
 * empty that was not. What fails here is not published.
 */
final class ReleaseCheck {
  /** The rule of schools that two counties report. */
  static final String COLLISION = "school_in_two_counties";

  private static final String RESULT = "checked.json";

  private final RunContext run;
  private final Map<String, TableSummary> tables = new LinkedHashMap<>();

  private ReleaseCheck(RunContext run) {
    this.run = run;
  }

  static void run(RunContext run) {
    ReleaseCheck check = new ReleaseCheck(run);
    check.auditTables();
    check.compareCounts();
    check.compareWithPrevious();
    run.preparing().replaceText(RESULT, Json.write(check.manifest()));
  }

  /** The manifest that the check made. */
  static Manifest result(RunContext run) {
    return Json.read(run.preparing().readText(RESULT), Manifest.class);
  }

  private void auditTables() {
    for (Table table : run.definitions().tables().values()) {
      run.progress().tell("checks " + table.table());
      tables.put(table.table(), TableAudit.of(table, run.tables().read(table)));
    }
  }

  /** What data_quality says was accepted is what the tables of accepted rows hold. */
  private void compareCounts() {
    Map<String, Long> accepted =
        run
            .read("data_quality")
            .groupBy("form")
            .agg(sum(col("rows_accepted")))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    for (Form form : run.definitions().forms().values()) {
      long told = accepted.getOrDefault(form.form(), 0L);
      long held = tables.get(form.table().table()).rows();
      if (told != held) {
        throw new IllegalStateException(
            "data_quality tells of %d accepted rows of form %s, %s holds %d"
                .formatted(told, form.form(), form.table().table(), held));
      }
    }
    long indicators = tables.get("unit_indicator").rows();
    long expected =
        run.read("unit").groupBy("standard").count().collectAsList().stream()
            .mapToLong(
                row ->
                    row.getLong(1)
                        * run.definitions().standard(row.getString(0)).indicators().size())
            .sum();
    if (indicators != expected) {
      throw new IllegalStateException(
          "unit_indicator holds %d rows and should hold %d, one per unit and indicator"
              .formatted(indicators, expected));
    }
  }

  private void compareWithPrevious() {
    Optional<Manifest> previous = new Releases(run.warehouse()).current();
    if (previous.isEmpty()) {
      return;
    }
    List<String> emptied = new ArrayList<>();
    previous
        .get()
        .tables()
        .forEach(
            (table, before) -> {
              TableSummary now = tables.get(table);
              if (before.rows() > 0
                  && now != null
                  && now.rows() == 0
                  && !run.definitions().table(table).mayBeEmpty()) {
                emptied.add(table);
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

  private Manifest manifest() {
    RunPlan plan = run.plan();
    Column isError = col("severity").equalTo("error");
    Set<String> collided =
        run
            .read("held")
            .where(col("rule").equalTo(COLLISION))
            .select("year", "county_code")
            .distinct()
            .collectAsList()
            .stream()
            .map(ReleaseCheck::place)
            .collect(Collectors.toSet());
    List<CountyYearInput> inputs =
        plan.inputs().stream()
            .map(
                input ->
                    new CountyYearInput(
                        input.year(),
                        input.countyCode(),
                        input.validInReference(),
                        input.fingerprint(),
                        input.corrections(),
                        collided.contains(input.year() + "/" + input.countyCode()),
                        input.block(),
                        input.forms()))
            .toList();
    return new Manifest(
        plan.releaseId(),
        plan.madeAt(),
        plan.previousRelease(),
        plan.version(),
        plan.fingerprint(),
        run.definitions().fingerprint(),
        plan.standards(),
        plan.years(),
        plan.reference(),
        run.read("held").where(isError).count(),
        run.read("held").where(col("severity").isin("warning", "field")).count(),
        inputs,
        List.of(),
        tables);
  }

  private static String place(Row row) {
    return row.getInt(0) + "/" + row.getString(1);
  }
}
