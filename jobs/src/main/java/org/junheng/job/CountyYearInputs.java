package org.junheng.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Definitions;
import org.junheng.reference.CountyRegister;
import org.junheng.reference.Reference;
import org.junheng.storage.Fingerprint;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Submission;
import org.junheng.warehouse.Submission.ArchivedFile;

/** The county-years of a release with the submissions that are current, and what reads them. */
final class CountyYearInputs {
  private final Map<Integer, String> namesOf = new TreeMap<>();
  private final Settings settings;
  private final Definitions definitions;
  private final Reference reference;
  private final String readers;

  /**
   * Inputs of a run.
   *
   * @param readers fingerprint of the classes that read and check
   */
  CountyYearInputs(
      Settings settings, Definitions definitions, Reference reference, String readers) {
    this.settings = settings;
    this.definitions = definitions;
    this.reference = reference;
    this.readers = readers;
  }

  /** Those of all that is current. */
  List<CountyYearInput> of(LandedSubmissions landed, Ledger ledger, CurrentSubmissions current) {
    CountyRegister counties = reference.register();
    Map<String, List<Submission>> byCountyYear = new TreeMap<>();
    for (Submission submission : ledger.newest()) {
      boolean isNobodys =
          submission.form().isEmpty()
              || !counties.isValid(submission.countyCode(), submission.year());
      if (isNobodys && !landed.has(submission)) {
        continue; // of no form, or of a county that is not there: gone is gone
      }
      List<Submission> history =
          ledger.historyOf(submission.year(), submission.countyCode(), submission.form());
      current
          .of(history)
          .ifPresent(
              given ->
                  byCountyYear
                      .computeIfAbsent(placeOf(given), key -> new ArrayList<>())
                      .add(given));
    }
    List<CountyYearInput> inputs = new ArrayList<>();
    for (List<Submission> submissions : byCountyYear.values()) {
      submissions.sort(Comparator.comparing(Submission::form));
      int year = submissions.get(0).year();
      String county = submissions.get(0).countyCode();
      boolean valid = counties.isValid(county, year);
      List<FormInput> forms =
          submissions.stream()
              .map(
                  submission ->
                      formInput(
                          submission,
                          ledger.historyOf(year, county, submission.form()),
                          landed.has(submission),
                          current))
              .toList();
      String corrections = reference.decisions().correctionsFingerprint(year, county);
      String fingerprint = fingerprint(year, county, valid, forms, corrections);
      inputs.add(
          new CountyYearInput(year, county, valid, fingerprint, corrections, false, null, forms));
    }
    return inputs;
  }

  private static FormInput formInput(
      Submission current,
      List<Submission> history,
      boolean inLanding,
      CurrentSubmissions submissions) {
    String firstTakenAt =
        history.stream()
            .filter(current::hasContentOf)
            .map(Submission::takenAt)
            .findFirst()
            .orElse(current.takenAt());
    return new FormInput(
        current.form(),
        current.files(),
        firstTakenAt,
        history.size(),
        inLanding,
        submissions.before(current, history),
        null);
  }

  private String fingerprint(
      int year, String county, boolean valid, List<FormInput> forms, String corrections) {
    StringBuilder text = new StringBuilder();
    text.append(definitions.intakeFingerprint()).append('\n').append(readers).append('\n');
    text.append(year).append(' ').append(county).append(' ').append(valid).append('\n');
    text.append(settings.intake()).append('\n');
    text.append(namesOf.computeIfAbsent(year, any -> reference.namesIn(year))).append('\n');
    if (corrections != null) {
      text.append(corrections).append('\n');
    }
    forms.forEach(
        form -> {
          add(form.files(), text);
          form.earlier().forEach(files -> add(files, text.append("earlier ")));
        });
    return Fingerprint.of(text.toString());
  }

  private static void add(List<ArchivedFile> files, StringBuilder text) {
    files.forEach(file -> text.append(file.path()).append(' ').append(file.sha256()).append('\n'));
  }

  private static String placeOf(Submission submission) {
    return submission.year() + "/" + submission.countyCode();
  }
}
