package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.Acceptance;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.job.Backtest;
import org.junheng.job.Settings;
import org.junheng.landing.FileName;
import org.junheng.landing.SourceFile;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a county runs before it submits: the same checks as the nightly run, writing nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks files as the nightly run does, writing nothing and without Spark; says what a rule"
          + " is, or what a check would have said of everything taken in so far.",
      "Exit status: 0 everything would be taken in; 1 something would be held back; 2 wrong use."
    })
final class CheckCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?([0-9]{4})/([0-9A-Z]{6})/[^/]+");

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, a county's folder, or a whole landing folder.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--year",
      description = "The census year, where the path does not say it as <year>/<county_code>/.")
  private Integer year;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      description = "The county's code, where the path does not say it.")
  private String county;

  @Option(names = "--format", paramLabel = "text|json", description = "How the result is told.")
  private RunCommand.Format format = RunCommand.Format.text;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Say what a rule is: its text, form, fields, severity, years, condition.")
  private String explained;

  @Option(
      names = "--backtest",
      paramLabel = "ID",
      description = "Say what a check finds in all submissions of the warehouse, by year.")
  private String tested;

  @Option(
      names = "--checks",
      paramLabel = "FILE",
      description = "A file of checks besides those that ship, or in the place of one of its name.")
  private Path checks;

  @Mixin private Configuration configuration;

  @Spec private CommandSpec spec;

  private record Place(int year, String county) {}

  private record Result(
      int year,
      String county,
      List<FormCount> counts,
      List<Held> held,
      List<Acceptance> accepted) {}

  @Override
  public Integer call() throws IOException {
    Definitions definitions = definitions();
    if (explained != null) {
      return explain(definitions);
    }
    if (tested != null) {
      return backtest(definitions);
    }
    if (paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name files or folders to check, or --explain or --backtest a rule");
    }
    return checkFiles(definitions);
  }

  private Definitions definitions() throws IOException {
    if (checks == null) {
      return Definitions.load();
    }
    if (!Files.isRegularFile(checks)) {
      throw new DefinitionException(checks + " is not there; name a file of checks");
    }
    return Definitions.loadWith("checks/" + checks.getFileName(), Files.readString(checks));
  }

  private int explain(Definitions definitions) {
    Map<String, String> lines = new RuleAccount(definitions).of(explained);
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(lines));
    } else {
      lines.forEach((name, line) -> System.out.printf("%-9s %s%n", name, line));
    }
    return Junheng.DONE;
  }

  private int backtest(Definitions definitions) {
    new RuleAccount(definitions).requireKnown(tested);
    Settings settings = configuration.settings();
    Storage folder = Storage.at(settings.reference());
    Decisions decisions =
        folder.exists() ? Reference.read(folder, definitions).decisions() : Decisions.NONE;
    Backtest.Result result =
        new Backtest(Storage.at(settings.warehouse()), definitions, decisions, settings.intake())
            .of(tested);
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(result));
    } else {
      System.out.printf("%s in what release %s was made from%n", result.rule(), result.release());
      result.years().forEach(CheckCommand::tell);
    }
    return Junheng.DONE;
  }

  private static void tell(Backtest.OfYear year) {
    System.out.printf(
        "%d  %4d of %4d counties, %6d of %8d rows%n",
        year.year(), year.counties(), year.countiesRead(), year.rows(), year.rowsRead());
    for (Held held : year.examples()) {
      System.out.println(
          "      " + line(held) + (held.value() == null ? "" : " “" + held.value() + "”"));
    }
  }

  private int checkFiles(Definitions definitions) throws IOException {
    Decisions decisions = configuration.decisions(definitions);
    CountyYearIntake intake = new CountyYearIntake(definitions);
    Map<Place, List<SourceFile>> submissions =
        new TreeMap<>(java.util.Comparator.comparingInt(Place::year).thenComparing(Place::county));
    for (Path file : files()) {
      submissions.computeIfAbsent(placeOf(file), place -> new ArrayList<>()).add(read(file));
    }
    List<Result> results = new ArrayList<>();
    submissions.forEach(
        (place, files) -> {
          CountyYear countyYear = new CountyYear(place.year, place.county, true);
          Intake taken =
              intake.take(countyYear, files, decisions.correctionsOf(place.year, place.county));
          List<Acceptance> accepted =
              decisions.acceptances().stream()
                  .filter(
                      given ->
                          taken.held().stream().anyMatch(held -> given.accepts(countyYear, held)))
                  .toList();
          results.add(new Result(place.year, place.county, taken.counts(), taken.held(), accepted));
        });
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(results));
    } else {
      results.forEach(CheckCommand::tell);
      if (results.isEmpty()) {
        System.out.println("There is no file to check.");
      }
    }
    boolean heldBack =
        results.stream()
            .flatMap(result -> result.held.stream())
            .anyMatch(held -> held.severity().equals("error"));
    return heldBack ? Junheng.HELD_BACK : Junheng.DONE;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new DefinitionException(path + " is not there; name a file or a folder");
      }
      try (Stream<Path> walk = Files.walk(path)) {
        walk.filter(Files::isRegularFile)
            .filter(file -> !FileName.isPassedOver(file.getFileName().toString()))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private Place placeOf(Path file) {
    Matcher matcher =
        PLACE.matcher(file.toAbsolutePath().normalize().toString().replace('\\', '/'));
    boolean said = matcher.matches();
    if ((year == null || county == null) && !said) {
      throw new DefinitionException(
          file
              + ": the path does not say the census year and the county as"
              + " <year>/<county_code>/<file>; add --year and --county");
    }
    return new Place(
        year != null ? year : Integer.parseInt(matcher.group(1)),
        county != null ? county : matcher.group(2));
  }

  private static SourceFile read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    return new SourceFile(
        file.toString(),
        name,
        Fingerprint.of(new java.io.ByteArrayInputStream(content)),
        content.length,
        content);
  }

  private static void tell(Result result) {
    System.out.printf("%d %s%n", result.year, result.county);
    for (FormCount count : result.counts) {
      System.out.printf(
          "  %-11s %6d rows read, %6d would be taken in, %5d held, %5d warnings%n",
          count.form(), count.rowsRead(), count.rowsAccepted(), count.rowsHeld(), count.warnings());
    }
    CountyYear countyYear = new CountyYear(result.year, result.county, true);
    for (Held held : result.held) {
      System.out.println(
          "  "
              + line(held)
              + result.accepted.stream()
                  .filter(given -> given.accepts(countyYear, held))
                  .map(given -> "（省级已认可：" + given.reason() + "，" + given.who() + "）")
                  .findFirst()
                  .orElse(""));
    }
  }

  /** {@code file:line column: message [rule]}. */
  private static String line(Held held) {
    return "%s %s%s%s: %s [%s]"
        .formatted(
            held.severity(),
            held.file(),
            held.line() == null ? "" : ":" + held.line(),
            held.column() == null ? "" : " " + held.column(),
            held.message(),
            held.rule());
  }
}
