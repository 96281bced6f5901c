package org.junheng.areacodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Years;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excerpts of the public history (CC0), and made-up records where it has no case. */
class ProvinceHistoryTest {
  private static final String HEADER = "代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码\n";
  private static final String HANGZHOU =
      """
      330000,浙江省,,浙江省,省级,在用,1981,,
      330100,浙江省,杭州市,杭州市,地级,在用,1981,,
      330102,浙江省,杭州市,上城区,县级,在用,1983,,
      330103,浙江省,杭州市,下城区,县级,弃用,1983,2021,330105
      330104,浙江省,杭州市,江干区,县级,弃用,1983,2021,330102[1996];330102;330114
      330105,浙江省,杭州市,拱墅区,县级,在用,1983,,330103[1996]
      330109,浙江省,杭州市,萧山区,县级,在用,2001,,330114[2021]
      330110,浙江省,杭州市,余杭区,县级,在用,2001,,330113[2021]
      330112,浙江省,杭州市,临安区,县级,在用,2017,,
      330113,浙江省,杭州市,临平区,县级,在用,2021,,
      330114,浙江省,杭州市,钱塘区,县级,在用,2021,,
      330185,浙江省,杭州市,临安市,县级,弃用,1996,2017,330112
      """;

  @TempDir private Path folder;

  @Test
  void aCountyUnderANewCodeIsARecodeInItsFirstYearOnTheNewMap() throws IOException {
    ProvinceHistory history =
        read(
            """
            450100,广西壮族自治区,南宁市,南宁市,地级,在用,1981,,
            450127,广西壮族自治区,南宁市,横县,县级,弃用,2002,2021,450181
            450181,广西壮族自治区,南宁市,横州市,县级,在用,2021,,
            """,
            2012,
            2024);
    assertThat(events(history)).containsExactly("2021 recode 450127 450181");
    assertThat(history.counties())
        .containsExactly(
            new CountyPeriod("450127", "横县", "450100", "南宁市", "county", 2002, 2020),
            new CountyPeriod("450181", "横州市", "450100", "南宁市", "city", 2021, null));
  }

  @Test
  void hangzhouIn2021MergesDividesAndSplits() throws IOException {
    ProvinceHistory history = read(HANGZHOU, 2012, 2024);
    assertThat(events(history))
        .containsExactly(
            "2017 recode 330185 330112",
            "2021 merge 330103 330105",
            "2021 split 330104 330102",
            "2021 split 330104 330114",
            "2021 split 330109 330114",
            "2021 split 330110 330113");
    assertThat(undecided(history))
        .contains(
            "date 2021 null null",
            "schools 2021 330104 330102;330114",
            "schools 2021 330109 330114",
            "schools 2021 330110 330113")
        .doesNotContain("date 2020 null null");
  }

  @Test
  void aPartForACountyThatIsThereAlreadyIsABoundaryChange() throws IOException {
    ProvinceHistory history =
        read(
            """
            990100,样例省,甲市,甲市,地级,在用,1981,,
            990101,样例省,甲市,东区,县级,在用,1983,,
            990102,样例省,甲市,西区,县级,在用,1983,,990101[2015];990101[2018]
            """,
            2012,
            2016);
    assertThat(events(history)).containsExactly("2015 boundary 990102 990101");
  }

  @Test
  void aCountyThatGoesOnUnderANewNameAndGivesAPartAwayIsRenamedAndLosesTerritory()
      throws IOException {
    ProvinceHistory history =
        read(
            """
            360400,江西省,九江市,九江市,地级,在用,1981,,
            360402,江西省,九江市,庐山区,县级,变更,1983,2016,360402;360483
            360402,江西省,九江市,濂溪区,县级,在用,2016,,
            360427,江西省,九江市,星子县,县级,弃用,1983,2016,360482[2010];360483
            360482,江西省,九江市,共青城市,县级,在用,2010,,
            360483,江西省,九江市,庐山市,县级,在用,2016,,
            """,
            2012,
            2024);
    assertThat(events(history))
        .containsExactly(
            "2016 rename 360402 360402",
            "2016 boundary 360402 360483",
            "2016 recode 360427 360483");
    assertThat(history.counties())
        .extracting(CountyPeriod::name)
        .containsExactly("庐山区", "濂溪区", "星子县", "共青城市", "庐山市");
  }

  @Test
  void severalCountiesThatBecomeANewOneAreMerged() throws IOException {
    ProvinceHistory history =
        read(
            """
            140200,山西省,大同市,大同市,地级,在用,1981,,
            140202,山西省,大同市,城区,县级,弃用,1983,2018,140213;140214
            140203,山西省,大同市,矿区,县级,弃用,1983,2018,140214
            140213,山西省,大同市,平城区,县级,在用,2018,,
            140214,山西省,大同市,云冈区,县级,在用,2018,,
            140402,山西省,大同市,城关区,县级,弃用,1983,2018,140403
            140411,山西省,大同市,郊区,县级,弃用,1983,2018,140403
            140403,山西省,大同市,潞州区,县级,在用,2018,,
            """,
            2012,
            2024);
    assertThat(events(history))
        .containsExactly(
            "2018 split 140202 140213",
            "2018 split 140202 140214",
            "2018 merge 140203 140214",
            "2018 merge 140402 140403",
            "2018 merge 140411 140403");
  }

  @Test
  void aCityIsCalledAsItWasInTheYearOrAsTheUserSays() throws IOException {
    String records =
        """
        990100,样例省,乙市,甲市,地级,变更,1981,2015,990100
        990100,样例省,乙市,乙市,地级,在用,2015,,
        990101,样例省,乙市,东区,县级,在用,1983,,
        """;
    assertThat(read(records, 2012, 2024).counties())
        .containsExactly(
            new CountyPeriod("990101", "东区", "990100", "甲市", "district", 1983, 2014),
            new CountyPeriod("990101", "东区", "990100", "乙市", "district", 2015, null));
    assertThat(read(records, 2012, 2024, Map.of("990100", "丙市")).counties())
        .containsExactly(new CountyPeriod("990101", "东区", "990100", "丙市", "district", 1983, null));
  }

  @Test
  void aMunicipalityIsTheCityOfItsCountiesAndAProvincesOwnCountiesAreToldAsWithoutCity()
      throws IOException {
    String records =
        """
        500228,重庆市,直辖,梁平县,县级,弃用,1997,2016,500155
        500155,重庆市,直辖,梁平区,县级,在用,2016,,
        509004,重庆市,直辖,仙桃市,县级,在用,1994,,
        """;
    ProvinceHistory history = read(records, 2012, 2024);
    assertThat(history.counties())
        .extracting(CountyPeriod::cityCode, CountyPeriod::cityName)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("500000", "重庆市"),
            org.assertj.core.api.Assertions.tuple("500000", "重庆市"),
            org.assertj.core.api.Assertions.tuple("509000", "重庆市直辖"));
    assertThat(undecided(history)).contains("city null null 509000");
    assertThat(undecided(read(records, 2012, 2024, Map.of("509000", "省直辖县级行政区划"))))
        .noneMatch(question -> question.startsWith("city"));
  }

  @Test
  void whatTheHistoryDoesNotSayIsLeftOpen() throws IOException {
    ProvinceHistory history =
        read(
            """
            460200,海南省,三亚市,三亚市,地级,在用,1987,,
            460202,海南省,三亚市,海棠区,县级,在用,2014,,
            460400,海南省,儋州市,儋州市,地级,在用,2015,,
            460021,海南省,直辖,神农架林区,县级,在用,1983,,
            469003,海南省,直辖,儋州市,县级,弃用,2001,2015,460400
            469004,海南省,直辖,甲县,县级,弃用,2001,2015,
            """,
            2012,
            2020);
    assertThat(events(history)).isEmpty();
    assertThat(undecided(history))
        .containsExactlyInAnyOrder(
            "origin 2014 null 460202",
            "successor 2015 469003 460400",
            "successor 2015 469004 null",
            "kind null null 460021",
            "city null null 460000",
            "city null null 469000",
            "prefecture 2012 null 460200",
            "prefecture 2015 null 460400",
            "zone null null null",
            "period 2020 null null");
    assertThat(history.undecided())
        .extracting(Undecided::reason)
        .contains("460200三亚市在2012–2013学年没有县级区划；如以市为单位报送，请在counties.csv中补上一行")
        .allMatch(reason -> reason.contains("请"));
  }

  @Test
  void changesThatMadeTheFirstYearsMapAreToldWithTheCountiesBeforeThem() throws IOException {
    ProvinceHistory history = read(HANGZHOU, 2021, 2024);
    assertThat(events(history)).hasSize(5);
    assertThat(history.counties()).extracting(CountyPeriod::code).contains("330103", "330104");
    assertThat(read(HANGZHOU, 2022, 2024).events()).isEmpty();
    assertThat(read(HANGZHOU, 2022, 2024).counties())
        .extracting(CountyPeriod::code)
        .doesNotContain("330103", "330104", "330185");
  }

  @Test
  void theWrittenFilesAreReadAsAProvincesReferenceAndLeadBackToWhereACountyCameFrom()
      throws IOException {
    Path out = folder.resolve("reference");
    ReferenceFiles.write(read(HANGZHOU, 2012, 2024), out);
    Reference reference = Reference.read(Storage.at(out.toString()), Definitions.load());
    assertThat(reference.counties()).hasSize(10);
    CountyMap map = new CountyMap(reference);
    assertThat(map.predecessors("330105", 2021)).containsExactly("330103", "330105");
    assertThat(map.predecessors("330102", 2021)).containsExactly("330102", "330104");
    assertThat(map.predecessors("330114", 2021)).containsExactly("330104", "330109");
    assertThat(map.predecessors("330110", 2021)).containsExactly("330110");
    assertThat(map.codesIn("330112", 2024, 2012)).containsExactly("330185");
    assertThatThrownBy(() -> ReferenceFiles.write(read(HANGZHOU, 2012, 2024), out))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("counties.csv is there already");
  }

  @Test
  void aProvinceThatTheFileDoesNotHoldIsNamedWithThoseThatItDoes() {
    assertThatThrownBy(
            () -> ProvinceHistory.read(write(HANGZHOU), "45", new Years(2012, 2024), Map.of()))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("holds no county of province 45; those of 33 are there");
  }

  private ProvinceHistory read(String records, int from, int to) throws IOException {
    return read(records, from, to, Map.of());
  }

  private ProvinceHistory read(String records, int from, int to, Map<String, String> cityNames)
      throws IOException {
    return ProvinceHistory.read(
        write(records), records.substring(0, 2), new Years(from, to), cityNames);
  }

  private Path write(String records) throws IOException {
    return Files.writeString(folder.resolve("history.csv"), HEADER + records);
  }

  private static List<String> events(ProvinceHistory history) {
    return history.events().stream()
        .map(
            event ->
                "%d %s %s %s"
                    .formatted(
                        event.year(),
                        event.kind().name().toLowerCase(Locale.ROOT),
                        event.fromCode(),
                        event.toCode()))
        .toList();
  }

  private static List<String> undecided(ProvinceHistory history) {
    return history.undecided().stream()
        .map(
            open ->
                "%s %s %s %s"
                    .formatted(
                        open.question().name().toLowerCase(Locale.ROOT),
                        open.year(),
                        open.fromCode(),
                        open.toCode()))
        .toList();
  }
}
