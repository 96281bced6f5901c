package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another standard judges what is there: no file of a county is read for it. */
class StandardsInRunsTest {
  @TempDir private Path path;

  @Test
  void anotherLimitIsJudgedByWithoutReadingAndGivesWhatAFreshWarehouseGives() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night first = folder.night("Q2017", "B2012");
    Definitions stricter = withText("primary: 4.2, junior: 5.3", "primary: 4.2, junior: 5.9");
    Night second = folder.night(stricter, "Q2017", "B2012");

    readsNothing(second);
    Night fresh = folder.fresh(stricter, "Q2017", "B2012");
    assertThat(Folder.hashes(second))
        .isEqualTo(Folder.hashes(fresh))
        .isNotEqualTo(Folder.hashes(first));
  }

  @Test
  void aFurtherStandardIsJudgedByWithoutReading() {
    Folder folder = Folder.ofSample(path);
    folder.night("B2012");
    Night both = folder.night("B2012", "Q2017");

    readsNothing(both);
    assertThat(Folder.hashes(both))
        .isEqualTo(Folder.hashes(folder.fresh(Folder.DEFINITIONS, "B2012", "Q2017")));
  }

  @Test
  void oneStandardLessLeavesItsTablesEmpty() {
    Folder folder = Folder.ofSample(path);
    folder.night("B2012", "Q2017");
    Night one = folder.night("B2012");

    readsNothing(one);
    assertThat(one.rows("unit_verdict")).isEmpty();
    assertThat(Folder.hashes(one))
        .isEqualTo(Folder.hashes(folder.fresh(Folder.DEFINITIONS, "B2012")));
  }

  private static void readsNothing(Night night) {
    assertThat(night.plan().changed()).isEmpty();
    assertThat(night.plan().blocks())
        .hasSize(3)
        .allMatch(block -> block.readAgain().isEmpty() && !block.isKept());
  }

  private static Definitions withText(String old, String changed) throws IOException {
    String text = Files.readString(Path.of("schemas/standards/q2017.yml"));
    assertThat(text).contains(old);
    return Definitions.loadWith("standards/q2017.yml", text.replace(old, changed));
  }
}
