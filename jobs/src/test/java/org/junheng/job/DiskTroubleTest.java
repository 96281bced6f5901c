package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junheng.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a disk that takes nothing more, wherever in a run that showed. */
class DiskTroubleTest {
  private final Language before = Language.spoken();

  @TempDir private Path folder;

  @AfterEach
  void speakAsBefore() {
    Language.speak(before);
  }

  @Test
  void aFullDiskIsToldWithWhatIsLeftWhereAndWhatToDo() {
    Throwable error =
        new IllegalStateException(
            "JDBC commit failed",
            new UncheckedIOException(new IOException("No space left on device")));

    Language.speak(Language.EN);
    assertThat(DiskTrouble.told(error, folder.toString()).orElseThrow())
        .hasMessageMatching(
            "no space is left: \\S+ has \\d+ MiB, \\S+ has \\d+ MiB. Make room and run again, which"
                + " goes on where it stopped; nothing was published, the release before stands")
        .hasMessageContaining(folder.toString());
    Language.speak(Language.ZH);
    assertThat(DiskTrouble.told(error, folder.toString()).orElseThrow())
        .hasMessageMatching(
            "磁盘空间不足：\\S+ 剩余 \\d+ MiB，\\S+ 剩余 \\d+ MiB。请腾出空间后再次运行，将从中止处继续；没有发布任何内容，仍以上一版本为准");
  }

  @Test
  void aDiskThatIsReadOnlyIsTold() {
    IOException error = new IOException(folder + "/x: Read-only file system");

    Language.speak(Language.EN);
    assertThat(DiskTrouble.told(error, folder.toString()).orElseThrow())
        .hasMessageContaining("the disk of " + folder + " is read-only")
        .hasMessageContaining("Mount it for writing and run again");
    Language.speak(Language.ZH);
    assertThat(DiskTrouble.told(error, folder.toString()).orElseThrow())
        .hasMessageContaining("请改为可写后再次运行");
  }

  @Test
  void ofAnythingElseNothingIsSaid() {
    assertThat(DiskTrouble.told(new IOException("broken pipe"), folder.toString())).isEmpty();
    assertThat(DiskTrouble.told(new IllegalStateException(), "s3a://census/w")).isEmpty();
  }
}
