package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What form county decides, and the sums over a county (methodology 4, 9.16 and 9.18). */
class CountyItemsTest {
  private static final String SUBJECTS =
      "year | county_code | chinese_level | chinese_difference | maths_level | maths_difference"
          + " | science_level | science_difference | pe_level | pe_difference | arts_level"
          + " | arts_difference | moral_level | moral_difference\n";

  @Test
  void aDifferenceOf0Point15IsNotUnder0Point15() {
    String others = " | 3 | 0.1 | 3 | 0.1 | 3 | 0.1 | 3 | 0.1 | 4 | 0.1\n";
    assertItems(
        SUBJECTS
            + "2023 | 450101 | 3 | 0.149"
            + others
            + "2023 | 450102 | 3 | 0.15"
            + others
            + "2023 | 450103 | 2 | 0.1"
            + others
            + "2023 | 450104 |  | 0.1"
            + others
            + "2023 | 450105 | 3 | "
            + others,
        "E9",
        """
        county_code | value | verdict | flips
        450101 | 0 | met | false
        450102 | 1 | not_met | false
        450103 | 1 | not_met | false
        450104 | 0 | undetermined | false
        450105 | 0 | undetermined | false
        """);
  }

  @Test
  void exchangedTeachersHaveTwoDenominators() {
    assertItems(
        """
        year | county_code | exchange_eligible | exchanged | exchanged_backbone
        2023 | 450101 | 1000 | 100 | 20
        2023 | 450102 | 1000 | 100 | 19
        2023 | 450103 | 1000 | 99 | 99
        2023 | 450104 | 1000 | 200 | 39
        2023 | 450105 | 1000 | 200 |
        2023 | 450106 | 0 | 0 | 0
        """,
        "G11",
        """
        county_code | value | verdict | flips
        450101 | 0.1 | met | false
        450102 | 0.1 | not_met | false
        450103 | 0.099 | not_met | false
        450104 | 0.2 | not_met | false
        450105 | 0.2 | undetermined | false
        450106 | | undetermined |
        """);
  }

  @Test
  void aShareThatIsShownOnItsLimitFailsAndFlips() {
    assertItems(
        """
        year | county_code | quota_all | quota_allotted | quota_rural
        2023 | 450101 | 10000 | 4996 | 1
        2023 | 450102 | 10000 | 5000 | 0
        2023 | 450103 | 10000 | 5000 |
        """,
        "G14",
        """
        county_code | value | verdict | flips
        450101 | 0.4996 | not_met | true
        450102 | 0.5 | not_met | false
        450103 | 0.5 | undetermined | false
        """);
  }

  @Test
  void whatIsNotApplicableAddsNothingAndWhatIsMissingSpoilsTheSum() {
    assertItems(
        """
        year | county_code | migrant_eligible | migrant_public | migrant_bought | left_behind_care
        2023 | 450101 | 100 | 85 | - | true
        2023 | 450102 | 100 | 85 | | true
        2023 | 450103 | 100 | 85 | 10 | false
        2023 | 450104 | 100 | 80 | 4 |
        """,
        "G15",
        """
        county_code | value | verdict | flips
        450101 | 0.85 | met | false
        450102 | | undetermined |
        450103 | 0.95 | not_met | false
        450104 | 0.84 | not_met | false
        """);
  }

  @Test
  void anUnansweredVetoIsUndetermined() {
    assertItems(
        """
        year | county_code | veto_3
        2023 | 450101 | false
        2023 | 450102 | true
        2023 | 450103 |
        """,
        "V3",
        """
        county_code | value | verdict | flips
        450101 | 0 | met | false
        450102 | 1 | not_met | false
        450103 | | undetermined |
        """);
  }

  @Test
  void fundsOfSpecialEducationAreHeldAgainstTheStandardsLimit() {
    String county =
        """
        year | county_code | special_funds | special_pupils
        2023 | 450101 | 600000 | 100
        2023 | 450102 | 800000 | 100
        2023 | 450103 | 599999 | 100
        """;
    assertItems(
        county,
        "G7",
        """
        county_code | value | verdict | flips
        450101 | 6000 | met | false
        450102 | 8000 | met | false
        450103 | 5999.99 | not_met | false
        """);
    assertThat(shown(declared(county, "X-SPECIAL-8000").where("item = 'G7'")))
        .isEqualTo(
            TextTable.expected(
                """
                county_code | value | verdict | flips
                450101 | 6000 | not_met | false
                450102 | 8000 | met | false
                450103 | 5999.99 | not_met | false
                """));
  }

  private static void assertItems(String county, String item, String expected) {
    assertThat(shown(declared(county, "Q2017").where("item = '" + item + "'")))
        .isEqualTo(TextTable.expected(expected));
  }

  private static Dataset<Row> declared(String county, String standard) {
    return DeclaredItems.of(
        TextTable.of("census_county", county),
        TextTable.DEFINITIONS.form("county"),
        TextTable.DEFINITIONS.standard(standard));
  }

  private static String shown(Dataset<Row> findings) {
    Dataset<Row> verdicts =
        findings.selectExpr(
            "county_code",
            "value",
            "case when ok then 'met' when not ok then 'not_met' else 'undetermined' end as verdict",
            "flips");
    return TextTable.show(verdicts, "county_code", "value", "verdict", "flips");
  }
}
