package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junheng.job.ClaimedLock.Timing;
import org.junheng.storage.Bucket;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a warehouse on an object store, which locks nothing and renames nothing at once. */
class ClaimedLockTest {
  private static final Timing USUAL = Timing.USUAL;

  @TempDir private Path folder;

  private Storage warehouse;

  @BeforeEach
  void open() {
    warehouse = Bucket.at(folder);
  }

  @Test
  void theSecondRunIsToldWhoHasItSinceWhenOnWhichMachineAndAtWhichStep() {
    try (RunLock first = RunLock.take(warehouse)) {
      AtWork atWork = AtWork.planning(warehouse.location());
      atWork.begin("county-years");

      assertThatThrownBy(() -> RunLock.take(warehouse))
          .isInstanceOf(NightlyRun.RunFailedException.class)
          .hasMessageMatching(
              "another run is at work on this warehouse: user "
                  + System.getProperty("user.name")
                  + ", process "
                  + ProcessHandle.current().pid()
                  + " on machine \\S+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d, at"
                  + " county-years; wait for it, or stop it. Where it is dead, a run gets the"
                  + " warehouse 120 s after its last sign of life");
      assertThat(RunLock.isTaken(warehouse)).isTrue();
      first.requireHeld();
    }
    assertThat(RunLock.isTaken(warehouse)).isFalse();
    RunLock.take(warehouse).close();
    assertThat(folder.resolve(".run-claims")).isEmptyDirectory();
  }

  @Test
  void aRunOfThisMachineWhoseProcessIsGoneHasItNoMore() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    LockHolder here = LockHolder.self();
    claim("dead", ended.pid(), here.machine(), here.processes(), here.began());

    assertThat(ClaimedLock.holder(warehouse)).isEmpty();
    RunLock.take(warehouse).close();
  }

  @Test
  void anotherProcessUnderTheSameIdIsNotTheHolder() {
    LockHolder here = LockHolder.self();
    claim("before", here.process(), here.machine(), here.processes(), "2026-01-01T00:00:00Z");

    RunLock.take(warehouse).close();
  }

  @Test
  void aRunOfAnotherMachineHasItUntilItGaveNoSignOfLifeForTheLease() throws IOException {
    claim("elsewhere", 7, "node-3", "another", "");

    assertThatThrownBy(() -> RunLock.take(warehouse))
        .hasMessageContaining("process 7 on machine node-3, since");

    age("elsewhere", USUAL.lease().minusSeconds(20));
    assertThatThrownBy(() -> RunLock.take(warehouse)).hasMessageContaining("node-3");

    age("elsewhere", USUAL.lease().plusSeconds(1));
    assertThat(RunLock.isTaken(warehouse)).isFalse();
    RunLock.take(warehouse).close();
    assertThat(folder.resolve(".run-claims")).isEmptyDirectory();
  }

  @Test
  void whoHasItKeepsGivingSignsOfLife() throws Exception {
    Timing quick = new Timing(Duration.ofMillis(40), Duration.ofMillis(400));
    try (ClaimedLock held = ClaimedLock.take(warehouse, quick).orElseThrow()) {
      for (int i = 0; i < 3; i++) {
        Thread.sleep(300);
        assertThat(ClaimedLock.take(warehouse, quick)).isEmpty();
      }
      held.requireHeld();
    }
  }

  @Test
  void aRunThatStoodStillAndLostItPublishesNothing() throws IOException {
    try (ClaimedLock stoodStill = ClaimedLock.take(warehouse, USUAL).orElseThrow()) {
      String name;
      try (Stream<Path> claims = Files.list(folder.resolve(".run-claims"))) {
        name = claims.findFirst().orElseThrow().getFileName().toString().replace(".json", "");
      }
      age(name, USUAL.lease().plusSeconds(1));
      try (ClaimedLock next = ClaimedLock.take(warehouse, USUAL).orElseThrow()) {
        assertThatThrownBy(stoodStill::requireHeld)
            .isInstanceOf(NightlyRun.RunFailedException.class)
            .hasMessageContaining("no sign of life for longer than 120 s")
            .hasMessageContaining("on machine")
            .hasMessageContaining("this one publishes nothing");
        next.requireHeld();
      }
    }
  }

  @Test
  void ofManyWhoWantItAtOnceNeverTwoHaveIt() throws Exception {
    AtomicInteger holding = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    Callable<Void> contender =
        () -> {
          for (int i = 0; i < 6; i++) {
            Optional<ClaimedLock> lock = ClaimedLock.take(warehouse, USUAL);
            if (lock.isPresent()) {
              most.accumulateAndGet(holding.incrementAndGet(), Math::max);
              taken.incrementAndGet();
              Thread.sleep(1);
              holding.decrementAndGet();
              lock.get().close();
            }
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<Void>> all =
          new ArrayList<>(threads.invokeAll(java.util.Collections.nCopies(6, contender)));
      for (Future<Void> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(most).hasValue(1);
    assertThat(taken).hasPositiveValue();
  }

  private void claim(String name, long process, String machine, String processes, String began) {
    LockHolder holder =
        new LockHolder("census", process, machine, processes, began, "2026-11-28T01:30:00Z");
    warehouse
        .in(".run-claims")
        .replaceText(
            name + ".json", "{\"held\": true, \"holder\": %s}".formatted(Json.write(holder)));
  }

  /** Lets a claim be as old as that. */
  private void age(String name, Duration age) throws IOException {
    Files.setLastModifiedTime(
        folder.resolve(".run-claims").resolve(name + ".json"),
        FileTime.from(Instant.now().minus(age)));
  }
}
