package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junheng.areacodes.ProvinceHistory;
import org.junheng.areacodes.ReferenceFiles;
import org.junheng.areacodes.Undecided;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Years;
import org.junheng.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the reference tables of counties and their changes out of the public code history. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Writes counties.csv and county_events.csv of a province out of the public history of"
          + " division codes, and undecided.csv with what the history leaves open.",
      "A change in a calendar year is taken to be on the map of the census year of that number."
    })
final class EventsCommand implements Callable<Integer> {
  private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}(0000)?");
  private static final Pattern CITY = Pattern.compile("[0-9A-Z]{6}");

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "The history as it is published: one line per code and validity.")
  private Path from;

  @Option(
      names = "--province",
      required = true,
      paramLabel = "CODE",
      description = "The province's code, as 45 or 450000.")
  private String province;

  @Option(
      names = "--years",
      required = true,
      paramLabel = "A-B",
      converter = YearRange.class,
      description = "Census years.")
  private Years years;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the files; none of them may be there yet.")
  private Path out;

  @Option(
      names = "--city-names",
      split = ",",
      paramLabel = "CODE=NAME",
      description = "What cities are to be called, where the history's name will not do.")
  private Map<String, String> cityNames = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    if (!PROVINCE.matcher(province).matches()) {
      throw new DefinitionException(
          Language.either(
              "--province: \"%s\" is not a province's code, as 45 or 450000",
              "--province：“%s”不是省级代码，如 45 或 450000", province));
    }
    for (String city : cityNames.keySet()) {
      if (!CITY.matcher(city).matches()) {
        throw new DefinitionException(
            Language.either(
                "--city-names: \"%s\" is not a city's code, as 450100",
                "--city-names：“%s”不是市州代码，如 450100", city));
      }
    }
    ProvinceHistory history =
        ProvinceHistory.read(from, province.substring(0, 2), years, cityNames);
    ReferenceFiles.write(history, out);
    Told.result(
        new Written(
            history.counties().size(),
            history.events().size(),
            out.toString(),
            history.undecided()),
        () -> tell(history));
    return Junheng.DONE;
  }

  /** What is told as JSON. */
  private record Written(int counties, int events, String out, List<Undecided> undecided) {}

  private void tell(ProvinceHistory history) {
    System.out.println(
        Language.either(
            "%d counties and periods, %d changes, census years %s, in %s",
            "县区及时段%d个，变更%d项，学年%s，在 %s",
            history.counties().size(),
            history.events().size(),
            years,
            out));
    System.out.println(
        Language.either(
            "%d things are left open; undecided.csv:",
            "待定%d项，见 undecided.csv：", history.undecided().size()));
    for (Undecided open : history.undecided()) {
      System.out.printf(
          "  %-10s %-4s  %s%n",
          open.question().name().toLowerCase(Locale.ROOT),
          open.year() == null ? "" : open.year(),
          open.reason());
    }
  }
}
