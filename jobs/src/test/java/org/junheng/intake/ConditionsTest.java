package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The language of the checks: what is refused when it is loaded, and what is never judged. */
@ExtendWith(SpokenAsBefore.class)
class ConditionsTest {
  @Test
  void aConditionOnAnUnknownFieldIsRefused() {
    refused(
        "require: female_pupils <= primary_pupils",
        "schemas/checks/tried.yml:5: check tried, require: female_pupils <= primary_pupils: there is no"
            + " 'female_pupils'; known: school_code, primary_pupils, junior_pupils, senior_pupils,"
            + " migrant_pupils, left_behind_pupils, graduates, grade7_three_years_ago,"
            + " transferred_in, transferred_out, deceased, missing, not_applicable; and of the"
            + " school's other forms form.field, form.stage.field and form.rows");
    refused(
        "when: school.kind == '211'\n    require: primary_pupils > 0",
        "schemas/checks/tried.yml:5: check tried, when: school.kind == '211': there is no 'school'");
  }

  @Test
  void aConditionThatComparesWhatCannotBeComparedIsRefused() {
    refused(
        "require: primary_pupils < '12'",
        "schemas/checks/tried.yml:5: check tried, require: primary_pupils < '12': found no matching overload"
            + " for '_<_' applied to '(int, string)'");
    refused(
        "require: facilities.teaching_area > school.counted",
        "schemas/checks/tried.yml:5: check tried, require: facilities.teaching_area >"
            + " school.counted: found no matching overload for '_>_' applied to '(double,"
            + " bool)'");
  }

  @Test
  void aConditionThatIsNotTrueOrFalseIsRefused() {
    refused(
        "require: primary_pupils + 1",
        "schemas/checks/tried.yml:5: check tried, require: primary_pupils + 1: expected type 'bool' but found"
            + " 'int'");
  }

  @Test
  void aConditionThatDoesNotParseIsRefused() {
    refused(
        "require: primary_pupils >",
        "schemas/checks/tried.yml:5: check tried, require: primary_pupils >: ");
  }

  @Test
  void anErrorOfASchoolLooksAtItsOwnRowOnly() {
    assertThatThrownBy(
            () ->
                definitions(
                    "school", "severity: error\n    require: pupils.rows > 0", "school_code"))
        .hasMessage(
            "schemas/checks/tried.yml:3: check tried: an error on a school may look at its own row only; make it a warning, or"
                + " move it to the other form");
  }

  @Test
  void aConditionMayCallFunctionsOfAField() {
    Intake intake =
        Submitted.schools()
            .take(
                intake(
                    "school",
                    "severity: warning\n    require: school_name.endsWith('小学')"
                        + " && size(school_name) > 2",
                    "school_name"));
    assertThat(Submitted.told(intake, "tried"))
        .isEqualTo(
            """
            school.csv:4 学校名称 山里教学点: tried warning
            school.csv:5 学校名称 东城初中: tried warning
            school.csv:6 学校名称 九年一贯学校: tried warning
            school.csv:7 学校名称 完全中学: tried warning
            school.csv:8 学校名称 十二年学校: tried warning
            """);
  }

  @Test
  void whatIsDividedByZeroIsNotJudged() {
    Intake intake =
        Submitted.schools()
            .with(
                "pupils.csv",
                """
                学校标识码,小学在校生数,初中在校生数
                2145000001,40,10
                2145000002,40,0
                """)
            .take(
                intake(
                    "pupils",
                    "severity: warning\n    require: primary_pupils / junior_pupils < 3",
                    "primary_pupils"));
    assertThat(Submitted.told(intake, "tried"))
        .isEqualTo("pupils.csv:2 小学在校生数 40: tried warning\n");
  }

  @Test
  void whatIsMissingNotApplicableOrHeldIsNotJudged() {
    Intake intake =
        Submitted.schools()
            .with(
                "pupils.csv",
                """
                学校标识码,小学在校生数,初中在校生数
                2145000001,,5
                2145000002,-,5
                3145000003,1O,5
                3145000004,6,5
                """)
            .take(
                intake(
                    "pupils",
                    "severity: warning\n    require: primary_pupils <= junior_pupils",
                    "primary_pupils"));
    assertThat(Submitted.told(intake, "tried")).isEqualTo("pupils.csv:5 小学在校生数 6: tried warning\n");
  }

  @Test
  void aCheckHoldsInItsYearsOnly() {
    CountyYearIntake intake =
        intake(
            "school",
            "severity: warning\n    years: {from: 2020, to: 2024}\n    require: school_type == '0'",
            "school_type");
    assertThat(told(2019, intake)).isEmpty();
    assertThat(told(2020, intake)).isNotEmpty();
    assertThat(told(2024, intake)).isNotEmpty();
    assertThat(told(2025, intake)).isEmpty();
  }

  @Test
  void aCheckThatCannotBeEvaluatedFailsTheRunByItsNameAndIsNoPass() {
    CountyYearIntake broken =
        intake("school", "severity: warning\n    require: missing[99] == 'town'", "school_name");
    assertThatThrownBy(() -> Submitted.schools().take(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("check tried cannot be evaluated: ")
        .hasMessageContaining("99");
    Language.speak(Language.ZH);
    assertThatThrownBy(() -> Submitted.schools().take(broken))
        .hasMessage("核查 tried 的条件无法计算：列表里没有这一位，请改用 in 或先比较 size");
  }

  @Test
  void aTrialIsToldAndChangesNothing() {
    String error = "severity: error\n    require: school_type != '218'";
    CountyYearIntake held = intake("school", error, "school_type");
    CountyYearIntake tried = intake("school", "trial: true\n    " + error, "school_type");
    assertThat(Submitted.told(Submitted.schools().take(held), "tried"))
        .isEqualTo("school.csv:4 办学类型代码 218: tried error\n");
    Intake trial = Submitted.schools().take(tried);
    assertThat(Submitted.told(trial, "tried")).isEqualTo("school.csv:4 办学类型代码 218: tried trial\n");
    Intake without = Submitted.schools().take();
    assertThat(trial.counts()).isEqualTo(without.counts());
    assertThat(Submitted.accepted(trial, "school", "school_code"))
        .isEqualTo(Submitted.accepted(without, "school", "school_code"));
  }

  @Test
  void aTrialEmptiesNothing() {
    Intake trial =
        Submitted.schools()
            .with("pupils.csv", "学校标识码,小学在校生数,初中在校生数\n2145000001,40,10\n")
            .take(
                intake(
                    "pupils",
                    "severity: field\n    trial: true\n    empties: [junior_pupils]\n"
                        + "    require: junior_pupils == 0",
                    "junior_pupils"));
    assertThat(Submitted.told(trial, "tried")).isEqualTo("pupils.csv:2 初中在校生数 10: tried trial\n");
    assertThat(Submitted.accepted(trial, "pupils", "primary_pupils", "junior_pupils"))
        .isEqualTo("40 10\n");
  }

  @Test
  void aTrialThatCannotBeEvaluatedIsToldAndStopsNobody() {
    Intake trial =
        Submitted.schools()
            .take(
                intake(
                    "school",
                    "trial: true\n    severity: error\n    when: school_type == '218'\n"
                        + "    require: missing[99] == 'town'",
                    "school_name"));
    assertThat(Submitted.told(trial, "tried")).isEqualTo("school.csv:4 学校名称 山里教学点: tried trial\n");
    assertThat(trial.held())
        .filteredOn(held -> held.rule().equals("tried"))
        .extracting(Held::message)
        .allMatch(message -> message.equals("试行核查的条件在本行无法计算，请改写后再试"));
  }

  @Test
  void aSumOfTheCountyIsKnownOnlyWhereEverythingWasTakenIn() {
    CountyYearIntake intake =
        intake(
            "survey",
            "severity: warning\n    require: valid <= sum.pupils.primary_pupils + county.quota_all",
            "valid");
    assertThat(sums("40,-\n2145000002,,\n", "10", intake)).isEmpty();
    assertThat(sums("40,-\n2145000002,1O,\n", "10", intake)).isEmpty();
    assertThat(sums("40,-\n2145000002,5,\n", "", intake)).isEmpty();
    assertThat(sums("40,-\n2145000002,-,\n", "10", intake))
        .isEqualTo("survey.csv:2 有效问卷数 51: tried warning\n");
    assertThat(sums("40,-\n2145000002,1,\n", "10", intake)).isEmpty();
  }

  private static String sums(String pupils, String quota, CountyYearIntake intake) {
    return Submitted.told(
        Submitted.schools()
            .with("pupils.csv", "学校标识码,小学在校生数,初中在校生数\n2145000001," + pupils)
            .with("county.csv", "县区代码,优质高中招生总数\n450102," + quota + "\n")
            .with("survey.csv", "县区代码,群体,有效问卷数\n450102,家长,51\n")
            .take(intake),
        "tried");
  }

  private static String told(int year, CountyYearIntake intake) {
    return Submitted.told(Submitted.schools().of(year).take(intake), "tried");
  }

  private static void refused(String condition, String message) {
    assertThatThrownBy(
            () -> definitions("pupils", "severity: warning\n    " + condition, "primary_pupils"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith(message);
  }

  private static CountyYearIntake intake(String form, String check, String field) {
    return new CountyYearIntake(definitions(form, check, field), Submitted.LIMITS);
  }

  private static boolean isDefinition(Path file) {
    return file.toString().endsWith(".yml") && !file.startsWith("schemas/layouts");
  }

  /** The definitions that ship with one more check, named tried. */
  private static Definitions definitions(String form, String check, String field) {
    Map<String, String> files = new TreeMap<>();
    Path root = Path.of("schemas");
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(ConditionsTest::isDefinition).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    files.put(
        "checks/tried.yml",
        """
        form: %1$s
        checks:
          - id: tried
            %2$s
            fields: [%3$s]
            text: 试；请核对。
            clause: 试
        """
            .formatted(form, check, field));
    return Definitions.of(files);
  }
}
