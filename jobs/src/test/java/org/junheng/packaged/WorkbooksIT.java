package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junheng.Clients;
import org.junheng.Contradictions;
import org.junheng.ReadBook;
import org.junheng.StrictParts;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.Test;

/** The workbooks that a run writes for the sample province. */
class WorkbooksIT {
  private static final int YEAR = 2022;

  @Test
  void everyPartOfEveryWorkbookIsSoundXml() throws IOException {
    List<Path> books = books();

    assertThat(books).extracting(book -> book.getFileName().toString()).contains("2022全省监测结果.xlsx");
    for (Path book : books) {
      assertThat(StrictParts.of(book)).containsKey("xl/workbook.xml");
    }
  }

  @Test
  void noCellContradictsItsVerdict() throws IOException {
    for (Path book : books()) {
      for (String text : new ReadBook(book).all()) {
        assertThat(Contradictions.in(text)).as("%s: %s", book, text).isEmpty();
      }
    }
    ReadBook province = new ReadBook(reports().resolve(YEAR + "全省监测结果.xlsx"));
    List<String> titles = null;
    int judged = 0;
    for (Row row : province.rows("差异系数")) {
      List<String> texts = ReadBook.texts(row);
      titles = texts.contains("上限") ? texts : titles;
      if (titles == null || titles == texts) {
        continue;
      }
      double limit = Double.parseDouble(texts.get(titles.indexOf("上限")).substring(1));
      for (int i = 0; i < titles.size(); i++) {
        if (titles.get(i).matches("R\\d .*") && row.getCell(i).getType() == CellType.NUMBER) {
          String shown = ReadBook.shown(row.getCell(i));
          double figure = Double.parseDouble(shown.replaceAll("[^0-9.]", ""));
          if (!shown.contains("?")) {
            assertThat(figure > limit).as(shown).isEqualTo(shown.contains("✘"));
            judged++;
          }
        }
      }
    }
    assertThat(judged).isGreaterThan(20);
  }

  @Test
  void noReportAndNoAnswerContradictsItself() throws IOException {
    try (Stream<Path> files = Files.walk(reports())) {
      for (Path file :
          files.filter(each -> each.toString().matches(".*\\.(html|txt|js)")).toList()) {
        assertThat(Contradictions.in(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void tableThreeOfEveryCountyIsTheExpectedVariance() {
    Made made = SampleRuns.first();
    int compared = 0;
    for (Map<String, Object> expected :
        made.warehouse().rows(made.releaseId(), "county_variance")) {
      if (expected.get("standard").equals("Q2017")
          && expected.get("year").equals(String.valueOf(YEAR))) {
        String stage = expected.get("stage").equals("primary") ? "小学" : "初中";
        int at = Integer.parseInt(expected.get("indicator").toString().substring(1));
        Row row =
            county(expected.get("county_code").toString()).rows("表Ⅲ").stream()
                .filter(one -> ReadBook.texts(one).get(0).equals(stage))
                .findFirst()
                .orElseThrow();
        assertFigure(row, 2 * at - 1, expected.get("mean"));
        assertFigure(row, 2 * at, expected.get("cv"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  private static void assertFigure(Row row, int column, Object expected) {
    if (expected == null) {
      assertThat(row.getCellText(column)).isEqualTo("—");
    } else {
      assertThat(row.getCell(column).asNumber().doubleValue())
          .isCloseTo(Double.parseDouble(expected.toString()), within(1e-12));
    }
  }

  @Test
  void theSchoolsThatPassInTableTwoAreThoseOfTheVerdicts() {
    Made made = SampleRuns.first();
    List<Map<String, Object>> verdicts =
        made.warehouse().rows(made.releaseId(), "unit_verdict").stream()
            .filter(
                row ->
                    row.get("standard").equals("Q2017")
                        && row.get("year").equals(String.valueOf(YEAR)))
            .toList();
    for (String code : List.of("450102", "450103")) {
      List<String> row = county(code).row("表Ⅱ-1", 0, "小学");
      Stream<Map<String, Object>> own =
          verdicts.stream()
              .filter(one -> one.get("county_code").equals(code))
              .filter(one -> one.get("stage").equals("primary"));
      assertThat(row.get(16))
          .isEqualTo(String.valueOf(own.filter(one -> one.get("verdict").equals("met")).count()));
    }
  }

  @Test
  void anOfficeProgramOpensEveryWorkbook() throws IOException, InterruptedException {
    Path office = Clients.named("soffice");
    Path folder = Folders.named("converted");
    for (Path book : books()) {
      Path out = folder.resolve(book.getParent().getFileName().toString());
      Process process =
          new ProcessBuilder(
                  office.toString(),
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "pdf",
                  "--outdir",
                  out.toString(),
                  book.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(book.toString()).isTrue();
      assertThat(out.resolve(book.getFileName().toString().replace(".xlsx", ".pdf")))
          .isNotEmptyFile();
    }
  }

  private static ReadBook county(String code) {
    return new ReadBook(reports().resolve("counties/" + code + "/" + YEAR + "监测结果.xlsx"));
  }

  private static Path reports() {
    Made made = SampleRuns.first();
    return made.warehouse().folder().resolve("releases/" + made.releaseId() + "/reports");
  }

  private static List<Path> books() throws IOException {
    try (Stream<Path> files = Files.walk(reports())) {
      return files.filter(file -> file.getFileName().toString().endsWith("监测结果.xlsx")).toList();
    }
  }
}
