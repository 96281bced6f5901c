package org.junheng.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.definition.Rule;
import org.junheng.definition.Wording;
import org.junheng.intake.Acceptance;
import org.junheng.intake.Correction;
import org.junheng.landing.LandingFolder.Stray;
import org.junheng.reference.Decisions.Withdrawal;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.Ledger;

/**
 * The entries of {@code held} that tell what came of the province's decisions, and what in the
 * landing folder is nobody's. They are of no form, so that they hold no row and change no count,
 * and are told again in every run.
 */
final class DecisionEntries {
  private static final String YEAR_CLOSED = "year_closed";
  private static final String ACCEPTANCE = "acceptance_unmatched";
  private static final String CORRECTION = "correction_unmatched";
  private static final String WITHDRAWAL = "withdrawal_unmatched";
  private static final String FILE = "reference_file";

  private final RunContext run;
  private final List<HeldCell> entries = new ArrayList<>();

  private DecisionEntries(RunContext run) {
    this.run = run;
  }

  /** The rules of the entries, as {@code held.rule} names them. */
  static Set<String> rules() {
    return Set.of(YEAR_CLOSED, ACCEPTANCE, CORRECTION, WITHDRAWAL, FILE);
  }

  /** All entries; {@code accepted} are the acceptances that a warning is of. */
  static List<HeldCell> of(RunContext run, Set<Acceptance> accepted) {
    DecisionEntries told = new DecisionEntries(run);
    run.plan().strays().forEach(told::addStray);
    run.plan().notTaken().forEach(told::addNotTaken);
    told.addCorrections();
    told.addWithdrawals();
    told.addUnknownTables();
    run.reference().decisions().acceptances().stream()
        .filter(given -> !accepted.contains(given))
        .forEach(told::addUnmatched);
    return told.entries;
  }

  private void addStray(Stray stray) {
    String path = Wording.shown(stray.path());
    add(null, null, path, stray.rule(), path, "<学年>/<县区代码>/<报表>.csv");
  }

  private void addNotTaken(NotTaken out) {
    if (out.cause() == NotTaken.Cause.CLOSED) {
      String since = out.year() + "学年已于" + out.since();
      out.files()
          .forEach(file -> add(out.year(), out.countyCode(), file, YEAR_CLOSED, file, since));
    }
  }

  private void addCorrections() {
    Set<String> submitted = new HashSet<>();
    run.plan()
        .inputs()
        .forEach(input -> submitted.add(CountyYearsResult.place(input.year(), input.countyCode())));
    for (Correction given : run.reference().decisions().corrections()) {
      if (!submitted.contains(CountyYearsResult.place(given.year(), given.countyCode()))) {
        String place = place(given.year(), given.countyCode(), given.form());
        String cell = place + " " + given.key() + " " + given.field();
        add(null, null, Correction.FILE, CORRECTION, given.expect(), cell);
      }
    }
  }

  private void addWithdrawals() {
    CurrentSubmissions current = new CurrentSubmissions(run.reference().decisions());
    for (Withdrawal given : current.withoutSubmission(Ledger.read(run.warehouse()))) {
      String place = place(given.year(), given.countyCode(), given.form()) + " " + given.date();
      add(null, null, Withdrawal.FILE, WITHDRAWAL, "", place);
    }
  }

  private void addUnknownTables() {
    String known = String.join("、", run.definitions().reference().keySet()) + "（.csv）";
    run.reference().unknown().forEach(name -> add(null, null, name, FILE, name, known));
  }

  private void addUnmatched(Acceptance given) {
    String place = place(given.year(), given.countyCode(), given.form());
    String what = place + " " + given.key() + " " + given.rule();
    add(null, null, Acceptance.FILE, ACCEPTANCE, given.value(), what);
  }

  private void add(
      Integer year, String county, String file, String ruleId, String value, String expected) {
    Rule rule = run.definitions().rule(ruleId);
    entries.add(
        new HeldCell(
            year,
            county,
            "",
            file,
            null,
            null,
            null,
            null,
            value,
            rule.id(),
            rule.severity().code(),
            rule.sentence(value, expected),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static String place(int year, String countyCode, String form) {
    return year + " " + countyCode + " " + form;
  }
}
