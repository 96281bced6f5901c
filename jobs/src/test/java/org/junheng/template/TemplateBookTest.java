package org.junheng.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junheng.answer.CensusRow;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.workbook.StrictXml;
import org.junit.jupiter.api.Test;

/** The workbook that a county gets, filled in, is read as the county's own files are. */
class TemplateBookTest {
  private static final Path LANDING = Path.of("jobs/src/test/resources/fixtures/sample/landing");
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final CountyYearIntake INTAKE = new CountyYearIntake(DEFINITIONS, Limits.NONE);
  private static final String COUNTY = "450103";
  private static final int YEAR = 2022;

  private static byte[] template(Intake yearBefore) throws IOException {
    Map<String, List<Map<String, String>>> rows = new HashMap<>();
    if (yearBefore != null) {
      yearBefore
          .accepted()
          .forEach(
              (form, accepted) ->
                  rows.put(
                      form,
                      accepted.stream()
                          .map(
                              row -> CensusRow.of(DEFINITIONS.form(form), row, DEFINITIONS).cells())
                          .toList()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TemplateBook(
            DEFINITIONS, YEAR, COUNTY, "某县（" + COUNTY + "）", yearBefore == null ? null : 2021, rows)
        .write(out);
    return out.toByteArray();
  }

  private static Intake take(int year, List<SourceFile> files) {
    return INTAKE.take(new CountyYear(year, COUNTY, true), files);
  }

  private static SourceFile file(String name, byte[] content) {
    return SourceFile.of(name, name, "sha", content.length, content, DEFINITIONS.forms().values());
  }

  private static Intake takeWorkbook(byte[] workbook) {
    return take(YEAR, List.of(file("2022报送表.xlsx", workbook)));
  }

  private static Intake takeCsv(int year) {
    Path folder = LANDING.resolve(year + "/" + COUNTY);
    try (Stream<Path> files = Files.list(folder)) {
      List<SourceFile> sources = new ArrayList<>();
      for (Path path : files.sorted().toList()) {
        sources.add(file(path.getFileName().toString(), Files.readAllBytes(path)));
      }
      return take(year, sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form's file as the county wrote it, its headers replaced by the official ones. */
  private static List<Map<String, String>> csv(Form form) throws IOException {
    Path file = LANDING.resolve(YEAR + "/" + COUNTY + "/" + form.form() + ".csv");
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(
            file,
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : parser) {
        Map<String, String> cells = new HashMap<>();
        row.toMap()
            .forEach(
                (header, text) -> {
                  Field field = form.fieldCalled(header, YEAR).orElseThrow();
                  boolean isAnswer = field.type().name().equals("YES_NO") && text.length() == 1;
                  String word = text.equals("1") ? "是" : text.equals("0") ? "否" : text;
                  cells.put(field.officialHeader(YEAR), isAnswer ? word : text);
                });
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<Form> owedForms() {
    return DEFINITIONS.forms().values().stream().filter(form -> !form.optional()).toList();
  }

  private static List<String> accepted(Intake intake, String form) {
    return intake.accepted().get(form).stream().map(TemplateBookTest::shown).sorted().toList();
  }

  private static String shown(AcceptedRow row) {
    return Arrays.toString(row.values()) + row.notApplicable();
  }

  @Test
  void filledInItIsReadAsTheCountysOwnFilesAndGivesTheSameRows() throws IOException {
    FilledIn filled = new FilledIn(template(takeCsv(2021)));
    for (Form form : owedForms()) {
      List<String> key =
          form.key().stream().map(name -> form.field(name).officialHeader(YEAR)).toList();
      filled.fill(form.title(), key, csv(form));
    }

    byte[] workbook = filled.bytes();
    Intake fromWorkbook = takeWorkbook(workbook);
    Intake fromCsv = takeCsv(YEAR);

    assertThat(fromWorkbook.held())
        .extracting(Held::message)
        .containsExactlyElementsOf(
            fromCsv.held().stream()
                .filter(held -> !held.rule().equals("column_absent"))
                .map(Held::message)
                .toList());
    assertThat(fromWorkbook.held()).extracting(Held::severity).doesNotContain("error", "field");
    for (Form form : owedForms()) {
      assertThat(accepted(fromWorkbook, form.form()))
          .as(form.form())
          .isNotEmpty()
          .isEqualTo(accepted(fromCsv, form.form()));
    }
  }

  @Test
  void leftAsItIsEverySchoolIsToldOfAndNothingElse() throws IOException {
    Intake taken = takeWorkbook(template(takeCsv(2021)));

    assertThat(taken.held())
        .extracting(Held::rule)
        .containsOnly("required", "primary_pupils_filled", "junior_pupils_filled");
    assertThat(taken.held()).extracting(Held::form).containsOnly("teachers", "pupils");
  }

  @Test
  void aBlankOneHasTheOfficialHeadersAndNoRows() throws IOException {
    byte[] blank = template(null);
    FilledIn filled = new FilledIn(blank);

    assertThat(StrictXml.parts(blank)).hasSizeGreaterThan(20);
    for (Form form : DEFINITIONS.forms().values()) {
      assertThat(filled.header(form.title()))
          .as(form.form())
          .isEqualTo(
              form.fields().stream()
                  .filter(field -> !field.subtotal())
                  .flatMap(
                      field ->
                          field.name().equals("school_code") && !form.form().equals("school")
                              ? Stream.of("学校标识码", "学校名称")
                              : Stream.of(field.officialHeader(YEAR)))
                  .toList());
      assertThat(filled.rows(form.title())).as(form.form()).isEmpty();
    }
    assertThat(takeWorkbook(blank).held()).isEmpty();
  }

  @Test
  void onlyWhatRarelyChangesIsCarriedOver() throws IOException {
    FilledIn filled = new FilledIn(template(takeCsv(2021)));

    assertThat(filled.rows("学生情况"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsOnlyKeys("学校标识码", "学校名称"));
    assertThat(filled.rows("办学条件"))
        .anySatisfy(row -> assertThat(row).containsKeys("学校标识码", "教学及辅助用房面积"))
        .noneSatisfy(row -> assertThat(row).containsKey("教学仪器设备资产值"));
    assertThat(filled.rows("班级情况")).isEmpty();
    assertThat(filled.rows("学校基本情况").get(0)).containsEntry("县区代码", COUNTY);
  }
}
