package org.junheng.publish.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junheng.ReadBook;
import org.junheng.StrictParts;
import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.definition.Definitions;
import org.junheng.publish.SmallRelease;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks of a small hand-made release: two counties in two cities. */
class BooksTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final int YEAR = 2023;
  private static final String FORMULA = "=cmd' /C calc'!A0";

  @TempDir private static Path folder;

  private static Path release;
  private static ReadBook county;

  @BeforeAll
  static void writeTheReleaseAndItsWorkbooks() {
    release = folder.resolve("release");
    SmallRelease written = new SmallRelease(release, "books");
    texts().forEach(written::with);
    writeBooks("once");
    county = new ReadBook(folder.resolve("once/counties/450101/2023监测结果.xlsx"));
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    texts.put(
        "dim_county",
        """
        county_code | county_name | city_code | city_name | from_year | to_year
        450101 | 甲县 | 450100 | 南市 | 2000 |
        450201 | 丙区 | 450200 | 北市 | 2000 |
        """);
    texts.put(
        "dim_indicator",
        """
        standard | indicator | name_zh | unit | per | primary_threshold | junior_threshold
        Q2017 | R1 | 高于规定学历教师数 | 人/百生 | 100 | 4.2 | 5.3
        Q2017 | R2 | 骨干教师数 | 人/百生 | 100 | 1 | 1
        """);
    texts.put(
        "dim_school",
        """
        year | school_code | school_name | county_code | school_type | urban_rural | founder
        2023 | 2145000001 | %s | 450101 | 211 | 111 | 811
        2023 | 2145000002 | 甲县二小 | 450101 | 211 | 111 | 999
        2023 | 2145000003 | 甲县三小 | 450101 | 211 | 111 | 811
        2023 | 2145000009 | 丙区一小 | 450201 | 211 | 111 | 811
        """
            .formatted(FORMULA));
    texts.put(
        "unit",
        """
        standard | year | county_code | school_code | stage | school_type | pupils | grades | classes
        Q2017 | 2023 | 450101 | 2145000001 | primary | 211 | 500 | 6 | 12
        Q2017 | 2023 | 450101 | 2145000002 | primary | 211 | 300 | 6 | 8
        Q2017 | 2023 | 450101 | 2145000003 | primary | 211 | | |
        Q2017 | 2023 | 450201 | 2145000009 | primary | 211 | 100 | 6 | 6
        """);
    texts.put(
        "unit_indicator",
        """
        standard | year | county_code | school_code | stage | indicator | value | threshold | attained | attained_85 | flips_when_rounded
        Q2017 | 2023 | 450101 | 2145000001 | primary | R1 | 5.25 | 4.2 | true | true | false
        Q2017 | 2023 | 450101 | 2145000001 | primary | R2 | 0 | 1 | false | false | false
        Q2017 | 2023 | 450101 | 2145000002 | primary | R1 | 4.1996 | 4.2 | false | true | true
        Q2017 | 2023 | 450101 | 2145000002 | primary | R2 | 1.02 | 1 | true | true | false
        Q2017 | 2023 | 450101 | 2145000003 | primary | R1 | | 4.2 | | |
        Q2017 | 2023 | 450101 | 2145000003 | primary | R2 | | 1 | | |
        """);
    texts.put(
        "unit_verdict",
        """
        standard | year | county_code | school_code | stage | verdict | attained_count
        Q2017 | 2023 | 450101 | 2145000001 | primary | not_met | 1
        Q2017 | 2023 | 450101 | 2145000002 | primary | met | 1
        Q2017 | 2023 | 450101 | 2145000003 | primary | undetermined | 0
        Q2017 | 2023 | 450201 | 2145000009 | primary | met | 2
        """);
    texts.put(
        "county_variance",
        """
        standard | year | county_code | stage | indicator | units | units_missing | mean | cv | cv_limit | verdict | flips_when_rounded | units_attained | attained_share
        Q2017 | 2023 | 450101 | primary | R1 | 2 | 1 | 4.8578 | 0.5003 | 0.5 | not_met | true | 1 | 0.3333333333333333
        Q2017 | 2023 | 450101 | primary | R2 | 2 | 1 | 0.3825 | | 0.5 | undetermined | | 1 | 0.3333333333333333
        """);
    texts.put(
        "county_composite",
        """
        standard | year | county_code | stage | composite_cv
        Q2017 | 2023 | 450101 | primary | 0.25
        """);
    texts.put(
        "county_change",
        """
        year | kind | from_code | to_code | one_to_one
        2021 | recode | 450127 | 450101 | true
        2022 | merge | 450201 | 450101 | false
        2023 | recode | 450202 | 450201 | true
        """);
    texts.put(
        "county_ranking",
        """
        standard | year | stage | measure | county_code | value | rank | of | rank_change | rank_before | of_before
        Q2017 | 2023 | primary | cv_R1 | 450101 | 0.5003 | 2 | 2 | -1 | 1 | 3
        Q2017 | 2023 | primary | cv_R1 | 450201 | 0.1 | 1 | 2 | 1 | 2 | 3
        """);
    texts.put(
        "county_trend",
        """
        standard | county_code | stage | measure | year | value | break | doubtful
        Q2017 | 450101 | primary | cv_R1 | 2022 | 0.4 | false | false
        Q2017 | 450101 | primary | cv_R1 | 2023 | 0.5003 | false | true
        """);
    texts.put(
        "rank_moves",
        """
        standard | year | stage | measure | county_code | since | rank_before | rank | move | own_move | others_move | value_before | value | of_before | of | why | cause
        Q2017 | 2023 | primary | cv_R1 | 450101 | release | 2 | 2 | 0 | -1 | 1 | 0.4 | 0.5003 | 2 | 2 | 本县由0.400变为0.500 | 教师情况重新报送
        Q2017 | 2023 | primary | cv_R1 | 450101 | year | 1 | 2 | -1 | -1 | 0 | 0.3 | 0.5003 | 3 | 2 | 本县由0.300变为0.500 |
        """);
    texts.put(
        "county_item",
        """
        standard | year | county_code | item | name_zh | domain | position | value | threshold | verdict | detail | conclusion
        Q2017 | 2023 | 450101 | G9 | 培训完成率 | assurance | 1 | 0.9996 | 1 | not_met | 一人未完成 | 培训完成率99.96%
        """);
    texts.put(
        "progress",
        """
        standard | year | level | area_code | planned | planned_recognised
        Q2017 | 2023 | province | 450000 | 3 | 1
        Q2017 | 2023 | city | 450100 | 1 |
        """);
    texts.put(
        "county_verdict",
        """
        standard | year | county_code | verdict | resource
        Q2017 | 2022 | 450202 | not_met | not_met
        Q2017 | 2023 | 450101 | not_met | not_met
        Q2017 | 2023 | 450201 | met | met
        """);
    texts.put(
        "shortfall_plan",
        """
        standard | year | county_code | school_code | stage | indicator | resource | quantity | unit
        Q2017 | 2023 | 450101 | 2145000001 | primary | R2 | backbone_teacher | 5 | 人
        """);
    texts.put(
        "held",
        """
        year | county_code | form | file | line | column | value | rule | severity | message | school_code
        2023 | 450101 | teachers | a/teachers.csv | 7 | 专任教师数 | 1O | whole_number | error | 不是整数 | 2145000003
        2023 | 450101 | county | a/county.csv | 2 | 特教学生数 | 9 | changed | warning | 与上年相差很大 |
        """);
    return texts;
  }

  private static void writeBooks(String name) {
    try (ReleaseTables tables = ReleaseTables.of(Storage.at(release.toString()), DEFINITIONS)) {
      Books books =
          new Books(tables, DEFINITIONS, YEAR, "批次甲", file -> create(folder.resolve(name), file));
      Effects effects = new Effects(DEFINITIONS, List.of(DEFINITIONS.standard("Q2017")), YEAR);
      Map<CountyYear, Set<String>> wanted = new HashMap<>();
      books.counties().forEach(code -> wanted.put(new CountyYear(YEAR, code), Set.of(code)));
      ReleaseAnswers answers = new ReleaseAnswers(tables, DEFINITIONS, "批次甲", wanted);
      books
          .counties()
          .forEach(code -> books.writeCounty(answers.of(new CountyYear(YEAR, code)), effects));
      books.writeCities();
      books.writeProvince();
    }
  }

  private static OutputStream create(Path folder, String name) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCountysWorkbookHasTheFormsTablesAndTheListsOfWhatIsMissingAndHeld() {
    assertThat(county.sheets())
        .containsExactly(
            "说明", "表Ⅰ", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "表Ⅵ", "还差多少", "缺口", "逐校核查", "名次变动",
            "退回清单");
  }

  @Test
  void whyItsRanksMovedIsToldSinceLastYearAndSinceTheReleaseBefore() {
    assertThat(county.row("名次变动", 0, "与上一学年相比"))
        .startsWith("与上一学年相比", "小学", "R1差异系数", "1/3", "2/2", "↓1", "↓1", "持平");
    assertThat(county.row("名次变动", 0, "与上一版本相比"))
        .containsSubsequence("2/2", "2/2", "持平", "↓1", "↑1")
        .endsWith("本县由0.400变为0.500", "教师情况重新报送");
  }

  @Test
  void theCountsOfTableTwoAreThoseOfTheVerdicts() {
    assertThat(county.row("表Ⅱ-1", 0, "小学"))
        .containsExactly("小学", "3", "1", "0.3333333333333333", "1", "0.3333333333333333", "1", "—");
  }

  @Test
  void aCountysCoverNamesTheCodeThatItHadBefore() {
    assertThat(county.rows("说明"))
        .extracting(row -> ReadBook.texts(row).get(0))
        .contains("2021学年起用本代码，此前的代码为450127。");
  }

  @Test
  void missingIsADashAndZeroIsZero() {
    List<String> unknown = county.row("表Ⅱ-2", 1, "甲县三小");
    List<String> none = county.row("表Ⅱ-2", 1, FORMULA);

    assertThat(unknown.subList(3, 9)).containsExactly("—", "—", "—", "—", "—", "? 数据不全");
    assertThat(none.subList(3, 9)).containsExactly("500", "6", "12", "5.25", "0.0", "✘ 未达标");
  }

  @Test
  void aFigureThatWouldBeShownOnItsLimitHasOneMoreDecimal() {
    Row variance =
        county.rows("表Ⅲ").stream()
            .filter(row -> ReadBook.texts(row).get(0).equals("小学"))
            .findFirst()
            .orElseThrow();
    Row unit =
        county.rows("表Ⅱ-2").stream()
            .filter(row -> ReadBook.texts(row).contains("甲县二小"))
            .findFirst()
            .orElseThrow();

    assertThat(variance.getCell(2).asNumber()).isEqualByComparingTo("0.5003");
    assertThat(variance.getCell(2).getDataFormatString()).isEqualTo("#,##0.0000\" ✘!\"");
    assertThat(variance.getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(unit.getCell(6).asNumber()).isEqualByComparingTo("4.1996");
    assertThat(unit.getCell(6).getDataFormatString()).isEqualTo("#,##0.0000\" ✘!\"");
    assertThat(unit.getCell(7).getDataFormatString()).isEqualTo("#,##0.00\" !\"");
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() {
    assertThat(county.rows("表Ⅱ-2"))
        .filteredOn(row -> ReadBook.texts(row).contains(FORMULA))
        .singleElement()
        .satisfies(row -> assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING));
    for (Path book : books()) {
      assertThat(StrictParts.of(book))
          .noneSatisfy((name, part) -> assertThat(part).contains("<f>"));
    }
  }

  @Test
  void whatIsMissingIsToldInItsOwnUnitAndWhatWasHeldWithItsCell() {
    assertThat(county.row("缺口", 0, "2145000001").subList(2, 9))
        .containsExactly("小学", "R2", "县级以上骨干教师", "0.0", "1.0", "5.0", "名");
    assertThat(county.rows("退回清单"))
        .extracting(row -> String.join("|", ReadBook.texts(row)))
        .anyMatch(row -> row.contains("teachers.csv") && row.contains("1O"))
        .anyMatch(row -> row.contains("county.csv") && row.contains("特教学生数"));
    assertThat(county.row("表Ⅳ", 0, "G9")).contains("培训完成率99.96%", "✘ 未达标");
  }

  @Test
  void aCountyReadsNothingOfOtherCountiesAndACityNothingOfOtherCities() {
    for (String own : List.of("counties/450101/2023监测结果.xlsx", "cities/450100/2023监测结果.xlsx")) {
      String all = String.join("", StrictParts.of(folder.resolve("once/" + own)).values());
      assertThat(decoded(all)).contains("甲县").doesNotContain("丙区", "450201", "2145000009", "北市");
    }
    assertThat(county.row("表Ⅲ", 0, "小学全省名次")).contains("2/2");
  }

  @Test
  void theProvincesWorkbookHoldsEveryCountyAndSchool() {
    ReadBook province = new ReadBook(folder.resolve("once/2023全省监测结果.xlsx"));

    assertThat(province.sheets())
        .containsExactly("摘要", "县域结果", "差异系数", "排名", "趋势", "进度", "规划", "学校明细", "指标字典");
    assertThat(province.row("县域结果", 1, "丙区")).contains("✔ 达标");
    assertThat(province.row("排名", 8, "丙区").subList(0, 7))
        .containsExactly("小学", "R1差异系数", "1", "2", "2", "3", "↑1");
    assertThat(province.rows("排名"))
        .anyMatch(row -> ReadBook.texts(row).contains("有的项目参与排名的县区数与上年不同，名次变化也受此影响。"));
    assertThat(province.rows("学校明细"))
        .filteredOn(row -> ReadBook.texts(row).contains("小学"))
        .hasSize(4);
  }

  @Test
  void aRankedOrEarlierFigureIsToldApartFromTheLimitOfItsYear() {
    ReadBook province = new ReadBook(folder.resolve("once/2023全省监测结果.xlsx"));

    assertThat(row(province, "排名").getCell(9).getDataFormatString()).isEqualTo("#,##0.0000");
    assertThat(row(province, "趋势").getCell(5).getDataFormatString()).isEqualTo("#,##0.000");
    assertThat(row(province, "趋势").getCell(6).getDataFormatString()).isEqualTo("#,##0.0000\" 存疑\"");
  }

  private static Row row(ReadBook book, String sheet) {
    return book.rows(sheet).stream()
        .filter(row -> ReadBook.texts(row).containsAll(List.of("甲县", "小学")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRecodedCountyIsComparedWithWhatItWasAndOneWithoutAYearBeforeIsToldAsSuch() {
    ReadBook province = new ReadBook(folder.resolve("once/2023全省监测结果.xlsx"));

    assertThat(province.rows("摘要"))
        .extracting(row -> ReadBook.texts(row).get(0))
        .contains("由未达标或数据不全转为达标1个：丙区", "由达标转为未达标0个：无", "不能与上年比较（区划调整或上年没有结论）1个：甲县");
  }

  @Test
  void plannedByNowIsRecognisedAndLateTogether() {
    ReadBook province = new ReadBook(folder.resolve("once/2023全省监测结果.xlsx"));

    assertThat(province.row("进度", 0, "标准").subList(6, 9))
        .containsExactly("规划应认定县区", "其中已认定", "逾期未认定");
    assertThat(province.row("进度", 1, "全省").subList(6, 9)).containsExactly("3", "1", "2");
    assertThat(province.row("进度", 1, "南市").subList(6, 9)).containsExactly("1", "—", "—");
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    writeBooks("again");

    for (Path book : books()) {
      Path again = folder.resolve("again").resolve(folder.resolve("once").relativize(book));
      assertThat(again).hasSameBinaryContentAs(book);
    }
  }

  private static List<Path> books() {
    try (var files = Files.walk(folder.resolve("once"))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Characters that the library writes by their numbers. */
  private static String decoded(String xml) {
    return java.util.regex.Pattern.compile("&#x([0-9a-fA-F]+);")
        .matcher(xml)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(found.group(1), 16))));
  }
}
