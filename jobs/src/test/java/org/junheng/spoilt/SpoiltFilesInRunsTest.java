package org.junheng.spoilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Standard;
import org.junheng.intake.Held;
import org.junheng.job.EngineRun;
import org.junheng.kit.CheckAnswers;
import org.junheng.kit.CheckResult;
import org.junheng.kit.CountyCheck;
import org.junheng.kit.CountyCheck.Question;
import org.junheng.kit.TakenInBefore;
import org.junheng.landing.Limits;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of spoilt file, and every clean variation, in every kind of file through a whole run,
 * each in a county of its own: {@code held}, the counts and the county's answer are what {@code
 * check} tells the county before it hands in.
 */
class SpoiltFilesInRunsTest {
  private static final long SEED = 20261128;
  private static final int ATTEMPTS = 200;
  private static final String STANDARD = "Q2017";
  private static final String ANSWER = "核查结果.txt";

  @TempDir private Path folder;

  /**
   * What one county sends.
   *
   * @param rule that it is told under; null of a clean variation
   */
  private record Sent(
      String name, String rule, BiFunction<CleanCounty, Random, Map<String, byte[]>> files) {}

  private static List<Sent> sent() {
    List<Sent> sent = new ArrayList<>();
    SpoiltFilesTest.defects().forEach(defect -> sent.add(spoilt(defect, Kind.CSV)));
    for (Kind kind : List.of(Kind.XLSX, Kind.XLS)) {
      SpoiltFilesTest.defectsOfWorkbooks().forEach(defect -> sent.add(spoilt(defect, kind)));
    }
    HarmlessVariationsTest.variations()
        .forEach(variation -> sent.add(new Sent(variation.name(), null, variation::files)));
    for (AsPeopleSendTest.Way way : AsPeopleSendTest.ways()) {
      Kind kind = Kind.values()[sent.size() % Kind.values().length];
      sent.add(new Sent(way.name() + kind, null, (county, random) -> way.files(county, kind)));
    }
    return sent;
  }

  private static Sent spoilt(Defect defect, Kind kind) {
    return new Sent(
        defect.name() + kind,
        defect.rule(),
        (county, random) -> spoilt(county, defect, kind, random));
  }

  @Test
  void aRunHoldsWarnsAndAnswersWhatTheCheckOfEachCountySays() throws IOException {
    Map<String, Sent> byCounty = send();
    saveBySpreadsheet(folder.resolve("reference"));
    Map<String, CheckResult> checked = check();
    assertThat(checked.keySet()).isEqualTo(byCounty.keySet());
    checked.forEach((county, result) -> assertTold(byCounty.get(county), result));

    EngineRun run =
        EngineRun.withAnswers(
            folder.resolve("landing"),
            folder.resolve("reference"),
            folder.resolve("warehouse"),
            STANDARD);
    Map<String, List<String>> held = new TreeMap<>();
    run.rows("held").forEach(row -> add(held, (String) row.get("county_code"), line(row)));
    held.values().forEach(lines -> lines.sort(null));
    Map<String, List<String>> expected = new TreeMap<>();
    checked.forEach(
        (county, result) -> result.held().forEach(each -> add(expected, county, line(each))));
    expected.values().forEach(lines -> lines.sort(null));
    assertThat(held).isEqualTo(expected);
    for (String county : checked.keySet()) {
      assertThat(ofCheck(county)).startsWith(ofRun(run, county));
    }
  }

  /** A county for each, made after one of a small province that has a place for it. */
  private Map<String, Sent> send() throws IOException {
    Path province = folder.resolve("province");
    List<CleanCounty> originals = CleanCounty.of(province, 4, SEED);
    Map<String, Sent> byCounty = new TreeMap<>();
    StringBuilder named =
        new StringBuilder("code,name,city_code,city_name,kind,from_year,to_year\n");
    for (Sent sent : sent()) {
      int number = byCounty.size();
      String code = "45%04d".formatted(2000 + number);
      byCounty.put(code, sent);
      named.append("%s,样例%d县,450100,样例市,county,2000,\n".formatted(code, number));
      Random random = new Random(SEED + number);
      Iterator<CleanCounty> models =
          Stream.iterate(number, i -> i + 1).limit(4).map(i -> originals.get(i % 4)).iterator();
      boolean isSent = false;
      while (!isSent) {
        try {
          CleanCounty county = models.next().as(code, number);
          write(county, sent.files().apply(county, random));
          isSent = true;
        } catch (Draft.NoPlace e) {
          assertThat(models.hasNext()).as("a place for " + sent.name()).isTrue();
        }
      }
    }
    Path reference = Files.createDirectories(folder.resolve("reference"));
    Files.writeString(reference.resolve("counties.csv"), named);
    Files.move(province.resolve("reference/unit_costs.csv"), reference.resolve("unit_costs.csv"));
    return byCounty;
  }

  private Map<String, CheckResult> check() throws IOException {
    Reference reference =
        Reference.read(Storage.at(folder.resolve("reference").toString()), CleanCounty.DEFINITIONS);
    List<Standard> standards = List.of(CleanCounty.DEFINITIONS.standard(STANDARD));
    return new CountyCheck(CleanCounty.DEFINITIONS, standards, Limits.NONE, Optional.of(reference))
            .of(
                new Question(
                    List.of(folder.resolve("landing")),
                    null,
                    null,
                    List.of(),
                    TakenInBefore.NOTHING),
                new CheckAnswers(folder.resolve("answers"), CleanCounty.DEFINITIONS, standards))
            .stream()
            .collect(
                Collectors.toMap(CheckResult::county, result -> result, (a, b) -> a, TreeMap::new));
  }

  /** A defect is told under its rule; of a clean variation at most how it was read. */
  private static void assertTold(Sent sent, CheckResult result) {
    List<String> rules = result.held().stream().map(Held::rule).toList();
    if (sent.rule() == null) {
      assertThat(rules).as(sent.name()).isSubsetOf(AsPeopleSendTest.HOW_READ);
    } else {
      assertThat(rules).as(sent.name()).contains(sent.rule());
    }
  }

  /** What the county reads before it hands in, without the lines that say who answers. */
  private String ofCheck(String county) throws IOException {
    return answer(Files.readString(folder.resolve("answers/" + county + "/2024" + ANSWER)));
  }

  private static String ofRun(EngineRun run, String county) {
    return answer(run.text("reports/counties/" + county + "/2024" + ANSWER));
  }

  private static String answer(String text) {
    return text.lines().skip(2).collect(Collectors.joining("\n"));
  }

  private static Map<String, byte[]> spoilt(
      CleanCounty county, Defect defect, Kind kind, Random random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Draft draft = new Draft(county, random, kind);
      try {
        defect.spoil().accept(draft);
        return draft.files();
      } catch (Draft.NoPlace e) {
        // another draw may find one
      }
    }
    throw new Draft.NoPlace();
  }

  private void write(CleanCounty county, Map<String, byte[]> files) throws IOException {
    Path place = folder.resolve("landing/" + county.year() + "/" + county.code());
    Files.createDirectories(place);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(place.resolve(file.getKey()), file.getValue());
    }
  }

  /** The province's own tables as a spreadsheet leaves them: in GBK, days with strokes. */
  private static void saveBySpreadsheet(Path reference) throws IOException {
    try (Stream<Path> tables = Files.list(reference)) {
      for (Path table : tables.filter(of -> of.toString().endsWith(".csv")).toList()) {
        String text =
            Files.readString(table)
                .replaceAll("\\b([0-9]{4})-0?([0-9]+)-0?([0-9]+)\\b", "$1/$2/$3");
        Files.writeString(table, text.replace("\n", "\r\n"), Charset.forName("GBK"));
      }
    }
  }

  private static void add(Map<String, List<String>> lines, String county, String line) {
    lines.computeIfAbsent(county, any -> new ArrayList<>()).add(line);
  }

  private static String line(Held held) {
    return line(
        held.form(),
        Held.nameOf(held.file()),
        held.sheet(),
        held.line(),
        held.column(),
        held.cell(),
        held.value(),
        held.rule(),
        held.severity(),
        held.message(),
        held.schoolCode(),
        held.kind(),
        held.key());
  }

  private static String line(Map<String, Object> row) {
    return line(
        row.get("form"),
        Held.nameOf((String) row.get("file")),
        row.get("sheet"),
        row.get("line"),
        row.get("column"),
        row.get("cell"),
        row.get("value"),
        row.get("rule"),
        row.get("severity"),
        row.get("message"),
        row.get("school_code"),
        row.get("kind"),
        row.get("key"));
  }

  private static String line(Object... cells) {
    return Arrays.toString(cells);
  }
}
