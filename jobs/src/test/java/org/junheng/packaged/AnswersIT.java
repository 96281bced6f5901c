package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junheng.workbook.StrictXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run answers each county, what the province is told of all, and what counties fill in. */
class AnswersIT {
  private static final Set<String> TOLD = Set.of("error", "field", "warning", "corrected");

  private static Path answer(String county, String ending) {
    Made made = SampleRuns.first();
    return made.warehouse()
        .release(made.releaseId())
        .resolve("reports/counties")
        .resolve(county)
        .resolve("2022核查结果" + ending);
  }

  private static List<Map<String, Object>> rows(String table) {
    Made made = SampleRuns.first();
    return made.warehouse().rows(made.releaseId(), table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"450102", "450103", "450181"})
  void aCountysWorkbookListsAllThatIsHeldOfItAndNothingOfOthers(String county) throws IOException {
    long held =
        rows("held").stream()
            .filter(row -> county.equals(row.get("county_code")))
            .filter(row -> String.valueOf(row.get("year")).equals("2022"))
            .filter(row -> TOLD.contains(row.get("severity")))
            .count();
    Set<String> ofOthers = new TreeSet<>();
    rows("census_school").stream()
        .filter(row -> !county.equals(row.get("county_code")))
        .forEach(row -> ofOthers.add(row.get("school_code").toString()));
    rows("census_school").stream()
        .filter(row -> county.equals(row.get("county_code")))
        .forEach(row -> ofOthers.remove(row.get("school_code").toString()));
    byte[] content = Files.readAllBytes(answer(county, ".xlsx"));

    assertThat(StrictXml.parts(content)).isNotEmpty();
    StringBuilder all = new StringBuilder(Files.readString(answer(county, ".txt")));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      assertThat(book.getSheet("退回清单").getLastRowNum() - 1L - (held == 0 ? 1 : 0)).isEqualTo(held);
      book.forEach(
          sheet -> sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n'))));
    }
    assertThat(ofOthers).isNotEmpty().noneMatch(code -> all.indexOf(code) >= 0);
  }

  @Test
  void anAnswerTellsLastYearsValueAndWhatTheCellBearsOn() throws IOException {
    String text = Files.readString(answer("450102", ".txt"));

    assertThat(text).contains("其中室内体育用房面积", "，上年“", "影响：优质均衡：R4–R7", "✘ 退回");
  }

  @Test
  void statusTellsOneCountyFormByFormAndAllOfThemAsJson() throws IOException {
    String warehouse = SampleRuns.first().warehouse().folder().toString();

    Outcome one = Program.run("status", "--warehouse", warehouse, "--county", "450102");
    Outcome json = Program.run("status", "--warehouse", warehouse, "--format", "json");
    Outcome unknown = Program.run("status", "--warehouse", warehouse, "--county", "999999");

    assertThat(one.lines()).anyMatch(line -> line.matches(" +facilities +partial .* 1 held.*"));
    assertThat(one.text()).doesNotContain("450103");
    JsonNode counties = new ObjectMapper().readTree(json.text()).get("receipts").get("counties");
    assertThat(counties).hasSize(3);
    assertThat(counties.get(0).get("forms")).hasSize(9);
    assertThat(unknown.status()).isEqualTo(2);
  }

  @Test
  void aPrefilledWorkbookIsReadAsItIs() throws IOException {
    String warehouse = SampleRuns.first().warehouse().folder().toString();
    Path out = Folders.named("模板 2023");

    Outcome made =
        Program.run(
            "template",
            "--year",
            "2023",
            "--warehouse",
            warehouse,
            "--reference",
            Folders.SAMPLE.resolve("reference").toString(),
            "--out",
            out.toString());
    Path workbook = out.resolve("450181").resolve("2023报送表.xlsx");
    Outcome checked =
        Program.run("check", workbook.toString(), "--year", "2023", "--county", "450181");

    assertThat(made.status()).as(made.text()).isZero();
    assertThat(made.text()).contains("3 workbooks for 2023", "prefilled from 2022");
    List<String> rules =
        checked.lines().stream()
            .filter(line -> line.endsWith("]"))
            .map(line -> line.substring(line.lastIndexOf('[')))
            .distinct()
            .sorted()
            .collect(Collectors.toList());
    assertThat(rules)
        .isNotEmpty()
        .isSubsetOf(
            "[required]",
            "[primary_pupils_filled]",
            "[junior_pupils_filled]",
            "[senior_pupils_filled]");
  }

  @Test
  void aCheckWritesTheSameAnswerBesideChineseNames() throws IOException {
    Path landing = Folders.named("某县 报送");
    Folders.copy(Folders.SAMPLE.resolve("landing/2021/450102"), landing.resolve("2021/450102"));
    Folders.copy(Folders.SAMPLE.resolve("landing/2022/450102"), landing.resolve("2022/450102"));
    Path out = landing.resolve("答复");

    Program.run("check", landing.resolve("2022/450102").toString(), "--answer", out.toString());

    String checked = Files.readString(out.resolve("450102/2022核查结果.txt"));
    assertThat(checked).startsWith("\uFEFF【450102 2022学年").contains("，上年“", "影响：优质均衡：R4–R7");
  }
}
