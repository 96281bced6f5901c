package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a warehouse on a disk. */
class DiskLockTest {
  @TempDir private Path folder;

  @Test
  void theSecondRunIsToldWhoHasItSinceWhenOnWhichMachineAndAtWhichStep() {
    Storage warehouse = Storage.at(folder.toString());
    try (RunLock first = RunLock.take(warehouse)) {
      String who =
          "user "
              + System.getProperty("user.name")
              + ", process "
              + ProcessHandle.current().pid()
              + " on machine \\S+, since [-0-9]{10} [:0-9]{8}";
      assertThatThrownBy(() -> RunLock.take(warehouse))
          .hasMessageMatching(
              "another run is at work on this warehouse: " + who + "; wait for it, or stop it");

      AtWork.planning(folder.toString()).begin("province");
      assertThatThrownBy(() -> RunLock.take(warehouse))
          .hasMessageMatching(
              "another run is at work on this warehouse: "
                  + who
                  + ", at province; wait for it, or stop it");
      first.requireHeld();
    }
    RunLock.take(warehouse).close();
  }

  @Test
  void whatAnEarlierRunWasAtIsNotSaidOfThisOne() throws IOException {
    Storage warehouse = Storage.at(folder.toString());
    Files.writeString(
        folder.resolve(".at-work.json"),
        "{\"began\": \"2026-01-01T00:00:00Z\", \"steps\": {\"page\": \"2026-01-01T00:00:00Z\"},"
            + " \"done\": {}}");
    try (RunLock first = RunLock.take(warehouse)) {
      assertThatThrownBy(() -> RunLock.take(warehouse))
          .hasMessageContaining(", since ")
          .hasMessageNotContaining("page");
    }
  }

  @Test
  void whereTheFileDoesNotSayWhoHasItItIsRefusedAllTheSame() throws IOException {
    Storage warehouse = Storage.at(folder.toString());
    try (RunLock first = RunLock.take(warehouse)) {
      Files.writeString(folder.resolve(".run-lock"), "{\"user\": \"ro");
      assertThatThrownBy(() -> RunLock.take(warehouse))
          .hasMessage("another run is at work on this warehouse; wait for it, or stop it");
      assertThat(RunLock.isTaken(warehouse)).isTrue();
    }
  }
}
