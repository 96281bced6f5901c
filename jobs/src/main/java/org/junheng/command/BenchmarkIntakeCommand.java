package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.landing.LandingFolder;
import org.junheng.landing.LandingFolder.LandedFile;
import org.junheng.landing.Limits;
import org.junheng.language.Language;
import org.junheng.sample.SampleProvince;
import org.junheng.sample.SampleWriter;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares reading and checking a province's files with reading them alone. */
@Command(
    name = "intake",
    mixinStandardHelpOptions = true,
    description = {
      "Times reading all files into typed rows against reading and checking them, on one thread of"
          + " one JVM, by turns: those of --landing, else of a made-up province. The ratio is what"
          + " to look at; seconds depend on the machine.",
      "Exit status: 0 the ratio is within the limit; 1 it is above."
    })
final class BenchmarkIntakeCommand implements Callable<Integer> {
  private static final double LARGEST_RATIO = 2.0;
  private static final int YEAR = 2024;

  @Mixin private Configuration configuration;

  @Option(
      names = "--counties",
      paramLabel = "N",
      description =
          "Counties of the made-up province, with about 125 schools each;"
              + " ${DEFAULT-VALUE} by default, about 12,000 schools.")
  private int counties = 110;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds that are timed, after one that is not; ${DEFAULT-VALUE} by default.")
  private int rounds = 5;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || counties < 1) {
      throw new DefinitionException(
          Language.either("--rounds and --counties are at least 1", "--rounds 和 --counties 至少为 1"));
    }
    Limits limits = configuration.limits();
    if (configuration.landing() != null) {
      return time(Path.of(configuration.landing()), limits);
    }
    try (TemporaryFolder made = new TemporaryFolder()) {
      SampleWriter.write(
          new SampleProvince(counties, YEAR, YEAR, 1), made.path(), Definitions.load());
      return time(made.path().resolve("landing"), limits);
    }
  }

  private int time(Path folder, Limits limits) {
    Map<CountyYear, List<LandedFile>> submissions =
        new LandingFolder(Storage.at(folder.toString()))
            .scan().files().stream()
                .collect(
                    Collectors.groupingBy(
                        file -> new CountyYear(file.year(), file.countyCode(), true)));
    if (submissions.isEmpty()) {
      throw new DefinitionException(
          Language.either("%s holds no county's files", "%s 中没有县区的文件", folder));
    }
    IntakeTimes times = new IntakeTimes(folder, submissions, limits);
    times.round();
    times.forget();
    for (int round = 0; round < rounds; round++) {
      times.round();
    }
    long bytes =
        submissions.values().stream().flatMap(List::stream).mapToLong(LandedFile::bytes).sum();
    Timed timed =
        new Timed(
            submissions.size(),
            times.schools(),
            submissions.values().stream().mapToInt(List::size).sum(),
            bytes,
            times.rows(),
            times.told(),
            times.text(),
            times.reading(),
            times.checking(),
            times.ratio());
    Told.result(timed, () -> tell(timed));
    if (times.ratio() <= LARGEST_RATIO) {
      return Junheng.DONE;
    }
    System.out.println(Language.either("exit 1: the ratio is over its limit", "退出状态1：比值超过上限"));
    return Junheng.HELD_BACK;
  }

  /** What is told as JSON: what was read, and the medians in seconds. */
  private record Timed(
      int countyYears,
      long schools,
      int files,
      long bytes,
      long rows,
      long told,
      double text,
      double reading,
      double checking,
      double ratio) {}

  private void tell(Timed timed) {
    System.out.println(
        Language.either(
            "%d county-years, %d schools, %d files, %.1f MiB, %d rows, %d held or warned; %d rounds",
            "%d个县区学年，学校%d所，文件%d个，%.1f MiB，%d行，退回或提示%d处；%d轮",
            timed.countyYears(),
            timed.schools(),
            timed.files(),
            timed.bytes() / 1048576.0,
            timed.rows(),
            timed.told(),
            rounds));
    System.out.println(
        Language.either(
            "text alone            %8.3f s (median)", "只读文本        %8.3f秒（中位数）", timed.text()));
    System.out.println(
        Language.either(
            "reading               %8.3f s (median)",
            "读取            %8.3f秒（中位数）", timed.reading()));
    System.out.println(
        Language.either(
            "reading and checking  %8.3f s (median)", "读取并核查      %8.3f秒（中位数）", timed.checking()));
    System.out.println(
        Language.either(
            "ratio                 %8.2f   (limit %.2f)",
            "比值            %8.2f （上限%.2f）", timed.ratio(), LARGEST_RATIO));
  }
}
