package org.junheng.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junit.jupiter.api.Test;

/** What a county says of a warning comes back with its files and stands beside the warning. */
class ExplanationsTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final CountyYearIntake INTAKE = new CountyYearIntake(DEFINITIONS, Limits.NONE);
  private static final String SCHOOLS =
      """
      学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码
      2145000001,东城小学,450102,211,111,811
      2145000002,西城小学,450102,211,111,811
      """;
  private static final String PUPILS = "学校标识码,小学在校生数\n2145000001,\n2145000002,\n";
  private static final String RULE = "primary_pupils_filled";

  private static CountyAnswer answer(Map<String, byte[]> files) {
    return new CheckedAnswers(DEFINITIONS).of(take(files), null, "测试");
  }

  private static Intake take(Map<String, byte[]> files) {
    List<SourceFile> sources = new ArrayList<>();
    files.forEach(
        (name, content) ->
            sources.add(
                SourceFile.of(
                    name, name, "sha", content.length, content, DEFINITIONS.forms().values())));
    return INTAKE.take(new CountyYear(2025, "450102", true), sources);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> files(String explanations) {
    return Map.of(
        "school.csv", bytes(SCHOOLS),
        "pupils.csv", bytes(PUPILS),
        "情况说明.csv", bytes("报表,学校标识码,栏目,情况说明\n" + explanations));
  }

  private static List<String> explained(CountyAnswer answer) {
    return answer.findings().stream()
        .filter(finding -> finding.rule().equals(RULE))
        .map(finding -> finding.schoolCode() + " " + finding.explanation())
        .toList();
  }

  @Test
  void anExplanationIsOfItsSchoolAndColumn() {
    assertThat(explained(answer(files("学生情况,2145000002,小学 在校生数,新校区尚未招生\n"))))
        .containsExactly("2145000001 null", "2145000002 新校区尚未招生");
    assertThat(explained(answer(files("pupils,2145000002,,见文件\n"))))
        .containsExactly("2145000001 null", "2145000002 见文件");
    assertThat(explained(answer(files("学生情况,,,全县停课\n学生情况,2145000001,小学在校生数,火灾\n"))))
        .containsExactly("2145000001 全县停课；火灾", "2145000002 全县停课");
    assertThat(explained(answer(files("班级情况,2145000001,,不相干\n学生情况,2145000001,初中在校生数,不相干\n"))))
        .containsExactly("2145000001 null", "2145000002 null");
  }

  @Test
  void whoeverHasNothingToExplainOwesNothing() {
    CountyAnswer answer = answer(Map.of("school.csv", bytes(SCHOOLS), "pupils.csv", bytes(PUPILS)));

    assertThat(answer.forms()).extracting(FormState::form).doesNotContain("explanation");
  }

  @Test
  void theAnswerItselfIsHandedInWithTheReasonsInIt() throws IOException {
    Map<String, byte[]> files = Map.of("school.csv", bytes(SCHOOLS), "pupils.csv", bytes(PUPILS));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Effects effects = new Effects(DEFINITIONS, List.of(DEFINITIONS.standard("Q2017")), 2025);
    new AnswerBook(answer(files), DEFINITIONS, effects).write(out);
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = book.getSheet("情况说明");
      for (Row row : sheet) {
        if ("2145000002".equals(String.valueOf(row.getCell(1)))) {
          row.createCell(7).setCellValue("新校区尚未招生");
        }
      }
      book.write(filled);
    }
    Map<String, byte[]> again =
        Map.of(
            "school.csv", bytes(SCHOOLS),
            "pupils.csv", bytes(PUPILS),
            "2025核查结果.xlsx", filled.toByteArray());

    assertThat(explained(answer(again))).containsExactly("2145000001 null", "2145000002 新校区尚未招生");
    assertThat(take(again).held())
        .extracting(Held::form)
        .as("nothing is told of the answer's other sheets and columns")
        .doesNotContain("explanation", "");
  }
}
