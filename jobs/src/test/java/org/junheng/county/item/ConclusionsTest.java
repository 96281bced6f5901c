package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Objects;
import org.junheng.county.CountyText;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.table.CountyItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application form's sentences with their figures. */
class ConclusionsTest {
  private static final String OTHER_WORDS =
      """
      standard: X-WORDS
      overlay_of: Q2017
      title: 另一种措辞
      document: 虚构文件
      region: 示例市
      status: example
      items:
        - {id: %s, conclusion: '%s', clause: 虚构文件 第一条}
      """;

  @Test
  void everySentenceOfEveryStandardFindsItsFigures() {
    Collection<Standard> all = CountyText.DEFINITIONS.standards().values();
    assertThat(all).flatExtracting(Standard::items).anyMatch(item -> item.conclusion() != null);
    for (Standard standard : all) {
      Items items = new Items(standard, CountyText.forms());
      assertThat(
              items.ofNothing(2023, "450102").stream()
                  .map(CountyItem::conclusion)
                  .filter(Objects::nonNull))
          .hasSize((int) standard.items().stream().filter(i -> i.conclusion() != null).count())
          .allMatch(sentence -> sentence.contains("—"))
          .noneMatch(sentence -> sentence.matches(".*[{}].*"));
    }
  }

  @Test
  void whatIsNotThereIsADashAndNeverZero() {
    assertThat(
            conclusion("G15", "migrant_eligible | migrant_public | migrant_bought", "100 | 85 | "))
        .isEqualTo("符合条件的随迁子女100人，公办学校就读85人，政府购买服务的民办学校就读—人，合计—人，占—");
    assertThat(
            conclusion("G15", "migrant_eligible | migrant_public | migrant_bought", "100 | 85 | -"))
        .isEqualTo("符合条件的随迁子女100人，公办学校就读85人，政府购买服务的民办学校就读—人，合计85人，占85.0%");
    assertThat(conclusion("E2", "disabled_all | disabled_enrolled", "0 | 0"))
        .isEqualTo("残疾儿童少年0人，入学0人，入学率—；其中特殊教育学校就读—人，占—");
  }

  @Test
  void aShareThatOneDecimalWouldPutOnItsLimitIsShownWithMore() {
    String fields = "quota_all | quota_allotted | quota_rural";
    assertThat(conclusion("G14", fields, "10000 | 4996 | 1"))
        .isEqualTo("优质高中招生名额总数10000人，分配名额4996人，占49.96%；其中分配农村学校1人，占分配名额0.0%");
    assertThat(conclusion("G14", fields, "10000 | 5000 | 2500"))
        .endsWith("占50.0%；其中分配农村学校2500人，占分配名额50.0%");
    String exchange = "exchange_eligible | exchanged | exchanged_backbone";
    assertThat(conclusion("G11", exchange, "10000 | 999 | 199"))
        .isEqualTo("符合交流轮岗条件教师总数10000名，上一年度交流轮岗教师999名，占9.99%；交流轮岗的骨干教师199名，占交流轮岗教师19.9%");
  }

  @Test
  void aDifferenceUnderItsLimitIsNotShownOnIt() {
    assertThat(
            conclusion(
                "E9",
                "chinese_level | chinese_difference | maths_level | maths_difference",
                "3 | 0.1496 | 4 | 0.15"))
        .startsWith("语文Ⅲ级、校际差异率0.1496；数学Ⅳ级、校际差异率0.15；科学—级、校际差异率—");
  }

  @Test
  void fundsAreToldInTheUnitOfTheFormAndFiguresBesideTheirLimit() {
    String fields = "special_funds | special_pupils";
    assertThat(conclusion("G7", fields, "1234567 | 200"))
        .isEqualTo("特殊教育学校公用经费123万元，特殊教育学生数200人，生均公用经费6173元");
    assertThat(conclusion("G7", fields, "599960 | 100"))
        .isEqualTo("特殊教育学校公用经费60万元，特殊教育学生数100人，生均公用经费5999.6元");
  }

  @Test
  void countsOverALimitComeFromTheProfile() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder
                2145000001 | 211 | 111 | 811
                2145000002 | 211 | 111 | 811
                """)
            .with("pupils", "school_code | primary_pupils\n2145000001 | 2001\n2145000002 | 2001");
    assertThat(Judged.county(county, "G4").conclusion())
        .isEqualTo("超过2000人的小学2所，初中0所，超过2500人的一贯制学校0所");
    CountyText withoutSchools = new CountyText(2023).with("county", "county_code\n450102");
    assertThat(Judged.county(withoutSchools, "G4").conclusion())
        .isEqualTo("超过2000人的小学—所，初中—所，超过2500人的一贯制学校—所");
  }

  @Test
  void anOverlayMayWordItOtherwise() {
    CountyText county = new CountyText(2023).with("county", "migrant_public\n1234");
    Standard words = overlay("G15", "随迁子女{migrant_public}人在公办学校");
    assertThat(Judged.county(county, words, "G15").conclusion()).isEqualTo("随迁子女1234人在公办学校");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "migrants",
        "migrant_public/migrants",
        "migrants/migrant_public",
        "migrant_public+migrants",
        "migrant_public:万元",
        "migrant_public<limit",
        "limit_none",
        "left_behind_care",
        "migrant_public+graduates"
      })
  void butNameNoFigureThatThereIsNot(String name) {
    Standard words = overlay("G15", "{" + name + "}人");
    assertThatThrownBy(() -> new Items(words, CountyText.forms()))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("item G15")
        .hasMessageContaining("'" + name.split("[/:+]")[0].substring(0, 4));
  }

  @Test
  void whatLooksAtOtherYearsHasItsOwnFigureOnly() {
    new Items(overlay("P2", "{value}年"), CountyText.forms());
    Standard words = overlay("P2", "{migrant_public}人");
    assertThatThrownBy(() -> new Items(words, CountyText.forms()))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("'migrant_public'");
  }

  private static Standard overlay(String item, String sentence) {
    return Definitions.loadWith("standards/words.yml", OTHER_WORDS.formatted(item, sentence))
        .standard("X-WORDS");
  }

  private static String conclusion(String item, String fields, String cells) {
    CountyText county = new CountyText(2023).with("county", fields + "\n" + cells);
    return Judged.county(county, item).conclusion();
  }
}
