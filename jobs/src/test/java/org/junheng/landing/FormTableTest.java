package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the header is, which column is which field, and which rows are data. */
class FormTableTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final String FUNDING_HEADER = "学校标识码,公用经费总额,教师培训经费\n";

  @Test
  void rowsUnderTheHeaderAreTheData() throws Exception {
    assertThat(funding(FUNDING_HEADER + "2145000008,9,1\n3145000003,8,2\n"))
        .isEqualTo(
            """
            line school_code public_funds training_funds
            2    2145000008  9            1
            3    3145000003  8            2
            """);
  }

  @Test
  void titleRowsAboveTheHeaderAreNoData() throws Exception {
    assertThat(
            funding(
                """
                "青秀县2025年
                学校经费统计表",,
                填报单位：青秀县教育局,,单位：元

                学校标识码,公用经费总额,教师培训经费
                2145000008,9,1
                """))
        .isEqualTo(
            """
            line school_code public_funds training_funds
            6    2145000008  9            1
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"（2019年）", "(截至2019年9月1日)", "【2019-2020学年】", "（1-9）", "（九月）"})
  void whatStandsBehindAHeaderAndIsNoDateOfTheCensusYearIsOfAnotherColumn(String behind)
      throws Exception {
    String header = FUNDING_HEADER.replace("训经费", "训经费" + behind);
    assertThat(read("funding", 2025, header + "2145000008,9,1\n").header().columns())
        .containsOnlyKeys("school_code", "public_funds");
  }

  @Test
  void tenTitleRowsAreReadOverAndElevenAreNot() throws Exception {
    String data = FUNDING_HEADER + "2145000008,9,1\n";
    assertThat(funding("标题,,\n".repeat(10) + data)).contains("12   2145000008");
    unreadable("funding", "标题,,\n".repeat(11) + data, "header", "", "学校标识码");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"甲,乙,丙", "甲,1,2", "1,2,3", "A,B,C", "a,b,c", "１,２,３", " 甲 , 1 , 2 ", "甲,,1"})
  void aRowOfColumnLettersUnderTheHeaderIsNoData(String letters) throws Exception {
    assertThat(funding(FUNDING_HEADER + letters + "\n2145000008,9,1\n"))
        .isEqualTo(
            """
            line school_code public_funds training_funds
            3    2145000008  9            1
            """);
  }

  @Test
  void lettersFurtherDownAreRowsLikeOthers() throws Exception {
    assertThat(funding(FUNDING_HEADER + "2145000008,9,1\n甲,1,2\n")).contains("3    甲");
  }

  @Test
  void lettersGoOnAfterZ() throws Exception {
    StringBuilder letters = new StringBuilder("A");
    for (int i = 1; i < DEFINITIONS.form("county").fields().size(); i++) {
      letters.append(',').append(i < 26 ? "" : "A").append((char) ('A' + i % 26));
    }
    String header =
        DEFINITIONS.form("county").fields().stream()
            .map(field -> field.officialHeader(2025))
            .collect(Collectors.joining(","));
    assertThat(read("county", 2025, header + "\n" + letters + "\n450102\n").rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计,17,3",
        "合 计,17,3",
        "总计,17,3",
        "小计,17,3",
        "全县合计,17,3",
        "合计：,17,3",
        "合计（2所）,17,3",
        ",合计,20",
        "本页小计,17,3"
      })
  void totalRowsAreNoData(String total) throws Exception {
    assertThat(funding(FUNDING_HEADER + "2145000008,9,1\n" + total + "\n"))
        .isEqualTo(
            """
            line school_code public_funds training_funds
            2    2145000008  9            1
            """);
  }

  @Test
  void aSchoolWhoseNameBeginsLikeATotalIsData() throws Exception {
    assertThat(
            read(
                    "school",
                    2025,
                    """
                    学校名称,学校标识码,县区代码,办学类型代码,城乡分类代码,举办者代码
                    总计小学,2145000008,450102,211,111,811
                    """)
                .rows())
        .hasSize(1);
  }

  @Test
  void blankRowsAreNoData() throws Exception {
    assertThat(funding(FUNDING_HEADER + "\n,,\n2145000008,9,1\n　, ,\n"))
        .isEqualTo(
            """
            line school_code public_funds training_funds
            4    2145000008  9            1
            """);
  }

  @Test
  void theOrderOfColumnsDoesNotMatter() throws Exception {
    assertThat(funding("教师培训经费,学校标识码,公用经费总额\n1,2145000008,9\n"))
        .isEqualTo(
            """
            line school_code public_funds training_funds
            2    2145000008  9            1
            """);
  }

  @Test
  void anExtraColumnIsPassedOverAndNamed() throws Exception {
    FormTable table = read("funding", 2025, "序号,学校标识码, 备注 ,公用经费总额,教师培训经费,\n1,2145000008,无,9,1,\n");
    assertThat(table.header().unknown().stream().map(table.header()::textAt))
        .containsExactly("序号", "备注");
    assertThat(cells(DEFINITIONS.form("funding"), table))
        .contains("2    2145000008  9            1");
  }

  @Test
  void spacesLineBreaksAndFullWidthFormsInHeadersDoNotMatter() throws Exception {
    assertThat(
            read(
                    "facilities",
                    2025,
                    """
                    \uFEFF学校（机构）标识码, 教学及 辅助用房,"教学仪器
                    设备值（万元）",图书（册）,网络多媒体教室(间)
                    2145000008,1,2,3,4
                    """)
                .header()
                .columns())
        .containsOnlyKeys(
            "school_code", "teaching_area", "equipment_value", "books", "multimedia_rooms");
  }

  @Test
  void headersAreReadInTheirYears() throws Exception {
    String of2016 =
        """
        机构标识码,机构名称,县级行政区划代码,办学类型,驻地城乡类型,举办者
        2145000008,东城小学,450102,211,111,811
        """;
    String of2021 =
        """
        标识码,学校（机构）名称,统计三级代码,学校办学类型码,城乡类型代码,学校举办者码
        2145000008,东城小学,450102,211,111,811
        """;
    assertThat(read("school", 2016, of2016).rows()).hasSize(1);
    assertThat(read("school", 2020, of2016).rows()).hasSize(1);
    unreadable("school", 2021, of2016, "column_missing", "（“举办者”是否就是该栏？如是，请改为此名）", "举办者代码");
    unreadable("school", 2015, of2016, "header", "", "学校标识码、学校名称、县区代码、办学类型代码、城乡分类代码、举办者代码");
    assertThat(read("school", 2021, of2021).rows()).hasSize(1);
    unreadable("school", 2020, of2021, "column_missing", "", "县区代码");
  }

  @Test
  void aMissingRequiredColumnMakesTheFileUnreadable() {
    unreadable("rooms", "学校标识码,类别\n2145000008,音乐\n", "column_missing", "", "面积");
  }

  @Test
  void aFieldWithTwoColumnsMakesTheFileUnreadable() {
    unreadable(
        "funding",
        "学校标识码,公用经费总额,公用经费预算总额\n2145000008,9,8\n",
        "column_twice",
        "“公用经费总额”（B列）、“公用经费预算总额”（C列）",
        "");
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() throws Exception {
    assertThat(read("funding", 2025, FUNDING_HEADER).rows()).isEmpty();
    assertThat(read("funding", 2025, FUNDING_HEADER.strip()).rows()).isEmpty();
  }

  @Test
  void aNulStaysInItsCell() throws Exception {
    assertThat(read("funding", 2025, FUNDING_HEADER + "2145000008,9\0,1\n").rows().get(0).cells())
        .containsExactly("2145000008", "9\0", "1");
  }

  @Test
  void columnsThatSayWhereARowComesFromAreNoFieldsAndNotUnknown() throws Exception {
    Header header =
        read("survey", 2025, "来源文件,县区代码,群体,发放问卷数,来源 行,来源\na.xlsx,450102,学生,9,1,x\n").header();
    assertThat(header.origin()).containsOnlyKeys("origin_file", "origin_line").containsValue(4);
    assertThat(header.columns()).containsOnlyKeys("county_code", "group", "issued");
    assertThat(header.unknown()).containsExactly(5);
    assertThat(
            read("survey", 2025, "县区代码,群体,发放问卷数,origin_file,来源文件\n450102,学生,9,a,b\n")
                .header()
                .unknown())
        .containsExactly(4);
  }

  @Test
  void aRowIsNoTotalForWhatItsSheetIsCalled() throws Exception {
    FormTable table =
        read("survey", 2025, "来源文件,来源工作表,县区代码,群体,发放问卷数\n合计,汇总,450102,学生,9\nx,汇总,,合计,9\n");
    assertThat(table.rows()).extracting(SourceRow::line).containsExactly(2L);
  }

  @Test
  void aFileThatIsTooLargeToReadIsTold() {
    SourceFile large =
        new SourceFile("2025/450102/funding.csv", "funding.csv", "", 65 << 20, null, List.of());
    assertThatThrownBy(() -> table(large, "funding", 2025))
        .asInstanceOf(InstanceOfAssertFactories.type(UnreadableFileException.class))
        .satisfies(
            e -> {
              assertThat(e.rule()).isEqualTo("file_size");
              assertThat(e.value()).isEqualTo("65 MiB");
            });
  }

  private static FormTable read(String form, int year, String text) throws UnreadableFileException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    SourceFile file =
        new SourceFile(
            "2025/450102/" + form + ".csv", form + ".csv", "", content.length, content, List.of());
    return table(file, form, year);
  }

  private static FormTable table(SourceFile file, String form, int year)
      throws UnreadableFileException {
    return OpenFile.open(
            file, new FormsOfYears(DEFINITIONS.forms().values(), DEFINITIONS.origin()), Limits.NONE)
        .tables(DEFINITIONS.form(form), year)
        .get(0);
  }

  private static String funding(String text) throws UnreadableFileException {
    return cells(DEFINITIONS.form("funding"), read("funding", 2025, text));
  }

  private static String cells(Form form, FormTable table) {
    List<String> names = form.fields().stream().map(Field::name).toList();
    StringBuilder text = new StringBuilder("line " + String.join(" ", names)).append('\n');
    for (SourceRow row : table.rows()) {
      StringBuilder line = new StringBuilder("%-5d".formatted(row.line()));
      for (String name : names) {
        String cell = row.cell(table.header().columns().get(name));
        line.append(("%-" + (name.length() + 1) + "s").formatted(cell));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static void unreadable(
      String form, String text, String rule, String value, String expected) {
    unreadable(form, 2025, text, rule, value, expected);
  }

  private static void unreadable(
      String form, int year, String text, String rule, String value, String expected) {
    assertThatThrownBy(() -> read(form, year, text))
        .asInstanceOf(InstanceOfAssertFactories.type(UnreadableFileException.class))
        .satisfies(
            e -> {
              assertThat(e.rule()).isEqualTo(rule);
              assertThat(e.value()).isEqualTo(value);
              assertThat(e.expected()).isEqualTo(expected);
            });
  }
}
