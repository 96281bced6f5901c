package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.county.CountyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What form county decides (methodology 4, 9.14, 9.16, 9.16a and 9.18). */
class DeclaredTest {
  private static CountyText county(String fields, String cells) {
    return new CountyText(2023)
        .with("county", "county_code | " + fields + "\n450102 | " + cells + "\n");
  }

  private static void assertItem(
      String item, String fields, String cells, String shown, String detail) {
    CountyText county = county(fields, cells);
    assertThat(Judged.shown(county, item)).as(cells).isEqualTo(shown);
    assertThat(Judged.county(county, item).detail()).as(cells).isEqualTo(detail);
  }

  @Test
  void anAnswerIsMetOrNotAndWithoutOneNothingIsKnown() {
    assertItem("G1", "layout_sound", "true", "1 | met | false", "规划布局合理：是");
    assertItem("G1", "layout_sound", "false", "0 | not_met | false", "规划布局合理：否");
    assertItem("G1", "layout_sound", "", " | undetermined | ", "规划布局合理：未填");
    assertItem("G1", "layout_sound", "-", " | undetermined | ", "规划布局合理：未填");
  }

  @Test
  void allFourStandardsAreUnified() {
    String fields = "unified_construction | unified_staffing | unified_funds | unified_equipment";
    assertItem(
        "G2",
        fields,
        "true | true | true | true",
        "4 | met | false",
        "建设标准统一：是，编制标准统一：是，公用经费基准统一：是，装备标准统一：是");
    assertItem(
        "G2",
        fields,
        "true | true | false | true",
        "3 | not_met | false",
        "建设标准统一：是，编制标准统一：是，公用经费基准统一：否，装备标准统一：是");
    assertItem(
        "G2",
        fields,
        "true | | false | true",
        " | not_met | ",
        "建设标准统一：是，编制标准统一：未填，公用经费基准统一：否，装备标准统一：是");
    assertItem(
        "G2",
        fields,
        "true | | true | true",
        " | undetermined | ",
        "建设标准统一：是，编制标准统一：未填，公用经费基准统一：是，装备标准统一：是");
  }

  @Test
  void withoutTheFormNothingHasAFigure() {
    CountyText county =
        new CountyText(2023)
            .with("survey", "county_code | group | valid | satisfied\n450102 | pupils | 1 | 1");
    for (String item : new String[] {"G1", "G2", "G7", "G11", "G14", "E2", "E5", "V1", "V7"}) {
      assertThat(Judged.shown(county, item)).as(item).isEqualTo(" | undetermined | ");
      assertThat(Judged.county(county, item).detail()).as(item).isEqualTo("缺所需报表或数据");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1000 | 100 | 20, 0.1 | met | false",
    "1000 | 101 | 21, 0.101 | met | false",
    "1000 | 100 | 19, 0.1 | not_met | false",
    "1000 | 99 | 99, 0.099 | not_met | false",
    "1000 | 200 | 39, 0.2 | not_met | false",
    "1000 | 200 | , 0.2 | undetermined | false",
    "1000 | 99 | , 0.099 | not_met | false",
    "1000 | | 20, ' | undetermined | '",
    "0 | 0 | 0, ' | undetermined | '",
    "10000 | 996 | 996, 0.0996 | not_met | true",
    "10000 | 996 | , 0.0996 | not_met | true",
    "10000 | 996 | 10, 0.0996 | not_met | false",
    "10000 | 994 | 994, 0.0994 | not_met | false"
  })
  void exchangedTeachersHaveTwoDenominators(String cells, String shown) {
    assertThat(
            Judged.shown(
                county("exchange_eligible | exchanged | exchanged_backbone", cells), "G11"))
        .isEqualTo(shown);
  }

  @Test
  void aPartThatIsLargerThanItsWholeIsAMistakeAndNoVerdict() {
    String exchange = "exchange_eligible | exchanged | exchanged_backbone";
    assertItem(
        "G11",
        exchange,
        "100 | 101 | 50",
        "1.01 | undetermined | false",
        "交流轮岗教师数101，符合交流条件教师数100，之比101.0%，分子大于分母，数据有误；" + "交流轮岗骨干教师数50，交流轮岗教师数101，之比49.5%，不低于20%");
    assertItem(
        "G11",
        exchange,
        "100 | 20 | 21",
        "0.2 | undetermined | false",
        "交流轮岗教师数20，符合交流条件教师数100，之比20.0%，不低于10%；" + "交流轮岗骨干教师数21，交流轮岗教师数20，之比105.0%，分子大于分母，数据有误");
    assertThat(Judged.shown(county(exchange, "7660 | 48717 | 272"), "G11"))
        .isEqualTo("6.35992167102 | undetermined | false");
    assertThat(needed("G11", exchange, "7660 | 48717 | 272")).isNullOrEmpty();
    assertThat(Judged.shown(county(exchange, "1000 | 99 | 100"), "G11"))
        .isEqualTo("0.099 | not_met | false");
    assertThat(Judged.shown(county(exchange, "100 | 100 | 100"), "G11"))
        .isEqualTo("1 | met | false");
    String migrants = "migrant_eligible | migrant_public | migrant_bought | left_behind_care";
    assertThat(Judged.shown(county(migrants, "100 | 90 | 11 | true"), "G15"))
        .isEqualTo("1.01 | undetermined | false");
    assertThat(Judged.shown(county(migrants, "100 | 90 | 11 | false"), "G15"))
        .isEqualTo("1.01 | not_met | false");
    String catchment =
        "catchment_primary_in | catchment_primary_all | catchment_junior_in | catchment_junior_all";
    assertThat(Judged.shown(county(catchment, "100 | 100 | 101 | 100"), "G13"))
        .isEqualTo("1 | undetermined | false");
    assertThat(Judged.shown(county(catchment, "101 | 100 | 100 | 100"), "G13"))
        .isEqualTo("1.01 | undetermined | false");
    assertThat(
            Judged.shown(county("quota_all | quota_allotted | quota_rural", "9 | 10 | 1"), "G14"))
        .startsWith("1.11111111111 | undetermined");
    assertThat(Judged.shown(county("disabled_all | disabled_enrolled", "99 | 100"), "E2"))
        .startsWith("1.0101010101 | undetermined");
  }

  @Test
  void payAndFundsAreNoPartsOfAWhole() {
    String pay = "teacher_pay | civil_servant_pay | performance_pay_full";
    assertItem(
        "G8",
        pay,
        "99000 | 90000 | true",
        "1.1 | met | false",
        "教师年平均工资99000，公务员年平均工资90000，之比1.10，不低于1；绩效工资足额核定：是");
    assertThat(Judged.shown(county(pay, "90000 | 90000 | true"), "G8"))
        .isEqualTo("1 | met | false");
    assertThat(Judged.shown(county(pay, "89999.99 | 90000 | true"), "G8"))
        .isEqualTo("0.999999888889 | not_met | true");
    assertThat(Judged.shown(county(pay, "89000 | 90000 | true"), "G8"))
        .isEqualTo("0.988888888889 | not_met | false");
    assertThat(Judged.shown(county(pay, "90000 | 90000 | false"), "G8"))
        .isEqualTo("1 | not_met | false");
    assertThat(Judged.shown(county(pay, "90000 | 90000 | "), "G8"))
        .isEqualTo("1 | undetermined | false");
  }

  @Test
  void fundsOfSpecialEducationAreHeldAgainstTheStandardsLimit() {
    String fields = "special_funds | special_pupils";
    assertItem(
        "G7",
        fields,
        "600000 | 100",
        "6000 | met | false",
        "特教公用经费600000，特教学生数100，之比6000.00，不低于6000");
    assertThat(Judged.shown(county(fields, "599999 | 100"), "G7"))
        .isEqualTo("5999.99 | not_met | false");
    assertThat(Judged.shown(county(fields, "599999.9 | 100"), "G7"))
        .isEqualTo("5999.999 | not_met | true");
    var stricter = CountyText.DEFINITIONS.standard("X-SPECIAL-8000");
    assertThat(Judged.shown(Judged.county(county(fields, "600000 | 100"), stricter, "G7")))
        .isEqualTo("6000 | not_met | false");
    assertThat(Judged.shown(Judged.county(county(fields, "800000 | 100"), stricter, "G7")))
        .isEqualTo("8000 | met | false");
  }

  @Test
  void whatIsWrittenInAnotherUnitIsNeitherMetNorNotMet() {
    assertItem(
        "G7",
        "special_funds | special_pupils",
        "36000000000 | 600",
        "60000000 | undetermined | false",
        "特教公用经费36000000000，特教学生数600，之比60000000.00，高于200000，不可能成立，请核对单位");
    String pay = "teacher_pay | civil_servant_pay | performance_pay_full";
    assertItem(
        "G8",
        pay,
        "85000 | 8.5 | true",
        "10000 | undetermined | false",
        "教师年平均工资85000，公务员年平均工资8.50，之比10000.00，高于10，不可能成立，请核对单位；绩效工资足额核定：是");
    assertThat(Judged.county(county(pay, "8.5 | 85000 | true"), "G8").detail())
        .contains("之比0.00，低于0.1，不可能成立，请核对单位");
    assertThat(Judged.shown(county(pay, "8.5 | 85000 | true"), "G8"))
        .isEqualTo("0.0001 | undetermined | false");
    assertThat(Judged.shown(county(pay, "8.5 | 85000 | false"), "G8"))
        .isEqualTo("0.0001 | not_met | false");
    var stricter = CountyText.DEFINITIONS.standard("X-SPECIAL-8000");
    assertThat(
            Judged.county(
                    county("special_funds | special_pupils", "36000000000 | 600"), stricter, "G7")
                .verdict())
        .isEqualTo("undetermined");
  }

  @ParameterizedTest
  @CsvSource({
    "10000 | 4996 | 1, 0.4996 | not_met | true",
    "10000 | 4994 | 1, 0.4994 | not_met | false",
    "10000 | 5000 | 1, 0.5 | met | false",
    "10000 | 5000 | 0, 0.5 | not_met | false",
    "10000 | 5000 | , 0.5 | undetermined | false",
    "10000 | 5000 | -, 0.5 | undetermined | false",
    "10000 | 4996 | 0, 0.4996 | not_met | false"
  })
  void placesGoToSchoolsAndToRuralOnesToo(String cells, String shown) {
    assertThat(Judged.shown(county("quota_all | quota_allotted | quota_rural", cells), "G14"))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "100 | 85 | - | true, 0.85 | met | false",
    "100 | 85 | | true, ' | undetermined | '",
    "100 | 85 | 10 | false, 0.95 | not_met | false",
    "100 | 80 | 4 |, 0.84 | not_met | false",
    "100 | - | - | true, ' | undetermined | '",
    "100 | 85 | | false, ' | not_met | '"
  })
  void whatIsNotApplicableAddsNothingAndWhatIsMissingSpoilsTheSum(String cells, String shown) {
    assertThat(
            Judged.shown(
                county(
                    "migrant_eligible | migrant_public | migrant_bought | left_behind_care", cells),
                "G15"))
        .isEqualTo(shown);
  }

  @Test
  void anUnansweredVetoIsUndetermined() {
    assertItem("V3", "veto_3", "false", "0 | met | false", "一票否决3：否");
    assertItem("V3", "veto_3", "true", "1 | not_met | false", "一票否决3：是");
    assertItem("V3", "veto_3", "", " | undetermined | ", "一票否决3：未填");
  }

  @Test
  void amountsAreToldAsTheyWereHandedIn() {
    assertThat(
            Judged.county(county("teacher_pay | civil_servant_pay", "90000.5 | 90000"), "G8")
                .detail())
        .isEqualTo("教师年平均工资90000.50，公务员年平均工资90000，之比1.00，不低于1；绩效工资足额核定：未填");
    assertThat(Judged.county(county("teacher_pay", "90000.005"), "G8").detail())
        .isEqualTo("教师年平均工资90000.01，公务员年平均工资—，之比—；绩效工资足额核定：未填");
  }

  @Test
  void whatMoreIsNeededIsToldInItsOwnUnit() {
    String exchange = "exchange_eligible | exchanged | exchanged_backbone";
    assertThat(needed("G11", exchange, "1000 | 62 | 20")).isEqualTo("再交流38名教师");
    assertThat(needed("G11", exchange, "1000 | 62 | 13")).isEqualTo("再交流38名教师，交流的教师中再有7名骨干教师");
    assertThat(needed("G11", exchange, "1000 | 100 | 19")).isEqualTo("交流的教师中再有1名骨干教师");
    assertThat(needed("G11", exchange, "1000 | 100 | 20")).isNull();
    assertThat(needed("G11", exchange, "100 | 101 | 50")).isNull();
    assertThat(needed("G1", "layout_sound", "false")).isEqualTo("做到“规划布局合理”");
    assertThat(needed("G1", "layout_sound", "")).isNull();
    assertThat(
            needed(
                "G2",
                "unified_construction | unified_staffing | unified_funds | unified_equipment",
                "true | false | false | true"))
        .isEqualTo("做到“编制标准统一”、“公用经费基准统一”");
    assertThat(needed("V3", "veto_3", "true")).isEqualTo("此后不再发生");
    assertThat(needed("G7", "special_funds | special_pupils", "599999.5 | 100"))
        .isEqualTo("特教公用经费再增加1元");
    assertThat(needed("G7", "special_funds | special_pupils", "500000 | 100"))
        .isEqualTo("特教公用经费再增加100,000元");
    assertThat(
            needed(
                "G8",
                "teacher_pay | civil_servant_pay | performance_pay_full",
                "89000 | 90000 | false"))
        .isEqualTo("教师年平均工资再提高1,000元，做到“绩效工资足额核定”");
    assertThat(needed("G14", "quota_all | quota_allotted | quota_rural", "1001 | 500 | 0"))
        .isEqualTo("再向初中分配1个招生名额，向农村初中分配招生名额");
  }

  @Test
  void aShareIsToldWithAsManyDecimalsAsTellItFromItsLimit() {
    assertItem(
        "G14",
        "quota_all | quota_allotted | quota_rural",
        "10000 | 4996 | 0",
        "0.4996 | not_met | false",
        "优质高中招生分配数4996，优质高中招生总数10000，之比49.96%，低于50%；优质高中招生分配农村数0，应多于0");
    assertItem(
        "G7",
        "special_funds | special_pupils",
        "599999.9 | 100",
        "5999.999 | not_met | true",
        "特教公用经费599999.90，特教学生数100，之比5999.999，低于6000");
  }

  private static String needed(String item, String fields, String cells) {
    return Judged.county(county(fields, cells), item).needed();
  }
}
