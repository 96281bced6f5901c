package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.Test;

/** The same inputs give the same content hashes, at any parallelism. */
class HashesIT {
  @Test
  void oneThreadAndFourGiveTheSameHashes() {
    assertThat(SampleRuns.onOneThread().hashes()).isEqualTo(SampleRuns.first().hashes());
  }

  /** That all other tables do too, {@link PostgresRecordsIT} asserts on another warehouse. */
  @Test
  void onlyTheNumberOfSubmissionsTellsThatAFileCameTwice() {
    Made before = SampleRuns.first();
    Made after = KilledRuns.finished();

    assertThat(after.warehouse().rows(after.releaseId(), "data_quality"))
        .filteredOn(row -> !"1".equals(row.get("submissions")))
        .extracting(row -> row.get("year") + " " + row.get("county_code") + " " + row.get("form"))
        .containsExactly("2022 450103 facilities");
    assertThat(withoutSubmissions(after)).isEqualTo(withoutSubmissions(before));
  }

  private static List<Map<String, Object>> withoutSubmissions(Made made) {
    return made.warehouse().rows(made.releaseId(), "data_quality").stream()
        .map(
            row -> {
              Map<String, Object> without = new LinkedHashMap<>(row);
              List.of("submissions", "submitted_at", "late").forEach(without::remove);
              return without;
            })
        .toList();
  }
}
