package org.junheng.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final String CHANGES =
      """
      form: facilities
      changes:
        - {id: area, severity: warning, fields: [teaching_area], share: 0.5, text: 请核对, clause: 逐年核查}
      """;

  @Test
  void theSentenceSaysItsLimitAndKeepsThePlaceOfLastYearsValue() {
    assertThat(change(0.5, null).sentence()).isEqualTo("上年{last}，超过50%；请核对");
    assertThat(change(0.125, null).sentence()).contains("12.5%");
    assertThat(change(null, 5.0).sentence()).contains("超过5倍");
  }

  @Test
  void aChangeHasOneLimitThatCanBeExceeded() {
    for (Double[] limits : new Double[][] {{null, null}, {0.5, 5.0}, {0.0, null}, {null, 1.0}}) {
      assertThatThrownBy(() -> change(limits[0], limits[1]))
          .isInstanceOf(DefinitionException.class)
          .hasMessage("change area: give either 'share', above 0, or 'factor', above 1");
    }
  }

  @Test
  void aFileOfChangesAloneIsRead() {
    assertThat(read(CHANGES, Set.of())).containsOnlyKeys("area");
  }

  @Test
  void everyFormWithOneRowPerSchoolMayHaveChanges() {
    assertThat(
            read(
                CHANGES.replace("facilities", "school").replace("teaching_area", "planned_year"),
                Set.of()))
        .containsOnlyKeys("area");
    assertThat(
            read(
                CHANGES.replace("facilities", "funding").replace("teaching_area", "public_funds"),
                Set.of()))
        .containsOnlyKeys("area");
  }

  @Test
  void everyFormOfTheCountyAsAWholeMayHaveChanges() {
    assertThat(
            read(
                CHANGES.replace("facilities", "survey").replace("teaching_area", "issued"),
                Set.of()))
        .containsOnlyKeys("area");
    assertThat(
            read(
                CHANGES.replace("facilities", "county").replace("teaching_area", "quota_all"),
                Set.of()))
        .containsOnlyKeys("area");
  }

  @Test
  void aChangeThatCannotBeJudgedIsRefusedWithItsPlace() {
    refused(
        CHANGES.replace("warning", "error"),
        Set.of(),
        "schemas/checks/some.yml:3: change area: a change against the year before can only be a"
            + " warning");
    refused(
        CHANGES.replace("[teaching_area]", "[school_code]"),
        Set.of(),
        "schemas/checks/some.yml:3: change area: form facilities has no number 'school_code'");
    refused(
        CHANGES.replace("facilities", "county").replace("teaching_area", "rows"),
        Set.of(),
        "schemas/checks/some.yml:3: change area: form county has no number 'rows'");
    refused(
        CHANGES,
        Set.of("area"),
        "schemas/checks/some.yml:3: a rule, check or change 'area' is defined already");
    refused(
        "form: facilities\n",
        Set.of(),
        "schemas/checks/some.yml:1: there are neither 'checks' nor 'changes'");
  }

  private static void refused(String text, Set<String> otherIds, String message) {
    assertThatThrownBy(() -> read(text, otherIds))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(message);
  }

  private static Map<String, Change> read(String text, Set<String> otherIds) {
    return CheckFiles.changes(
        Map.of("checks/some.yml", text), Definitions.load().forms(), otherIds);
  }

  private static Change change(Double share, Double factor) {
    return new Change(
        "area",
        "facilities",
        Check.Severity.WARNING,
        null,
        null,
        null,
        List.of("teaching_area"),
        share,
        factor,
        null,
        "上年{last}，超过{limit}；请核对",
        "逐年核查");
  }
}
