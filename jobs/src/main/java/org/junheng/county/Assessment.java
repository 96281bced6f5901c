package org.junheng.county;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;

/**
 * A county-year as one standard looks at it: its schools, the units in the standard's scope, and
 * what the county as a whole declares.
 *
 * @param schools all that count, campuses merged, in the order of their codes
 * @param units those in scope, in the order of their schools' codes
 * @param scope the stages in which each school is in scope, by school code
 * @param county the row of form county; null where it is held or missing
 * @param survey the rows of form survey
 * @param isSubmitted whether the county handed anything in, in a year in which there is such a
 *     county
 * @param hasRoomsForm whether form rooms is there and wholly readable
 */
public record Assessment(
    Standard standard,
    int year,
    String countyCode,
    List<School> schools,
    List<Unit> units,
    Map<String, Set<Stage>> scope,
    FormRow county,
    List<FormRow> survey,
    boolean isSubmitted,
    boolean hasRoomsForm,
    ProvinceFacts facts,
    CountyForms forms) {

  static Assessment of(
      Intake intake,
      Standard standard,
      List<School> schools,
      ProvinceFacts facts,
      CountyForms forms) {
    List<Unit> units = Unit.of(schools, standard, forms);
    Map<String, Set<Stage>> scope = new HashMap<>();
    for (Unit unit : units) {
      scope
          .computeIfAbsent(unit.school().code(), any -> EnumSet.noneOf(Stage.class))
          .add(unit.stage());
    }
    List<FormRow> county = rows(intake, "county", forms);
    return new Assessment(
        standard,
        intake.countyYear().year(),
        intake.countyYear().countyCode(),
        schools,
        units,
        scope,
        county.isEmpty() ? null : county.get(0),
        rows(intake, "survey", forms),
        intake.countyYear().validInReference()
            && intake.counts().stream().anyMatch(count -> count.files() > 0),
        hasRoomsForm(intake),
        facts,
        forms);
  }

  /** Whether a school is in scope in any stage. */
  public boolean isInScope(School school) {
    return scope.containsKey(school.code());
  }

  /** Whether a school is in scope in a stage. */
  public boolean isInScope(School school, Stage stage) {
    return scope.getOrDefault(school.code(), Set.of()).contains(stage);
  }

  private static boolean hasRoomsForm(Intake intake) {
    boolean isThere =
        intake.counts().stream()
            .anyMatch(count -> count.form().equals("rooms") && count.files() > 0);
    return isThere && intake.held().stream().noneMatch(Assessment::isUnreadableRoomsFile);
  }

  private static boolean isUnreadableRoomsFile(Held held) {
    return held.form().equals("rooms") && held.severity().equals("error") && held.line() == null;
  }

  private static List<FormRow> rows(Intake intake, String form, CountyForms forms) {
    return forms.columns(form).of(intake.accepted().getOrDefault(form, List.of()));
  }
}
