package org.junheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last result lies beside the releases, on a disk and elsewhere. */
class KeptResultTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "file:", "offdisk://"})
  void itIsReplacedByEachRunAndNothingElseIsLeft(String scheme) throws IOException {
    KeptResult kept = new KeptResult(scheme + folder);
    assertThat(kept.last()).isEmpty();
    assertThat(kept.canBeKept()).isTrue();

    kept.keep(SomeResult.published(2, "样例县"));
    kept.keep(SomeResult.failed());

    assertThat(kept.last()).contains(SomeResult.failed());
    assertThat(Files.readString(folder.resolve("result.txt")))
        .isEqualTo(NoticeText.of(SomeResult.failed()));
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("result.json", "result.txt");
    }
    assertThat(new KeptResult(scheme + folder.resolve("none")).canBeKept()).isFalse();
  }

  @Test
  void oneThatIsTornIsNone() throws IOException {
    Files.writeString(folder.resolve("result.json"), "{\"status\": 1, \"outc");

    assertThat(new KeptResult(folder.toString()).last()).isEmpty();
  }
}
