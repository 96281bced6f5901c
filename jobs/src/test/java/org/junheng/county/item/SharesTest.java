package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junheng.county.CountyText;
import org.junheng.county.ProvinceFacts;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares over a county, and what must have been before (methodology 4, 9.16 to 9.18, 9.21). */
class SharesTest {
  @ParameterizedTest
  @CsvSource({
    "20, 30, 1 | met | false, '50 ÷ 50 = 100.0%，不低于100%'",
    "20, 29, 0.98 | not_met | false, '49 ÷ 50 = 98.0%，低于100%'",
    "20, , 1 | undetermined | false, '20 ÷ 20 = 100.0%，不低于100%；1个学段缺数据'",
    "20, -, 1 | undetermined | false, '20 ÷ 20 = 100.0%，不低于100%；1个学段缺数据'",
    ", , ' | undetermined | ', 2个学段缺数据",
    "22, 28, 1 | undetermined | false, '50 ÷ 50 = 100.0%，其中1个学段分子大于分母，数据有误'",
    "22, 27, 0.98 | not_met | false, '49 ÷ 50 = 98.0%，低于100%'",
    "20, 31, 1.02 | undetermined | false, '51 ÷ 50 = 102.0%，分子大于分母，数据有误'",
    "21, , 1.05 | undetermined | false, '21 ÷ 20 = 105.0%，分子大于分母，数据有误；1个学段缺数据'"
  })
  void everyTeacherIsTrained(String primary, String junior, String shown, String detail) {
    CountyText county =
        nineYears()
            .with(
                "teachers",
                "school_code | stage | full_time | trained_360h\n"
                    + "3145000001 | primary | 20 | %s\n".formatted(text(primary))
                    + "3145000001 | junior | 30 | %s\n".formatted(text(junior)));
    assertThat(Judged.shown(county, "G9")).isEqualTo(shown);
    assertThat(Judged.county(county, "G9").detail()).isEqualTo(detail);
  }

  @Test
  void aShareThatIsShownAsAllOfThemFlips() {
    CountyText county =
        nineYears()
            .with(
                "teachers",
                """
                school_code | stage | full_time | certified
                3145000001 | primary | 9999 | 9998
                3145000001 | junior | 1 | 1
                """);
    assertThat(Judged.shown(county, "G12")).isEqualTo("0.9999 | not_met | true");
    assertThat(Judged.county(county, "G12").detail()).isEqualTo("9999 ÷ 10000 = 99.99%，低于100%");
  }

  @Test
  void withoutTeachersThereIsNoShareAndWithoutUnitsNothingAtAll() {
    CountyText none =
        nineYears()
            .with(
                "teachers",
                """
                school_code | stage | full_time | certified
                3145000001 | primary | 0 | 0
                3145000001 | junior | 0 | 0
                """);
    assertThat(Judged.shown(none, "G12")).isEqualTo(" | undetermined | ");
    assertThat(Judged.county(none, "G12").detail()).isEmpty();
    CountyText withoutSchools = new CountyText(2023).with("county", "county_code\n450102");
    assertThat(Judged.county(withoutSchools, "G12").detail()).isEqualTo("缺所需报表或数据");
    assertThat(Judged.county(withoutSchools, "E1").detail()).isEqualTo("缺所需报表或数据");
    assertThat(Judged.county(withoutSchools, "S1").detail()).isEqualTo("缺所需报表或数据");
  }

  @ParameterizedTest
  @CsvSource({
    "95 | 100 | 0 | 0 | 0, 0.95 | met | false, '95 ÷ 100 = 95.0%，不低于95%'",
    "94 | 100 | 0 | 0 | 0, 0.94 | not_met | false, '94 ÷ 100 = 94.0%，低于95%'",
    "94 | 101 | 1 | 2 | 1, 0.95 | met | false, '95 ÷ 100 = 95.0%，不低于95%'",
    "94 | 100 | - | 1 | -, 0.95 | met | false, '95 ÷ 100 = 95.0%，不低于95%'",
    "101 | 100 | 0 | 0 | 0, 1.01 | met | false, '101 ÷ 100 = 101.0%，不低于95%'",
    "9496 | 10000 | 0 | 0 | 0, 0.9496 | not_met | true, '9496 ÷ 10000 = 94.96%，低于95%'",
    "95 | 100 | | 0 | 0, ' | undetermined | ', 1所初中缺数据",
    "- | 100 | 0 | 0 | 0, ' | undetermined | ', 1所初中缺数据",
    "0 | 0 | 0 | 0 | 0, ' | undetermined | ', ''"
  })
  void juniorsStayThreeYears(String flows, String shown, String detail) {
    CountyText county =
        nineYears()
            .with(
                "pupils",
                "school_code | primary_pupils | junior_pupils | graduates | grade7_three_years_ago"
                    + " | transferred_in | transferred_out | deceased\n3145000001 | 100 | 100 | "
                    + flows);
    assertThat(Judged.shown(county, "E1")).isEqualTo(shown);
    assertThat(Judged.county(county, "E1").detail()).isEqualTo(detail);
  }

  @Test
  void aSchoolWithoutItsFlowsLeavesTheShareOfTheOthersAndNoVerdict() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder
                3145000001 | 311 | 111 | 811
                3145000002 | 311 | 111 | 811
                2145000003 | 211 | 111 | 811
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils | junior_pupils | graduates | grade7_three_years_ago | transferred_in | transferred_out | deceased
                3145000001 | | 300 | 90 | 100 | 0 | 0 | 0
                3145000002 | | 300 | 100 | | 0 | 0 | 0
                2145000003 | 300 | | | | | |
                """);
    assertThat(Judged.shown(county, "E1")).isEqualTo("0.9 | undetermined | false");
    assertThat(Judged.county(county, "E1").detail()).isEqualTo("90 ÷ 100 = 90.0%，低于95%；1所初中缺数据");
  }

  @ParameterizedTest
  @CsvSource({
    "85, 100, 0.85 | met | false, '595 ÷ 700 = 85.0%，不低于85%'",
    "84, 100, 0.84 | not_met | false, '588 ÷ 700 = 84.0%，低于85%'",
    "101, 100, 1.01 | undetermined | false, '707 ÷ 700 = 101.0%，分子大于分母，数据有误'",
    "0, 0, ' | undetermined | ', ''"
  })
  void allGroupsTogetherAreSatisfied(String satisfied, String valid, String shown, String detail) {
    StringBuilder answers = new StringBuilder("group | valid | satisfied\n");
    for (var group : CountyText.DEFINITIONS.codeList("survey_group").values()) {
      answers.append("%s | %s | %s\n".formatted(group.code(), valid, satisfied));
    }
    CountyText county = new CountyText(2023).with("survey", answers.toString());
    assertThat(Judged.shown(county, "S1")).isEqualTo(shown);
    assertThat(Judged.county(county, "S1").detail()).isEqualTo(detail);
  }

  @Test
  void aGroupThatWasNotAskedLeavesSatisfactionOpen() {
    CountyText county =
        new CountyText(2023)
            .with("survey", "group | valid | satisfied\npupils | 10 | 9\nparents | 10 | ");
    assertThat(Judged.shown(county, "S1")).isEqualTo("0.9 | undetermined | false");
    assertThat(Judged.county(county, "S1").detail()).isEqualTo("9 ÷ 10 = 90.0%，不低于85%；6类群体缺问卷数据");
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 3 | met | false, '2020年通过基本均衡认定，至本学年3年，已满3年'",
    "2021, 2 | not_met | false, '2021年通过基本均衡认定，至本学年2年，不满3年'",
    "2012, 11 | met | false, '2012年通过基本均衡认定，至本学年11年，已满3年'",
    "2024, -1 | not_met | false, '2024年通过基本均衡认定，在本学年以后'",
    ", ' | not_met | ', 认定名单 recognition.csv 中没有该县区的基本均衡认定"
  })
  void recognitionLiesThreeYearsBack(Integer recognised, String shown, String detail) {
    CountyText county =
        nineYears()
            .knowing(
                new ProvinceFacts(
                    Map.of(),
                    true,
                    recognised == null
                        ? Map.of()
                        : Map.of(Standard.Regime.B2012, recognised, Standard.Regime.Q2017, 1999)));
    assertThat(Judged.shown(county, "P1")).isEqualTo(shown);
    assertThat(Judged.county(county, "P1").detail()).isEqualTo(detail);
  }

  @Test
  void withoutAListNobodyKnowsOfARecognition() {
    assertThat(Judged.shown(nineYears(), "P1")).isEqualTo(" | undetermined | ");
    assertThat(Judged.county(nineYears(), "P1").detail()).isEqualTo("缺少认定名单 recognition.csv");
  }

  private static final CompositesOfYear MET = new CompositesOfYear(Verdict.MET, "");
  private static final CompositesOfYear NOT_MET =
      new CompositesOfYear(Verdict.NOT_MET, "小学综合差异系数0.712，超过0.65");
  private static final CompositesOfYear UNDETERMINED =
      new CompositesOfYear(Verdict.UNDETERMINED, "");

  @Test
  void monitoringIsKeptUpForThreeYears() {
    assertMonitored(Map.of(2021, MET, 2022, MET, 2023, MET), "3.0 MET ");
    assertMonitored(
        Map.of(2021, MET, 2022, NOT_MET, 2023, UNDETERMINED),
        "1.0 NOT_MET 2022学年小学综合差异系数0.712，超过0.65；2023学年数据不全或不在库中");
    assertMonitored(
        Map.of(2020, NOT_MET, 2022, MET, 2023, MET), "2.0 UNDETERMINED 2021学年数据不全或不在库中");
    assertMonitored(
        Map.of(2020, MET), "null UNDETERMINED 2021学年数据不全或不在库中；2022学年数据不全或不在库中；2023学年数据不全或不在库中");
  }

  private static void assertMonitored(Map<Integer, CompositesOfYear> composites, String expected) {
    Item item =
        CountyText.DEFINITIONS.standard("Q2017").items().stream()
            .filter(one -> one.id().equals("P2"))
            .findFirst()
            .orElseThrow();
    Judgement judgement = Monitored.judge(2023, composites, item);
    assertThat(judgement.value() + " " + judgement.verdict() + " " + judgement.detail())
        .isEqualTo(expected);
    assertThat(judgement.needed())
        .isEqualTo(composites.get(2022) == NOT_MET ? "自2023学年起连续3年综合差异系数在上限以内，最早到2025学年" : null);
  }

  private static CountyText nineYears() {
    return new CountyText(2023)
        .with(
            "school",
            "school_code | school_type | urban_rural | founder\n3145000001 | 312 | 111 | 811")
        .with("pupils", "school_code | primary_pupils | junior_pupils\n3145000001 | 100 | 100");
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
