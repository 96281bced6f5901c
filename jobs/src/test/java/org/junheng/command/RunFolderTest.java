package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir private Path folder;

  @Test
  void aRunThatLostItsStarterDeletesTheFolderMadeForItAndNoOther() throws IOException {
    Path own = Files.createDirectories(folder.resolve("junheng-run123/spark-1"));
    Path others = Files.createDirectories(folder.resolve("tmp/spark-1"));
    Files.writeString(own.resolve("block"), "x");
    RunFolder.deleteOwn(own.getParent());
    RunFolder.deleteOwn(others.getParent());
    assertThat(own.getParent()).doesNotExist();
    assertThat(others).exists();
  }

  @Test
  void aLaterRunDeletesWhatKilledRunsLeftAndNothingOfOneAtWork() throws Exception {
    Path left = Files.createDirectories(folder.resolve("junheng-run1/spark-1"));
    Files.writeString(left.resolve("block"), "x");
    Files.writeString(left.resolveSibling("owner.lock"), "");
    Path beginning = Files.createDirectories(folder.resolve("junheng-run2"));
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RunFolderTest.class.getName(),
                folder.toString())
            .start();
    try {
      Path atWork = Path.of(other.inputReader().readLine());
      assertThat(left.getParent()).doesNotExist();
      RunFolder own = RunFolder.in(folder);
      RunFolder another = RunFolder.in(folder);

      assertThat(atWork).exists();
      assertThat(beginning).exists();
      assertThat(own.path()).exists();
      own.delete();
      another.delete();
      assertThat(own.path()).doesNotExist();

      other.destroyForcibly().waitFor();
      RunFolder.in(folder).delete();
      assertThat(atWork).doesNotExist();
    } finally {
      other.destroyForcibly();
    }
  }

  /** Another run, at work until it is killed. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(RunFolder.in(Path.of(arguments[0])).path());
    Thread.sleep(60_000);
  }
}
