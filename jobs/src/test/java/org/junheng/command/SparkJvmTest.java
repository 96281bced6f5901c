package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkJvmTest {
  @Test
  void aRunThatLostItsStarterDeletesTheFolderMadeForItAndNoOther(@TempDir Path folder)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve("junheng-run123/spark-1"));
    Path others = Files.createDirectories(folder.resolve("tmp/spark-1"));
    Files.writeString(own.resolve("block"), "x");
    SparkJvm.deleteOwn(own.getParent());
    SparkJvm.deleteOwn(others.getParent());
    assertThat(own.getParent()).doesNotExist();
    assertThat(others).exists();
  }
}
