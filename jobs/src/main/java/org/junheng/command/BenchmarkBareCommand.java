package org.junheng.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.benchmark.BareSql;
import org.junheng.definition.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the bare SQL once. */
@Command(
    name = "bare",
    mixinStandardHelpOptions = true,
    description = {
      "Runs one bare DuckDB script over a plain landing folder, as sample --plain makes it, and tells"
          + " the seconds of the script alone and the rows of the tables that it wrote."
    })
final class BenchmarkBareCommand implements Callable<Integer> {
  @Option(names = "--landing", required = true, paramLabel = "DIR", description = "Clean files.")
  private Path landing;

  @Option(
      names = "--reference",
      required = true,
      paramLabel = "DIR",
      description = "With counties.csv and county_events.csv.")
  private Path reference;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the tables are written, one Parquet file each.")
  private Path out;

  @Override
  public Integer call() {
    BareSql.Written written = new BareSql(Definitions.load()).write(landing, reference, out);
    Told.result(written, () -> System.out.println(written.seconds() + " " + written.rows()));
    return Junheng.DONE;
  }
}
