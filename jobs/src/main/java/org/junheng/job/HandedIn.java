package org.junheng.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.county.CountyForms;
import org.junheng.county.CountyTables;
import org.junheng.county.CountyVerdicts;
import org.junheng.county.item.Items;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.intake.FormCount;
import org.junheng.province.Counties;
import org.junheng.province.FormOfCounty;
import org.junheng.province.FormOutcome;
import org.junheng.province.FormQuality;
import org.junheng.province.FormSubmission;
import org.junheng.table.CountyItem;
import org.junheng.table.DataQuality;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;

/** What is told of counties by whether they handed something in, and how that fared. */
final class HandedIn {
  private HandedIn() {}

  /** How each form of each county-year fared; one that is owed and not there is missing. */
  static List<DataQuality> quality(
      Counties counties,
      Definitions definitions,
      List<CountyYearInput> inputs,
      Map<String, List<FormCount>> counts,
      HeldTotals held,
      List<NotTaken> notTaken,
      Map<Integer, String> dueDays) {
    List<FormOutcome> outcomes = new ArrayList<>();
    List<FormSubmission> submissions = new ArrayList<>();
    Map<FormOfCounty, String> withdrawn = new HashMap<>();
    for (CountyYearInput input : inputs) {
      for (FormInput form : input.forms()) {
        submissions.add(
            new FormSubmission(
                new FormOfCounty(input.year(), input.countyCode(), form.form()),
                form.submissions(),
                Instant.parse(form.submittedAt()),
                form.inLanding()));
      }
      for (FormCount count :
          counts.getOrDefault(
              CountyYearsResult.place(input.year(), input.countyCode()), List.of())) {
        FormOfCounty form = new FormOfCounty(input.year(), input.countyCode(), count.form());
        outcomes.add(
            new FormOutcome(
                form,
                count.files(),
                count.rowsRead(),
                count.rowsAccepted(),
                count.rowsHeld(),
                count.warnings() + held.yearWarnings(form),
                count.status()));
      }
    }
    notTaken.stream()
        .filter(out -> out.cause() == NotTaken.Cause.WITHDRAWN)
        .forEach(
            out ->
                withdrawn.put(
                    new FormOfCounty(out.year(), out.countyCode(), out.form()), out.since()));
    Map<Integer, LocalDate> due = new HashMap<>();
    dueDays.forEach((year, day) -> due.put(year, LocalDate.parse(day)));
    return FormQuality.of(
        counties,
        definitions.forms().values().stream()
            .filter(form -> !form.optional())
            .map(Form::form)
            .toList(),
        new FormQuality.Sources(outcomes, submissions, held.accepted(), withdrawn, due));
  }

  /** Counties that are there and handed in nothing: of them nothing is known (methodology 9.15). */
  static CountyTables nothing(
      Counties counties,
      Definitions definitions,
      List<Standard> standards,
      List<CountyYearInput> inputs) {
    Set<String> submitted = new HashSet<>();
    inputs.forEach(
        input -> submitted.add(CountyYearsResult.place(input.year(), input.countyCode())));
    CountyVerdicts verdicts = new CountyVerdicts(definitions);
    CountyForms forms = new CountyForms(definitions);
    CountyTables tables = new CountyTables();
    for (Standard standard : standards) {
      Items items = standard.items().isEmpty() ? null : new Items(standard, forms);
      for (int year : counties.years()) {
        for (String county : counties.in(year)) {
          if (!submitted.contains(CountyYearsResult.place(year, county))) {
            List<CountyItem> ofNothing = items == null ? List.of() : items.ofNothing(year, county);
            tables.add(ofNothing);
            CountyVerdicts.Judged judged = verdicts.ofNothing(standard, year, county, ofNothing);
            tables.add(judged.verdict());
            tables.add(judged.gaps());
          }
        }
      }
    }
    return tables;
  }
}
