package org.junheng.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.sample.SampleProvince;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a province up, runs the nightly job on it and says where to look. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Makes a made-up province, runs the nightly job on it and says where to look.")
final class DemoCommand implements Callable<Integer> {
  private static final int COUNTIES = 12;
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2024;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for everything; ${DEFAULT-VALUE} by default.")
  private Path out = Path.of("work", "demo");

  @Option(names = "--seed", paramLabel = "S", description = "Another seed, another province.")
  private long seed = 1;

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(out.resolve("landing"))) {
      SampleCommand.make(new SampleProvince(COUNTIES, FIRST_YEAR, LAST_YEAR, seed), out);
    }
    System.out.printf("made-up data in %s: %d counties%n%n", out, COUNTIES);
    String warehouse = out.resolve("warehouse").toString();
    int status =
        Junheng.of(new RunCommand())
            .execute(
                "--landing", out.resolve("landing").toString(),
                "--reference", out.resolve("reference").toString(),
                "--warehouse", warehouse);
    if (status == Junheng.DONE || status == Junheng.HELD_BACK) {
      tellWhereToLook(warehouse);
      return Junheng.DONE; // the made-up province contains slips on purpose
    }
    return status;
  }

  private static void tellWhereToLook(String warehouse) {
    Releases releases = new Releases(Storage.at(warehouse));
    String id = releases.currentId().orElseThrow();
    String folder = warehouse + "/releases/" + id;
    System.out.printf(
        """

        Where to look (all of it is made up):
          %1$s/county_ranking      which county stands where
          %1$s/county_variance     how much a county's schools differ
          %1$s/unit_indicator      every school's indicators
          %1$s/held                what was held back, and why
          %1$s/reports             each year's statistics as a page of text
          %1$s/dictionary.html     what every table, column and rule means
          %1$s/junheng.duckdb      the same tables and Chinese views for a BI tool
          %1$s/manifest.json       what went into it
        Any Parquet reader opens them; with DuckDB for instance:
          duckdb -c "from read_parquet('%1$s/county_ranking/*.parquet') where measure = 'cv_R1' order by year, stage, rank"
        What is in and what was held:
          java -jar target/junheng.jar status --warehouse %2$s
        """,
        folder, warehouse);
  }
}
