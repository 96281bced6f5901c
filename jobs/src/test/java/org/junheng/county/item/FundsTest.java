package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.county.CountyText;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funds of small schools and for training, and charters (methodology 4, G6, E3, E4, and 9.17). */
class FundsTest {
  @ParameterizedTest
  @CsvSource({
    "211, 99, 65000, met,",
    "211, 99, 64999.99, not_met, '99人，公用经费64999.99元，应不低于65000.00元'",
    "211, 1, 65000.01, met,",
    "211, 100, 1, met,",
    "211, 0, 1, met,",
    "218, 30, 64999.99, not_met, '30人，公用经费64999.99元，应不低于65000.00元'",
    "211, 99, , undetermined, 公用经费或基准缺报",
    "211, 99, -, undetermined, 公用经费或基准缺报",
    "211, , 65000, undetermined, 在校生数缺报"
  })
  void aSmallSchoolIsFundedAsForAHundredPupils(
      String type, String pupils, String funds, String verdict, String detail) {
    assertThat(Judged.schools(county(type, pupils, funds, ""), "G6", "verdict", "detail"))
        .isEqualTo("verdict | detail\n%s | %s\n".formatted(verdict, text(detail)));
  }

  @Test
  void onlyPrimarySchoolsAndTeachingPointsAreAskedForTheirSize() {
    for (String type : new String[] {"311", "312", "341", "345", "219", "342"}) {
      assertThat(Judged.schools(county(type, "50", "1", ""), "G6", "verdict"))
          .isEqualTo("verdict\n\n");
    }
  }

  @Test
  void withoutTheCountysStandardASmallSchoolIsUndetermined() {
    CountyText county = county("211", "99", "65000", "").with("county", "county_code\n450102\n");
    assertThat(Judged.shown(county, "G6")).isEqualTo("0 | undetermined | false");
    CountyText without = county("211", "", "", "");
    assertThat(Judged.shown(without, "G6")).isEqualTo(" | undetermined | ");
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 5000, met,",
    "100000, 4999.99, not_met, '培训经费4999.99元，应不低于5000.00元'",
    "100000, 5000.01, met,",
    "0, 0, met,",
    "100000, , undetermined, 公用经费或培训经费缺报",
    ", 5000, undetermined, 公用经费或培训经费缺报",
    "-, 5000, undetermined, 公用经费或培训经费缺报"
  })
  void aTwentiethOfTheFundsIsForTraining(
      String funds, String training, String verdict, String detail) {
    assertThat(
            Judged.schools(county("211", "300", funds, text(training)), "E4", "verdict", "detail"))
        .isEqualTo("verdict | detail\n%s | %s\n".formatted(verdict, text(detail)));
  }

  @Test
  void withoutFundsThereIsNoFigureOfTraining() {
    assertThat(Judged.shown(county("211", "300", "", ""), "E4")).isEqualTo(" | undetermined | ");
    assertThat(Judged.shown(county("211", "300", "1", ""), "E4"))
        .isEqualTo("0 | undetermined | false");
  }

  @Test
  void everySchoolHasACharterAndTheCountyUsesComputers() {
    String schools =
        """
        school_code | school_name | school_type | urban_rural | founder | charter
        2145000001 | 学校一 | 211 | 111 | 811 | true
        2145000002 | 学校二 | 211 | 111 | 811 | %s
        2145000003 |  | 211 | 111 | 811 | %s
        """;
    CountyText all = charters(schools.formatted("true", "true"), "true");
    assertThat(Judged.shown(all, "E3")).isEqualTo("0 | met | false");
    assertThat(Judged.county(all, "E3").detail()).isEmpty();

    CountyText oneWithout = charters(schools.formatted("false", ""), "true");
    assertThat(Judged.shown(oneWithout, "E3")).isEqualTo("1 | not_met | false");
    assertThat(Judged.county(oneWithout, "E3").detail())
        .isEqualTo("未达标学校1所：学校二（没有章程）；数据不全的学校1所：2145000003（是否有章程未填）");
    assertThat(Judged.schools(oneWithout, "E3", "school_code", "verdict", "failing"))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | verdict | failing
                2145000001 | met | 0
                2145000002 | not_met | 1
                2145000003 | undetermined | 0
                """));
  }

  @Test
  void whatTheCountyDeclaresBesidesDecidesToo() {
    String schools =
        """
        school_code | school_name | school_type | urban_rural | founder | charter
        2145000001 | 学校一 | 211 | 111 | 811 | %s
        """;
    CountyText denied = charters(schools.formatted("true"), "false");
    assertThat(Judged.shown(denied, "E3")).isEqualTo("0 | not_met | false");
    assertThat(Judged.county(denied, "E3").detail()).isEqualTo("管理与教学信息化：否");

    CountyText unanswered = charters(schools.formatted("true"), "");
    assertThat(Judged.shown(unanswered, "E3")).isEqualTo("0 | undetermined | false");
    assertThat(Judged.county(unanswered, "E3").detail()).isEqualTo("管理与教学信息化：未填");

    CountyText both = charters(schools.formatted("false"), "");
    assertThat(Judged.shown(both, "E3")).isEqualTo("1 | not_met | false");
    assertThat(Judged.county(both, "E3").detail()).isEqualTo("管理与教学信息化：未填；未达标学校1所：学校一（没有章程）");

    CountyText unknown = charters(schools.formatted(""), "false");
    assertThat(Judged.shown(unknown, "E3")).isEqualTo(" | not_met | ");
    assertThat(Judged.county(unknown, "E3").detail())
        .isEqualTo("管理与教学信息化：否；数据不全的学校1所：学校一（是否有章程未填）");
  }

  private static CountyText charters(String schools, String answer) {
    return new CountyText(2023)
        .with("school", schools)
        .with(
            "pupils",
            "school_code | primary_pupils\n2145000001 | 300\n2145000002 | 300\n2145000003 | 300")
        .with("county", "county_code | it_management\n450102 | " + answer);
  }

  private static CountyText county(String type, String pupils, String funds, String training) {
    return new CountyText(2023)
        .with(
            "school",
            "school_code | school_name | school_type | urban_rural | founder\n"
                + "2145000001 | 某校 | "
                + type
                + " | 220 | 811")
        .with(
            "pupils",
            "school_code | primary_pupils | junior_pupils | senior_pupils\n2145000001 | "
                + text(pupils)
                + " | 50 | 50")
        .with(
            "funding",
            "school_code | public_funds | training_funds\n2145000001 | "
                + text(funds)
                + " | "
                + training)
        .with("county", "county_code | primary_fund_standard\n450102 | 650");
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
