package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.definition.Item;
import org.junheng.reference.CountyMap;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyVerdict;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What must have been before (methodology 4 and 9.21), and the verdicts that it rests on. */
class PreconditionsTest {
  private static final Item P1 = item(Item.Rule.RECOGNISED);
  private static final Item P2 = item(Item.Rule.MONITORED);

  @Test
  void aCountyMustHaveBeenRecognisedThreeYearsAgo() {
    assertThat(Preconditions.recognised(P1, 2023, 2020))
        .isEqualTo(new Precondition(3.0, true, false, "2020年通过基本均衡认定"));
    assertThat(Preconditions.recognised(P1, 2023, 2021))
        .isEqualTo(new Precondition(2.0, false, false, "2021年通过基本均衡认定"));
    assertThat(Preconditions.recognised(P1, 2023, null))
        .isEqualTo(new Precondition(null, false, null, "未列入基本均衡认定名单"));
  }

  @Test
  void monitoringIsKeptUpWhereAllYearsAreWithinLimits() {
    assertThat(monitored(Map.of("450101/2021", "met", "450101/2022", "met", "450101/2023", "met")))
        .isEqualTo(new Precondition(3.0, true, false, ""));
  }

  @Test
  void aYearThatIsNotInTheWarehouseIsUndeterminedAndOneOverTheLimitFails() {
    assertThat(monitored(Map.of("450101/2022", "met", "450101/2023", "met")))
        .isEqualTo(new Precondition(2.0, null, false, "2021学年数据不全或不在库中"));
    assertThat(
            monitored(
                Map.of(
                    "450101/2021", "undetermined", "450101/2022", "not_met", "450101/2023", "met")))
        .isEqualTo(new Precondition(1.0, false, false, "2021学年数据不全或不在库中；2022学年超过上限"));
  }

  @Test
  void eachYearIsJudgedOnItsOwnMap() {
    Map<String, String> verdicts =
        Map.of(
            "450124/2021", "met",
            "450125/2021", "not_met",
            "450124/2022", "met",
            "450124/2023", "met");

    assertThat(monitored("450124", verdicts))
        .isEqualTo(new Precondition(2.0, false, false, "2021学年超过上限"));
  }

  @Test
  void bothCompositesAreTheVerdictWithTheHeaviestReasonFirst() {
    assertThat(
            TextRows.show(
                CountyVerdict.class,
                CompositeVerdicts.of(
                    counties(),
                    TextRows.of(
                        CountyComposite.class,
                        """
                        standard | year | county_code | stage   | composite_cv | composite_limit | verdict
                        B2012    | 2023 | 450101      | junior  | 0.61234      | 0.55            | not_met
                        B2012    | 2023 | 450101      | primary |              | 0.65            | undetermined
                        B2012    | 2023 | 450124      | primary | 0.5          | 0.65            | met
                        """),
                    ProvinceText.B2012,
                    ProvinceText.DEFINITIONS),
                "county_code",
                "verdict",
                "resource",
                "assurance",
                "reasons"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | verdict      | resource     | assurance | reasons
                450101      | not_met      | not_met      |           | 初中综合差异系数0.612，超过0.55 小学综合差异系数—，数据不全，上限0.65
                450102      | undetermined | undetermined |           | 没有可参加评估的学校数据
                450124      | met          | met          |           |
                """));
  }

  private static Precondition monitored(Map<String, String> verdicts) {
    return monitored("450101", verdicts);
  }

  private static Precondition monitored(String county, Map<String, String> verdicts) {
    CountyMap map = counties().map();
    return Preconditions.monitored(
        P2,
        county,
        2023,
        map,
        (code, year) -> Optional.ofNullable(verdicts.get(code + "/" + year)));
  }

  private static Counties counties() {
    return new ProvinceText()
        .with(
            "counties",
            """
            code   | from_year | to_year
            450101 | 2000      |
            450102 | 2000      |
            450124 | 2000      |
            450125 | 2000      | 2021
            """)
        .with("county_events", "year | kind | from_code | to_code\n2022|merge|450125|450124")
        .counties(2023);
  }

  private static Item item(Item.Rule rule) {
    List<Item> items = ProvinceText.Q2017.items();
    return items.stream().filter(item -> item.rule() == rule).findFirst().orElseThrow();
  }
}
