package org.junheng.spoilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.job.EngineRun;
import org.junheng.landing.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people send them through a whole run: {@code held} is what the check of each said. */
class SpoiltFilesInRunsTest {
  private static final long SEED = 20261128;
  private static final int ATTEMPTS = 200;
  private static final CountyYearIntake CHECK =
      new CountyYearIntake(CleanCounty.DEFINITIONS, Limits.NONE);

  @TempDir private Path folder;

  /** One defect in one kind of file. */
  private record Sent(Defect defect, Kind kind) {}

  private static List<Sent> sent() {
    List<Sent> sent = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      SentDefects.all().forEach(defect -> sent.add(new Sent(defect, kind)));
    }
    SentDefects.ofFiles().forEach(defect -> sent.add(new Sent(defect, Kind.CSV)));
    return sent;
  }

  @Test
  void aRunHoldsAndWarnsWhatTheCheckOfEachCountySays() throws IOException {
    List<Sent> sent = sent();
    List<CleanCounty> counties = CleanCounty.of(folder, sent.size(), SEED);
    Map<String, List<String>> checked = new TreeMap<>();
    for (int i = 0; i < counties.size(); i++) {
      CleanCounty county = counties.get(i);
      Map<String, byte[]> files = spoilt(county, sent.get(i), new Random(SEED + i));
      write(county, files);
      List<Held> told = county.take(CHECK, files).held();
      assertThat(told).extracting(Held::rule).contains(sent.get(i).defect().rule());
      told.forEach(held -> add(checked, county.code(), line(held)));
    }
    saveBySpreadsheet(folder.resolve("reference"));
    Map<String, List<String>> held = new TreeMap<>();
    EngineRun.of(
            folder.resolve("landing"), folder.resolve("reference"), folder.resolve("warehouse"))
        .rows("held")
        .forEach(row -> add(held, (String) row.get("county_code"), line(row)));
    checked.values().forEach(lines -> lines.sort(null));
    held.values().forEach(lines -> lines.sort(null));
    assertThat(held).isEqualTo(checked);
  }

  private static Map<String, byte[]> spoilt(CleanCounty county, Sent sent, Random random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Draft draft = new Draft(county, random, sent.kind());
      try {
        sent.defect().spoil().accept(draft);
        return draft.files();
      } catch (Draft.NoPlace e) {
        // another draw may find one
      }
    }
    throw new AssertionError("no place for " + sent);
  }

  private void write(CleanCounty county, Map<String, byte[]> files) throws IOException {
    Path place = folder.resolve("landing/" + county.year() + "/" + county.code());
    try (Stream<Path> clean = Files.list(place)) {
      for (Path file : clean.toList()) {
        Files.delete(file);
      }
    }
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
