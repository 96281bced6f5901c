package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.junheng.SharedSpark;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that fails in a task says on what. */
class FailedWorkTest {
  @TempDir private Path path;

  @Test
  void aFileThatIsGoneFromTheArchiveIsToldWithItsYearAndCounty() throws IOException {
    Folder folder = Folder.ofSample(path);
    Settings settings = folder.settings("warehouse", "B2012");
    RunPlan plan = Night.planner(settings, Folder.DEFINITIONS).plan(year -> year == 2021);
    CountyYearInput broken =
        plan.inputs().stream()
            .filter(input -> input.year() == 2021 && input.countyCode().equals("450103"))
            .findFirst()
            .orElseThrow();
    String sha256 = broken.forms().get(0).files().get(0).sha256();
    try (Stream<Path> walk = Files.walk(path.resolve("warehouse"))) {
      for (Path file : walk.filter(one -> one.getFileName().toString().contains(sha256)).toList()) {
        Files.delete(file);
      }
    }

    Throwable failure = failure(settings, plan);

    assertThat(failure).isInstanceOf(SparkException.class);
    assertThat(NightlyRun.told(failure)).contains("census year 2021, county 450103");
  }

  @Test
  void aTableThatCannotBeWrittenIsToldWithItsYear() throws IOException {
    Folder folder = Folder.ofSample(path);
    Settings settings = folder.settings("warehouse", "B2012");
    RunPlan plan = Night.planner(settings, Folder.DEFINITIONS).plan(year -> year == 2021);
    Path inTheWay =
        Storage.at(settings.warehouse())
            .in(plan.preparing(Storage.at(settings.warehouse())))
            .onDisk()
            .resolve("unit_indicator");
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay, "a file stands where the table's folder should");

    Throwable failure = failure(settings, plan);

    assertThat(NightlyRun.told(failure)).contains("table unit_indicator, census year 2021");
  }

  /** Of one block alone: other tasks would still write while the folder is taken away. */
  private static Throwable failure(Settings settings, RunPlan plan) {
    assertThat(plan.blocks()).hasSize(1);
    return catchThrowable(
        () -> Night.work(SharedSpark.context(), settings, Folder.DEFINITIONS, plan));
  }
}
