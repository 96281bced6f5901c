package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junheng.SharedSpark;
import org.junheng.second.RandomLanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files give the same tables, bit by bit, however many tasks there are at a time. */
class HashesAtAnyParallelismTest {
  @TempDir private Path path;

  @Test
  void oneThreadAndFourGiveTheSameHashes() {
    RandomLanding.write(7, 30, path);
    Folder folder = new Folder(path);
    Map<Integer, Night> nights = new HashMap<>();
    for (int threads : new int[] {1, 4}) {
      Settings settings = folder.settings("of" + threads, "Q2017", "B2012");
      SharedSpark.with(
          threads,
          spark -> nights.put(threads, Night.published(spark, settings, Folder.DEFINITIONS)));
    }
    assertThat(nights.get(1).plan().blocks()).hasSizeGreaterThan(4);
    assertThat(Folder.hashes(nights.get(4))).isEqualTo(Folder.hashes(nights.get(1)));
    assertThat(Folder.quality(nights.get(4)))
        .containsExactlyInAnyOrderElementsOf(Folder.quality(nights.get(1)));
  }
}
