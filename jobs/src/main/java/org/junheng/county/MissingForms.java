package org.junheng.county;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.table.CountyGap;

/**
 * The forms that a county still has to hand in: what is open for want of them alone is told in one
 * reason, and not unit by unit and item by item.
 */
public final class MissingForms {
  private final Definitions definitions;
  private final Standard standard;
  private final List<Form> missing;

  /**
   * The forms that are missing in a census year.
   *
   * @param submitted those that are there, by their ids
   */
  public MissingForms(
      Definitions definitions, Standard standard, int year, Collection<String> submitted) {
    this.definitions = definitions;
    this.standard = standard;
    this.missing =
        definitions.forms().values().stream()
            .filter(form -> form.years().contain(year) && !form.optional())
            .filter(form -> !submitted.contains(form.form()))
            .toList();
  }

  /** The verdict on what is known, its reasons without those that a missing form gives. */
  public CountyVerdicts.Judged told(
      CountyVerdicts verdicts, int year, String county, CountyVerdicts.Findings findings) {
    CountyVerdicts.Judged whole = verdicts.ofItems(standard, year, county, findings);
    if (missing.isEmpty()) {
      return whole;
    }
    List<CountyGap> known =
        verdicts.ofItems(standard, year, county, without(findings)).gaps().stream()
            .filter(
                gap -> findings.units().isEmpty() || !gap.reason().equals(CountyVerdicts.NO_UNITS))
            .toList();
    String forms = missing.stream().map(Form::title).collect(Collectors.joining("、"));
    Reason lacking = Reason.ofCounty("尚未报送" + year + "学年的" + forms, "报送" + forms);
    List<CountyGap> gaps = CountyGaps.with(lacking, whole.verdict(), known);
    return new CountyVerdicts.Judged(
        whole
            .verdict()
            .because(
                gaps.stream().filter(gap -> gap.verdict() != null).map(CountyGap::reason).toList()),
        gaps);
  }

  private CountyVerdicts.Findings without(CountyVerdicts.Findings findings) {
    Set<String> open = openIndicators();
    return new CountyVerdicts.Findings(
        findings.units().stream()
            .filter(unit -> !isOpen(unit.verdict()) || !open.containsAll(unit.missing()))
            .toList(),
        findings.schoolNames(),
        findings.variances().stream()
            .filter(cv -> !isOpen(cv.verdict()) || !open.contains(cv.indicator()))
            .toList(),
        findings.items().stream()
            .filter(item -> !isOpen(item.verdict()) || !readsMissing(item.item()))
            .toList(),
        findings.shortfalls(),
        findings.held(),
        findings.doubts());
  }

  private static boolean isOpen(String verdict) {
    return Verdict.UNDETERMINED.code().equals(verdict);
  }

  private boolean readsMissing(String id) {
    return standard.items().stream()
        .filter(item -> item.id().equals(id))
        .flatMap(item -> item.cells().stream())
        .anyMatch(cell -> isMissing(cell.substring(0, cell.indexOf('.'))));
  }

  /** The indicators that a missing form counts something of; without pupils all of them. */
  private Set<String> openIndicators() {
    Set<String> fields = new HashSet<>();
    missing.stream().flatMap(form -> form.fields().stream()).map(Field::name).forEach(fields::add);
    Predicate<String> isOfMissing = isMissing("pupils") ? any -> true : fields::contains;
    return standard.indicators().stream()
        .filter(indicator -> parts(indicator).anyMatch(isOfMissing))
        .map(Indicator::id)
        .collect(Collectors.toSet());
  }

  private static Stream<String> parts(Indicator indicator) {
    return Stream.of(Stage.PRIMARY, Stage.JUNIOR)
        .flatMap(stage -> indicator.numerator().of(stage).parts().stream());
  }

  private boolean isMissing(String form) {
    return missing.contains(definitions.forms().get(form));
  }
}
