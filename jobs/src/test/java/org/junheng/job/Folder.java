package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.intake.FewerRows;
import org.junheng.sample.SampleProvince;
import org.junheng.sample.SampleWriter;
import org.junheng.storage.Fingerprint;

/** A folder with a landing folder and reference tables, and the nights over it. */
record Folder(Path path) {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  static final Definitions DEFINITIONS = Definitions.load();

  /** The made-up province of three counties and three years. */
  static Folder ofSample(Path path) {
    copy(SAMPLE.resolve("landing"), path.resolve("landing"));
    copy(SAMPLE.resolve("reference"), path.resolve("reference"));
    return new Folder(path);
  }

  /** A made-up province with the slips that counties make. */
  static Folder generated(Path path, int counties, int from, int to, long seed) {
    try {
      SampleWriter.write(new SampleProvince(counties, from, to, seed), path, DEFINITIONS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Folder(path);
  }

  /** Derives and publishes what lies there. */
  Night night(String... standards) {
    return night(DEFINITIONS, standards);
  }

  Night night(Definitions definitions, String... standards) {
    return Night.published(SharedSpark.context(), settings("warehouse", standards), definitions);
  }

  /** The same in a warehouse that holds nothing yet. */
  Night fresh(Definitions definitions, String... standards) {
    return Night.published(SharedSpark.context(), settings("fresh", standards), definitions);
  }

  Settings settings(String warehouse, String... standards) {
    return Night.settings(
        path.resolve("landing"),
        path.resolve("reference"),
        path.resolve(warehouse),
        java.util.Set.of(),
        standards);
  }

  /** Hands a form in again. */
  void change(String file, UnaryOperator<String> change) {
    rewrite(path.resolve("landing").resolve(file), change);
  }

  /** Rewrites one of the province's own tables. */
  void changeReference(String file, UnaryOperator<String> change) {
    rewrite(path.resolve("reference").resolve(file), change);
  }

  /** Adds one of the province's own tables. */
  void addReference(String file, String text) {
    try {
      Files.writeString(path.resolve("reference").resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a county's file says of a school in the column with that head. */
  String cell(String file, String school, String head) {
    try {
      List<String> lines = Files.readAllLines(path.resolve("landing").resolve(file));
      int column = List.of(lines.get(0).split(",")).indexOf(head);
      return lines.stream()
          .filter(line -> line.startsWith(school + ","))
          .findFirst()
          .orElseThrow()
          .split(",")[column];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rewrite(Path file, UnaryOperator<String> change) {
    try {
      Files.writeString(file, change.apply(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text without its last line. */
  static String withoutLastLine(String text) {
    return text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1);
  }

  /**
   * The content hashes of all tables but of the one that counts submissions; what is held without
   * what tells of earlier submissions.
   */
  static Map<String, String> hashes(Night night) {
    Map<String, String> hashes = new TreeMap<>();
    night.manifest().tables().forEach((name, table) -> hashes.put(name, table.contentHash()));
    hashes.remove("data_quality");
    hashes.put("rank_moves", movesSinceLastYear(night));
    hashes.put(
        "held",
        Fingerprint.of(
            night.rows("held").stream()
                .filter(row -> !tellsOfEarlier(row))
                .map(row -> new TreeMap<>(row).toString())
                .sorted()
                .collect(Collectors.joining("\n"))));
    return hashes;
  }

  private static boolean tellsOfEarlier(Map<String, Object> held) {
    return held.get("rule").equals(FewerRows.RULE);
  }

  /** Of the movements of ranks those that do not look at the release before. */
  private static String movesSinceLastYear(Night night) {
    return Fingerprint.of(
        night.rows("rank_moves").stream()
            .filter(row -> row.get("since").equals("year"))
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  /** How the forms fared, without what tells of earlier submissions. */
  static List<Map<String, Object>> quality(Night night) {
    Map<String, Long> earlier =
        night.rows("held").stream()
            .filter(Folder::tellsOfEarlier)
            .collect(Collectors.groupingBy(Folder::place, Collectors.counting()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : night.rows("data_quality")) {
      Map<String, Object> kept = new LinkedHashMap<>(row);
      List.of("submissions", "submitted_at", "late").forEach(kept::remove);
      kept.merge(
          "warnings", -earlier.getOrDefault(place(row), 0L), (all, of) -> (Long) all + (Long) of);
      rows.add(kept);
    }
    return rows;
  }

  private static String place(Map<String, Object> row) {
    return row.get("year") + "/" + row.get("county_code") + "/" + row.get("form");
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
