package org.junheng.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junheng.benchmark.SameTables.Compared;
import org.junheng.benchmark.Sitting;
import org.junheng.command.BenchmarkRounds.Part;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Years;
import org.junheng.language.Language;
import org.junheng.storage.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures nights on a made-up province as multiples of one bare SQL script. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    subcommands = {
      BenchmarkBareCommand.class,
      BenchmarkIntakeCommand.class,
      BenchmarkPageCommand.class
    },
    description = {
      "Makes a province up and measures, by turns, one bare SQL script over its files and what this"
          + " program does with them: each a process of its own, started cold, by the clock on the"
          + " wall. What to look at is the multiples of the bare SQL; seconds depend on the machine.",
      "Exit status: 0 measured; 1 measured, and a release's tables are not those of the bare SQL;"
          + " 2 wrong use; 3 something that was measured failed."
    })
final class BenchmarkCommand implements Callable<Integer> {
  private static final int FEW_COUNTIES = 3;

  @Option(
      names = "--counties",
      paramLabel = "N",
      description =
          "Counties of the made-up province, with about 125 schools each;"
              + " ${DEFAULT-VALUE} by default.")
  private int counties = 100;

  @Option(
      names = "--years",
      paramLabel = "A-B",
      converter = YearRange.class,
      description = "Census years; 2020-2024 by default.")
  private Years years = new Years(2020, 2024);

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each is measured; ${DEFAULT-VALUE} by default.")
  private int rounds = 3;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = {
        "core: a first night without outputs; all: one with all outputs; incremental: the nights"
            + " after, with nothing new, one county-year sent again, and one more standard; check:"
            + " the check of one county-year. All of them by default; the bare SQL always."
      })
  private Set<Part> parts = EnumSet.allOf(Part.class);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "An empty folder for the province, the warehouses and what was told; by default one that"
              + " is gone afterwards.")
  private Path out;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration; by default conf/junheng.yml here, or beside the program.")
  private Path configuration;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "Another build of this program to measure; by default the one that runs.")
  private Path jar;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw new DefinitionException(Language.either("--rounds is at least 1", "--rounds 至少为 1"));
    }
    try (TemporaryFolder temporary = new TemporaryFolder()) {
      Path folder = out == null ? temporary.path() : out;
      Sitting.Result result = measure(folder.toAbsolutePath());
      Told.result(result, () -> System.out.print(Sitting.text(result)));
      if (result.compared().stream().allMatch(Compared::isSame)) {
        return Junheng.DONE;
      }
      System.err.println(
          Language.either(
              "exit 1: the tables of the bare script and of the release differ",
              "退出状态1：纯SQL与版本的表不同"));
      return Junheng.HELD_BACK;
    }
  }

  private Sitting.Result measure(Path folder) throws IOException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String settings = Configuration.text(configuration);
    if (parts.contains(Part.INCREMENTAL) && !parts.contains(Part.ALL)) {
      parts.add(Part.CORE);
    }
    makeReady(folder.resolve("few"), settings);
    BenchmarkRounds measured =
        new BenchmarkRounds(folder.resolve("province"), counties, years, settings, jar);
    for (int round = 1; round <= rounds; round++) {
      System.err.println(Language.either("round %d of %d", "第%d轮，共%d轮", round, rounds));
      measured.round(parts);
    }
    return measured.result(load);
  }

  /** Runs each program once on a few counties: the first run makes the archive of its classes. */
  private void makeReady(Path folder, String settings) throws IOException {
    System.err.println(Language.either("getting ready", "准备"));
    Set<Part> once = EnumSet.copyOf(parts);
    once.remove(Part.INCREMENTAL);
    int few = Math.min(counties, FEW_COUNTIES);
    new BenchmarkRounds(folder, few, years, settings, jar).round(once);
  }
}
