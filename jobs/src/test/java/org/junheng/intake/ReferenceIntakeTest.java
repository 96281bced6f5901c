package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Form;
import org.junheng.landing.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceIntakeTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void aTableIsReadTypedWithItsOpenEndsEmpty() {
    List<ReferenceRow> rows =
        read(
            """
            code,name,city_code,city_name,kind,from_year,to_year
            450127,横县,450100,南宁市,县,2012,2020
            450181,横州市,450100,南宁市,,2021,
            """);
    assertThat(problems).isEmpty();
    assertThat(rows)
        .extracting(
            row ->
                row.text("code")
                    + " "
                    + row.number("from_year")
                    + " "
                    + row.values().get("to_year"))
        .containsExactly("450127 2012 2020", "450181 2021 null");
  }

  @Test
  void everythingThatIsWrongIsTold() {
    read(
        """
        code,name,city_code,city_name,kind,from_year,to_year
        45012,横县,450100,南宁市,县,二〇一二,
        450181,,450100,南宁市,县,2021
        """);
    assertThat(problems)
        .containsExactly(
            "counties.csv:2 code: “45012”不合编码规则（6位数字或大写字母）；请核对编码",
            "counties.csv:2 from_year: “二〇一二”不是整数；应填0或正整数",
            "counties.csv:3: 本行只有6格，表头有7格；请补齐");
  }

  @ParameterizedTest
  @CsvSource({
    "2019/12/21,2019-12-21",
    "2019-12-1,2019-12-01",
    "2019.1.2,2019-01-02",
    "2019年12月21日,2019-12-21",
    "20191221,2019-12-21",
    "２０１９／１２／２１,2019-12-21",
    "2019/12/21 0:00,2019-12-21"
  })
  void daysAreReadInTheShapesThatSpreadsheetsSaveThemIn(String written, String day) {
    List<ReferenceRow> rows =
        read("plan_county", "county_code,planned_year,decided_on\n450127,2025," + written + "\n");
    assertThat(problems).isEmpty();
    assertThat(rows.get(0).text("decided_on")).isEqualTo(day);
    assertThat(rows.get(0).values()).containsEntry("decided_on", day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019/13/1", "2019-02-30", "去年", "12/21/2019", "2019"})
  void whatIsNoDayIsToldAsSuch(String written) {
    read("plan_county", "county_code,planned_year,decided_on\n450127,2025," + written + "\n");
    assertThat(problems)
        .containsExactly(
            "plan_county.csv:2 decided_on: “%s”不是日期；应填年-月-日，如2024-09-01".formatted(written));
  }

  @Test
  void aKeyThatStandsTwiceIsTold() {
    read(
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450127,横县,450100,南宁市,县,2012,2020
        450127,横州,450100,南宁市,县,2012,
        """);
    assertThat(problems)
        .containsExactly(
            "counties.csv:2 from_year: “450127 2012”重复出现（第2、3行），重复的各行均退回；请只保留正确的一行",
            "counties.csv:3 from_year: “450127 2012”重复出现（第2、3行），重复的各行均退回；请只保留正确的一行");
  }

  @Test
  void aMissingColumnIsTold() {
    read("code,name,city_code,city_name,kind,to_year\n");
    assertThat(problems).containsExactly("counties.csv: 缺少必填栏目“from_year”，整个文件退回；请补上该栏");
  }

  private List<ReferenceRow> read(String text) {
    return read("counties", text);
  }

  private List<ReferenceRow> read(String table, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    Form counties = Submitted.DEFINITIONS.reference().get(table);
    return ReferenceIntake.read(
        counties,
        new SourceFile(table + ".csv", table + ".csv", "", content.length, content, List.of(table)),
        Submitted.DEFINITIONS,
        problems);
  }
}
