package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse is its pointer, its archive and its releases; the operator's page says so. */
class BackupTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};
  private static final List<String> COPIED = List.of("CURRENT.json", "archive", "releases");

  @TempDir private Path path;

  @Test
  void aCopyMadeWhileARunIsAtWorkIsGoneOnWithLikeTheWarehouseItself() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night first = folder.night(STANDARDS);
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    RunPlanner planner = Night.planner(folder.settings("warehouse", STANDARDS), Folder.DEFINITIONS);
    RunPlan plan = planner.plan(year -> true);
    planner.save(plan);
    copy("afterPlan");
    Night.work(
        SharedSpark.context(), folder.settings("warehouse", STANDARDS), Folder.DEFINITIONS, plan);
    copy("atTheEnd");
    Night undisturbed = folder.night(STANDARDS);

    for (String copy : List.of("afterPlan", "atTheEnd")) {
      Settings settings = folder.settings(copy, STANDARDS);
      assertThat(new Releases(Storage.at(settings.warehouse())).currentId())
          .contains(first.plan().releaseId());
      Night restored = Night.published(SharedSpark.context(), settings, Folder.DEFINITIONS);
      assertThat(Folder.hashes(restored)).as(copy).isEqualTo(Folder.hashes(undisturbed));
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

  private void copy(String name) throws IOException {
    Path target = Files.createDirectories(path.resolve(name));
    for (String part : COPIED) {
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
