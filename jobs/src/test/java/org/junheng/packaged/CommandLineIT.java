package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.packaged.Program.Apart;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of wrong use, and with which exit status. */
class CommandLineIT {
  private static final Path CONF = Path.of("conf/junheng.yml");

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "check", "convert", "sample", "demo", "status", "releases", "publish"})
  void everyCommandExplainsItself(String command) {
    Outcome outcome = Program.run(command, "--help");

    assertThat(outcome.status()).as(outcome.text()).isZero();
    assertThat(outcome.text()).contains("Usage: junheng " + command).doesNotContain("Exception");
  }

  @Test
  void noCommandAndAnUnknownOptionAreWrongUse() {
    assertThat(Program.run().status()).isEqualTo(2);
    Outcome outcome = Program.run("run", "--landin", "x");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text()).contains("--landin");
  }

  @Test
  void aWrongKeyOfTheConfigurationIsNamedWithItsLine() {
    Path conf = Folders.named("wrong-key/junheng.yml");
    String text = Folders.read(CONF).replace("  largest_file_mib:", "  largest_file:");
    Folders.write(conf, text);
    long line = text.lines().takeWhile(each -> !each.contains("largest_file:")).count() + 1;

    Outcome outcome = Program.run("run", "--conf", conf.toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text())
        .contains("junheng.yml:" + line)
        .contains("largest_file")
        .doesNotContain("\tat ");
  }

  @Test
  void exportsAreConvertedByTheLayoutsThatArePacked() {
    Outcome outcome =
        Program.run(
            "convert",
            "jobs/src/test/resources/fixtures/official/wide",
            "--year",
            "2022",
            "--explain",
            "--reference",
            Folders.SAMPLE.resolve("reference").toString());

    assertThat(outcome.status()).as(outcome.text()).isZero();
    assertThat(outcome.text()).contains("cn-wide", "facilities.books ← 办学条件/图书(册) [Z]");
  }

  @Test
  void anUnknownStandardIsNamedWithTheKnownOnes() {
    Warehouse warehouse = new Warehouse(Folders.named("unknown-standard/warehouse"));

    Outcome outcome =
        SampleRuns.run(warehouse, Folders.SAMPLE.resolve("landing"), "--standard", "Q2027");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text()).contains("Q2027").contains("Q2017").contains("B2012");
    assertThat(warehouse.folder()).doesNotExist();
  }

  @Test
  void aReferenceWithoutCountiesIsWrongConfiguration() {
    Outcome outcome =
        Program.run(
            "run",
            "--landing",
            Folders.SAMPLE.resolve("landing").toString(),
            "--reference",
            Folders.named("no-reference").toString(),
            "--warehouse",
            Folders.named("no-reference-warehouse").toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text()).contains("counties.csv");
  }

  @Test
  @ResourceLock(SampleRuns.OF_FIRST)
  void aLandingFolderThatIsGoneFailsWhileTheWarehouseHoldsSomething() {
    Made made = SampleRuns.first();
    String current = made.warehouse().currentId();

    Outcome outcome = SampleRuns.run(made.warehouse(), Folders.named("not-mounted"));

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.text())
        .contains("missing or empty")
        .contains("the release before stands")
        .doesNotContain("\tat ");
    assertThat(made.warehouse().currentId()).isEqualTo(current);
  }

  @Test
  void aLandingFolderThatIsGoneIsWrongUseWhileTheWarehouseIsEmpty() {
    Outcome outcome =
        SampleRuns.run(
            new Warehouse(Folders.named("empty/warehouse")), Folders.named("not-mounted"));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text()).contains("missing or empty");
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndWritesNothing() {
    Warehouse warehouse = new Warehouse(Folders.named("dry/warehouse"));

    Outcome outcome = SampleRuns.run(warehouse, Folders.SAMPLE.resolve("landing"), "--dry-run");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.text()).contains("9 of 9 county-years").contains("2022 450181");
    assertThat(warehouse.folder()).doesNotExist();
  }

  /** The environment of cron: it names no language, and Java takes names for plain ASCII. */
  @Test
  void filesWithChineseNamesAreReadWhereTheEnvironmentNamesNoLanguage() throws Exception {
    Path county = Folders.named("某市 \"报送\"/2022/450102");
    Folders.copy(Folders.SAMPLE.resolve("landing/2022/450102"), county);
    Files.move(county.resolve("pupils.csv"), county.resolve("学生情况-报送.csv"));

    Outcome outcome = Program.runWith(Map.of("LC_ALL", "C"), "check", county.toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.lines())
        .anyMatch(line -> line.matches(" *pupils +10 rows read, +10 would be taken in.*"));
    assertThat(outcome.text()).contains("请核对两个面积").doesNotContain("file_name");
  }

  /** The run goes on while status starts, so that it may be at work at any of its steps. */
  private static boolean tellsAStepAndWhatIsDone(String line) {
    Matcher told =
        Pattern.compile("A run is at work since 20.*: ([a-z-]+) since 20.* s\\)(?:; done: (.*))?")
            .matcher(line);
    if (!told.matches()) {
      return false;
    }
    List<String> steps = SampleRuns.first().outcome().steps();
    List<String> done = told.group(2) == null ? List.of() : List.of(told.group(2).split(", "));
    boolean isFirst = told.group(1).equals(steps.get(0));
    return steps.contains(told.group(1))
        && steps.containsAll(done)
        && !done.contains(told.group(1))
        && done.isEmpty() == isFirst;
  }

  @Test
  void statusDuringARunTellsTheStepAtWork() {
    Outcome status = SampleRuns.statusMeanwhile();

    assertThat(status.status()).as(status.text()).isZero();
    assertThat(status.lines())
        .contains("There is no release yet.")
        .anyMatch(CommandLineIT::tellsAStepAndWhatIsDone)
        .anyMatch(line -> line.startsWith("The last runs cannot be listed while a run is at work"));
    assertThat(status.text()).doesNotContain("Exception", "already in use");
  }

  /** Every outcome that needs a release, or Spark; others are tested without the packaged jar. */
  @Test
  @ResourceLock(SampleRuns.OF_FIRST)
  void whateverIsAskedThereIsOneJsonDocument() {
    Made made = SampleRuns.first();
    String warehouse = made.warehouse().folder().toString();
    String id = made.releaseId();

    assertThat(json(1, SampleRuns.arguments(made.warehouse(), made.landing())).get("release_id"))
        .hasToString('"' + id + '"');
    JsonNode gone = json(3, SampleRuns.arguments(made.warehouse(), Folders.named("not-mounted")));
    assertThat(gone.get("message").asText()).contains("missing or empty");
    assertThat(json(0, SampleRuns.arguments(made.warehouse(), made.landing(), "--dry-run")))
        .isNotEmpty();
    JsonNode status = json(0, "status", "--warehouse", warehouse);
    assertThat(status.get("release").asText()).isEqualTo(id);
    assertThat(status.get("runs")).isNotEmpty();
    JsonNode releases = json(0, "releases", "--warehouse", warehouse);
    assertThat(releases).hasSize(1);
    assertThat(releases.get(0).get("release_id").asText()).isEqualTo(id);
    assertThat(releases.get(0).get("county_years").asInt()).isEqualTo(9);
    assertThat(releases.get(0).has("inputs")).as("a summary").isFalse();
    JsonNode same = json(0, "diff", "--warehouse", warehouse, id, id);
    assertThat(same.get("summary").get("all").asInt()).isZero();
    assertThat(json(2, "diff", "--warehouse", warehouse).get("message").asText())
        .contains("release " + id + " was made from no other");
    assertThat(json(2, "diff", "--warehouse", warehouse, "--since", "soon").get("message").asText())
        .contains("'soon' is no day");
    String own = Folders.named("packaged-own").toString();
    assertThat(
            json(0, "package", "--warehouse", warehouse, "--county", "450102", "--out", own)
                .get("out")
                .asText())
        .isEqualTo(own);
    assertThat(
            json(2, "package", "--warehouse", warehouse, "--county", "999999", "--out", own + "2")
                .get("message")
                .asText())
        .contains("999999");
    computedAgain(warehouse, id);
    JsonNode unreachable =
        json(
            3,
            "publish",
            "--warehouse",
            warehouse,
            "--conf",
            Folders.conf("unreachable", "postgres: {url: \"jdbc:postgresql://localhost:1/x\"}")
                .toString());
    assertThat(unreachable.get("message").asText()).contains("the mart", "cannot be read");
  }

  /** What computes figures of a release again, and what is handed to counties. */
  private static void computedAgain(String warehouse, String id) {
    Path file = Folders.named("packaged-own/index.html");
    String nowhere = file + "/x";
    String[] explain = {"explain", "--warehouse", warehouse, "--county", "450102"};
    assertThat(json(0, explain)).hasSize(1);
    assertThat(json(2, with(explain, "--item", "R77")).get("message").asText()).contains("R77");
    assertThat(json(3, with(explain, "--html", nowhere)).get("message").asText())
        .contains(file.toString());
    String[] rebuild = {"rebuild", "--warehouse", warehouse};
    assertThat(json(0, with(rebuild, id)).get("release").get("release_id").asText()).isEqualTo(id);
    assertThat(json(2, with(rebuild, "nobodys")).get("message").asText()).contains("nobodys");
    assertThat(json(3, with(rebuild, id, "--out", nowhere)).get("message").asText())
        .contains(file.toString());
    String[] kit = {
      "kit",
      "--county",
      "450181",
      "--year",
      "2023",
      "--warehouse",
      warehouse,
      "--reference",
      Folders.SAMPLE.resolve("reference").toString(),
      "--out"
    };
    assertThat(json(3, with(kit, nowhere)).get("message").asText()).contains(file.toString());
    String[] ofCounty = {
      "package", "--warehouse", warehouse, "--county", "450102", "--out", nowhere
    };
    assertThat(json(3, ofCounty).get("message").asText()).contains(file.toString());
    assertThat(json(0, "verify", "--warehouse", warehouse)).isNotEmpty();
  }

  @Test
  void aRunThatTakesEverythingInTellsItsReleaseAndAFailedJvmThatItDidNotStart() {
    Path province = Folders.named("clean-province");
    json(0, "sample", "--plain", "--counties", "1", "--years", "2024", "--out", province + "/p");
    String[] places = {
      "run",
      "--landing",
      province + "/p/landing",
      "--reference",
      province + "/p/reference",
      "--warehouse",
      province + "/warehouse",
      "--conf"
    };
    Path wrong = Folders.named("clean-province/wrong.yml");
    Folders.write(
        wrong, Folders.read(Folders.conf("clean", "outputs: []")).replace("-Xmx4g", "-Xmx4gg"));
    JsonNode refused = json(2, with(places, wrong.toString()));
    assertThat(refused.get("message").asText()).contains("could not start", "spark: jvm");

    JsonNode manifest = json(0, with(places, Folders.conf("clean", "outputs: []").toString()));
    assertThat(manifest.get("held").asInt()).isZero();
    assertThat(manifest.get("release_id").asText()).isNotEmpty();
    JsonNode demo = json(0, "demo", "--out", province + "/p");
    assertThat(demo.get("release_id").asText()).isNotEmpty();
    assertThat(demo.get("years").get(0).asInt()).isEqualTo(2024);
  }

  private static String[] with(String[] arguments, String... further) {
    return Stream.concat(Stream.of(arguments), Stream.of(further)).toArray(String[]::new);
  }

  private static JsonNode json(int status, String... arguments) {
    Apart told = Program.runApart(with(arguments, "--format", "json"));
    assertThat(told.status()).as(told.out() + told.err()).isEqualTo(status);
    return told.document();
  }

  @Test
  void statusTellsWhatIsHeldInAYearAndHowMuchInOthers() {
    String warehouse = SampleRuns.first().warehouse().folder().toString();
    Outcome newest = Program.run("status", "--warehouse", warehouse);
    Outcome before = Program.run("status", "--warehouse", warehouse, "--year", "2021");

    assertThat(newest.status()).as(newest.text()).isZero();
    assertThat(newest.text())
        .contains("2022/450102/facilities.csv:6", "2 more in 2021; --year 2021 shows them");
    assertThat(before.text())
        .contains("2021/450102/facilities.csv:7", "2145999999", "1 more in 2022");
  }
}
