package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junheng.table.DimSchool;
import org.junheng.table.RelaxationUse;
import org.junheng.table.ReviewDuty;
import org.junheng.table.SchoolItem;
import org.junheng.table.TextRows;
import org.junheng.table.UnitIndicator;
import org.junit.jupiter.api.Test;

/** What a county owes for relaxations that it used (methodology 6). */
class RelaxationDutiesTest {
  private static final String[] SHOWN = {
    "year",
    "county_code",
    "duty",
    "item",
    "due_year",
    "is_due",
    "verdict",
    "schools",
    "open_schools",
    "detail"
  };

  private static final List<DimSchool> SCHOOLS =
      TextRows.of(
          DimSchool.class,
          """
          year | school_code | school_name | county_code | lineage_code
          2020 | 2145000001 | 一小 | 450101 | 2145000001
          2021 | 2145000001 | 一小 | 450101 | 2145000001
          2022 | 2145000001 | 一小 | 450101 | 2145000001
          2024 | 3145000001 | 一校 | 450101 | 2145000001
          2022 | 2145000002 | 二小 | 450102 | 2145000002
          """);

  @Test
  void usedRelaxationsAreOwedUntilTheFullRuleIsReached() {
    String uses =
        """
        standard | year | county_code | relaxation | item | uses
        Q2017 | 2019 | 450101 | rural_rooms | G3 | 2145000001
        Q2017 | 2020 | 450101 | older_rooms | G3 | 2145000001
        Q2017 | 2021 | 450101 | older_rooms | G3 | 2145000001
        Q2017 | 2022 | 450102 | older_rooms | G3 | 2145000002
        """;
    List<SchoolItem> items =
        TextRows.of(
            SchoolItem.class,
            """
            standard | year | county_code | school_code | item | verdict | relaxation
            Q2017 | 2020 | 450101 | 2145000001 | G3 | met | older_rooms
            Q2017 | 2021 | 450101 | 2145000001 | G3 | met | older_rooms
            Q2017 | 2022 | 450101 | 2145000001 | G3 | not_met |
            Q2017 | 2024 | 450101 | 3145000001 | G3 | met |
            Q2017 | 2022 | 450102 | 2145000002 | G3 | met | older_rooms
            """);
    List<ReviewDuty> duties = new ArrayList<>();
    for (int year : List.of(2021, 2022, 2024, 2025)) {
      duties.addAll(duties(year, "450101", 2021, uses, List.of(), items));
    }
    duties.addAll(duties(2022, "450102", 2023, uses, List.of(), items));
    duties.addAll(duties(2022, "450102", null, uses, List.of(), items));

    assertThat(TextRows.show(ReviewDuty.class, duties, SHOWN))
        .isEqualTo(
            TextRows.expected(
                """
                year | county_code | duty | item | due_year | is_due | verdict | schools | open_schools | detail
                2021 | 450101 | older_rooms | G3 | 2024 | false | not_met | 1 | 2145000001 | 2016年及以前规划学校的音乐、美术教室：尚未达到完整标准的学校：一小
                2022 | 450101 | older_rooms | G3 | 2024 | false | not_met | 1 | 2145000001 | 2016年及以前规划学校的音乐、美术教室：尚未达到完整标准的学校：一小
                2024 | 450101 | older_rooms | G3 | 2024 | true | met | 1 |  | 2016年及以前规划学校的音乐、美术教室：使用过的1所学校均已达到完整标准
                """
                    .replace(
                        "2016年及以前规划学校的音乐、美术教室",
                        Submissions.DEFINITIONS.standard("Q2017").relaxations().stream()
                            .filter(relaxation -> relaxation.id().equals("older_rooms"))
                            .findFirst()
                            .orElseThrow()
                            .nameZh())));
  }

  @Test
  void anIndicatorIsOwedByTheStageThatUsedItAndIsOpenWhereTheStageIsNotJudged() {
    String uses =
        """
        standard | year | county_code | relaxation | item | uses
        Q2017 | 2022 | 450101 | extra_sports | R5 | 2145000001/primary
        """;
    List<UnitIndicator> attained =
        TextRows.of(
            UnitIndicator.class,
            """
            standard | year | county_code | school_code | stage | indicator | attained_in_full
            Q2017 | 2024 | 450101 | 3145000001 | primary | R5 | true
            Q2017 | 2024 | 450101 | 3145000001 | junior | R5 | false
            """);
    assertThat(duties(2024, "450101", 2022, uses, attained, List.of()))
        .extracting(ReviewDuty::verdict)
        .containsExactly("met");
    assertThat(duties(2024, "450101", 2022, uses, List.of(), List.of()))
        .extracting(ReviewDuty::verdict)
        .containsExactly("undetermined");
  }

  private static List<ReviewDuty> duties(
      int year,
      String county,
      Integer recognisedIn,
      String uses,
      List<UnitIndicator> indicators,
      List<SchoolItem> items) {
    SchoolRegister.Part part = new SchoolRegister.Part();
    for (DimSchool school : SCHOOLS) {
      String lineage = school.lineageCode();
      part.add(school.year(), school.countyCode(), school.schoolCode(), lineage, null);
    }
    SchoolRegister register = SchoolRegister.of(List.of(part));
    UsedRelaxations used = new UsedRelaxations(TextRows.of(RelaxationUse.class, uses), register);
    return new RelaxationDuties(Submissions.DEFINITIONS.standard("Q2017"), used)
        .of(
            year,
            county,
            recognisedIn,
            SCHOOLS.stream()
                .filter(school -> school.year() == year && school.countyCode().equals(county))
                .toList(),
            indicators,
            items.stream()
                .filter(item -> item.year() == year && item.countyCode().equals(county))
                .toList());
  }
}
