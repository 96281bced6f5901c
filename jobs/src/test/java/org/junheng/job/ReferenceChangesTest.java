package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the province's own tables change is derived again, and nothing else is asked for it. */
class ReferenceChangesTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};

  @TempDir private Path path;
  private Folder folder;
  private Night first;

  @BeforeEach
  void makeARelease() {
    folder = Folder.ofSample(path);
    first = folder.night(STANDARDS);
  }

  @Test
  void otherCostsGiveOtherPlans() {
    folder.changeReference("unit_costs.csv", Folder::withoutLastLine);
    requireThatOfAFreshWarehouse();
  }

  @Test
  void anotherRecognitionGivesOtherVerdicts() {
    folder.changeReference("recognition.csv", Folder::withoutLastLine);
    requireThatOfAFreshWarehouse();
  }

  @Test
  void anotherMapGivesOtherTrendsAndHistories() {
    folder.changeReference("county_events.csv", text -> text + "2022,boundary,450102,450103\n");
    requireThatOfAFreshWarehouse();
  }

  @Test
  void anotherNameOfACountyIsLookedForInTitlesAndChangesNoFigure() {
    folder.changeReference("counties.csv", text -> text.replace("450102,", "450102,新"));
    Night second = folder.night(STANDARDS);
    assertThat(second.plan().blocks()).noneMatch(block -> block.readAgain().isEmpty());
    requireThatOfAFreshWarehouse(second);
  }

  private void requireThatOfAFreshWarehouse() {
    Night second = folder.night(STANDARDS);
    assertThat(second.plan().blocks()).allMatch(block -> block.readAgain().isEmpty());
    requireThatOfAFreshWarehouse(second);
  }

  private void requireThatOfAFreshWarehouse(Night second) {
    Night fresh = folder.fresh(Folder.DEFINITIONS, STANDARDS);
    assertThat(Folder.hashes(second))
        .isEqualTo(Folder.hashes(fresh))
        .isNotEqualTo(Folder.hashes(first));
    assertThat(Folder.quality(second)).containsExactlyInAnyOrderElementsOf(Folder.quality(fresh));
  }
}
