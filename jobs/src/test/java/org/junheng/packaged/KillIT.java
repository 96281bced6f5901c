package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junheng.packaged.KilledRuns.Killed;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.Test;

/** A run that is killed shows nobody anything, and the next one goes on where it stopped. */
class KillIT {
  /** By the signal 9, as the system tells it. */
  private static final int KILLED = 137;

  @Test
  void aKilledRunFailsAndSaysWhatToDo() {
    for (Killed killed : KilledRuns.killed()) {
      boolean isStarter = killed.step().equals(KilledRuns.STARTER_KILLED_IN);
      assertThat(killed.outcome().status())
          .as(killed.outcome().text())
          .isEqualTo(isStarter ? KILLED : 3);
      assertThat(killed.outcome().text()).contains("run again to go on where it stopped");
    }
  }

  @Test
  void aRunThatIsToldToEndDoesSoInOneSentence() {
    String before = SampleRuns.first().releaseId();
    Killed stopped =
        KilledRuns.killed().stream()
            .filter(killed -> killed.step().equals(KilledRuns.STOPPED_IN))
            .findFirst()
            .orElseThrow();

    assertThat(stopped.outcome().lines())
        .endsWith(
            "Stopped; nothing was published, release %s stands; run again to go on where it stopped: neighbours."
                .formatted(before));
    assertThat(stopped.outcome().text()).doesNotContain("Exception", "\tat ", "ERROR");
    assertThat(stopped.outcome().lines())
        .filteredOn(line -> !line.matches("(goes on with the run|county-years |neighbours ).*"))
        .hasSize(1);
  }

  @Test
  void aRunEndsWithTheProcessThatStartedItAndSaysSo() {
    Killed orphaned = KilledRuns.killed().get(2);

    assertThat(orphaned.step()).isEqualTo(KilledRuns.STARTER_KILLED_IN);
    assertThat(orphaned.outcome().lines().get(orphaned.outcome().lines().size() - 1))
        .startsWith("Stopped: the process that had started this run was killed");
    assertThat(orphaned.outcome().text()).doesNotContain("Exception", "\tat ", "ERROR");
  }

  @Test
  void statusTellsAtWhichStepTheNextRunGoesOn() {
    Outcome status = KilledRuns.status();

    assertThat(status.status()).as(status.text()).isZero();
    assertThat(status.text())
        .contains("did not come to its end", "the next run goes on at: province")
        .contains("stopped")
        .doesNotContain("Exception", "SQL");
  }

  @Test
  void readersSeeTheReleaseBeforeWholeAndNoOther() {
    Made before = SampleRuns.first();

    for (Killed killed : KilledRuns.killed()) {
      assertThat(killed.currentId()).as(killed.step()).isEqualTo(before.releaseId());
      assertThat(killed.releaseIds()).as(killed.step()).containsExactly(before.releaseId());
      assertThat(killed.rowsFound())
          .as(killed.step())
          .isEqualTo(before.warehouse().rowCounts(before.releaseId()));
    }
  }

  @Test
  void theNextRunGoesOnAtTheUnfinishedStepAndSaysSo() {
    List<Killed> killed = KilledRuns.killed();

    assertThat(killed.get(0).outcome().steps()).containsExactly("county-years");
    List<String> done = new ArrayList<>();
    for (int i = 1; i < killed.size(); i++) {
      assertThat(killed.get(i).outcome().text()).contains("goes on with the run");
      assertThat(killed.get(i).outcome().steps())
          .startsWith(killed.get(i - 1).step())
          .endsWith(killed.get(i).step())
          .noneMatch(done::contains);
      done.add(killed.get(i - 1).step());
    }
    assertThat(KilledRuns.finished().outcome().text()).contains("goes on with the run");
    assertThat(KilledRuns.finished().outcome().steps())
        .containsExactly("province", "recount", "publish");
  }

  @Test
  void theFinishedRunPublishesOneCompleteReleaseAndLeavesNothingElse() {
    Made made = KilledRuns.finished();
    Warehouse warehouse = made.warehouse();

    assertThat(warehouse.releaseIds())
        .containsExactly(SampleRuns.first().releaseId(), made.releaseId());
    assertThat(warehouse.rowsFound(made.releaseId()))
        .isEqualTo(warehouse.rowCounts(made.releaseId()));
    assertThat(warehouse.preparing()).isEmpty();
  }
}
