package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Wording;
import org.junheng.intake.Acceptance;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.landing.FileName;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.reference.Decisions;
import org.junheng.storage.Fingerprint;
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

  @Option(
      names = "--answer",
      paramLabel = "DIR",
      description = {
        "Write what is found as a workbook and as text into <county_code> of this folder; with last"
            + " year's values where the folder of the year before lies beside this one."
      })
  private Path answer;

  @Mixin private Configuration configuration;

  @Spec private CommandSpec spec;

  private Definitions definitions;
  private Limits limits;

  private record Place(int year, String county) {}

  private record Result(
      int year, String county, List<FormCount> counts, List<Held> held, List<Acceptance> accepted) {

    static Result of(Intake taken, Decisions decisions) {
      CountyYear countyYear = taken.countyYear();
      List<Acceptance> accepted =
          decisions.acceptances().stream()
              .filter(
                  given -> taken.held().stream().anyMatch(held -> given.accepts(countyYear, held)))
              .toList();
      return new Result(
          countyYear.year(), countyYear.countyCode(), taken.counts(), taken.held(), accepted);
    }
  }

  @Override
  public Integer call() throws IOException {
    definitions = definitions();
    if (explained != null) {
      return new RuleQuestions(definitions, format).explain(explained);
    }
    if (tested != null) {
      return new RuleQuestions(definitions, format).backtest(tested, configuration.settings());
    }
    if (paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name files or folders to check, or --explain or --backtest a rule");
    }
    return checkFiles();
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

  private int checkFiles() throws IOException {
    Decisions decisions = configuration.decisions(definitions);
    limits = configuration.limits();
    CountyYearIntake intake = new CountyYearIntake(definitions, limits);
    Map<Place, List<SourceFile>> submissions =
        new TreeMap<>(Comparator.comparingInt(Place::year).thenComparing(Place::county));
    for (Path file : files()) {
      submissions.computeIfAbsent(placeOf(file), place -> new ArrayList<>()).add(read(file));
    }
    List<Result> results = new ArrayList<>();
    for (Map.Entry<Place, List<SourceFile>> submission : submissions.entrySet()) {
      Place place = submission.getKey();
      Intake taken = take(intake, place, submission.getValue(), decisions);
      results.add(Result.of(taken, decisions));
      if (answer != null) {
        new CheckAnswers(answer, definitions)
            .write(taken, yearBefore(intake, place, submission.getValue(), decisions));
      }
    }
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

  private static Intake take(
      CountyYearIntake intake, Place place, List<SourceFile> files, Decisions decisions) {
    return intake.take(
        new CountyYear(place.year, place.county, true),
        files,
        decisions.correctionsOf(place.year, place.county));
  }

  /** What the county's own files of the year before give, where they lie beside these. */
  private Intake yearBefore(
      CountyYearIntake intake, Place place, List<SourceFile> files, Decisions decisions)
      throws IOException {
    Place before = new Place(place.year - 1, place.county);
    Path folder = Path.of(files.get(0).path()).toAbsolutePath().normalize().getParent();
    Path beside =
        folder == null || folder.getParent() == null || folder.getParent().getParent() == null
            ? null
            : folder.getParent().resolveSibling(String.valueOf(before.year)).resolve(before.county);
    if (beside == null || !Files.isDirectory(beside)) {
      return null;
    }
    List<SourceFile> found = new ArrayList<>();
    for (Path file : filesIn(beside)) {
      found.add(read(file));
    }
    return take(intake, before, found, decisions);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new DefinitionException(path + " is not there; name a file or a folder");
      }
      files.addAll(filesIn(path));
    }
    return files;
  }

  private static List<Path> filesIn(Path path) throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !FileName.isPassedOver(file.getFileName().toString()))
          .sorted()
          .toList();
    }
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

  private SourceFile read(Path file) throws IOException {
    boolean isTooLarge = Files.size(file) > limits.largestFile();
    byte[] content = isTooLarge ? null : Files.readAllBytes(file);
    return SourceFile.of(
        file.toString(),
        file.getFileName().toString(),
        isTooLarge ? "" : Fingerprint.of(new java.io.ByteArrayInputStream(content)),
        Files.size(file),
        content,
        definitions.forms().values());
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

  /** {@code file:line sheet!cell column: message [rule]}. */
  static String line(Held held) {
    String sheet = held.sheet() == null ? "" : held.sheet() + "!";
    String cell = held.cell() == null ? sheet : sheet + held.cell();
    return "%s %s%s%s%s: %s [%s]"
        .formatted(
            held.severity(),
            held.file(),
            held.line() == null ? "" : ":" + held.line(),
            cell.isEmpty() ? "" : " " + cell,
            held.column() == null ? "" : " " + Wording.shown(held.column()),
            held.message(),
            held.rule());
  }
}
