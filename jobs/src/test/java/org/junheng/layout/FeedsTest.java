package org.junheng.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.landing.TestWorkbook;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the ways of feeding a field do to a table's cells, and what is told where they cannot. */
@ExtendWith(SpokenAsBefore.class)
class FeedsTest {
  private static final String HEAD =
      """
      layout: own
      title: 自己的
      years: {from: 2020}
      kind: table
      school: 代码
      county: {code: 县区}
      """;

  @TempDir private Path folder;
  private Path reference;

  @BeforeEach
  void speakEnglish() throws IOException {
    Language.speak(Language.EN);
    reference = Exports.counties(folder.resolve("reference"));
  }

  @Test
  void unitsAreConvertedToTheFormsOwn() throws IOException {
    Map<String, String> row =
        facilities(
            """
            teaching_area: {from: 校舍, unit: 亩}
            equipment_value: {from: 设备, unit: 元}
            books: {from: 图书, unit: 百册}
            computers: {from: 电脑, unit: 台}
            """,
            "校舍,设备,图书,电脑",
            "3,12345.6,120.5,７");

    assertThat(row)
        .containsEntry("教学及辅助用房面积", "2000")
        .containsEntry("教学仪器设备资产值", "1.23456")
        .containsEntry("图书册数", "12050")
        .containsEntry("计算机台数", "7");
  }

  @Test
  void aSumOfWhichOnePartIsMissingIsMissingUnlessTheLayoutSaysWhatBlankMeans() throws IOException {
    String fields =
        """
        multimedia_rooms: {add: [甲, 乙, 丙]}
        computers: {add: [甲, 乙, 丙], blank: "0"}
        books: {from: 甲, subtract: [丙]}
        """;

    assertThat(facilities(fields, "甲,乙,丙", "30,,2"))
        .doesNotContainKey("网络多媒体教室数")
        .containsEntry("计算机台数", "32")
        .containsEntry("图书册数", "28");
    assertThat(facilities(fields, "甲,乙,丙", "30,—,2")).doesNotContainKeys("网络多媒体教室数", "计算机台数");
  }

  @Test
  void wordsAreReadAndSignsTakenOut() throws IOException {
    Map<String, String> row =
        facilities(
            """
            books: {from: 图书, strip: [约, 册]}
            computers: {from: 电脑, words: {没有: "0"}}
            multimedia_rooms: {from: 教室, suffix: "0"}
            """,
            "图书,电脑,教室",
            "约 1200册,没有,3");

    assertThat(row)
        .containsEntry("图书册数", "1200")
        .containsEntry("计算机台数", "0")
        .containsEntry("网络多媒体教室数", "30");
  }

  @Test
  void theFirstCaseThatHoldsFeedsAndWhatCannotBeToldDoesNot() throws IOException {
    String layout =
        HEAD
            + """
            names:
              size: {from: 规模, as: number}
              kind: 类别
            rows:
              - id: pupils
                form: pupils
                fields:
                  primary_pupils:
                    cases:
                      - {when: "size > 100.0 && kind == '大'", from: 甲}
                      - {when: "size > 100.0", from: 乙}
                  junior_pupils: {from: 甲, when: "kind != '小'"}
            """;
    Path file =
        csv(
            "代码,县区,规模,类别,甲,乙",
            "2145000001,450102,200,大,1,2",
            "2145000002,450102,200,小,1,2",
            "2145000003,450102,,大,1,2",
            "2145000004,450102,50,,1,2");
    convert(layout, file);

    assertThat(rows("pupils"))
        .extracting(row -> row.get("小学在校生数"), row -> row.get("初中在校生数"))
        .containsExactly(tuple("1", "1"), tuple("2", null), tuple(null, "1"));
  }

  @Test
  void aCountyIsFoundByItsNameWithItsCityWhereTwoBearIt() throws IOException {
    Exports.counties(
        reference, "450203,甲区,450200,次会市,district,2000,", "450204,乙区,450200,次会市,district,2000,");
    String byName = HEAD.replace("{code: 县区}", "{name: 县区}") + PUPILS;
    String byCity = HEAD.replace("{code: 县区}", "{name: 县区, city: 市}") + PUPILS;
    Path file =
        csv(
            "代码,市,县区,甲",
            "2145000001,次会市,甲区,1",
            "2145000002,省会市,甲区,2",
            "2145000003,次会市,乙区,3",
            "2145000004,省会市,乙区,4",
            "2145000005,别市,甲区,5");

    assertThat(convert(byName, file).unplaced())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.rule()).isEqualTo("county_ambiguous");
              assertThat(told.rows()).isEqualTo(3);
              assertThat(told.message())
                  .isEqualTo(
                      "'甲区' may be: 450102 省会市甲区, 450203 次会市甲区; the layout must tell them apart,"
                          + " by county: city or by code");
            });
    Files.delete(folder.resolve("landing/2022/450204/pupils.csv"));

    assertThat(convert(byCity, file).unplaced())
        .extracting(Unplaced::rule, Unplaced::cell)
        .containsExactly(tuple("county_in_other_city", "C5"), tuple("county_in_other_city", "C6"));
    assertThat(rows("450203", "pupils")).extracting(row -> row.get("小学在校生数")).containsExactly("1");
    assertThat(rows("450102", "pupils")).extracting(row -> row.get("小学在校生数")).containsExactly("2");
  }

  private static final String PUPILS =
      """
      rows:
        - id: pupils
          form: pupils
          fields:
            primary_pupils: 甲
      """;

  @Test
  void aSchoolThatLiesInTwoCountiesIsConvertedInTheFirst() throws IOException {
    Exports.counties(reference, "450103,乙区,450100,省会市,district,2000,");
    Path file = csv("代码,县区,甲", "2145000001,450102,1", "2145000001,450103,2");

    assertThat(convert(HEAD + PUPILS, file).unplaced())
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.message())
                    .isEqualTo(
                        "school 2145000001 lies in 450103 here and in 450102 in export.csv A2; this"
                            + " one is not converted"));
  }

  /** As province-wide tables show the county once, beside all of its schools. */
  @Test
  void whatIsMergedDownAColumnHoldsForEachRowAndAMergedFigureIsNobodys() throws IOException {
    byte[] book =
        TestWorkbook.of(
                "表",
                """
                全省一览
                代码|县区|甲
                '2145000001|450102|1
                '2145000002||2
                '2145000003||
                450102 小计||=1+2->3
                注：含教学点
                @merge B3:B5
                @merge C4:C5
                @merge A1:C1
                """)
            .as("xlsx");
    Path file = Files.write(folder.resolve("export.xlsx"), book);
    Converted converted = convert(HEAD + "not_schools: [\"450102小计\"]\n" + PUPILS, file);

    assertThat(rows("pupils")).extracting(row -> row.get("小学在校生数")).containsExactly("1");
    assertThat(converted.read()).extracting(Converted.ReadSheet::passedOver).containsExactly(2);
    assertThat(converted.unplaced())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.rule()).isEqualTo("merged_number");
              assertThat(told.place()).isEqualTo("export.xlsx 表!C4");
            });
  }

  @Test
  void aFileInAnotherEncodingAndWithSemicolonsIsRead() throws IOException {
    Path file = folder.resolve("export.csv");
    Files.write(file, "代码;县区;甲\n2145000001;450102;1\n".getBytes(Charset.forName("GB18030")));
    convert(HEAD + PUPILS, file);

    assertThat(rows("pupils")).extracting(row -> row.get("小学在校生数")).containsExactly("1");
  }

  @Test
  void aWordThatNoListKnowsIsToldOnceAndLeftForTheChecks() throws IOException {
    String layout =
        HEAD
            + """
            rows:
              - id: school
                form: school
                fields:
                  school_name: 名称
                  school_type: {from: 类型, words: {村小: "218"}}
                  urban_rural: 城乡
                  founder: {constant: "811"}
            """;
    Path file =
        csv(
            "代码,县区,名称,类型,城乡",
            "2145000001,450102,一,村小,村庄",
            "2145000002,450102,二,完小,220",
            "2145000003,450102,三,完小,主城区");
    Converted converted = convert(layout, file);

    assertThat(rows("school"))
        .extracting(row -> row.get("办学类型代码"), row -> row.get("城乡分类代码"))
        .containsExactly(tuple("218", "220"), tuple("完小", "220"), tuple("完小", "111"));
    assertThat(converted.unplaced())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.rows()).isEqualTo(2);
              assertThat(told.place()).isEqualTo("export.csv D3");
              assertThat(told.message())
                  .isEqualTo(
                      "'完小' is no word of school_type: say under 'words' of school_type in layout"
                          + " own what it means");
            });
  }

  @Test
  void whatFitsTwoLayoutsIsConvertedByNone() throws IOException {
    Path file = csv("代码,县区,甲", "2145000001,450102,1");
    LayoutFiles layouts =
        LayoutFiles.of(
            Exports.DEFINITIONS,
            Map.of("a.yml", HEAD + PUPILS, "b.yml", HEAD.replace("own", "other") + PUPILS),
            Map.of());

    assertThatThrownBy(
            () -> Exports.convert(layouts, reference, 2022, null, folder.resolve("landing"), file))
        .isInstanceOf(DefinitionException.class)
        .hasMessage("export.csv fits more than one layout: other, own; say which with --layout");
    assertThat(
            Exports.convert(layouts, reference, 2022, "own", folder.resolve("landing"), file)
                .schools())
        .isEqualTo(1);
  }

  private Map<String, String> facilities(String fields, String head, String cells)
      throws IOException {
    String layout =
        HEAD + "rows:\n  - id: facilities\n    form: facilities\n    fields:\n" + fields.indent(6);
    Files.deleteIfExists(folder.resolve("landing/2022/450102/facilities.csv"));
    convert(layout, csv("代码,县区," + head, "2145000001,450102," + cells));
    return rows("facilities").get(0);
  }

  private Path csv(String... lines) throws IOException {
    return Files.writeString(folder.resolve("export.csv"), String.join("\n", lines) + "\n");
  }

  private Converted convert(String layout, Path file) {
    return Exports.convert(
        LayoutFiles.of(Exports.DEFINITIONS, Map.of("own.yml", layout), Map.of()),
        reference,
        2022,
        null,
        folder.resolve("landing"),
        file);
  }

  private List<Map<String, String>> rows(String form) throws IOException {
    return rows("450102", form);
  }

  private List<Map<String, String>> rows(String county, String form) throws IOException {
    return Exports.rows(folder.resolve("landing/2022/" + county + "/" + form + ".csv"));
  }
}
