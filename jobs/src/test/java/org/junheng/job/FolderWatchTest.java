package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the folders is told by a word, and one schedule at a time looks at it. */
class FolderWatchTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("landing/2025/450101"));
    Files.createDirectories(folder.resolve("reference"));
    Files.writeString(folder.resolve("landing/2025/450101/school.csv"), "a");
    Files.writeString(folder.resolve("reference/counties.csv"), "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "offdisk://"})
  void theWordIsAnotherWheneverAFileIs(String scheme) throws IOException {
    FolderWatch watch = new FolderWatch(settings(scheme));
    String first = watch.signature().orElseThrow();
    assertThat(watch.signature()).contains(first);

    Files.writeString(folder.resolve("landing/2025/450101/pupils.csv"), "c");
    String second = watch.signature().orElseThrow();
    assertThat(second).isNotEqualTo(first);

    Files.writeString(folder.resolve("reference/counties.csv"), "longer");
    assertThat(watch.signature()).isPresent().get().isNotEqualTo(second);
  }

  @Test
  void aFolderThatIsNotThereIsNoWord() throws IOException {
    Files.delete(folder.resolve("reference/counties.csv"));
    Files.delete(folder.resolve("reference"));

    assertThat(new FolderWatch(settings("")).signature()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "offdisk://"})
  void oneScheduleAtATimeLooksAtAWarehouse(String scheme) {
    String warehouse = scheme + folder.resolve("warehouse");
    try (ScheduleLock alone = ScheduleLock.take(warehouse)) {
      assertThatThrownBy(() -> ScheduleLock.take(warehouse))
          .isInstanceOf(NightlyRun.RunFailedException.class)
          .hasMessageContaining("another schedule is at work on this warehouse: user ")
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }
    ScheduleLock.take(warehouse).close();
  }

  private Settings settings(String scheme) {
    return Night.settings(folder, "Q2017")
        .at(scheme + folder.resolve("landing"), null, scheme + folder.resolve("reference"));
  }
}
