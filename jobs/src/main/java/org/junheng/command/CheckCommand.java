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
import org.junheng.definition.Wording;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.landing.FileName;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.storage.Fingerprint;
import org.junheng.warehouse.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a county runs before it submits: the same checks as the nightly run, writing nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks files as the nightly run does, writing nothing and without Spark.",
      "Exit status: 0 everything would be taken in; 1 something would be held back; 2 wrong use."
    })
final class CheckCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?([0-9]{4})/([0-9A-Z]{6})/[^/]+");

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, a county's folder, or a whole landing folder.")
  private List<Path> paths;

  @Option(
      names = "--year",
      description = "The census year, where the path does not say it as <year>/<county_code>/.")
  private Integer year;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      description = "The county's code, where the path does not say it.")
  private String county;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description =
          "Configuration with the limits of reading; by default the one beside the program.")
  private Path configuration;

  @Option(names = "--format", paramLabel = "text|json", description = "How the result is told.")
  private RunCommand.Format format = RunCommand.Format.text;

  private record Place(int year, String county) {}

  private record Result(int year, String county, List<FormCount> counts, List<Held> held) {}

  @Override
  public Integer call() throws IOException {
    Definitions definitions = Definitions.load();
    Limits limits = Configuration.limits(configuration);
    CountyYearIntake intake = new CountyYearIntake(definitions, limits);
    Map<Place, List<SourceFile>> submissions =
        new TreeMap<>(java.util.Comparator.comparingInt(Place::year).thenComparing(Place::county));
    for (Path file : files()) {
      submissions
          .computeIfAbsent(placeOf(file), place -> new ArrayList<>())
          .add(read(file, definitions, limits));
    }
    List<Result> results = new ArrayList<>();
    submissions.forEach(
        (place, files) -> {
          Intake taken = intake.take(new CountyYear(place.year, place.county, true), files);
          results.add(new Result(place.year, place.county, taken.counts(), taken.held()));
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

  private static SourceFile read(Path file, Definitions definitions, Limits limits)
      throws IOException {
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
    for (Held held : result.held) {
      System.out.println("  " + line(held));
    }
  }

  /** {@code file:line sheet!cell column: message [rule]}. */
  private static String line(Held held) {
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
