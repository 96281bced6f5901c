package org.junheng.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.Explanations;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;

/** Answers from files that were just taken in, as a county does before it hands them in. */
public final class CheckedAnswers {
  private final Definitions definitions;

  /** Answers in the words of the definitions. */
  public CheckedAnswers(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * The answer to a county-year.
   *
   * @param yearBefore what the county's files of the year before gave; null where they are not here
   */
  public CountyAnswer of(Intake intake, Intake yearBefore, String origin) {
    int year = intake.countyYear().year();
    SchoolYears schools = new SchoolYears(definitions, year);
    rowsOf(intake).filter(row -> row.form().equals(Form.SCHOOL)).forEach(schools::add);
    if (yearBefore != null) {
      rowsOf(yearBefore).forEach(row -> schools.addOfYearBefore(row, true));
    }
    Explanations explanations = Explanations.in(intake, definitions);
    List<Finding> findings = new ArrayList<>();
    for (Held held : intake.held()) {
      Finding.of(held)
          .map(schools::completed)
          .map(
              found ->
                  found.explained(
                      explanations.of(found.form(), found.schoolCode(), found.column())))
          .ifPresent(findings::add);
    }
    return new CountyAnswer(
        year, intake.countyYear().countyCode(), null, origin, states(intake.counts()), findings);
  }

  private Stream<CensusRow> rowsOf(Intake intake) {
    return definitions.forms().values().stream()
        .flatMap(
            form ->
                intake.accepted().get(form.form()).stream()
                    .map(row -> CensusRow.of(form, row, definitions)));
  }

  private List<FormState> states(List<FormCount> counts) {
    Map<String, FormCount> byForm =
        counts.stream().collect(Collectors.toMap(FormCount::form, Function.identity()));
    return definitions.forms().values().stream()
        .filter(form -> !form.optional() || byForm.containsKey(form.form()))
        .map(Form::form)
        .map(form -> byForm.containsKey(form) ? state(byForm.get(form)) : FormState.missing(form))
        .toList();
  }

  private static FormState state(FormCount count) {
    return new FormState(
        count.form(),
        count.status(),
        count.files(),
        count.rowsRead(),
        count.rowsAccepted(),
        count.rowsHeld(),
        count.warnings(),
        null,
        null,
        null,
        null,
        null);
  }
}
