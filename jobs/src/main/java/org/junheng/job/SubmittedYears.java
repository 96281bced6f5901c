package org.junheng.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.definition.Form;
import org.junheng.reference.CensusYears;
import org.junheng.reference.Reference;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;

/** How far census years have come by what counties have handed in, withdrawn since or not. */
final class SubmittedYears {
  private final Map<Integer, Set<String>> any = new TreeMap<>();
  private final Map<Integer, Set<String>> school = new TreeMap<>();

  private SubmittedYears() {}

  /**
   * The years of these inputs on a day.
   *
   * @param finals the years that a release was made the official one of, each with the day
   */
  static CensusYears of(
      List<CountyYearInput> inputs,
      List<NotTaken> notTaken,
      Reference reference,
      Map<Integer, LocalDate> finals,
      LocalDate day) {
    SubmittedYears submitted = new SubmittedYears();
    for (CountyYearInput input : inputs) {
      for (FormInput form : input.forms()) {
        submitted.add(input.year(), input.countyCode(), form.form());
      }
    }
    for (NotTaken out : notTaken) {
      if (out.cause() == NotTaken.Cause.WITHDRAWN) {
        submitted.add(out.year(), out.countyCode(), out.form());
      }
    }
    return CensusYears.of(
        inputs.stream().map(CountyYearInput::year).toList(),
        reference,
        new CensusYears.Submitted(submitted.any, submitted.school),
        finals,
        day);
  }

  /** Files of no form are nobody's submission. */
  private void add(int year, String county, String form) {
    if (!form.isEmpty()) {
      any.computeIfAbsent(year, none -> new TreeSet<>()).add(county);
    }
    if (form.equals(Form.SCHOOL)) {
      school.computeIfAbsent(year, none -> new TreeSet<>()).add(county);
    }
  }
}
