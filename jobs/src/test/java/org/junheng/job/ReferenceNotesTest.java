package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.warehouse.Manifest.ReferenceNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the province's own tables are told to be missing, or to have lost rows. */
class ReferenceNotesTest {
  private static final String HEADER = "county_code,regime,year\n";
  private static final String TWO = HEADER + "450101,B2012,2015\n450102,B2012,2016\n";
  private static final String ONE = HEADER + "450101,B2012,2015\n";

  @TempDir private Path folder;
  private CensusRuns runs;

  @BeforeEach
  void writeAProvince() {
    runs = new CensusRuns(folder);
    runs.write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        """);
    runs.write("landing/2021/450101/school.csv", "甲");
    runs.write("reference/recognition.csv", TWO);
    runs.plan();
  }

  @Test
  void whatWasNeverThereIsToldWhereSomethingRestsOnIt() {
    assertThat(runs.lastPlan().referenceNotes())
        .extracting(ReferenceNote::file)
        .containsExactlyInAnyOrder(
            "county_events.csv",
            "plan_county.csv",
            "plan_school.csv",
            "targets.csv",
            "unit_costs.csv");
    assertThat(ReferenceNotes.told(new ReferenceNote("unit_costs.csv", null, null, null)))
        .isEqualTo("unit_costs.csv is missing: what rests on it stays open");
  }

  @Test
  void aFileThatVanishesIsToldWithTheReleaseThatHadItUntilItIsThereAgain() throws IOException {
    String first = runs.lastPlan().releaseId();
    Files.delete(folder.resolve("reference/recognition.csv"));
    runs.plan();
    ReferenceNote gone = new ReferenceNote("recognition.csv", null, 2, first);
    assertThat(notes("recognition.csv")).containsExactly(gone);
    assertThat(ReferenceNotes.told(gone))
        .isEqualTo(
            "recognition.csv is missing and had 2 rows in release %s: what rests on it stays open"
                .formatted(first));
    runs.write("landing/2021/450101/pupils.csv", "甲");
    runs.plan();
    assertThat(notes("recognition.csv")).containsExactly(gone);
    runs.write("reference/recognition.csv", TWO);
    runs.plan();
    assertThat(notes("recognition.csv")).isEmpty();
  }

  @Test
  void aFileThatLostRowsIsToldUntilItChangesAgain() {
    String first = runs.lastPlan().releaseId();
    runs.write("reference/recognition.csv", ONE);
    runs.plan();
    ReferenceNote lost = new ReferenceNote("recognition.csv", 1, 2, first);
    assertThat(notes("recognition.csv")).containsExactly(lost);
    assertThat(ReferenceNotes.told(lost))
        .isEqualTo("recognition.csv has 1 rows, 1 fewer than in release %s (2)".formatted(first));
    runs.write("landing/2021/450101/pupils.csv", "甲");
    runs.plan();
    assertThat(notes("recognition.csv")).containsExactly(lost);
    runs.write("reference/recognition.csv", ONE + "450103,B2012,2017\n");
    runs.plan();
    assertThat(notes("recognition.csv")).isEmpty();
  }

  private List<ReferenceNote> notes(String file) {
    return runs.lastPlan().referenceNotes().stream()
        .filter(note -> note.file().equals(file))
        .toList();
  }
}
