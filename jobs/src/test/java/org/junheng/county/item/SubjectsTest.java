package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.county.CountyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Level and difference of six subjects (methodology 4, E9, 9.9 and 9.16a). */
class SubjectsTest {
  private static final String FIELDS =
      "county_code | chinese_level | chinese_difference | maths_level | maths_difference"
          + " | science_level | science_difference | pe_level | pe_difference | arts_level"
          + " | arts_difference | moral_level | moral_difference\n";

  @ParameterizedTest
  @CsvSource({
    "3 | 0.149, 0 | met | false, ''",
    "4 | 0, 0 | met | false, ''",
    "3 | 0.15, 1 | not_met | false, 语文3级、校际差异率0.15（应低于0.15）",
    "3 | 0.14999999999999, 1 | not_met | false, 语文3级、校际差异率0.15（应低于0.15）",
    "3 | 0.1499999999, 0 | met | false, ''",
    "2 | 0.1, 1 | not_met | false, 语文2级低于3级、校际差异率0.10",
    "2 | , 1 | not_met | false, 语文2级低于3级、校际差异率—",
    " | 0.15, 1 | not_met | false, 语文—级、校际差异率0.15（应低于0.15）",
    " | 0.1, 0 | undetermined | false, 语文—级、校际差异率0.10",
    "3 | , 0 | undetermined | false, 语文3级、校际差异率—",
    "- | -, 0 | undetermined | false, 语文—级、校际差异率—"
  })
  void aSubjectIsHighEnoughAndEvenEnough(String chinese, String shown, String detail) {
    String others = " | 3 | 0.1 | 3 | 0.1 | 3 | 0.1 | 3 | 0.1 | 4 | 0.1";
    CountyText county =
        new CountyText(2023).with("county", FIELDS + "450102 | " + chinese + others);
    assertThat(Judged.shown(county, "E9")).isEqualTo(shown);
    assertThat(Judged.county(county, "E9").detail()).isEqualTo(detail);
  }

  @Test
  void ofNothingThereIsNoNumberOfSubjectsThatFail() {
    CountyText county =
        new CountyText(2023).with("county", FIELDS + "450102 | | - | | | - | | | | | | | ");
    assertThat(Judged.shown(county, "E9")).isEqualTo(" | undetermined | ");
    assertThat(Judged.county(county, "E9").detail()).startsWith("语文—级、校际差异率—；数学—级、校际差异率—；");
    CountyText withoutForm = new CountyText(2023).with("survey", "group | valid\npupils | 1");
    assertThat(Judged.shown(withoutForm, "E9")).isEqualTo(" | undetermined | ");
  }

  @Test
  void theSubjectsThatFailAreToldAsWhatIsNeeded() {
    CountyText county =
        new CountyText(2023)
            .with(
                "county",
                FIELDS + "450102 | 2 | 0.1 | 3 | 0.163 | 3 | 0.1 | 3 | | 3 | 0.1 | 4 | 0.1");
    assertThat(Judged.county(county, "E9").needed()).isEqualTo("语文、数学达到3级以上且校际差异率低于0.15");
    assertThat(Judged.county(county, "E9").detail())
        .isEqualTo("语文2级低于3级、校际差异率0.10；数学3级、校际差异率0.16（应低于0.15）；体育3级、校际差异率—");
  }
}
