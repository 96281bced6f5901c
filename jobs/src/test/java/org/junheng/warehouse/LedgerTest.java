package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Submission.ArchivedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger of a warehouse keeps of submissions. */
class LedgerTest {
  private static final String PAGE = "20261128-072817-b98935";

  @TempDir private Path folder;

  @Test
  void runsOfOneSecondKeepAllTheirSubmissionsInTheOrderTheyCame() {
    for (String content : List.of("a", "b", "c")) {
      assertThat(ledger().note(List.of(submission("450101", content)), PAGE)).isEqualTo(1);
    }
    assertThat(ledger().note(List.of(submission("450102", "d")), PAGE)).isEqualTo(1);

    assertThat(ledger().historyOf(2021, "450101", "school"))
        .extracting(submission -> submission.files().get(0).sha256())
        .containsExactly("a", "b", "c");
    assertThat(ledger().newest()).hasSize(2);
  }

  @Test
  void whatIsTheNewestAlreadyIsNotNotedAgain() {
    ledger().note(List.of(submission("450101", "a")), PAGE);
    assertThat(ledger().note(List.of(submission("450101", "a")), "later")).isZero();
    assertThat(ledger().historyOf(2021, "450101", "school")).hasSize(1);
  }

  private Ledger ledger() {
    return Ledger.read(Storage.at(folder.toString()));
  }

  private static Submission submission(String county, String content) {
    return new Submission(
        2021,
        county,
        "school",
        List.of(new ArchivedFile("2021/" + county + "/school.csv", "school.csv", content, 1)),
        "2026-11-28T07:28:17Z");
  }
}
