package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.county.CountyText;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.ItemRule;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;
import org.junheng.table.CountyItem;
import org.junheng.table.SchoolItem;
import org.junit.jupiter.api.Test;

/** The items of a standard together (methodology 9.15 to 9.17). */
class ItemsTest {
  private static final Standard Q2017 = CountyText.DEFINITIONS.standard("Q2017");

  @Test
  void everyItemButThoseThatLookAtOtherYearsHasARowInTheirOrder() {
    CountyText county = new CountyText(2023).with("county", "county_code\n450102");
    List<CountyItem> rows = Judged.items(county.under("Q2017"));
    List<String> expected =
        Q2017.items().stream().map(Item::id).filter(id -> !id.equals("P2")).toList();
    assertThat(rows).extracting(CountyItem::item).containsExactlyElementsOf(expected);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo("undetermined"))
        .allSatisfy(row -> assertThat(row.value()).as(row.item()).isNull())
        .allSatisfy(row -> assertThat(row.flipsWhenRounded()).isNull())
        .allSatisfy(row -> assertThat(row.detail()).isNotEmpty());
  }

  @Test
  void aCountyThatHandedInNothingHasAllItemsAndKnowsNothing() {
    List<CountyItem> rows = new Items(Q2017, CountyText.forms()).ofNothing(2023, "450102");
    assertThat(rows)
        .extracting(CountyItem::item)
        .isEqualTo(Q2017.items().stream().map(Item::id).toList());
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.detail()).isEqualTo("该县当年未报送"))
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo("undetermined"))
        .allSatisfy(row -> assertThat(row.value()).isNull())
        .allSatisfy(row -> assertThat(row.flipsWhenRounded()).isNull());
    assertThat(Judged.items(new CountyText(2023).under("Q2017"))).isEmpty();
  }

  @Test
  void aRowTellsWhatItIsAboutAndWhatItIsHeldAgainst() {
    CountyText county = new CountyText(2023).with("county", "layout_sound\ntrue");
    assertThat(Judged.county(county, "G1"))
        .isEqualTo(
            new CountyItem(
                "Q2017",
                2023,
                "450102",
                "G1",
                "县域内义务教育学校规划布局合理",
                "assurance",
                0L,
                1.0,
                1.0,
                "met",
                false,
                "规划布局合理：是",
                null,
                null));
  }

  @Test
  void itemsOverYearsAreJudgedWhenAllCountyYearsAreThere() {
    CompositesOfYear within = new CompositesOfYear(Verdict.MET, "");
    Map<Integer, CompositesOfYear> composites =
        Map.of(
            2021,
            within,
            2022,
            within,
            2023,
            new CompositesOfYear(Verdict.NOT_MET, "小学综合差异系数0.712，超过0.65"));
    List<CountyItem> rows =
        new Items(Q2017, CountyText.forms()).overYears(2023, "450102", Map.of("B2012", composites));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).item()).isEqualTo("P2");
    assertThat(rows.get(0).domain()).isEqualTo("preconditions");
    assertThat(Judged.shown(rows.get(0))).isEqualTo("2 | not_met | false");
    assertThat(rows.get(0).detail()).isEqualTo("2023学年小学综合差异系数0.712，超过0.65");
    assertThat(
            Judged.shown(
                new Items(Q2017, CountyText.forms()).overYears(2023, "450102", Map.of()).get(0)))
        .isEqualTo(" | undetermined | ");
  }

  @Test
  void withoutSchoolsNoItemOfSchoolsHasAFigure() {
    CountyText county =
        new CountyText(2023)
            .with(
                "county", "county_code | it_management | primary_fund_standard\n450102 | true | 1");
    for (String item : List.of("G3", "G4", "G5", "G6", "E3", "E4")) {
      assertThat(Judged.shown(county, item)).as(item).isEqualTo(" | undetermined | ");
      assertThat(Judged.county(county, item).detail()).as(item).isEqualTo("没有可用的学校基本情况");
    }
  }

  @Test
  void whereNoSchoolIsLookedAtNoneFails() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                "school_code | school_type | urban_rural | founder\n3445000001 | 342 | 111 | 811")
            .with("county", "county_code | it_management\n450102 | true");
    for (String item : List.of("G3", "G4", "G5", "G6", "E3", "E4")) {
      assertThat(Judged.shown(county, item)).as(item).isEqualTo("0 | met | false");
      assertThat(Judged.county(county, item).detail()).as(item).isEmpty();
    }
    assertThat(Judged.tables(county.under("Q2017")).of(SchoolItem.class)).isEmpty();
  }

  @Test
  void schoolsAreToldInOrderOfTheirNamesRareCharactersLast() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_name | school_type | urban_rural | founder | charter
                2145000001 | 𠀀村小学 | 211 | 111 | 811 | false
                2145000002 | （一）小学 | 211 | 111 | 811 | false
                2145000003 | 乙小学 | 211 | 111 | 811 | false
                """)
            .with(
                "pupils",
                "school_code | primary_pupils\n2145000001 | 9\n2145000002 | 9\n2145000003 | 9");
    assertThat(Judged.county(county, "E3").detail())
        .isEqualTo("管理与教学信息化：未填；未达标学校3所：乙小学（没有章程）、（一）小学（没有章程）、𠀀村小学（没有章程）");
  }

  @Test
  void everyFactThatARelaxationMayAskForIsKnownOfASchool() {
    var school =
        new CountyText(2023)
            .with(
                "school",
                "school_code | school_type | urban_rural | founder\n2145000001 | 211 | 111 | 811")
            .under("Q2017")
            .schools()
            .get(0);
    assertThat(Relaxation.SCHOOL_FACTS.keySet()).isNotEmpty();
    Relaxation.SCHOOL_FACTS.keySet().forEach(school::fact);
    assertThat(school.fact("school_type")).isEqualTo("211");
    assertThat(school.fact("junior_pupils")).isEqualTo(0L);
    assertThat(school.fact("school_pupils")).isNull();
    assertThat(school.fact("planned_year")).isNull();
  }

  @Test
  void everyRuleOfADefinitionHasItsClass() {
    Set<String> ids = new TreeSet<>();
    for (Item item : Q2017.items()) {
      JudgingRule rule = JudgingRule.of(item);
      ids.add(rule.id());
      assertThat(item.parameters().keySet()).as(item.id()).isEqualTo(rule.parameters());
      assertThat(item.cells()).as(item.id()).containsAll(rule.cells());
    }
    Set<String> registered = new TreeSet<>();
    ServiceLoader.load(ItemRule.class).forEach(rule -> registered.add(rule.id()));
    assertThat(ids).isEqualTo(registered);
  }

  @Test
  void aFormulaTellsTheThreshold() {
    Item funds =
        Q2017.items().stream().filter(item -> item.id().equals("G7")).findFirst().orElseThrow();
    assertThat(JudgingRule.of(funds).formula(funds)).isEqualTo("特教公用经费 ÷ 特教学生数 ≥ 6000元");
  }
}
