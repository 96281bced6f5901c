package org.junheng.province;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.table.DataQuality;

/** Table {@code data_quality}: what of each form every county has handed in, and how it fared. */
public final class FormQuality {
  private final Map<FormOfCounty, FormOutcome> outcomes = new HashMap<>();
  private final Map<FormOfCounty, FormSubmission> submissions = new HashMap<>();
  private final Sources sources;

  private FormQuality(Sources sources) {
    this.sources = sources;
    sources.outcomes().forEach(outcome -> outcomes.put(outcome.form(), outcome));
    sources.submissions().forEach(submission -> submissions.put(submission.form(), submission));
  }

  /**
   * What is known of forms that were handed in, or should be.
   *
   * @param warningsAccepted the warnings that the province accepted
   * @param withdrawnOn the day of the decision, ISO-8601, of what is missing because it was
   *     withdrawn
   * @param due the last day for each census year that has one
   */
  public record Sources(
      Collection<FormOutcome> outcomes,
      Collection<FormSubmission> submissions,
      Map<FormOfCounty, Long> warningsAccepted,
      Map<FormOfCounty, String> withdrawnOn,
      Map<Integer, LocalDate> due) {}

  /**
   * One row per census year, county and form: those that were handed in, and those that a county
   * that is there owes.
   */
  public static List<DataQuality> of(Counties counties, Collection<String> forms, Sources sources) {
    Set<FormOfCounty> all = new LinkedHashSet<>();
    for (int year : counties.years()) {
      for (String county : counties.in(year)) {
        forms.forEach(form -> all.add(new FormOfCounty(year, county, form)));
      }
    }
    FormQuality quality = new FormQuality(sources);
    all.addAll(quality.outcomes.keySet());
    List<DataQuality> rows = new ArrayList<>();
    all.forEach(form -> rows.add(quality.row(form)));
    return rows;
  }

  /** A form that was not handed in has no files and no rows: here nothing is zero. */
  private DataQuality row(FormOfCounty form) {
    FormOutcome outcome =
        outcomes.getOrDefault(form, new FormOutcome(form, 0, 0, 0, 0, 0, "missing"));
    FormSubmission submission = submissions.get(form);
    return new DataQuality(
        form.year(),
        form.countyCode(),
        form.form(),
        outcome.files(),
        outcome.rowsRead(),
        outcome.rowsAccepted(),
        outcome.rowsHeld(),
        outcome.warnings(),
        outcomes.containsKey(form) ? sources.warningsAccepted().getOrDefault(form, 0L) : 0L,
        submission == null ? 0L : submission.submissions(),
        submission == null ? null : submission.submittedAt(),
        submission == null ? null : isLate(form.year(), submission.submittedAt()),
        outcome.status(),
        sources.withdrawnOn().get(form),
        submission == null ? null : submission.inLanding());
  }

  /** Days are UTC, as in {@code submitted_at}; null for a year without a last day. */
  private Boolean isLate(int year, Instant submittedAt) {
    LocalDate due = sources.due().get(year);
    return due == null
        ? null
        : Boolean.valueOf(LocalDate.ofInstant(submittedAt, ZoneOffset.UTC).isAfter(due));
  }
}
