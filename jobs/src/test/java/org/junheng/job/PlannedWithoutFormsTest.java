package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counties that are planned and that nothing was taken in of. */
class PlannedWithoutFormsTest {
  @TempDir private Path path;

  @Test
  void theFirstCountyThatHandsInHasItsNight() throws IOException {
    Folder folder = Folder.ofSample(path);
    for (String others :
        List.of("2020", "2021/450102", "2021/450181", "2022/450102", "2022/450181")) {
      remove(path.resolve("landing").resolve(others));
    }

    Night night = folder.night("Q2017", "B2012");

    assertThat(night.rows("county_verdict"))
        .anyMatch(row -> row.get("county_code").equals("450103") && row.get("year").equals(2022));
    assertThat(night.rows("yearly_statistic")).isNotEmpty();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
