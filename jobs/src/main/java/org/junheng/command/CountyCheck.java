package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.junheng.landing.FileName;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.reference.Decisions;
import org.junheng.storage.Fingerprint;

/** Takes in files of this machine as the nightly run would, county-year by county-year. */
final class CountyCheck {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?([0-9]{4})/([0-9A-Z]{6})/[^/]+");

  private final Definitions definitions;
  private final Limits limits;
  private final Decisions decisions;
  private final CountyYearIntake intake;

  CountyCheck(Definitions definitions, Limits limits, Decisions decisions) {
    this.definitions = definitions;
    this.limits = limits;
    this.decisions = decisions;
    this.intake = new CountyYearIntake(definitions, limits);
  }

  /** The county-year that files are of. */
  record Place(int year, String county) {
    CountyYear countyYear() {
      return new CountyYear(year, county, true);
    }
  }

  /**
   * What a check found in a county-year.
   *
   * @param accepted the province's acceptances that fit what was found
   */
  record Result(
      int year, String county, List<FormCount> counts, List<Held> held, List<Acceptance> accepted) {

    /** Whether something would not be taken in. */
    boolean isHeldBack() {
      return held.stream().anyMatch(entry -> entry.severity().equals("error"));
    }
  }

  /**
   * Checks files and folders.
   *
   * @param year the census year; null where the path says it
   * @param county the county's code; null where the path says it
   * @param answers where the answers are written; null where none is asked for
   */
  List<Result> of(List<Path> paths, Integer year, String county, CheckAnswers answers)
      throws IOException {
    Map<Place, List<SourceFile>> submissions =
        new TreeMap<>(Comparator.comparingInt(Place::year).thenComparing(Place::county));
    for (Path file : files(paths)) {
      submissions
          .computeIfAbsent(placeOf(file, year, county), place -> new ArrayList<>())
          .add(read(file));
    }
    List<Result> results = new ArrayList<>();
    for (Map.Entry<Place, List<SourceFile>> submission : submissions.entrySet()) {
      Intake taken = take(submission.getKey(), submission.getValue());
      results.add(result(submission.getKey(), taken));
      if (answers != null) {
        answers.write(taken, yearBefore(submission.getKey(), submission.getValue()));
      }
    }
    return results;
  }

  private Intake take(Place place, List<SourceFile> files) {
    return intake.take(
        place.countyYear(), files, decisions.correctionsOf(place.year, place.county));
  }

  private Result result(Place place, Intake taken) {
    List<Acceptance> accepted =
        decisions.acceptances().stream()
            .filter(
                given ->
                    taken.held().stream().anyMatch(held -> given.accepts(place.countyYear(), held)))
            .toList();
    return new Result(place.year, place.county, taken.counts(), taken.held(), accepted);
  }

  /** What the county's own files of the year before give, where they lie beside these. */
  private Intake yearBefore(Place place, List<SourceFile> files) throws IOException {
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
    return take(before, found);
  }

  private static List<Path> files(List<Path> paths) throws IOException {
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

  private static Place placeOf(Path file, Integer year, String county) {
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
        isTooLarge ? "" : Fingerprint.of(content),
        Files.size(file),
        content,
        definitions.forms().values());
  }
}
