package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Years;
import org.junheng.language.Language;
import org.junheng.sample.SampleProvince;
import org.junheng.sample.SampleWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a province up. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a made-up province: a landing folder and the reference tables.",
      "Nothing in it exists; every name in it says 样例. The same seed gives the same files."
    })
final class SampleCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A folder that is empty or not there.")
  private Path out;

  @Option(
      names = "--counties",
      paramLabel = "N",
      description = "Number of counties; ${DEFAULT-VALUE} by default.")
  private int counties = 12;

  @Option(
      names = "--years",
      paramLabel = "A-B",
      converter = YearRange.class,
      description = "Census years; 2020-2024 by default.")
  private Years years = new Years(2020, 2024);

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed, another province; ${DEFAULT-VALUE} by default.")
  private long seed = 1;

  @Option(
      names = "--plain",
      description = "Without the slips that real counties make: every file is clean.")
  private boolean plain;

  @Override
  public Integer call() throws IOException {
    SampleProvince.Defects defects =
        plain ? SampleProvince.Defects.NONE : SampleProvince.Defects.SOME;
    make(new SampleProvince(counties, years.from(), years.to(), seed, defects), out);
    Told.result(
        new Made(counties, years.from(), years.to(), out.toString()),
        () ->
            System.out.println(
                Language.either(
                    "A made-up province of %d counties, census years %s, lies in %s",
                    "虚构的省份，%d个县区，学年%s，在 %s", counties, years, out)));
    return Junheng.DONE;
  }

  /** What is told as JSON. */
  private record Made(int counties, int from, int to, String out) {}

  static void make(SampleProvince province, Path out) throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> entries = Files.list(out)) {
        if (entries.findAny().isPresent()) {
          throw new DefinitionException(
              Language.either(
                  "%s is not empty; name a new folder, so that nothing of yours is mixed in",
                  "%s 不是空文件夹；请换一个新文件夹，以免与原有文件相混", out));
        }
      }
    }
    SampleWriter.write(province, out, Definitions.load());
  }
}
