package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final Form FUNDING = Definitions.load().form("funding");
  private static final int YEAR = 2025;
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String FILE =
      """
      学校标识码,公用经费总额,教师培训经费
      2145000008,902521.84,54616.41
      3145000003,942054.66,65005.10
      """;

  @Test
  void utf8IsReadWithAndWithoutAByteOrderMark() throws Exception {
    assertThat(read(FILE.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            """
            1: 学校标识码|公用经费总额|教师培训经费
            2: 2145000008|902521.84|54616.41
            3: 3145000003|942054.66|65005.10
            """);
    assertThat(read(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(read(FILE.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void gb18030AndWhatItContainsIsRead() throws Exception {
    String sound = read(FILE.getBytes(StandardCharsets.UTF_8));
    assertThat(read(FILE.getBytes(GB18030))).isEqualTo(sound);
    assertThat(read(FILE.getBytes(Charset.forName("GBK")))).isEqualTo(sound);
    assertThat(read(FILE.getBytes(Charset.forName("GB2312")))).isEqualTo(sound);
    String rare = FILE.replace("54616.41", "㐀𠀀");
    assertThat(read(rare.getBytes(GB18030))).contains("2: 2145000008|902521.84|㐀𠀀");
  }

  @Test
  void utf16IsReadByItsByteOrderMark() throws Exception {
    String sound = read(FILE.getBytes(StandardCharsets.UTF_8));
    String marked = "\uFEFF" + FILE;
    assertThat(read(marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(sound);
    assertThat(read(marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(sound);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";"})
  void tabAndSemicolonSeparateToo(String separator) throws Exception {
    assertThat(read(FILE.replace(",", separator))).isEqualTo(read(FILE));
  }

  @Test
  void theSeparatorIsJudgedAtTheHeaderAndNotByWhatCellsContain() throws Exception {
    assertThat(
            read(
                """
                注意,本表,由财务,填写
                学校标识码;公用经费总额;教师培训经费
                2145000008;902,521.84;54,616.41
                """))
        .isEqualTo(
            """
            1: 注意,本表,由财务,填写
            2: 学校标识码|公用经费总额|教师培训经费
            3: 2145000008|902,521.84|54,616.41
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n"})
  void everyKindOfLineEndIsRead(String lineEnd) throws Exception {
    assertThat(read(FILE.replace("\n", lineEnd))).isEqualTo(read(FILE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void linesAreCountedThroughQuotedLineBreaks(String lineEnd) throws Exception {
    String text =
        """
        "学校
        标识码",公用经费总额,教师培训经费

        2145000008,"902521.84
        （含
        上年结转）",54616.41
        3145000003,942054.66,65005.10
        """;
    assertThat(read(text.replace("\n", lineEnd)).replace(lineEnd, "⏎").replace("\n", "⏎"))
        .isEqualTo(
            "1: 学校⏎标识码|公用经费总额|教师培训经费⏎"
                + "4: 2145000008|902521.84⏎（含⏎上年结转）|54616.41⏎"
                + "7: 3145000003|942054.66|65005.10⏎");
  }

  @Test
  void quotesWithinACellAndDoubledQuotesAreKept() throws Exception {
    assertThat(read(FILE + "2145000009,\"约\"\"九万\"\"\",含\"专项\"\n"))
        .endsWith("4: 2145000009|约\"九万\"|含\"专项\"\n");
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWithTheLineItOpensOn() {
    unreadable(FILE + "2145000009,\"9,1\n2145000010,8,1\n", "file_format", "第4行起引号没有闭合", "");
  }

  @Test
  void textAfterAClosingQuoteIsTold() {
    unreadable(FILE + "2145000009,\"9\"万,1\n", "file_format", "第4行起引号闭合之后还有文字", "");
  }

  @Test
  void aQuoteThatBreaksBeforeTheHeaderIsToldAsThat() {
    unreadable("\"2025年经费表\n" + FILE, "file_format", "第1行起引号没有闭合", "");
  }

  @Test
  void aBrokenQuoteFarBelowTheHeaderIsTold() {
    unreadable(
        FILE + "2145000009,9,1\n".repeat(20) + "\"2145000010,8,1\n",
        "file_format",
        "第24行起引号没有闭合",
        "");
  }

  @Test
  void bytesThatNoEncodingReadsAreTold() {
    byte[] content = FILE.getBytes(GB18030);
    content[content.length - 2] = (byte) 0xFF;
    unreadable(
        content,
        "file_encoding",
        "第3行“03,942054.66,65005.1”之后有不是GB18030文字的字节（可能缺了半个字）",
        "UTF-8、GB18030 或带BOM的UTF-16");
    byte[] odd = ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_16LE);
    unreadable(
        java.util.Arrays.copyOf(odd, odd.length - 1),
        "file_encoding",
        "第3行“3,942054.66,65005.10”之后有不是UTF-16LE文字的字节（可能缺了半个字）",
        "UTF-8、GB18030 或带BOM的UTF-16");
  }

  @Test
  void aFileThatTwoEncodingsReadDifferentlyIsToldWithBoth() {
    Form form = form("学校标识码, code", "学校名称, name"); // headers that read the same in both encodings
    byte[] content = "code,name\n1,小学\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CsvReader.read(content, new FormOfYear(form, YEAR), Limits.NONE))
        .asInstanceOf(InstanceOfAssertFactories.type(UnreadableFileException.class))
        .satisfies(
            e -> {
              assertThat(e.rule()).isEqualTo("file_encoding");
              assertThat(e.value()).isEqualTo("UTF-8、GB18030 都能读通且文字不同");
              assertThat(e.expected()).isEqualTo("UTF-8、GB18030 或带BOM的UTF-16");
            });
  }

  @Test
  void whatAnEncodingCannotReadFarBelowTheHeadIsTold() {
    byte[] content = (FILE + "2145000009,9,1\n".repeat(40)).getBytes(StandardCharsets.UTF_8);
    content[content.length - 2] = (byte) 0xFF;
    unreadable(
        content,
        "file_encoding",
        "第43行“2145000009,9,”之后有不是UTF-8文字的字节（可能缺了半个字）",
        "UTF-8、GB18030 或带BOM的UTF-16");
  }

  @Test
  void twoEncodingsThatDifferFarBelowTheHeadAreTold() {
    Form form = form("学校标识码, code", "学校名称, name");
    byte[] content =
        ("code,name\n" + "1,x\n".repeat(40) + "1,小学\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CsvReader.read(content, new FormOfYear(form, YEAR), Limits.NONE))
        .hasMessage("file_encoding: UTF-8、GB18030 都能读通且文字不同");
  }

  @Test
  void aSignThatStandsForWhatCannotBeReadMayStandInTheTextItself() throws Exception {
    assertThat(read(FILE + "2145000009,\uFFFD,1\n")).endsWith("4: 2145000009|\uFFFD|1\n");
    assertThat(read((FILE + "2145000009,\uFFFD,1\n").getBytes(GB18030)))
        .endsWith("4: 2145000009|\uFFFD|1\n");
  }

  @Test
  void theHeaderIsFoundBelowManyBlankLines() throws Exception {
    assertThat(read("\n".repeat(100) + FILE)).startsWith("101: 学校标识码|公用经费总额|教师培训经费\n");
    assertThat(read("\"某县\n" + "\n".repeat(100) + "经费\"\n" + FILE))
        .contains("103: 学校标识码|公用经费总额|教师培训经费\n");
    unreadable("\n".repeat(1_000) + FILE, "header", "", "学校标识码");
  }

  @Test
  void twoEncodingsThatGiveTheSameTextAreNoDoubt() throws Exception {
    Form form = form("学校标识码, code", "学校名称, name");
    SourceTable table =
        CsvReader.read(
            "code,name\n1,x\n".getBytes(GB18030), new FormOfYear(form, YEAR), Limits.NONE);
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void theProvincesOwnTablesWithPlainHeadersAreReadAsUtf8() throws Exception {
    Form counties = Definitions.load().reference().get("recognition");
    String text = "county_code,regime,year\n450102,基本均衡,2016\n";
    assertThat(
            CsvReader.read(
                    text.getBytes(StandardCharsets.UTF_8),
                    new FormOfYear(counties, 2000),
                    Limits.NONE)
                .rows()
                .get(1)
                .cells())
        .containsExactly("450102", "基本均衡", "2016");
  }

  @Test
  void anEmptyFileIsToldAsEmpty() {
    unreadable("", "file_empty", "", "");
    unreadable("\n\n\n", "file_empty", "", "");
    unreadable("\uFEFF", "file_empty", "", "");
  }

  @Test
  void signsBetweenCellsThatPartNoneAreNamed() {
    for (String sign : List.of("，", "、", "；", "|")) {
      unreadable(FILE.replace(",", sign), "separator", sign, "");
    }
    unreadable(FILE.replace(",", "  "), "separator", "空格", "");
  }

  @Test
  void aFileOfAnotherFormHasNoHeader() {
    unreadable("姓名,年龄\n张三,9\n", "header", "", "学校标识码");
  }

  private static Form form(String... headers) {
    StringBuilder text =
        new StringBuilder("form: twins\ntitle: 双\ngrain: one\nyears: {from: 2012}\nfields:\n");
    for (int i = 0; i < headers.length; i++) {
      text.append("  - {name: f").append(i).append(", type: text, headers: {2012: [");
      text.append(headers[i]).append("]}}\n");
    }
    return Yaml.read("twins.yml", text.toString()).as(Form.class);
  }

  private static String read(String text) throws UnreadableFileException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(byte[] content) throws UnreadableFileException {
    StringBuilder read = new StringBuilder();
    List<SourceRow> rows =
        CsvReader.read(content, new FormOfYear(FUNDING, YEAR), Limits.NONE).rows();
    rows.forEach(
        row ->
            read.append(row.line())
                .append(": ")
                .append(String.join("|", row.cells()))
                .append('\n'));
    return read.toString();
  }

  private static void unreadable(String text, String rule, String value, String expected) {
    unreadable(text.getBytes(StandardCharsets.UTF_8), rule, value, expected);
  }

  private static void unreadable(byte[] content, String rule, String value, String expected) {
    assertThatThrownBy(() -> CsvReader.read(content, new FormOfYear(FUNDING, YEAR), Limits.NONE))
        .asInstanceOf(InstanceOfAssertFactories.type(UnreadableFileException.class))
        .satisfies(
            e -> {
              assertThat(e.rule()).isEqualTo(rule);
              assertThat(e.value()).isEqualTo(value);
              assertThat(e.expected()).isEqualTo(expected);
            });
  }
}
