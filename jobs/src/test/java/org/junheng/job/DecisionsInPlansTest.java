package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junheng.job.Settings.Output;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the province's decisions let in, and what is taken in again because of them. */
class DecisionsInPlansTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String CORRECTION =
      "form,year,county_code,key,field,expect,value,reason,who,decided_on\n";

  @TempDir private Path folder;
  private CensusRuns runs;

  @BeforeEach
  void writeTwoCounties() {
    runs = new CensusRuns(folder);
    runs.write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        450102,样例乙县,450100,样例市,county,2000,
        """);
    for (String county : List.of("450101", "450102")) {
      runs.write("landing/2021/" + county + "/school.csv", "甲");
      runs.write("landing/2021/" + county + "/pupils.csv", "甲");
    }
  }

  @Test
  void aCorrectionTakesInItsCountyYearAgainAndNoOther() {
    runs.plan();
    assertThat(changed()).hasSize(2);
    String first = "pupils,2021,450101,2145000012,primary_pupils,1O,10,笔误,审核员甲,2026-03-01\n";
    String second = "pupils,2021,450102,2145000021,primary_pupils,1O,10,笔误,审核员甲,2026-03-01\n";
    runs.write("reference/corrections.csv", CORRECTION + first);
    runs.plan();
    assertThat(changed()).containsExactly("450101");
    assertThat(runs.lastPlan().inputs())
        .filteredOn(input -> input.corrections() != null)
        .extracting(CountyYearInput::countyCode)
        .containsExactly("450101");
    assertThat(runs.lastPlan().reference()).containsKey("corrections.csv");
    runs.write("reference/corrections.csv", CORRECTION + second + first);
    runs.plan();
    assertThat(changed()).containsExactly("450102");
    runs.write("reference/corrections.csv", CORRECTION + second);
    runs.plan();
    assertThat(changed()).containsExactly("450101");
  }

  @Test
  void everyReferenceTableIsArchivedAsItWas() {
    runs.plan();
    Map<String, String> first = runs.lastPlan().reference();
    assertThat(first).containsOnlyKeys("counties.csv");
    String counties = runs.archived(first.get("counties.csv"));
    assertThat(counties).contains("450102,样例乙县");
    runs.write("reference/counties.csv", counties.replace("样例乙县", "样例丙县"));
    runs.plan();
    assertThat(runs.archived(runs.lastPlan().reference().get("counties.csv")))
        .contains("450102,样例丙县");
    assertThat(runs.archived(first.get("counties.csv"))).isEqualTo(counties);
  }

  @Test
  void anAcceptedWarningTakesNothingInAgainAndMakesANewRelease() {
    runs.plan();
    String before = runs.lastPlan().fingerprint();
    runs.write(
        "reference/accepted_warnings.csv",
        """
        year,county_code,form,key,rule,value,reason,who,decided_on
        2021,450101,school,2145000012,school_new,2145000012,新建,审核员乙,2026-03-02
        """);
    runs.plan();
    assertThat(changed()).isEmpty();
    assertThat(runs.lastPlan().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void anOutputThatTheConfigurationAsksForLaterMakesANewRelease() {
    runs.makes(Output.BOOKS, Output.PAGE);
    runs.plan();
    String before = runs.lastPlan().fingerprint();
    runs.makes(Output.PAGE, Output.BOOKS);
    runs.plan();
    assertThat(runs.lastPlan().fingerprint()).isEqualTo(before);
    runs.makes(Output.PAGE, Output.BOOKS, Output.DUCKDB);
    runs.plan();
    assertThat(changed()).isEmpty();
    assertThat(runs.lastPlan().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void aWithdrawnFormIsOutUntilSomethingNewComesIn() throws IOException {
    runs.plan();
    runs.write("reference/withdrawn.csv", withdrawal(TODAY));
    runs.plan();
    assertThat(changed()).containsExactly("450101");
    assertThat(formsOf("450101")).containsExactly("school");
    assertThat(runs.lastPlan().notTaken())
        .containsExactly(
            new NotTaken(
                2021,
                "450101",
                "pupils",
                NotTaken.Cause.WITHDRAWN,
                TODAY.toString(),
                List.of("2021/450101/pupils.csv")));
    ageSubmissions();
    runs.write("reference/withdrawn.csv", withdrawal(TODAY.minusDays(1)));
    runs.plan();
    assertThat(formsOf("450101")).containsExactly("school");
    runs.write("landing/2021/450101/pupils.csv", "乙");
    runs.plan();
    assertThat(formsOf("450101")).containsExactly("pupils", "school");
    assertThat(runs.lastPlan().notTaken()).isEmpty();
  }

  @Test
  void whatComesInAfterAYearWasClosedStaysOutAndTheOneBeforeStaysCurrent() throws IOException {
    runs.plan();
    String before = contentOf("450101", "pupils");
    ageSubmissions();
    runs.write("reference/closed_years.csv", "year,closed_on\n2021," + TODAY.minusDays(1) + "\n");
    runs.write("landing/2021/450101/pupils.csv", "乙");
    runs.write("landing/2021/450101/rooms.csv", "甲");
    runs.plan();
    assertThat(changed()).isEmpty();
    assertThat(contentOf("450101", "pupils")).isEqualTo(before);
    assertThat(formsOf("450101")).containsExactly("pupils", "school");
    assertThat(runs.lastPlan().notTaken())
        .extracting(NotTaken::form, NotTaken::cause)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("pupils", NotTaken.Cause.CLOSED),
            org.assertj.core.groups.Tuple.tuple("rooms", NotTaken.Cause.CLOSED));
    runs.write("reference/closed_years.csv", "year,closed_on\n2021," + TODAY + "\n");
    runs.plan();
    assertThat(formsOf("450101")).containsExactly("pupils", "rooms", "school");
    assertThat(contentOf("450101", "pupils")).isNotEqualTo(before);
  }

  @Test
  void aMistakeInADecisionIsToldWithItsPlaceAndNothingIsDone() {
    runs.write(
        "reference/corrections.csv",
        CORRECTION
            + """
            pupil,2021,450101,2145000012,primary_pupils,1O,10,笔误,审核员甲,2026-03-01
            pupils,2021,450101,12,primary_pupils,1O,10,笔误,审核员甲,2026-03-01
            pupils,2021,450101,2145000012,pupils,1O,10,笔误,审核员甲,2026-03-01
            pupils,2021,450101,2145000012,primary_pupils,1O,1O,笔误,审核员甲,2026-03-01
            """);
    runs.write(
        "reference/accepted_warnings.csv",
        """
        year,county_code,form,key,rule,value,reason,who,decided_on
        2021,450101,school,2145000012,school_odd,2145000012,新建,审核员乙,2026-03-02
        2021,450101,rooms,,column_unknown,备注,新建,审核员乙,2026-03-02
        2021,450101,专用教室,,column_unknown,备注,新建,审核员乙,2026-03-02
        """);
    runs.write("reference/closed_years.csv", "year,closed_on\n2021,2026-02-30\n");
    org.assertj.core.api.Assertions.assertThatThrownBy(runs::plan)
        .isInstanceOf(org.junheng.definition.DefinitionException.class)
        .hasMessageContaining(
            "corrections.csv:2 form: there is no form 'pupil': did you mean 'pupils'? known: school")
        .hasMessageContaining(
            "corrections.csv:3 key: '12' names no row of form pupils; write school_code")
        .hasMessageContaining("corrections.csv:4 field: form pupils has no field 'pupils'; known: ")
        .hasMessageContaining("corrections.csv:5 value: “1O”不是整数")
        .hasMessageContaining("accepted_warnings.csv:2 rule: there is no rule 'school_odd'")
        .hasMessageContaining(
            "accepted_warnings.csv:4 key: this warning is accepted twice; remove one line")
        .hasMessageContaining("closed_years.csv:2 closed_on: “2026-02-30”不是日期；应填年-月-日，如2024-09-01");
  }

  private static String withdrawal(LocalDate date) {
    return "year,county_code,form,date,reason\n2021,450101,学生情况," + date + ",误报\n";
  }

  private List<String> changed() {
    return runs.lastPlan().changed().stream().map(CountyYearInput::countyCode).toList();
  }

  private List<String> formsOf(String county) {
    return input(county).forms().stream().map(form -> form.form()).toList();
  }

  private String contentOf(String county, String form) {
    return input(county).forms().stream()
        .filter(input -> input.form().equals(form))
        .findFirst()
        .orElseThrow()
        .files()
        .get(0)
        .sha256();
  }

  private CountyYearInput input(String county) {
    return runs.lastPlan().inputs().stream()
        .filter(input -> input.countyCode().equals(county))
        .findFirst()
        .orElseThrow();
  }

  /** As if what is in the warehouse had been taken in days ago. */
  private void ageSubmissions() throws IOException {
    try (var pages = Files.list(folder.resolve("warehouse/archive/ledger"))) {
      for (Path page : pages.toList()) {
        String text = Files.readString(page);
        Files.writeString(page, text.replace(TODAY.toString(), TODAY.minusDays(5).toString()));
      }
    }
  }
}
