package org.junheng.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.workbook.StrictXml;
import org.junit.jupiter.api.Test;

/** What a county is answered, from files with known faults to the workbook and the text. */
class CheckedAnswersTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final CountyYearIntake INTAKE = new CountyYearIntake(DEFINITIONS, Limits.NONE);
  private static final String COUNTY = "450102";
  private static final int YEAR = 2025;
  private static final Effects EFFECTS =
      new Effects(
          DEFINITIONS, List.of(DEFINITIONS.standard("Q2017"), DEFINITIONS.standard("B2012")), YEAR);

  private static final Map<String, String> LAST_YEAR =
      Map.of(
          "school.csv",
          """
          学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码
          2145000001,东城小学,450102,211,111,811
          3145000009,老初中,450102,311,111,811
          3145000004,九年一贯学校,450102,312,122,811
          """,
          "pupils.csv",
          """
          学校标识码,小学在校生数,初中在校生数
          2145000001,410,-
          3145000009,-,600
          """,
          "facilities.csv",
          """
          学校标识码,教学及辅助用房面积,其中室内体育用房面积,教学仪器设备资产值
          2145000001,5000.5,300,12.34
          """,
          "teachers.csv",
          """
          学校标识码,学段,专任教师数,持教师资格证人数
          3145000004,小学,40,40
          3145000004,初中,50,50
          """);

  private static final Map<String, String> THIS_YEAR =
      Map.of(
          "school.csv",
          """
          学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,前身标识码
          2145000001,=cmd|' /C calc'!A0,450102,211,111,811,
          3145000003,新初中,450102,311,111,811,3145000009
          3145000004,九年一贯学校,450102,312,122,811,
          """,
          "pupils.csv",
          """
          学校标识码,小学在校生数,初中在校生数
          2145000001,12O,-
          3145000003,-,6OO
          """,
          "facilities.csv",
          """
          学校标识码,教学及辅助用房面积,其中室内体育用房面积,教学仪器设备资产值
          2145000001,5000,300,1/2
          """,
          "teachers.csv",
          """
          学校标识码,学段,专任教师数,持教师资格证人数
          3145000004,小学,40,41
          3145000004,初中,5O,51
          """,
          "rooms.csv",
          "什么,都不是\n",
          "无关.csv",
          "a\n");

  private static Intake take(int year, Map<String, String> texts) {
    List<SourceFile> files = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          byte[] content = text.getBytes(StandardCharsets.UTF_8);
          files.add(
              SourceFile.of(
                  year + "/" + COUNTY + "/" + name,
                  name,
                  "sha",
                  content.length,
                  content,
                  DEFINITIONS.forms().values()));
        });
    return INTAKE.take(new CountyYear(year, COUNTY, true), files);
  }

  private static CountyAnswer answer() {
    return new CheckedAnswers(DEFINITIONS)
        .of(take(YEAR, THIS_YEAR), take(YEAR - 1, LAST_YEAR), "测试");
  }

  private static String told(CountyAnswer answer, String rule) {
    return answer.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(
            finding ->
                Stream.of(
                        finding.file(),
                        finding.cell(),
                        finding.schoolName(),
                        finding.value(),
                        finding.lastYearValue())
                    .map(part -> Objects.toString(part, "-"))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  private static XSSFWorkbook book(CountyAnswer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerBook(answer, DEFINITIONS, EFFECTS).write(out);
    assertThat(StrictXml.parts(out.toByteArray())).contains("xl/worksheets/sheet4.xml");
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void lastYearsValueIsThatOfTheSameSchoolOrItsPredecessor() {
    assertThat(told(answer(), "whole_number"))
        .isEqualTo(
            """
            pupils.csv B2 =cmd|' /C calc'!A0 12O 410
            pupils.csv C3 新初中 6OO 600
            teachers.csv C3 九年一贯学校 5O 50""");
  }

  @Test
  void lastYearsValueIsInTheFilesUnit() {
    assertThat(told(answer(), "number")).endsWith("1/2 12.34");
  }

  @Test
  void lastYearsValueIsThatOfTheSameStage() {
    assertThat(told(answer(), "certified_teachers")).isEqualTo("teachers.csv D2 九年一贯学校 41 40");
    assertThat(told(answer(), "whole_number")).endsWith("teachers.csv C3 九年一贯学校 5O 50");
  }

  @Test
  void withoutTheYearBeforeThereIsNoValueOfIt() {
    CountyAnswer answer = new CheckedAnswers(DEFINITIONS).of(take(YEAR, THIS_YEAR), null, "测试");

    assertThat(answer.findings()).isNotEmpty().allMatch(found -> found.lastYearValue() == null);
  }

  @Test
  void findingsStandFormByFormFileByFileTheHeldFirst() {
    List<Finding> findings = answer().findings();

    assertThat(findings.get(0).rule()).isEqualTo("file_name");
    assertThat(findings.stream().map(Finding::form).distinct())
        .containsExactly("", "school", "facilities", "pupils", "rooms", "teachers");
    assertThat(
            findings.stream()
                .filter(finding -> finding.form().equals("pupils"))
                .map(Finding::weight))
        .isSorted();
  }

  @Test
  void causesStandInTheBookBeforeWhatFollowsFromThem() throws IOException {
    Map<String, String> held = new HashMap<>(THIS_YEAR);
    held.replaceAll(
        (name, text) ->
            text.replace("2145000001,=cmd|' /C calc'!A0,450102,211", "2145000001,东城小学,450102,9"));
    CountyAnswer answer = new CheckedAnswers(DEFINITIONS).of(take(YEAR, held), null, "测试");
    try (XSSFWorkbook book = book(answer)) {
      XSSFSheet sheet = book.getSheet("退回清单");
      List<String> messages = new ArrayList<>();
      for (int row = 2; row <= sheet.getLastRowNum(); row++) {
        messages.add(sheet.getRow(row).getCell(11).getStringCellValue());
      }
      assertThat(messages).hasSize(answer.findings().size());
      assertThat(messages)
          .filteredOn(message -> message.contains("由此另有1处（pupils.csv 1处）"))
          .hasSize(1);
      assertThat(messages)
          .filteredOn(message -> message.endsWith("（由前面所列的原因引起，原因改正后一并消除）"))
          .containsExactly(messages.get(messages.size() - 1));
    }
  }

  @Test
  void countsByRuleAddUpToTheFindings() throws IOException {
    CountyAnswer answer = answer();
    long counted = answer.byRule().stream().mapToLong(CountyAnswer.RuleCount::count).sum();
    long bySeverity = Stream.of(Weight.values()).mapToLong(answer::count).sum();

    assertThat(counted).isEqualTo(answer.findings().size()).isEqualTo(bySeverity);
    try (XSSFWorkbook book = book(answer)) {
      XSSFSheet rules = book.getSheet("按规则统计");
      double inBook = 0;
      for (int row = 3; row <= rules.getLastRowNum(); row++) {
        inBook += rules.getRow(row).getCell(2).getNumericCellValue();
      }
      assertThat(inBook).isEqualTo(answer.findings().size());
      assertThat(book.getSheet("退回清单").getLastRowNum() - 1).isEqualTo(answer.findings().size());
    }
  }

  @Test
  void whatACellBearsOnFollowsFromTheDefinitions() {
    Map<String, String> effects = new HashMap<>();
    answer().findings().forEach(finding -> effects.put(finding.rule(), EFFECTS.of(finding)));

    assertThat(effects.get("certified_teachers"))
        .isEqualTo("优质均衡：G9、G12、P2；县级结论\n基本均衡：B6 师生比；综合差异系数、县级结论");
    assertThat(effects.get("header")).isEqualTo("优质均衡：G3 每12个班级配备音乐、美术专用教室1间以上；县级结论");
    assertThat(effects.get("number"))
        .isEqualTo("优质均衡：R4–R7、P2；学校结论、差异系数、县级结论\n基本均衡：B1–B5；综合差异系数、县级结论");
    assertThat(effects.get("file_name")).isEqualTo("—");
  }

  @Test
  void aSchoolThatIsNotAssessedBearsOnNothing() {
    String schools =
        """
        学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码
        3645000001,职业学校,450102,365,111,811
        """;
    CountyAnswer answer =
        new CheckedAnswers(DEFINITIONS)
            .of(
                take(
                    YEAR,
                    Map.of("school.csv", schools, "facilities.csv", "学校标识码,图书册数\n3645000001,x\n")),
                null,
                "测试");

    assertThat(answer.findings())
        .filteredOn(finding -> finding.rule().equals("whole_number"))
        .singleElement()
        .satisfies(finding -> assertThat(EFFECTS.of(finding)).isEqualTo("—（该校办学类型不参加评估）"));
  }

  @Test
  void aSchoolsNameThatLooksLikeAFormulaStaysText() throws IOException {
    try (XSSFWorkbook book = book(answer())) {
      List<String> names = new ArrayList<>();
      book.getSheet("退回清单")
          .forEach(
              row -> {
                if (row.getCell(8) != null) {
                  assertThat(row.getCell(8).getCellType()).isNotEqualTo(CellType.FORMULA);
                  names.add(row.getCell(8).toString());
                }
              });
      assertThat(names).contains("=cmd|' /C calc'!A0");
    }
  }

  @Test
  void theTextTellsTheFirstOfEachRuleAndHowManyThereAre() {
    StringBuilder pupils = new StringBuilder("学校标识码,小学在校生数\n");
    StringBuilder schools = new StringBuilder("学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n");
    for (int i = 0; i < 5000; i++) {
      String code = String.valueOf(2145000000L + i);
      schools.append(code).append(",小学").append(i).append(",450102,211,111,811\n");
      pupils.append(code).append(",x").append(inLetters(i)).append("\n");
    }
    CountyAnswer answer =
        new CheckedAnswers(DEFINITIONS)
            .of(
                take(
                    YEAR,
                    Map.of("school.csv", schools.toString(), "pupils.csv", pupils.toString())),
                null,
                "测试");

    String text = new AnswerText(answer, DEFINITIONS, EFFECTS).text();

    assertThat(text).contains("! 按缺报处理5000处", "另有4997处，见工作簿“退回清单”", "✘ 未报送：班级情况");
    assertThat(text.lines().count()).isLessThan(60);
    assertThat(text).contains("\r\n").contains("pupils.csv 第2行 B2 小学在校生数 小学0：填“x”");
  }

  /** Nothing for the first, and for each other one something else. */
  private static String inLetters(int number) {
    return number == 0
        ? ""
        : String.valueOf(number)
            .chars()
            .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
            .collect(java.util.stream.Collectors.joining());
  }

  @Test
  void whatFollowsFromAFormThatWasNotHandedInIsSaidThereAndNotListed() throws IOException {
    CountyAnswer answer =
        new CheckedAnswers(DEFINITIONS)
            .of(
                take(
                    YEAR,
                    Map.of(
                        "school.csv",
                        "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n"
                            + "2145000001,东城小学,450102,211,111,811\n"
                            + "2145000002,西城小学,450102,211,111,811\n")),
                null,
                "测试");
    String said = "由此另有2处（school.csv 2处），补报后一并消除。";
    assertThat(new AnswerText(answer, DEFINITIONS, EFFECTS).text())
        .contains("✘ 未报送：", said)
        .doesNotContain("2145000002 ");
    try (XSSFWorkbook book = book(answer)) {
      assertThat(textsOf(book.getSheetAt(0))).anyMatch(text -> text.endsWith(said));
    }
  }

  private static List<String> textsOf(Iterable<Row> sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    return texts;
  }

  @Test
  void cellsThatSayTheSameInAColumnAreToldOnceWithTheirLines() {
    CountyAnswer answer =
        new CheckedAnswers(DEFINITIONS)
            .of(
                take(
                    YEAR,
                    Map.of(
                        "pupils.csv",
                        "学校标识码,小学在校生数\n2145000001,9人\n2145000002,8人\n",
                        "school.csv",
                        "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n"
                            + "2145000001,东城小学,450102,211,111,811\n"
                            + "2145000002,西城小学,450102,211,111,811\n")),
                null,
                "测试");
    assertThat(new AnswerText(answer, DEFINITIONS, EFFECTS).text())
        .contains("! 按缺报处理2处", "填“9人”", "同栏另有1处（第3行），改正后一并消除")
        .doesNotContain("8人");
  }

  @Test
  void whatSchoolsLackOfAFormThatWasNotHandedInIsCountedWhereThatIsSaid() {
    CountyAnswer answer =
        new CheckedAnswers(DEFINITIONS)
            .of(take(YEAR, Map.of("school.csv", LAST_YEAR.get("school.csv"))), null, "测试");
    assertThat(new AnswerText(answer, DEFINITIONS, EFFECTS).text())
        .contains("有关结论为数据不全。由此另有3处（school.csv 3处），补报后一并消除。")
        .doesNotContain("该校没有“学生情况”");
  }

  @Test
  void whatIsInOrderIsSaidToBe() {
    CountyAnswer answer =
        new CountyAnswer(
            YEAR,
            COUNTY,
            "某县",
            "测试",
            List.of(
                new FormState(
                    "school", "ok", 1, 3, 3, 0, 0, 1L, "2025-10-01 08:00", false, true, null)),
            List.of());

    assertThat(new AnswerText(answer, DEFINITIONS, EFFECTS).text())
        .contains("【某县（450102） 2025学年报送核查结果】", "✔ 全部报表已收到", "学校基本情况：正常，读取3行");
  }

  @Test
  void whatIsGoneLateAndSentAgainIsSaid() {
    FormState state =
        new FormState("pupils", "ok", 1, 3, 3, 0, 0, 3L, "2025-10-01 08:00", true, false, null);

    assertThat(AnswerText.remark(state)).isEqualTo("逾期；重报2次；文件已撤走，仍按最后一次报送计算");
    assertThat(Receipt.of(state, true).asksForAction()).isTrue();
    assertThat(Receipt.of(FormState.missing("survey"), true).overdue()).isTrue();
    assertThat(Receipt.of(FormState.missing("survey"), false).overdue()).isFalse();
  }
}
