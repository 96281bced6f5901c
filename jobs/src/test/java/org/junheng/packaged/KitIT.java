package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.packaged.Program.Apart;
import org.junheng.packaged.Program.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A county's kit, in a folder with nothing else, with Chinese and spaces in its name. */
class KitIT {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String COUNTY = "450181";
  private static final long LARGEST_JAR = 30L << 20;

  private static Path kit;

  /** How a script ended, and the bytes that it wrote. */
  private record Ended(int status, byte[] bytes) {
    String in(Charset charset) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeAll
  static void makeTheKit() throws IOException {
    Path made = Folders.named("kit/made");
    Apart outcome =
        Program.runApart(
            "kit",
            "--format",
            "json",
            "--county",
            COUNTY,
            "--year",
            "2023",
            "--warehouse",
            SampleRuns.first().warehouse().folder().toString(),
            "--reference",
            Folders.SAMPLE.resolve("reference").toString(),
            "--out",
            made.toString());
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.document().get("out").asText()).isEqualTo(made.toString());
    assertThat(outcome.document().get("year_before").asInt()).isEqualTo(2022);
    assertThat(outcome.err()).contains("with what was taken in of 2022");
    kit = Folders.named("青林市 工具包");
    Folders.copy(made, kit);
    kit.resolve("自查.sh").toFile().setExecutable(true);
  }

  private static Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./自查.sh"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(kit.toFile()).redirectErrorStream(true);
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().clear();
    builder.environment().put("PATH", java + ":/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    byte[] bytes = process.getInputStream().readAllBytes();
    return new Ended(process.waitFor(), bytes);
  }

  /** Last year's files as this year's, and yuan for ten thousands in one school. */
  private static void handIn() throws IOException {
    Path folder = kit.resolve("报送/2023/" + COUNTY);
    Files.deleteIfExists(folder.resolve("2023报送表.xlsx"));
    try (Stream<Path> files = Files.list(Folders.SAMPLE.resolve("landing/2022/" + COUNTY))) {
      for (Path file : files.toList()) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        if (file.endsWith("facilities.csv")) {
          int column = List.of(lines.get(0).split(",")).indexOf("教学仪器设备资产值");
          String[] cells = lines.get(1).split(",", -1);
          cells[column] = cells[column] + "00000";
          lines.set(1, String.join(",", cells).replace(".", ""));
        }
        Files.write(folder.resolve(file.getFileName().toString()), lines);
      }
    }
  }

  @Test
  void aGbkConsoleReadsItAndTheSlipAgainstLastYearIsFound() throws Exception {
    handIn();
    Ended gbk = run(Map.of("LANG", "zh_CN.GBK"));
    Ended utf8 = run(Map.of("LANG", "zh_CN.UTF-8"));
    Ended none = run(Map.of());

    assertThat(gbk.in(GBK))
        .contains("2023学年 " + COUNTY, "[equipment_value_changed]", "预估结果（Q2017 优质均衡）")
        .contains("核查结果");
    assertThat(gbk.in(GBK).lines().filter(line -> !line.contains("核查结果")))
        .containsAll(
            utf8.in(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("核查结果"))
                .toList());
    assertThat(none.in(StandardCharsets.UTF_8)).contains("[equipment_value_changed]");
    assertThat(gbk.status()).isEqualTo(utf8.status());
    assertThat(kit.resolve("核查结果/" + COUNTY + "/2023核查结果.xlsx")).isRegularFile();
  }

  @Test
  void wrongUseAndHelpAreToldInChineseAndJsonIsOneDocument() throws Exception {
    Ended wrong = run(Map.of("LANG", "C.UTF-8"), "check", "--nobody");
    Ended help = run(Map.of("LANG", "C.UTF-8"), "check", "--help");
    Ended english = run(Map.of("LANG", "C.UTF-8"), "check", "--nobody", "--lang", "en");

    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.in(StandardCharsets.UTF_8)).contains("没有这个选项：--nobody");
    assertThat(help.in(StandardCharsets.UTF_8)).contains("核查报表", "用法：").doesNotContain("Usage");
    assertThat(english.in(StandardCharsets.UTF_8)).contains("Unknown option: '--nobody'");
  }

  @Test
  void theWorkbookIsMadeAnewFromWhatTheKitHolds() throws Exception {
    Ended made = run(Map.of("LANG", "C.UTF-8"), "template", "--out", "另存 一份");

    assertThat(made.status()).as(made.in(StandardCharsets.UTF_8)).isZero();
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(kit.resolve("另存 一份/2023报送表.xlsx")))) {
      assertThat(book.getSheet("学校基本情况").getRow(4).getCell(1).getStringCellValue()).isNotEmpty();
      assertThat(book.getSheet("情况说明")).isNotNull();
    }
  }

  @Test
  void oneSmallJarWithoutSparkHadoopAndDatabases() throws IOException {
    Path jar = kit.resolve("kit/junheng-county.jar");

    assertThat(Files.size(jar)).isLessThan(LARGEST_JAR);
    try (ZipFile parts = new ZipFile(jar.toFile())) {
      Set<String> names = parts.stream().map(Object::toString).collect(Collectors.toSet());
      assertThat(names)
          .contains("org/junheng/kit/CountyCheck.class", "schemas/forms/school.yml")
          .noneMatch(
              name ->
                  name.matches(
                      "org/apache/(spark|hadoop|parquet)/.*|org/(duckdb|springframework|h2)/.*"
                          + "|org/junheng/(job|publish|release|province)/.*"));
    }
  }

  @Test
  void nothingOfOtherCountiesIsInIt() throws IOException {
    Set<String> ofOthers = new TreeSet<>(Set.of("450102", "450103"));
    SampleRuns.first()
        .warehouse()
        .rows(SampleRuns.first().releaseId(), "census_school")
        .forEach(
            row -> {
              if (!Set.of("450127", COUNTY).contains(row.get("county_code").toString())) {
                ofOthers.add(row.get("school_code").toString());
              }
            });
    StringBuilder all = new StringBuilder();
    for (String name : List.of("上年数据/2022/450181/2022采用数据.xlsx", "报送/2023/450181/2023报送表.xlsx")) {
      Path file = Folders.named("kit/made").resolve(name);
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        book.forEach(
            sheet -> sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n'))));
      }
    }
    assertThat(all).contains("2145000001");
    assertThat(ofOthers).noneMatch(code -> all.indexOf(code) >= 0);
  }

  @Test
  void theScriptOfWindowsIsInItsOwnCodePage() throws IOException {
    byte[] script = Files.readAllBytes(kit.resolve("自查.bat"));
    String text = GBK.newDecoder().decode(ByteBuffer.wrap(script)).toString();

    assertThat(text).startsWith("@echo off\r\n").contains("chcp 936", "没有找到 Java", "\r\nexit /b");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(Files.readString(kit.resolve("使用说明.txt"))).startsWith("\uFEFF").contains("青林市");
  }

  /** What cannot be run here is looked through for what breaks a script of Windows. */
  @Test
  void theScriptOfWindowsQuotesItsPathsAndBreaksAtNoSign() throws IOException {
    byte[] script = Files.readAllBytes(kit.resolve("自查.bat"));
    String text = GBK.newDecoder().decode(ByteBuffer.wrap(script)).toString();
    List<String> lines = text.lines().toList();

    assertThat(lines).allMatch(line -> line.chars().filter(sign -> sign == '"').count() % 2 == 0);
    assertThat(text.replaceAll("\"[^\"]*\"", "")).doesNotContain("%KIT%", "%JAVA%", "%~dp0", "%~1");
    assertThat(lines)
        .filteredOn(line -> line.strip().startsWith("echo "))
        .isNotEmpty()
        .noneMatch(line -> line.matches(".*[()|&<>^%].*"));
    for (String line : lines) {
      if (line.strip().startsWith("goto ")) {
        assertThat(lines).contains(":" + line.strip().substring(5));
      }
    }
    // also where the console keeps another code page, no second byte of a character is a command's
    for (int i = 0; i < script.length; i++) {
      if (script[i] < 0) {
        i++;
        assertThat("|^&<>%\\\"()").doesNotContain(String.valueOf((char) script[i]));
      }
    }
  }

  @Test
  void aFolderThatIsNotEmptyIsRefused() {
    Outcome outcome =
        Program.run(
            "kit",
            "--county",
            COUNTY,
            "--year",
            "2023",
            "--reference",
            Folders.SAMPLE.resolve("reference").toString(),
            "--out",
            kit.toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text()).contains("is not empty");
  }

  @Test
  void lastYearsReleaseIsComparedWithByTheProvincesCheck() throws IOException {
    handIn();
    Path warehouse = SampleRuns.first().warehouse().folder();
    for (Path before :
        List.of(warehouse, warehouse.resolve("releases/" + SampleRuns.first().releaseId()))) {
      Outcome checked =
          Program.run(
              "check", kit.resolve("报送/2023/450181").toString(), "--before", before.toString());
      assertThat(checked.text())
          .contains("[equipment_value_changed]")
          .doesNotContain("to compare with");
    }
    Outcome alone = Program.run("check", kit.resolve("报送/2023/450181").toString());
    assertThat(alone.text()).contains("there is nothing of 2022 to compare with");
  }
}
