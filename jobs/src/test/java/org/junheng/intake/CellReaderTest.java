package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.definition.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one cell says, and what is refused since it could only be guessed (methodology 5, 9.37). */
class CellReaderTest {
  private static final CellReader READER = new CellReader(Submitted.DEFINITIONS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|0", "12|12", " 12 |12", "12.0|12", "12.00|12", "12.|12", "1,294|1294",
            "12,345,678|12345678",
        "１２|12", "１，２９４|1294", "１２．０|12", "1 294|1294", "　12　|12", "+5|5", "007|7", "-0|0"
      })
  void countsAreReadInEveryWayThatPeopleWriteThem(String raw, long expected) {
    assertThat(read("pupils", "primary_pupils", raw).cell().value()).isEqualTo(expected);
  }

  @Test
  void aNoBreakSpaceIsASpaceLikeOthers() {
    assertThat(read("pupils", "primary_pupils", "\u00a012\u00a0").cell().value()).isEqualTo(12L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1O", "l2", "1.5", "12.01", "1,29", "1,2945", ",294", "12,", "12人", "约12", "一二", "0x1F",
        "12-13", "=12", "#N/A", "#DIV/0!", "/", "无", "不详", "?", "12*", "NaN", "true", "是"
      })
  void whatIsNoWholeNumberIsRefused(String raw) {
    refused("pupils", "primary_pupils", raw, "whole_number", "0或正整数，未掌握请留空");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.0",
        "8354.56|8354.56",
        "8,354.56|8354.56",
        "８３５４．５６|8354.56",
        "12|12.0",
        "1 200.5|1200.5"
      })
  void areasAreReadInEveryWayThatPeopleWriteThem(String raw, double expected) {
    assertThat(read("facilities", "teaching_area", raw).cell().value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8354.56㎡", "8354..5", "1.2.3", "/", "无", "85%", "#REF!", "８平"})
  void whatIsNoNumberIsRefused(String raw) {
    refused("facilities", "teaching_area", raw, "number", "0或正数（单位：平方米），未掌握请留空");
  }

  @Test
  void tenThousandsOfYuanBecomeYuanWithoutAnError() {
    assertThat(read("facilities", "equipment_value", "378.9865").cell().value())
        .isEqualTo(3789865.0);
    assertThat(read("facilities", "equipment_value", "0.07").cell().value()).isEqualTo(700.0);
    assertThat(read("county", "special_funds", "34.05").cell().value()).isEqualTo(340500.0);
    assertThat(read("funding", "public_funds", "902521.84").cell().value()).isEqualTo(902521.84);
  }

  @Test
  void aNegativeNumberIsRefused() {
    refused("pupils", "primary_pupils", "-1", "minimum", "0");
    refused("facilities", "teaching_area", "-0.01", "minimum", "0");
    refused("classes", "grade", "0", "minimum", "1");
  }

  @Test
  void aNumberThatNobodyCanMeanIsRefused() {
    assertThat(read("pupils", "primary_pupils", "2147483647").cell().value())
        .isEqualTo(2147483647L);
    refused("pupils", "primary_pupils", "2147483648", "maximum", "2147483647");
    refused("facilities", "teaching_area", "1000000000001", "maximum", "1000000000000");
    refused("classes", "grade", "10", "maximum", "9");
    refused("pupils", "primary_pupils", "1".repeat(31), "whole_number", "0或正整数，未掌握请留空");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "\u00a0", "\t"})
  void aBlankCellIsMissing(String raw) {
    assertThat(read("pupils", "primary_pupils", raw).cell()).isEqualTo(Cell.MISSING);
    assertThat(read("facilities", "teaching_area", raw).cell()).isEqualTo(Cell.MISSING);
    assertThat(read("school", "charter", raw).cell()).isEqualTo(Cell.MISSING);
    assertThat(read("school", "town", raw).cell()).isEqualTo(Cell.MISSING);
    assertThat(read("school", "main_school_code", raw).cell()).isEqualTo(Cell.MISSING);
    assertThat(read("county", "chinese_level", raw).cell()).isEqualTo(Cell.MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "＊", "-", "－", "－－", "--", "—", "——", "–", "―", "−", " - ", "‐", "─"})
  void anAsteriskAndAnyRunOfDashesIsNotApplicable(String raw) {
    assertThat(read("pupils", "primary_pupils", raw).cell()).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(read("facilities", "teaching_area", raw).cell()).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(read("school", "charter", raw).cell()).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(read("school", "main_school_code", raw).cell()).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(read("county", "chinese_level", raw).cell()).isEqualTo(Cell.NOT_APPLICABLE);
  }

  @Test
  void aRequiredCellIsNeitherMissingNorNotApplicable() {
    refused("teachers", "full_time", "", "required", "");
    refused("teachers", "full_time", "-", "required", "");
    refused("school", "school_name", "——", "required", "");
    refused("rooms", "kind", " ", "required", "");
  }

  @Test
  void zeroIsZero() {
    assertThat(read("teachers", "full_time", "0").cell().value()).isEqualTo(0L);
  }

  @ParameterizedTest
  @CsvSource({
    "1,true",
    "0,false",
    "是,true",
    "否,false",
    "Y,true",
    "N,false",
    "y,true",
    "n,false",
    "１,true",
    "Ｙ,true",
    "1.0,true",
    "0.0,false",
    "' 是 ',true"
  })
  void yesAndNoAreReadInTheirForms(String raw, boolean expected) {
    assertThat(read("school", "charter", raw).cell().value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "有", "无", "/", "√", "是否", "true", "-1"})
  void whatIsNeitherYesNorNoIsRefused(String raw) {
    refused("school", "charter", raw, "yes_no", "");
  }

  @Test
  void aBlankAnswerWithADefaultIsTheDefault() {
    assertThat(read("school", "counted", "").cell().value()).isEqualTo(true);
    assertThat(read("school", "directly_run", "").cell().value()).isEqualTo(false);
    assertThat(read("school", "boarding", " ").cell().value()).isEqualTo(false);
    assertThat(read("school", "dense_city_core", "").cell().value()).isEqualTo(false);
    assertThat(read("school", "charter", "").cell()).isEqualTo(Cell.MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2145012345",
        "2145012345.0",
        "2145012345.00",
        "２１４５０１２３４５",
        " 2145012345 ",
        "21450 12345",
        "2,145,012,345",
        "2.145012345E+09",
        "=\"2145012345\"",
        "'2145012345",
        "\"2145012345\"",
        "\u202D2145012345\u202C",
        "\u200B2145012345\uFEFF",
        "2145\u00AD012345"
      })
  void aSchoolsCodeIsReadAlsoWhereAWorkbookMadeANumberOfIt(String raw) {
    assertThat(read("school", "school_code", raw).cell().value()).isEqualTo("2145012345");
  }

  @Test
  void leadingZerosOfACodeCount() {
    assertThat(read("school", "school_code", "0045012345").cell().value()).isEqualTo("0045012345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"214501234", "21450123456", "2145012345.5", "21450I2345", "/", "无"})
  void whatIsNoSchoolCodeIsRefused(String raw) {
    refused("school", "school_code", raw, "pattern", "10位数字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.14501E+09", "2E9", "2.145012345E+11"})
  void aCodeThatASpreadsheetRoundedIsToldAsSuch(String raw) {
    String rule = raw.equals("2.145012345E+11") ? "pattern" : "digits_lost";
    refused("school", "school_code", raw.replace("345E+11", "34567E+11"), rule, "10位数字");
  }

  @ParameterizedTest
  @CsvSource({"7.3777420E5,737774.2,", "1.1578486E7,11578486,", "7.37E+05,737000,digits_rounded"})
  void aNumberInPowersOfTenIsReadAndToldWhereDigitsMayBeLost(
      String raw, double expected, String rule) {
    CellReader.Reading reading = read("funding", "public_funds", raw);
    assertThat(reading.cell().value()).isEqualTo(expected);
    assertThat(reading.finding() == null ? null : reading.finding().rule()).isEqualTo(rule);
    refused("funding", "public_funds", "1.23E+17", "digits_lost", "0或正数（单位：元），未掌握请留空");
    refused("pupils", "primary_pupils", "1.25E1", "whole_number", "0或正整数，未掌握请留空");
  }

  @ParameterizedTest
  @CsvSource({"一年级,1", "七年级,7", "初一,7", "初三,9", "Ⅵ,6", "六,6", "9年级,9", "3,3"})
  void aGradeIsReadInWords(String raw, long expected) {
    assertThat(read("classes", "grade", raw).cell().value()).isEqualTo(expected);
    refused("classes", "grade", "高一", "whole_number", "1至9的整数");
  }

  @ParameterizedTest
  @CsvSource({"211,211", "211.0,211", "小学,211", "九年一贯制学校,312", "３１２,312"})
  void aCodeIsReadByItsLabelToo(String raw, String expected) {
    assertThat(read("school", "school_type", raw).cell().value()).isEqualTo(expected);
  }

  @Test
  void anUnknownSchoolTypeOfThreeDigitsIsKeptAndWarnedAbout() {
    CellReader.Reading reading = read("school", "school_type", "999");
    assertThat(reading.cell().value()).isEqualTo("999");
    assertThat(reading.finding().rule()).isEqualTo("code_unknown");
    refused("school", "school_type", "21", "pattern", "3位数字");
    refused("school", "school_type", "2111", "pattern", "3位数字");
    refused("school", "school_type", "民办小学", "pattern", "3位数字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"111", "112", "121", "122", "123", "210", "220"})
  void theSevenUrbanAndRuralCodesAreRead(String raw) {
    assertThat(read("school", "urban_rural", raw).cell().value()).isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "110", "120", "200", "11", "221", "城区"})
  void groupCodesAndOthersAreNoUrbanOrRuralCode(String raw) {
    assertThat(read("school", "urban_rural", raw).finding().rule()).isEqualTo("code");
  }

  @ParameterizedTest
  @CsvSource({"811,", "999,", "民办,", "700,code_unknown", "8111,code_unknown", "民办公助,code_unknown"})
  void aFounderIsReadAndAnUnknownOneIsWarnedAbout(String raw, String rule) {
    CellReader.Reading reading = read("school", "founder", raw);
    assertThat(reading.cell().isKnown()).isTrue();
    assertThat(reading.finding() == null ? null : reading.finding().rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "1", "99"})
  void aFounderOfOneOrTwoDigitsIsRefusedSinceItIsOfAnotherList(String raw) {
    assertThat(read("school", "founder", raw).finding().rule()).isEqualTo("pattern");
    assertThat(read("school", "founder", raw).cell()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1,1", "3,3", "3.0,3", "Ⅲ,3", "III,3", "iii,3", "Ⅲ级,3", "III级,3", "3级,3", "Ⅳ,4", "ⅳ,4", "Ⅰ,1",
    "Ⅱ 级,2"
  })
  void aLevelIsReadInRomanAndArabicNumerals(String raw, String expected) {
    assertThat(read("county", "chinese_level", raw).cell().value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "Ⅴ", "A", "良好", "2.5"})
  void whatIsNoLevelIsRefused(String raw) {
    refused("county", "chinese_level", raw, "code", "1 Ⅰ 2 Ⅱ 3 Ⅲ 4 Ⅳ");
  }

  @ParameterizedTest
  @CsvSource({"小学,primary", "初中,junior", "primary,primary", "' 初 中 ',junior"})
  void stagesAreReadByTheirWords(String raw, String expected) {
    assertThat(read("classes", "stage", raw).cell().value()).isEqualTo(expected);
  }

  @Test
  void otherStagesAndKindsOfRoomAreRefused() {
    refused("classes", "stage", "高中", "code", "primary 小学 junior 初中");
    refused("rooms", "kind", "舞蹈", "code", "music 音乐 art 美术");
    assertThat(read("rooms", "kind", "音乐教室").cell().value()).isEqualTo("music");
  }

  @Test
  void freeTextIsKeptAsItStands() {
    String text = "=cmd|'/c calc'!A1，“示范”\n学校（分校）";
    assertThat(read("school", "school_name", " " + text + " ").cell().value()).isEqualTo(text);
    String longName = "名".repeat(10_000);
    assertThat(read("school", "school_name", longName).cell().value()).isEqualTo(longName);
    assertThat(read("classes", "class_no", "01").cell().value()).isEqualTo("01");
  }

  private static CellReader.Reading read(String form, String field, String raw) {
    return READER.read(field(form, field), raw);
  }

  private static void refused(String form, String field, String raw, String rule, String expected) {
    CellReader.Reading reading = read(form, field, raw);
    assertThat(reading.cell()).isNull();
    assertThat(reading.finding()).isEqualTo(new CellReader.Finding(rule, expected));
  }

  private static Field field(String form, String field) {
    return Submitted.DEFINITIONS.form(form).field(field);
  }
}
