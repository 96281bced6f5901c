package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.Correction;
import org.junheng.landing.Limits;
import org.junheng.reference.Decisions;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check tried on everything that was taken in. */
class BacktestTest {
  private static final String TRIED =
      """
      form: pupils
      checks:
        - id: tried
          severity: error
          require: primary_pupils < 100
          fields: [primary_pupils]
          text: 试；请核对。
          clause: 试
      """;

  @TempDir private Path folder;

  @BeforeEach
  void takeInThreeCountyYears() {
    CensusRuns runs = new CensusRuns(folder);
    runs.write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        450102,样例乙县,450100,样例市,county,2000,
        """);
    submit(runs, 2020, "450101", "99", "100");
    submit(runs, 2021, "450101", "100", "1O");
    submit(runs, 2021, "450102", "40", "41");
    runs.plan();
  }

  @Test
  void aCheckThatIsNotYetInSchemasSaysByYearWhatItWouldHold() {
    Definitions definitions = Definitions.loadWith("checks/tried.yml", TRIED);
    assertThat(told("tried", definitions, Decisions.NONE))
        .containsExactly(
            "2020 1/1 counties 1/2 rows: 2020/450101/pupils.csv:3",
            "2021 1/2 counties 1/4 rows: 2021/450101/pupils.csv:2");
  }

  @Test
  void aRuleOfReadingSaysItOfAllForms() {
    assertThat(told("whole_number", Definitions.load(), Decisions.NONE))
        .containsExactly(
            "2020 0/1 counties 0/4 rows: ", "2021 1/2 counties 1/8 rows: 2021/450101/pupils.csv:3");
  }

  @Test
  void correctionsAreAppliedFirst() {
    Correction correction =
        new Correction(
            "pupils", 2021, "450101", "2145000012", "primary_pupils", "1O", "10", "笔误", "甲", "");
    Decisions decisions =
        new Decisions(List.of(correction), List.of(), List.of(), Map.of(), List.of());
    assertThat(told("whole_number", Definitions.load(), decisions))
        .containsExactly("2020 0/1 counties 0/4 rows: ", "2021 0/2 counties 0/8 rows: ");
  }

  @Test
  void whatIsJudgedOverTheYearsIsNotGuessedUnderOtherDefinitions() {
    Definitions definitions = Definitions.loadWith("checks/tried.yml", TRIED);
    assertThatThrownBy(() -> told("pupils_changed", definitions, Decisions.NONE))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("give it 'trial: true', run, and ask again");
  }

  @Test
  void withoutAReleaseThereIsNothingToTestOn() {
    Backtest backtest =
        new Backtest(
            Storage.at(folder.resolve("nowhere").toString()),
            Definitions.load(),
            Decisions.NONE,
            Limits.NONE);
    assertThatThrownBy(() -> backtest.of("whole_number"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("there is no release in");
  }

  private List<String> told(String id, Definitions definitions, Decisions decisions) {
    Storage warehouse = Storage.at(folder.resolve("warehouse").toString());
    return new Backtest(warehouse, definitions, decisions, Limits.NONE)
        .of(id).years().stream()
            .map(
                year ->
                    "%d %d/%d counties %d/%d rows: %s"
                        .formatted(
                            year.year(),
                            year.counties(),
                            year.countiesRead(),
                            year.rows(),
                            year.rowsRead(),
                            String.join(
                                ",",
                                year.examples().stream()
                                    .map(held -> held.file() + ":" + held.line())
                                    .toList())))
            .toList();
  }

  private static void submit(
      CensusRuns runs, int year, String county, String first, String second) {
    String school = county.equals("450101") ? "214500001" : "214500002";
    String place = "landing/" + year + "/" + county + "/";
    runs.write(
        place + "school.csv",
        """
        学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码
        %1$s1,样例一小,%2$s,211,220,811
        %1$s2,样例二小,%2$s,211,220,811
        """
            .formatted(school, county));
    runs.write(
        place + "pupils.csv",
        "学校标识码,小学在校生数\n%1$s1,%2$s\n%1$s2,%3$s\n".formatted(school, first, second));
  }
}
