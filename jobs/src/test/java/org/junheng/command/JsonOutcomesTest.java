package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.language.SpokenAsBefore;
import org.junheng.publish.PublishedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever a command is asked and however it ends: one JSON document, all else elsewhere. */
@ExtendWith(SpokenAsBefore.class)
class JsonOutcomesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** What each command that reads a configuration cannot do without. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "convert", "%1$s/export --year 2025 --out %1$s/converted",
          "rebuild", "20260101-000000-aaaaaa",
          "explain", "county_variance",
          "kit", "--county 450102 --year 2025 --out %s/kit",
          "package", "--county 450102 --out %s/own",
          "template", "--year 2025 --out %s/templates",
          "check", "%s/landing --out-of-place");

  private static final String WIDE = "jobs/src/test/resources/fixtures/official/wide";
  private static final String SAMPLE = "jobs/src/test/resources/fixtures/sample/reference";

  private static final String HISTORY =
      """
      代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码
      450100,广西壮族自治区,南宁市,南宁市,地级,在用,1981,,
      450181,广西壮族自治区,南宁市,横州市,县级,在用,2021,,
      """;

  @TempDir private Path folder;

  private String told;

  @Test
  void everyCommandTellsWrongUseInOneDocument() throws IOException {
    List<String> commands = new ArrayList<>(paths().keySet());
    assertThat(commands).contains("run", "check", "status", "benchmark page");
    for (String command : commands) {
      JsonNode document = document(2, command + " --nonsense");
      assertThat(document.get("status").asInt()).as(command).isEqualTo(2);
      assertThat(document.get("message").asText())
          .as(command)
          .containsAnyOf("--nonsense", "Missing required");
      assertThat(told).as(command).contains(document.get("message").asText(), "--help");
    }
    assertThat(document(2, "nobodys").get("message").asText()).contains("nobodys");
    assertThat(document(2, "").get("status").asInt()).isEqualTo(2);
    assertThat(document(2, "sample").get("message").asText()).contains("--out");
    assertThat(document(2, "status --year soon").get("message").asText()).contains("soon");
  }

  @Test
  void everyCommandExplainsItselfInOneDocument() throws IOException {
    for (String command : paths().keySet()) {
      JsonNode document = document(0, command + " --help");
      assertThat(document.get("message").asText()).as(command).contains("Usage: junheng");
    }
    assertThat(document(0, "--version").get("message").asText()).startsWith("junheng ");
  }

  @Test
  void everyCommandThatReadsAConfigurationTellsAMisspeltKey() throws IOException {
    Path conf = Files.writeString(folder.resolve("junheng.yml"), "landnig: here\n");
    List<String> read = new ArrayList<>();
    for (Map.Entry<String, CommandLine> command : paths().entrySet()) {
      if (command.getValue().getCommandSpec().findOption("--conf") != null) {
        read.add(command.getKey());
        String needed =
            NEEDED
                .getOrDefault(command.getKey(), "")
                .replace(" --out-of-place", "")
                .formatted(folder);
        JsonNode document = document(2, command.getKey() + " " + needed + " --conf " + conf);
        assertThat(document.get("message").asText())
            .as(command.getKey())
            .contains("junheng.yml:1: unknown key 'landnig': did you mean 'landing'?");
      }
    }
    assertThat(read).contains("run", "check", "status", "releases", "publish", "package");
    assertThat(document(2, "run --dry-run --conf " + conf).get("message").asText())
        .contains("landing");
  }

  @Test
  void dryRunsSayWhatIsImpossibleInAConfiguration() throws IOException {
    refused("due: {2024: 2024-02-30}", "'2024-02-30' is no day of the calendar");
    refused("due: {2024: soon}", "'soon' is no day of the calendar");
    refused("publish: {chromium: /usr/bin/chromiun}", "there is no program /usr/bin/chromiun");
    refused("publish: {outputs: [pgae]}", "'pgae' is not known: did you mean 'page'?");
    refused("publish: {postgres: {after_swap: [nowhere.sql]}}", "there is no file nowhere.sql");
    refused("job_repository: {url: 'postgresql://host/db'}", "should begin with jdbc:postgresql:");
    assertThat(document(2, "status --conf nowhere.yml").get("message").asText())
        .startsWith("there is no configuration: looked for nowhere.yml;");
    assertThat(document(2, "run --dry-run --master locall[2]").get("message").asText())
        .contains("'locall[2]' is none that Spark knows");
  }

  private void refused(String key, String sentence) throws IOException {
    String name = key.substring(0, key.indexOf(':'));
    StringBuilder conf = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("conf/junheng.yml"))) {
      conf.append(line.startsWith(name + ":") ? key : line).append('\n');
    }
    Path file = Files.writeString(folder.resolve("junheng.yml"), conf);
    for (String command : List.of("status", "run --dry-run", "run", "releases")) {
      assertThat(document(2, command + " --conf " + file).get("message").asText())
          .as(command)
          .contains("junheng.yml:", sentence);
    }
  }

  @Test
  void aWarehouseThatIsNoneIsWrongUse() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    for (String command :
        List.of(
            "status",
            "releases",
            "diff",
            "publish",
            "package --county 450102 --out " + folder + "/o")) {
      assertThat(
              document(2, command + " --warehouse " + folder + "/nowhere").get("message").asText())
          .as(command)
          .contains("there is no warehouse " + folder + "/nowhere");
      assertThat(document(2, command + " --warehouse " + empty).get("message").asText())
          .as(command)
          .contains("the folder " + empty + " holds no warehouse");
    }
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void whatNeedsNoReleaseTellsItsResult() throws IOException {
    String province = folder + "/province";
    assertThat(document(0, "sample --plain --counties 1 --years 2024 --out " + province).get("out"))
        .hasToString("\"" + province + "\"");
    assertThat(document(2, "sample --out " + province).get("message").asText())
        .contains("is not empty");
    String places =
        " --landing %1$s/landing --reference %1$s/reference --warehouse %1$s/none"
            .formatted(province);
    assertThat(document(0, "run --dry-run" + places).get("plan").get("changed")).hasSize(1);
    assertThat(document(2, "run --dry-run" + places + " --standard Q2027").get("message").asText())
        .contains("Q2027");
    assertThat(document(0, "template --year 2025 --blank --out " + folder + "/t" + places))
        .hasToString("{\"year\":2025,\"workbooks\":1,\"out\":\"%s/t\"}".formatted(folder));
    assertThat(document(2, "template --year 2025 --out " + folder + "/t" + places).get("message"))
        .isNotNull();
    assertThat(document(0, "check " + province + "/landing").isArray()).isTrue();
    assertThat(document(0, "check --explain required").get("id").asText()).isEqualTo("required");
    assertThat(document(2, "check --explain requird").get("message").asText())
        .contains("did you mean 'required'?");
    assertThat(document(2, "check " + folder + "/nowhere").get("status").asInt()).isEqualTo(2);
    Path school = Path.of(province, "landing/2024/" + county(province) + "/pupils.csv");
    Files.writeString(
        school, Files.readString(school).replaceFirst("\n([0-9]{9})[0-9],", "\n$1O,"));
    assertThat(document(1, "check " + province + "/landing").isArray()).isTrue();
    assertThat(
            document(
                    0,
                    "benchmark bare"
                        + places.replaceAll(" --warehouse.*", "")
                        + " --out "
                        + folder
                        + "/b")
                .get("rows")
                .asLong())
        .isPositive();
  }

  @Test
  void whatCannotBeWrittenFailsInOneDocument() throws IOException {
    String out = " --out " + Files.writeString(folder.resolve("file"), "") + "/x";
    Path history = Files.writeString(folder.resolve("history.csv"), HISTORY);
    document(0, "sample --plain --counties 1 --years 2024 --out " + folder + "/p");
    String places = " --reference %1$s/p/reference --warehouse %1$s/none".formatted(folder);
    for (String command :
        List.of(
            "sample --plain --counties 1 --years 2024",
            "demo",
            "benchmark --counties 1 --years 2024 --rounds 1",
            "template --year 2025 --blank" + places,
            "convert %s --year 2022 --reference %s".formatted(WIDE, SAMPLE),
            "check %1$s/p/landing --answer %1$s/file/x".formatted(folder),
            "events --province 45 --years 2024 --from " + history)) {
      JsonNode document = document(3, command + (command.startsWith("check") ? "" : out));
      assertThat(document.get("status").asInt()).as(command).isEqualTo(3);
      assertThat(document.get("message").asText()).as(command).contains(folder + "/file");
    }
  }

  @Test
  void timesOfTakingInAreOneDocumentWithinTheLimitAndAboveIt() throws IOException {
    JsonNode timed = document(Set.of(0, 1), "benchmark intake --counties 1 --rounds 1");
    assertThat(timed.get("county_years").asInt()).isOne();
    assertThat(timed.get("ratio").asDouble()).isPositive();
    assertThat(document(2, "benchmark intake --rounds 0").get("message").asText())
        .contains("--rounds");
  }

  @Test
  void timesOfThePageAreOneDocumentWithinTheLimitAndAboveIt() throws IOException {
    Path warehouse = folder.resolve("warehouse");
    PublishedRelease.in(warehouse.resolve("releases/published"));
    Files.writeString(warehouse.resolve("CURRENT.json"), "{\"release_id\": \"published\"}");
    assertThat(page(2, 5).get("message").asText()).contains("index.html");
    Path page = warehouse.resolve("releases/published/reports/page/index.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "");
    assertThat(page(0, 5).get("views").get("first view").get("chart").asInt()).isEqualTo(5);
    assertThat(page(1, 5000).get("views").get("first view").get("chart").asInt()).isEqualTo(5000);
  }

  /** With a browser that says at once when the first chart of every view stood. */
  private JsonNode page(int status, int milliseconds) throws IOException {
    Path browser =
        Files.writeString(
            folder.resolve("browser"),
            "#!/bin/sh\necho '\"first chart after " + milliseconds + " ms\"'\nexec sleep 9\n");
    assertThat(browser.toFile().setExecutable(true)).isTrue();
    StringBuilder conf = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("conf/junheng.yml"))) {
      conf.append(line.startsWith("publish:") ? "publish: {chromium: " + browser + "}" : line)
          .append('\n');
    }
    return document(
        status,
        "benchmark page --rounds 1 --warehouse %s/warehouse --conf %s"
            .formatted(folder, Files.writeString(folder.resolve("page.yml"), conf)));
  }

  private static String county(String province) throws IOException {
    try (var counties = Files.list(Path.of(province, "landing/2024"))) {
      return counties.findFirst().orElseThrow().getFileName().toString();
    }
  }

  @Test
  void theCodesAreMadeIntoReferenceTables() throws IOException {
    Path history = Files.writeString(folder.resolve("history.csv"), HISTORY);
    String events = "events --from " + history + " --years 2024 --out " + folder + "/e --province ";
    assertThat(document(0, events + "45").get("counties").asInt()).isPositive();
    assertThat(document(2, events + "4x").get("message").asText()).contains("4x");
    assertThat(document(2, events + "45").get("message").asText()).contains("is there already");
  }

  /** The one document on standard output; what stands on standard error is in {@code told}. */
  private JsonNode document(int status, String line) throws IOException {
    return document(Set.of(status), line);
  }

  /** The same, where the command may end in one of several ways. */
  private JsonNode document(Set<Integer> statuses, String line) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(line.strip().split(" +")));
    arguments.removeIf(String::isEmpty);
    arguments.addAll(List.of("--format", "json"));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    System.setOut(new PrintStream(document, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(rest, true, StandardCharsets.UTF_8));
    try {
      assertThat(Junheng.run(arguments.toArray(String[]::new))).as(line).isIn(statuses);
    } finally {
      System.setOut(out);
      System.setErr(err);
      told = rest.toString(StandardCharsets.UTF_8);
    }
    return JSON.readTree(document.toString(StandardCharsets.UTF_8));
  }

  private static Map<String, CommandLine> paths() {
    Map<String, CommandLine> paths = new TreeMap<>();
    add("", Junheng.of(new Junheng()), paths);
    return paths;
  }

  private static void add(String path, CommandLine line, Map<String, CommandLine> paths) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              paths.put((path + " " + name).strip(), command);
              add(path + " " + name, command, paths);
            });
  }
}
