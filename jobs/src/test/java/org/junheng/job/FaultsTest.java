package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.storage.FaultyDisk;
import org.junheng.storage.Storage;
import org.junheng.warehouse.DamagedRecordException;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever goes wrong in a night, the release before stands, and the next night, the fault gone,
 * gives the content hashes of one that nothing disturbed.
 */
class FaultsTest {
  private static final int FULL_AT = 5;
  private static final String AWAY = "away";

  @TempDir private static Path path;

  private static FaultyNight nights;
  private static Path before;
  private static Map<String, String> first;
  private static Map<String, String> undisturbed;

  @BeforeAll
  static void aNightThatNothingDisturbs() {
    nights = new FaultyNight(path);
    before = path.resolve("before");
    first = nights.night(before.toString());
    nights.handInAgain();
    undisturbed = nights.night(warehouse("undisturbed"));
    assertThat(undisturbed).isNotEqualTo(first);
  }

  @AfterEach
  void putBack() {
    FaultyDisk.mend();
    if (Files.exists(path.resolve(AWAY))) {
      move(path.resolve(AWAY), nights.landing());
    }
  }

  @Test
  void aDiskThatIsFullAtAnyWriteLeavesTheReleaseBefore() {
    FaultyDisk.take(Integer.MAX_VALUE, FaultyDisk.FULL);
    assertThat(nights.night(faulty("all"))).isEqualTo(undisturbed);
    int all = FaultyDisk.writes();
    assertThat(all).isGreaterThan(100);

    List<Integer> points =
        Stream.concat(
                IntStream.range(0, FULL_AT).mapToObj(i -> i * all / FULL_AT),
                Stream.of(1, all - 2, all - 1))
            .toList();
    for (int writes : points) {
      requireUndisturbed(writes, FaultyDisk.FULL, "no space is left");
    }
  }

  @Test
  void aWarehouseThatMayOnlyBeReadIsLeftAsItIs() {
    requireUndisturbed(0, FaultyDisk.READ_ONLY, "is read-only");
  }

  private void requireUndisturbed(int writes, String words, String told) {
    String warehouse = faulty(words.substring(0, 4) + writes);
    FaultyDisk.take(writes, words);
    Throwable failed = catchThrowable(() -> nights.night(warehouse));
    FaultyDisk.mend();
    assertThat(failed).as("after %d writes", writes).isNotNull();
    assertThat(DiskTrouble.told(failed, warehouse).orElseThrow())
        .hasMessageContaining(told)
        .hasMessageContaining("run again")
        .hasMessageContaining("the release before stands");
    Releases releases = new Releases(Storage.at(warehouse));
    assertThat(FaultyNight.hashes(warehouse)).isIn(first, undisturbed);
    for (Manifest release : releases.all()) {
      assertThat(releases.folder(release.releaseId()).exists("held")).isTrue();
    }
    assertThat(nights.night(warehouse)).as("after %d writes", writes).isEqualTo(undisturbed);
    assertThat(submissions(warehouse)).isEqualTo(submissions(path.resolve("undisturbed")));
  }

  @Test
  void aLandingShareThatVanishesWhileItIsReadIsNotTakenForWithdrawnForms() {
    String warehouse = warehouse("vanished");
    Path away = path.resolve(AWAY);
    AtomicBoolean isGone = new AtomicBoolean();
    FaultyDisk.onOpen(
        () -> {
          if (isGone.compareAndSet(false, true)) {
            move(nights.landing(), away);
          }
        });
    assertThatThrownBy(
            () -> nights.night(warehouse, FaultyDisk.at(nights.landing()), Clock.systemUTC()))
        .isInstanceOf(RunPlanner.LandingIsGoneException.class)
        .hasMessageContaining("is a disk not mounted?")
        .hasMessageContaining("the release before stands");
    assertThat(FaultyNight.hashes(warehouse)).isEqualTo(first);

    putBack();
    assertThat(nights.night(warehouse)).isEqualTo(undisturbed);
  }

  @Test
  void aLandingShareThatVanishesAfterItWasReadIsMissedByNobody() {
    String warehouse = warehouse("planned");
    RunPlan plan = nights.planned(warehouse);
    move(nights.landing(), path.resolve(AWAY));

    assertThat(nights.rest(warehouse, plan)).isEqualTo(undisturbed);
  }

  @Test
  void afterAClockWasSetBackReleasesAndSubmissionsStayInTheirOrder() {
    String warehouse = warehouse("clock");
    String id = new Releases(Storage.at(warehouse)).currentId().orElseThrow();
    Clock back = Clock.offset(Clock.systemUTC(), Duration.ofDays(-400));

    assertThat(nights.night(warehouse, nights.landing().toString(), back)).isEqualTo(undisturbed);

    Releases releases = new Releases(Storage.at(warehouse));
    assertThat(releases.ids()).hasSize(2).startsWith(id);
    assertThat(releases.currentId()).contains(releases.ids().get(1));
    assertThat(submissions(warehouse)).isEqualTo(submissions(path.resolve("undisturbed")));
    assertThat(releases.all()).extracting(Manifest::madeAt).isSorted();
    assertThat(releases.publications().all()).extracting(entry -> entry.at()).isSorted();
  }

  @Test
  void aPointerThatIsTornIsMadeAgainFromTheBook() throws IOException {
    for (String torn : List.of("", "{\n  \"release_id\" : \"2026", "\u0000\u0000\u0000", "{}")) {
      String warehouse = warehouse("torn-" + torn.length());
      Path pointer = Path.of(warehouse).resolve("CURRENT.json");
      Files.writeString(pointer, torn);
      assertThatThrownBy(() -> new Releases(Storage.at(warehouse)).currentId())
          .isInstanceOf(DamagedRecordException.class)
          .hasMessageContaining("CURRENT.json is damaged and cannot be read");

      assertThat(nights.night(warehouse)).as(torn).isEqualTo(undisturbed);
    }
  }

  @Test
  void aPageOfTheLedgerThatIsTornStopsTheNightUntilItIsPutBack() throws IOException {
    String warehouse = warehouse("ledger");
    Path page;
    try (Stream<Path> pages = Files.list(Path.of(warehouse).resolve("archive/ledger"))) {
      page = pages.findFirst().orElseThrow();
    }
    String whole = Files.readString(page);
    Files.writeString(page, whole.substring(0, whole.length() - 300));

    assertThatThrownBy(() -> nights.night(warehouse))
        .isInstanceOf(DamagedRecordException.class)
        .hasMessageContaining(page.getFileName() + " is damaged and cannot be read")
        .hasMessageContaining("Put the file of the backup in its place and run again")
        .hasMessageContaining("the release before stands");
    assertThat(FaultyNight.hashes(warehouse)).isEqualTo(first);

    Files.writeString(page, whole);
    assertThat(nights.night(warehouse)).isEqualTo(undisturbed);
  }

  /** A warehouse as it was before the form was handed in again. */
  private static String warehouse(String name) {
    FaultyNight.copy(before, path.resolve(name));
    return path.resolve(name).toString();
  }

  private static String faulty(String name) {
    return FaultyDisk.at(Path.of(warehouse(name)));
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> submissions(Object warehouse) {
    return Ledger.read(Storage.at(warehouse.toString())).newest().stream()
        .map(FaultsTest::told)
        .sorted()
        .toList();
  }

  private static String told(Submission given) {
    return given.year() + " " + given.countyCode() + " " + given.form() + " " + given.files();
  }
}
