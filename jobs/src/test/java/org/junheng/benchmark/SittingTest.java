package org.junheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.benchmark.MeasuredProcess.Took;
import org.junheng.benchmark.SameTables.Compared;
import org.junheng.benchmark.Sitting.Made;
import org.junheng.benchmark.Sitting.Work;
import org.junit.jupiter.api.Test;

class SittingTest {
  private static final Made TABLES = new Made(1000, 2.5);

  @Test
  void mediansAreToldAsMultiplesOfTheBareSql() {
    Sitting sitting = new Sitting();
    for (double seconds : List.of(4.0, 2.0, 9.0)) {
      sitting.addBare(new Took(seconds, 200), seconds / 2, TABLES);
      sitting.add("first night", new Took(3 * seconds, (long) seconds), TABLES);
      sitting.add("check", new Took(1, 100), null);
    }
    sitting.add(List.of(new Compared("unit_verdict", 70, 1, List.of("reason"))));

    Sitting.Result result = sitting.result("junheng", "3 counties");

    assertThat(result.works())
        .extracting(Work::seconds)
        .as("process, script, night, check")
        .containsExactly(4.0, 2.0, 12.0, 1.0);
    Work night = result.works().get(2);
    assertThat(night.rounds()).containsExactly(12.0, 6.0, 27.0);
    assertThat(night.timesProcess()).isEqualTo(3);
    assertThat(night.timesScript()).isEqualTo(6);
    assertThat(night.peakMib()).isEqualTo(9);
    assertThat(Sitting.text(result))
        .containsPattern("first night +12.00 +3.0 +6.0 +9 +1000 +2.5  12.00 6.00 27.00\n")
        .containsPattern("check +1.00 +0.3 +0.5 +100 +1.00 1.00 1.00\n")
        .contains("70 rows, 1 differ from the bare SQL's; the release lacks reason\n");
  }
}
