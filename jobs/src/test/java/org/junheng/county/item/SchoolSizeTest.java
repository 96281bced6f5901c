package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.county.CountyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pupils of a school, by its type (methodology 4, G4, 6, 9.19 and 9.20). */
class SchoolSizeTest {
  @ParameterizedTest
  @CsvSource({
    "2023, 211, 2000, 2020, 0, met,",
    "2023, 211, 1999, 2020, 0, met,",
    "2023, 211, 2001, 2020, 0, not_met,",
    "2023, 218, 2000, 2020, 0, met,",
    "2023, 218, 2001, 2020, 0, not_met,",
    "2023, 311, 2000, 2020, 0, met,",
    "2023, 311, 2001, 2020, 0, not_met,",
    "2023, 341, 2000, 2020, 0, met,",
    "2023, 341, 2001, 2020, 0, not_met,",
    "2023, 312, 2500, 2020, 0, met,",
    "2023, 312, 2501, 2020, 0, not_met,",
    "2023, 345, 2500, 2020, 0, met,",
    "2023, 345, 2501, 2020, 0, not_met,",
    "2022, 211, 2400, 2010, 0, met, older_or_migrant_schools",
    "2022, 211, 2000, 2010, 0, met,",
    "2022, 211, 2401, 2010, 0, not_met,",
    "2022, 211, 2400, 2011, 0, not_met,",
    "2022, 211, 2400, , 0, undetermined,",
    "2022, 211, 2401, , 0, not_met,",
    "2022, 211, 2000, , 0, met,",
    "2022, 211, 2400, 2011, 1200, not_met,",
    "2022, 211, 2400, 2011, 1201, met, older_or_migrant_schools",
    "2022, 211, 2400, , 1201, met, older_or_migrant_schools",
    "2022, 211, 2400, 2011, , undetermined,",
    "2022, 211, 2400, 2010, , met, older_or_migrant_schools",
    "2022, 211, 2400, 2011, -, not_met,",
    "2022, 312, 3000, 2010, 0, met, older_or_migrant_schools",
    "2022, 312, 3001, 2010, 0, not_met,",
    "2022, 345, 2501, 2010, 0, not_met,",
    "2018, 211, 2400, 2010, 0, not_met,",
    "2019, 211, 2400, 2010, 0, met, older_or_migrant_schools",
    "2023, 211, 2400, 2010, 2400, not_met,"
  })
  void aSchoolKeepsTheLimitOfItsTypeOrADatedRelaxationAllowsMore(
      int year,
      String type,
      int pupils,
      String planned,
      String migrants,
      String verdict,
      String relaxation) {
    assertThat(
            Judged.schools(
                county(year, type, String.valueOf(pupils), text(planned), text(migrants)),
                "G4",
                "verdict",
                "relaxation"))
        .isEqualTo("verdict | relaxation\n" + verdict + " | " + text(relaxation) + "\n");
  }

  @Test
  void aSchoolOfUnknownSizeIsUndeterminedAndSaysSo() {
    CountyText county = county(2023, "312", "", "2020", "0");
    assertThat(Judged.shown(county, "G4")).isEqualTo("0 | undetermined | false");
    assertThat(Judged.county(county, "G4").detail()).isEqualTo("数据不全的学校1所：某校（在校生数缺报）");
    assertThat(Judged.county(county(2023, "211", "2001", "", "0"), "G4").detail())
        .isEqualTo("未达标学校1所：某校（2001人，超过2000人）");
    assertThat(Judged.county(county(2022, "211", "2450", "2010", "0"), "G4").detail())
        .isEqualTo("未达标学校1所：某校（2450人，超过2400人）");
    assertThat(Judged.county(county(2022, "211", "2450", "2010", "0"), "G4").needed())
        .isEqualTo("减少50名学生（某校）");
    assertThat(Judged.county(county(2022, "211", "2400", "", "0"), "G4").detail())
        .isEqualTo("数据不全的学校1所：某校（2400人，超过2000人，能否适用过渡条款缺数据）");
  }

  @Test
  void withoutAnyPupilsThereIsNoFigure() {
    CountyText county = county(2023, "211", "", "2020", "0");
    assertThat(Judged.shown(county, "G4")).isEqualTo(" | undetermined | ");
  }

  @Test
  void aSchoolOutOfScopeIsNotLookedAt() {
    assertThat(Judged.schools(county(2023, "218", "49", "2020", "0"), "G4", "verdict"))
        .isEqualTo("verdict\n\n");
    assertThat(Judged.shown(county(2023, "218", "49", "2020", "0"), "G4"))
        .isEqualTo("0 | met | false");
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  /** A combined school has a thousand juniors; a junior school has juniors only. */
  private static CountyText county(
      int year, String type, String pupils, String planned, String migrants) {
    boolean isJunior = type.equals("311") || type.equals("341");
    boolean isCombined = type.equals("312") || type.equals("345");
    String own =
        isCombined && !pupils.isEmpty() ? String.valueOf(Integer.parseInt(pupils) - 1000) : pupils;
    String primary = isJunior ? "7" : own;
    String junior = isJunior ? pupils : isCombined ? "1000" : "7";
    return new CountyText(year)
        .with(
            "school",
            "school_code | school_name | school_type | urban_rural | founder | planned_year\n"
                + "2145000001 | 某校 | %s | 111 | 811 | %s".formatted(type, planned))
        .with(
            "pupils",
            "school_code | primary_pupils | junior_pupils | senior_pupils | migrant_pupils\n"
                + "2145000001 | %s | %s | 10 | %s".formatted(primary, junior, migrants));
  }
}
