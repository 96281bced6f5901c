package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Standard;
import org.junheng.intake.Held;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyShortfall;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.HeldCell;
import org.junheng.table.TextRows;
import org.junheng.table.UnitVerdict;
import org.junit.jupiter.api.Test;

/** Verdicts of counties with their reasons, the heaviest first (methodology 4, 9.11 to 9.15). */
class CountyVerdictsTest {
  private static final Standard Q2017 = CountyText.DEFINITIONS.standard("Q2017");
  private static final Standard B2012 = CountyText.DEFINITIONS.standard("B2012");
  private static final CountyVerdicts VERDICTS = new CountyVerdicts(CountyText.DEFINITIONS);
  private static final String UNITS =
      "standard | year | county_code | school_code | stage | verdict | reason | least_share\n";
  private static final String CVS =
      "standard | year | county_code | stage | indicator | cv | cv_limit | units_missing | verdict\n";
  private static final String ITEMS =
      "standard | year | county_code | item | name_zh | domain | position | verdict | detail"
          + " | needed\n";
  private static final String MET_UNIT = "Q2017 | 2023 | 450102 | 2145000001 | primary | met | |\n";
  private static final String MET_CV =
      "Q2017 | 2023 | 450102 | primary | R1 | 0.4 | 0.5 | 0 | met\n";
  private static final HeldFacts HELD_SCHOOL = new HeldFacts(true, List.of());
  private static final HeldFacts UNKNOWN_SCHOOL =
      new HeldFacts(false, List.of("funding", "pupils"));

  @Test
  void everythingMetIsMetWithoutAReason() {
    CountyVerdict verdict = of(MET_UNIT, MET_CV, item("G1", "assurance", 0, "met"), HeldFacts.NONE);
    assertThat(verdict.verdict()).isEqualTo("met");
    assertThat(verdict.resource()).isEqualTo("met");
    assertThat(verdict.assurance()).isEqualTo("met");
    assertThat(verdict.quality()).isEqualTo("met");
    assertThat(verdict.reasons()).isEmpty();
  }

  @Test
  void anythingNotMetDecidesThenAnythingUndetermined() {
    String undetermined = item("G1", "assurance", 0, "undetermined");
    assertThat(of(MET_UNIT, MET_CV, undetermined, HeldFacts.NONE).verdict())
        .isEqualTo("undetermined");
    for (String domain :
        new String[] {"assurance", "quality", "recognition", "veto", "preconditions"}) {
      CountyVerdict verdict =
          of(MET_UNIT, MET_CV, undetermined + item("X", domain, 9, "not_met"), HeldFacts.NONE);
      assertThat(verdict.verdict()).as(domain).isEqualTo("not_met");
      assertThat(verdict.resource()).as(domain).isEqualTo("met");
    }
    assertThat(
            of(
                    MET_UNIT
                        + "Q2017 | 2023 | 450102 | 2 | junior | not_met | R1 1.00低于5.3 | 0.2\n",
                    MET_CV,
                    undetermined,
                    HeldFacts.NONE)
                .verdict())
        .isEqualTo("not_met");
  }

  @Test
  void reasonsAreToldTheHeaviestFirst() {
    CountyVerdict verdict =
        of(
            """
            Q2017 | 2023 | 450102 | 3145000003 | junior | not_met | R2 0.50低于1的85% | 0.5
            Q2017 | 2023 | 450102 | 2145000001 | primary | not_met | R1 0.42低于4.2的85%；缺数据：R7 | 0.1
            Q2017 | 2023 | 450102 | 3145000003 | primary | not_met | R2 0.60低于1的85% | 0.6
            Q2017 | 2023 | 450102 | 3145000002 | junior | undetermined | 缺数据：R4 |
            """,
            """
            Q2017 | 2023 | 450102 | primary | R1 | 0.5003 | 0.5 | 0 | not_met
            Q2017 | 2023 | 450102 | junior | R1 | 0.61849 | 0.45 | 0 | not_met
            Q2017 | 2023 | 450102 | primary | R3 | | 0.5 | 0 | undetermined
            Q2017 | 2023 | 450102 | primary | R2 | | 0.5 | 3 | undetermined
            """,
            item("G1", "assurance", 0, "not_met")
                + item("G2", "assurance", 1, "undetermined")
                + item("V1", "veto", 26, "not_met")
                + item("V2", "veto", 27, "undetermined")
                + item("P1", "preconditions", 33, "not_met"),
            new HeldFacts(true, UNKNOWN_SCHOOL.withoutSchool()));
    assertThat(verdict.reasons())
        .containsExactly(
            "V1 名V1（未达标）说明V1",
            "P1 名P1（未达标）说明P1",
            "初中R1差异系数0.618，超过0.45",
            "小学R1差异系数0.5003，超过0.50",
            "G1 名G1（未达标）说明G1",
            "未达标学校2所：东小学（小学R1 0.42低于4.2的85%，缺数据：R7）、"
                + "3145000003（小学R2 0.60低于1的85%，初中R2 0.50低于1的85%）",
            "“学校基本情况”有退回的行，资源配置不能认定达标",
            "“经费”、“学生情况”有学校标识码不在“学校基本情况”中而退回的行，资源配置不能认定达标",
            "V2 名V2（数据不全）说明V2",
            "小学R2差异系数—，3个单元缺数据，上限0.50",
            "小学R3差异系数—，全县平均值为0，上限0.50",
            "G2 名G2（数据不全）说明G2",
            "数据不全的学校1所：3145000002（初中缺数据：R4）");
    assertThat(verdict.veto()).isEqualTo("not_met");
    assertThat(verdict.assurance()).isEqualTo("not_met");
    assertThat(verdict.recognition()).isEqualTo("met");
  }

  @Test
  void nobodyPassesByHoldingASchoolBackOrLeavingItOut() {
    for (HeldFacts held : List.of(HELD_SCHOOL, UNKNOWN_SCHOOL)) {
      assertThat(of(MET_UNIT, MET_CV, "", held).resource()).isEqualTo("undetermined");
      assertThat(of(MET_UNIT, MET_CV, "", held).verdict()).isEqualTo("undetermined");
      assertThat(of(MET_UNIT, MET_CV, "", held).reasons()).hasSize(1);
      CountyVerdict failing = of(MET_UNIT, MET_CV.replace("| met", "| not_met"), "", held);
      assertThat(failing.resource()).isEqualTo("not_met");
      assertThat(failing.reasons()).hasSize(2);
    }
  }

  @Test
  void withoutUnitsResourcesAreUndetermined() {
    CountyVerdict verdict = of("", "", "", HeldFacts.NONE);
    assertThat(verdict.resource()).isEqualTo("undetermined");
    assertThat(verdict.verdict()).isEqualTo("undetermined");
    assertThat(verdict.reasons()).containsExactly("没有可参加评估的学校数据");
  }

  @Test
  void theOlderRegimeLooksAtItsCompositesAlone() {
    CountyVerdict verdict =
        ofComposites(
            """
            B2012 | 2023 | 450102 | primary | 0.6501 | 0.65 | not_met | 0
            B2012 | 2023 | 450102 | junior | 0.4 | 0.55 | undetermined | 2
            """);
    assertThat(verdict.verdict()).isEqualTo("not_met");
    assertThat(verdict.resource()).isEqualTo("not_met");
    assertThat(verdict.assurance()).isNull();
    assertThat(verdict.preconditions()).isNull();
    assertThat(verdict.reasons())
        .containsExactly("小学综合差异系数0.6501，超过0.65", "初中综合差异系数0.400，2个单元缺数据，上限0.55");
    assertThat(ofComposites("B2012 | 2023 | 450102 | primary | 0.65 | 0.65 | met | 0\n").verdict())
        .isEqualTo("met");
    assertThat(
            ofComposites("B2012 | 2023 | 450102 | primary | | 0.65 | undetermined | 1\n").reasons())
        .containsExactly("小学综合差异系数—，1个单元缺数据，上限0.65");
    assertThat(ofComposites("").verdict()).isEqualTo("undetermined");
    assertThat(ofComposites("").reasons()).containsExactly("没有可参加评估的学校数据");
  }

  @Test
  void aCompositeThatIsTooMuchIsToldWhereMostIsToBeGained() {
    List<CountyGap> gaps =
        VERDICTS
            .ofComposites(
                B2012,
                2023,
                "450102",
                TextRows.of(
                    CountyComposite.class,
                    """
                    standard | year | county_code | stage | composite_cv | composite_limit | verdict | units_missing
                    B2012 | 2023 | 450102 | junior | 0.6 | 0.55 | not_met | 0
                    """),
                TextRows.of(
                    CountyVariance.class,
                    """
                    standard | year | county_code | stage | indicator | cv | units_missing
                    B2012 | 2023 | 450102 | primary | B1 | 0.9 | 0
                    B2012 | 2023 | 450102 | junior | B1 | 0.5 | 0
                    B2012 | 2023 | 450102 | junior | B3 | 0.7 | 0
                    B2012 | 2023 | 450102 | junior | B4 | | 1
                    """),
                Doubts.NONE)
            .gaps();
    assertThat(TextRows.show(CountyGap.class, gaps, "stage", "needed"))
        .isEqualTo(
            TextRows.expected(
                """
                stage | needed
                junior | 降到0.55以内，其中B3差异系数0.700最大，可降的余地最大
                """));
  }

  @Test
  void heldRowsOfFormSchoolAndOfUnknownSchoolsCount() {
    assertThat(facts(held("school", "error", 3L, null))).isEqualTo(HELD_SCHOOL);
    assertThat(facts(held("school", "error", null, null))).isEqualTo(HELD_SCHOOL);
    assertThat(facts(held("school", "warning", 3L, "2145000001"))).isEqualTo(HeldFacts.NONE);
    assertThat(facts(held("pupils", "error", 3L, "2145000001"))).isEqualTo(HeldFacts.NONE);
    assertThat(facts(held("pupils", "error", 3L, null))).isEqualTo(HeldFacts.NONE);
    assertThat(facts(held("pupils", "error", null, null))).isEqualTo(HeldFacts.NONE);
    assertThat(facts(held("pupils", "warning", 3L, "2145000009"))).isEqualTo(HeldFacts.NONE);
    assertThat(facts(held("county", "error", 3L, null))).isEqualTo(HeldFacts.NONE);
    assertThat(
            facts(
                held("funding", "error", 3L, "2145000009"),
                held("pupils", "error", 3L, "2145000009")))
        .isEqualTo(UNKNOWN_SCHOOL);
    assertThat(
            facts(
                held("funding", "error", 3L, "2145000009"),
                held("school", "error", 3L, "2145000009")))
        .as("of a school that is held itself")
        .isEqualTo(HELD_SCHOOL);
  }

  @Test
  void rowsOfTheTableSayTheSame() {
    List<HeldCell> cells =
        TextRows.of(
            HeldCell.class,
            """
            year | county_code | form | file | line | rule | severity | school_code
            2023 | 450102 | pupils | pupils.csv | 3 | school_unknown | error | 2145000009
            """);
    assertThat(HeldFacts.ofCells(cells, Set.of("2145000001"), CountyText.DEFINITIONS))
        .isEqualTo(new HeldFacts(false, List.of("pupils")));
  }

  private static HeldFacts facts(Held... held) {
    return HeldFacts.of(List.of(held), Set.of("2145000001"), CountyText.DEFINITIONS);
  }

  private static Held held(String form, String severity, Long line, String schoolCode) {
    return new Held(
        form,
        form + ".csv",
        null,
        line,
        null,
        null,
        null,
        "any",
        severity,
        "",
        schoolCode,
        null,
        null);
  }

  private static String item(String item, String domain, int position, String verdict) {
    return "Q2017 | 2023 | 450102 | %s | 名%s | %s | %d | %s | 说明%s | 还需%s\n"
        .formatted(item, item, domain, position, verdict, item, item);
  }

  @Test
  void whatBearsOnTheVerdictIsToldWithWhatIsNeededAndTheRestApart() {
    List<CountyGap> gaps =
        VERDICTS
            .ofItems(
                Q2017,
                2023,
                "450102",
                new CountyVerdicts.Findings(
                    TextRows.of(
                        UnitVerdict.class,
                        UNITS
                            + "Q2017 | 2023 | 450102 | 2145000001 | primary | not_met | R1 1.00低于4.2的85% | 0.2\n"),
                    Map.of(),
                    TextRows.of(
                        CountyVariance.class,
                        """
                        standard | year | county_code | stage | indicator | cv | cv_limit | units_missing | verdict | raise_to | units_raised | raise_by
                        Q2017 | 2023 | 450102 | primary | R1 | 0.5003 | 0.5 | 0 | not_met | 3.456 | 3 | 11.2
                        """),
                    TextRows.of(CountyItem.class, ITEMS + item("G1", "assurance", 0, "not_met")),
                    TextRows.of(
                        CountyShortfall.class,
                        """
                        standard | year | county_code | resource | schools | quantity | unit | cost_yuan | required_schools | required | required_yuan
                        Q2017 | 2023 | 450102 | teaching_area | 2 | 100.4 | m2 | 9 | 1 | 0.4 | 9
                        Q2017 | 2023 | 450102 | qualified_teacher | 1 | 12 | 人 | 9 | 1 | 12 | 9
                        Q2017 | 2023 | 450102 | equipment | 1 | 0.5 | yuan | 9 | 0 | 0 | 0
                        """),
                    HeldFacts.NONE,
                    Doubts.NONE))
            .gaps();
    assertThat(
            TextRows.show(
                CountyGap.class, gaps, "position", "kind", "measure", "stage", "bears", "needed"))
        .isEqualTo(
            TextRows.expected(
                """
                position | kind | measure | stage | bears | needed
                1 | variance | cv_R1 | primary | true | 降到0.50以内，例如把低于3.46人/百生的3所学校补到该水平，共再增加12人
                2 | item | G1 | | true | 还需G1
                3 | units | | | true | 再增加12名高于规定学历教师、不足1平方米教学及辅助用房
                4 | spare | | | false | 100平方米教学及辅助用房
                """));
  }

  private static CountyVerdict of(String units, String cvs, String items, HeldFacts held) {
    return VERDICTS
        .ofItems(
            Q2017,
            2023,
            "450102",
            new CountyVerdicts.Findings(
                TextRows.of(UnitVerdict.class, UNITS + units),
                Map.of("2145000001", "东小学"),
                TextRows.of(CountyVariance.class, CVS + cvs),
                TextRows.of(CountyItem.class, ITEMS + items),
                List.of(),
                held,
                Doubts.NONE))
        .verdict();
  }

  private static CountyVerdict ofComposites(String composites) {
    return VERDICTS
        .ofComposites(
            B2012,
            2023,
            "450102",
            TextRows.of(
                CountyComposite.class,
                "standard | year | county_code | stage | composite_cv | composite_limit | verdict |"
                    + " units_missing\n"
                    + composites),
            List.of(),
            Doubts.NONE)
        .verdict();
  }
}
