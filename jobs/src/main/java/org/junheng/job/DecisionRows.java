package org.junheng.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.intake.Acceptance;
import org.junheng.intake.Correction;
import org.junheng.reference.Decisions.Withdrawal;
import org.junheng.transform.AcceptedWarnings;
import org.junheng.warehouse.Ledger;

/**
 * What the province decided on submissions as Spark sees it, and the entries of {@code held} that
 * tell what came of it. They are of no form, so that they hold no row and change no count, and are
 * told again in every run.
 */
final class DecisionRows {
  private static final String YEAR_CLOSED = "year_closed";
  private static final String ACCEPTANCE = "acceptance_unmatched";
  private static final String CORRECTION = "correction_unmatched";
  private static final String WITHDRAWAL = "withdrawal_unmatched";
  private static final String FILE = "reference_file";

  private static final StructType ACCEPTANCES =
      texts(
          new StructType().add("year", DataTypes.IntegerType),
          "county_code",
          "form",
          "key",
          "rule",
          "value",
          "reason",
          "who",
          "decided_on");

  private final RunContext run;
  private final ProvinceEntries entries;

  DecisionRows(RunContext run) {
    this.run = run;
    this.entries = new ProvinceEntries(run);
  }

  /** The rules of the entries, as {@code held.rule} names them. */
  static Set<String> rules() {
    return Set.of(YEAR_CLOSED, ACCEPTANCE, CORRECTION, WITHDRAWAL, FILE);
  }

  /** Entries of {@code held}, without those of acceptances. */
  Dataset<Row> told() {
    List<Row> told = new ArrayList<>();
    for (NotTaken out : run.plan().notTaken()) {
      if (out.cause() == NotTaken.Cause.CLOSED) {
        String since = out.year() + "学年已于" + out.since();
        out.files()
            .forEach(
                file ->
                    told.add(
                        entries.of(out.year(), out.countyCode(), file, YEAR_CLOSED, file, since)));
      }
    }
    Set<List<Object>> submitted = new HashSet<>();
    run.plan().inputs().forEach(input -> submitted.add(List.of(input.year(), input.countyCode())));
    for (Correction correction : run.reference().decisions().corrections()) {
      if (!submitted.contains(List.of(correction.year(), correction.countyCode()))) {
        String place = place(correction.year(), correction.countyCode(), correction.form());
        String cell = place + " " + correction.key() + " " + correction.field();
        told.add(entries.of(Correction.FILE, CORRECTION, correction.expect(), cell));
      }
    }
    CurrentSubmissions current = new CurrentSubmissions(run.reference().decisions());
    for (Withdrawal given : current.withoutSubmission(Ledger.read(run.warehouse()))) {
      String place = place(given.year(), given.countyCode(), given.form()) + " " + given.date();
      told.add(entries.of(Withdrawal.FILE, WITHDRAWAL, "", place));
    }
    String known = String.join("、", run.definitions().reference().keySet());
    run.reference()
        .unknown()
        .forEach(name -> told.add(entries.of(name, FILE, name, known + "（.csv）")));
    return entries.dataset(told);
  }

  /** Entries of the acceptances that no warning is of. */
  Dataset<Row> unmatched(Dataset<Row> held) {
    List<Row> told =
        AcceptedWarnings.unmatched(held, acceptances()).collectAsList().stream()
            .map(
                row -> {
                  String place =
                      place(row.getAs("year"), row.getAs("county_code"), row.getAs("form"));
                  String what = place + " " + row.getAs("key") + " " + row.getAs("rule");
                  return entries.of(Acceptance.FILE, ACCEPTANCE, row.getAs("value"), what);
                })
            .toList();
    return entries.dataset(told);
  }

  /** year, county_code, form, key, rule, value, reason, who and decided_on of what was accepted. */
  Dataset<Row> acceptances() {
    List<Row> rows =
        run.reference().decisions().acceptances().stream()
            .map(
                given ->
                    RowFactory.create(
                        given.year(),
                        given.countyCode(),
                        given.form(),
                        given.key(),
                        given.rule(),
                        given.value(),
                        given.reason(),
                        given.who(),
                        given.decidedOn()))
            .toList();
    return run.spark().createDataFrame(rows, ACCEPTANCES);
  }

  /** year, county_code, form and withdrawn_on of the forms that are missing for it. */
  Dataset<Row> withdrawn() {
    List<Row> rows =
        run.plan().notTaken().stream()
            .filter(out -> out.cause() == NotTaken.Cause.WITHDRAWN)
            .map(out -> RowFactory.create(out.year(), out.countyCode(), out.form(), out.since()))
            .toList();
    return run.spark()
        .createDataFrame(
            rows,
            texts(
                new StructType().add("year", DataTypes.IntegerType),
                "county_code",
                "form",
                "withdrawn_on"));
  }

  private static StructType texts(StructType type, String... names) {
    for (String name : names) {
      type = type.add(name, DataTypes.StringType);
    }
    return type;
  }

  private static String place(int year, String countyCode, String form) {
    return year + " " + countyCode + " " + form;
  }
}
