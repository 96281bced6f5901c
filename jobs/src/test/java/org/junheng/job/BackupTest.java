package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Damage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse is its pointer, its archive and its releases; the operator's page says so. */
class BackupTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};

  @TempDir private Path path;

  @Test
  void aCopyMadeWhileARunIsAtWorkIsWholeAndGoneOnWith() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night first = folder.night(STANDARDS);
    new Releases(Storage.at(path.resolve("warehouse").toString()))
        .finalizeYear(first.plan().releaseId(), 2021, "2021年度", "somebody");
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    Settings settings = folder.settings("warehouse", STANDARDS);
    copy("atTheStart", "CURRENT.json");
    RunPlanner planner = Night.planner(settings, Folder.DEFINITIONS);
    RunPlan plan = planner.plan(year -> true);
    planner.save(plan);
    copy("atTheStart", "publications", "releases", "archive");
    copy("amidst", "CURRENT.json", "publications");
    Night.work(SharedSpark.context(), settings, Folder.DEFINITIONS, plan);
    copy("atTheEnd", "CURRENT.json");
    Night undisturbed = folder.night(STANDARDS);
    copy("amidst", "releases", "archive");
    copy("atTheEnd", "publications", "releases", "archive");

    for (String copy : List.of("atTheStart", "amidst", "atTheEnd")) {
      Settings restored = folder.settings(copy, STANDARDS);
      Storage warehouse = Storage.at(restored.warehouse());
      Releases releases = new Releases(warehouse);
      assertThat(releases.currentId()).as(copy).contains(first.plan().releaseId());
      assertThat(releases.publications().official()).as(copy).containsOnlyKeys(2021);
      assertThat(damages(warehouse)).as(copy).isEmpty();
      if (releases.ids().size() == 1) {
        Night.published(SharedSpark.context(), restored, Folder.DEFINITIONS);
      } else {
        releases.finishInterrupted();
      }
      assertThat(hashes(releases.current().orElseThrow()))
          .as(copy)
          .isEqualTo(hashes(undisturbed.manifest()));
      assertThat(damages(warehouse)).as(copy).isEmpty();
    }
  }

  @Test
  void aReleaseThatIsNotTheCurrentOneMayBeRemoved() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night first = folder.night(STANDARDS);
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    folder.night(STANDARDS);
    remove(path.resolve("warehouse/releases").resolve(first.plan().releaseId()));
    folder.change("2022/450103/pupils.csv", Folder::withoutLastLine);
    Night third = folder.night(STANDARDS);

    assertThat(third.plan().blocks()).anyMatch(BlockPlan::isKept);
    assertThat(Folder.hashes(third))
        .isEqualTo(Folder.hashes(folder.fresh(Folder.DEFINITIONS, STANDARDS)));
  }

  private static Map<String, String> hashes(Manifest manifest) {
    Map<String, String> hashes = new TreeMap<>();
    manifest.tables().forEach((name, table) -> hashes.put(name, table.contentHash()));
    return hashes;
  }

  private static List<Damage> damages(Storage warehouse) {
    return new Verification(warehouse, Folder.DEFINITIONS).run().damages();
  }

  /** Copies parts of the warehouse as they are now. */
  private void copy(String name, String... parts) throws IOException {
    Path target = Files.createDirectories(path.resolve(name));
    for (String part : parts) {
      Path from = path.resolve("warehouse").resolve(part);
      try (Stream<Path> all = Files.walk(from)) {
        for (Path file : all.toList()) {
          Files.copy(file, target.resolve(part).resolve(from.relativize(file).toString()));
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
