package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junit.jupiter.api.Test;

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
        - {id: G15, conclusion: '%s', clause: 虚构文件 第一条}
      """;

  @Test
  void everySentenceOfEveryStandardFindsItsFigures() {
    Collection<Standard> all = TextTable.DEFINITIONS.standards().values();
    assertThat(all).flatExtracting(Standard::items).anyMatch(item -> item.conclusion() != null);
    for (Standard standard : all) {
      StringBuilder items = new StringBuilder("standard | year | county_code | item | value\n");
      for (Item item : standard.items()) {
        items.append(standard.standard()).append(" | 2023 | 450102 | ").append(item.id());
        items.append(" | 0\n");
      }
      List<String> sentences =
          sentences(standard, items.toString(), "year | county_code\n2023 | 450102\n", "");
      assertThat(sentences)
          .hasSize((int) standard.items().stream().filter(i -> i.conclusion() != null).count());
      assertThat(sentences).noneMatch(sentence -> sentence.matches(".*[{}].*"));
    }
  }

  @Test
  void whatIsNotThereIsADashAndNeverZero() {
    assertThat(
            ofQ2017(
                "G15 | ",
                "migrant_eligible | migrant_public | migrant_bought\n2023 | 450102 | 100 | 85 | "))
        .isEqualTo("符合条件的随迁子女100人，公办学校就读85人，政府购买服务的民办学校就读—人，合计—人，占—");
  }

  @Test
  void aShareThatOneDecimalWouldPutOnItsLimitIsShownWithMore() {
    String fields = "quota_all | quota_allotted | quota_rural\n";
    assertThat(ofQ2017("G14 | 0.4996", fields + "2023 | 450102 | 10000 | 4996 | 1"))
        .isEqualTo("优质高中招生名额总数10000人，分配名额4996人，占49.96%；其中分配农村学校1人，占分配名额0.0%");
    assertThat(ofQ2017("G14 | 0.5", fields + "2023 | 450102 | 10000 | 5000 | 2500"))
        .endsWith("占50.0%；其中分配农村学校2500人，占分配名额50.0%");
  }

  @Test
  void aDifferenceUnderItsLimitIsNotShownOnIt() {
    assertThat(
            ofQ2017(
                "E9 | 0",
                "chinese_level | chinese_difference | maths_level | maths_difference\n"
                    + "2023 | 450102 | 3 | 0.1496 | 4 | 0.15"))
        .startsWith("语文Ⅲ级、校际差异率0.1496；数学Ⅳ级、校际差异率0.15；科学—级、校际差异率—");
  }

  @Test
  void countsOverALimitComeFromTheProfile() {
    Standard standard = TextTable.DEFINITIONS.standard("Q2017");
    assertThat(
            sentences(
                standard,
                "standard | year | county_code | item\nQ2017 | 2023 | 450102 | G4\n",
                "year | county_code\n2023 | 450102\n",
                "standard | year | county_code | oversize_primary_schools | oversize_junior_schools\n"
                    + "B2012 | 2023 | 450102 | 9 | 9\nQ2017 | 2023 | 450102 | 2 | 0\n"))
        .containsExactly("超过2000人的小学2所，初中0所，超过2500人的一贯制学校—所");
  }

  @Test
  void anOverlayMayWordItOtherwiseButNameNoFigureThatThereIsNot() {
    String county = "year | county_code | migrant_public\n2023 | 450102 | 1234\n";
    String items = "standard | year | county_code | item\nX-WORDS | 2023 | 450102 | G15\n";
    assertThat(sentences(overlay("随迁子女{migrant_public}人在公办学校"), items, county, ""))
        .containsExactly("随迁子女1234人在公办学校");
    assertThatThrownBy(() -> sentences(overlay("{migrants}人"), items, county, ""))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("item G15")
        .hasMessageContaining("'migrants'");
  }

  private static Standard overlay(String sentence) {
    return Definitions.loadWith("standards/words.yml", OTHER_WORDS.formatted(sentence))
        .standard("X-WORDS");
  }

  /** The sentence of one item of Q2017. */
  private static String ofQ2017(String itemAndValue, String county) {
    List<String> sentences =
        sentences(
            TextTable.DEFINITIONS.standard("Q2017"),
            "standard | year | county_code | item | value\nQ2017 | 2023 | 450102 | "
                + itemAndValue
                + "\n",
            "year | county_code | " + county + "\n",
            "");
    assertThat(sentences).hasSize(1);
    return sentences.get(0);
  }

  private static List<String> sentences(
      Standard standard, String items, String county, String profiles) {
    return Conclusions.parts(
            TextTable.of("county_item", items).drop("conclusion"),
            TextTable.of("census_county", county),
            TextTable.of("county_profile", profiles),
            TextTable.DEFINITIONS.form("county"),
            standard)
        .stream()
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .where("conclusion is not null")
        .select("conclusion")
        .collectAsList()
        .stream()
        .map((Row row) -> row.getString(0))
        .toList();
  }
}
