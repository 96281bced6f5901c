package org.junheng.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Rule;
import org.junheng.definition.Wording;
import org.junheng.intake.Acceptance;
import org.junheng.intake.ContentOfOthers;
import org.junheng.intake.ContentOfOthers.Handed;
import org.junheng.intake.Correction;
import org.junheng.intake.CountyYear;
import org.junheng.intake.Held;
import org.junheng.landing.FileName;
import org.junheng.landing.LandingFolder.Stray;
import org.junheng.reference.Decisions.Withdrawal;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Submission.ArchivedFile;

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
  private static final String CONTENT = "content_of_other";

  private final RunContext run;
  private final List<HeldCell> entries = new ArrayList<>();

  private DecisionEntries(RunContext run) {
    this.run = run;
  }

  /** The rules of the entries, as {@code held.rule} names them. */
  static Set<String> rules() {
    return Set.of(YEAR_CLOSED, ACCEPTANCE, CORRECTION, WITHDRAWAL, FILE, CONTENT);
  }

  /** All entries; {@code accepted} are the acceptances that a warning is of. */
  static List<HeldCell> of(RunContext run, Set<Acceptance> accepted) {
    DecisionEntries told = new DecisionEntries(run);
    run.plan().strays().forEach(told::addStray);
    run.plan().notTaken().forEach(told::addNotTaken);
    told.addCorrections();
    told.addWithdrawals();
    told.addUnknownTables();
    Set<Acceptance> matched = new HashSet<>(accepted);
    told.addContentOfOthers(matched);
    run.reference().decisions().acceptances().stream()
        .filter(given -> !matched.contains(given))
        .forEach(told::addUnmatched);
    return told.entries;
  }

  private void addStray(Stray stray) {
    String path = Wording.shown(stray.path());
    String value = FileName.archive(path).filter(any -> isArchive(stray)).orElse(path);
    add(null, null, path, stray.rule(), value, "<学年>/<县区代码>/<报表>.csv");
  }

  private static boolean isArchive(Stray stray) {
    return stray.rule().equals("file_archive");
  }

  /** Files with the content of another county-year's; {@code matched} learns their acceptances. */
  private void addContentOfOthers(Set<Acceptance> matched) {
    ContentOfOthers contents = new ContentOfOthers(run.definitions());
    List<Handed> files = new ArrayList<>();
    for (CountyYearInput input : run.plan().inputs()) {
      Map<ArchivedFile, List<String>> formsOf = new LinkedHashMap<>();
      input
          .forms()
          .forEach(
              form ->
                  form.files()
                      .forEach(
                          file ->
                              formsOf
                                  .computeIfAbsent(file, any -> new ArrayList<>())
                                  .add(form.form())));
      formsOf.forEach(
          (file, forms) ->
              files.add(
                  new Handed(
                      input.year(),
                      input.countyCode(),
                      file.path(),
                      file.sha256(),
                      forms.stream().filter(form -> !form.isEmpty()).toList())));
    }
    files.forEach(contents::add);
    for (Handed file : files) {
      for (Held held : contents.told(file)) {
        List<Acceptance> acceptances =
            run.reference().decisions().acceptancesOf(file.year(), file.countyCode());
        CountyYear countyYear = new CountyYear(file.year(), file.countyCode(), true);
        acceptances.stream().filter(given -> given.accepts(countyYear, held)).forEach(matched::add);
        entries.add(CensusRows.accepted(cell(countyYear, held), acceptances));
      }
    }
  }

  private static HeldCell cell(CountyYear countyYear, Held held) {
    return ofFile(
        countyYear.year(),
        countyYear.countyCode(),
        held.form(),
        held.file(),
        held.value(),
        held.rule(),
        held.severity(),
        held.message());
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
        ofFile(
            year,
            county,
            "",
            file,
            value,
            rule.id(),
            rule.severity().code(),
            rule.sentence(value, expected)));
  }

  /** An entry of a whole file. */
  private static HeldCell ofFile(
      Integer year,
      String county,
      String form,
      String file,
      String value,
      String rule,
      String severity,
      String message) {
    return new HeldCell(
        year, county, form, file, null, null, null, null, value, rule, severity, message, null,
        null, null, null, null, null, null, null);
  }

  private static String place(int year, String countyCode, String form) {
    return year + " " + countyCode + " " + form;
  }
}
