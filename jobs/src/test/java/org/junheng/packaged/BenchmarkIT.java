package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.packaged.Program.Outcome;
import org.junit.jupiter.api.Test;

/** The benchmark measures real nights; that their tables are the bare SQL's is its exit status. */
class BenchmarkIT {
  @Test
  void aNightOnThreeCountiesGivesTheTablesOfTheBareSql() {
    Path out = Folders.named("benchmark");

    Outcome outcome =
        Program.run(
            "benchmark",
            "--counties",
            "3",
            "--years",
            "2022-2023",
            "--rounds",
            "1",
            "--only",
            "core,incremental",
            "--out",
            out.toString());

    assertThat(outcome.status()).as(outcome.text()).isZero();
    assertThat(outcome.text())
        .contains("bare SQL, the script", "first night, core", "nothing new, core")
        .contains("one county-year sent again, core", "a further standard, core")
        .containsPattern("unit_indicator +[1-9][0-9]* rows, 0 differ");
    assertThat(out.resolve("province/bare/county_ranking.parquet")).exists();
  }
}
