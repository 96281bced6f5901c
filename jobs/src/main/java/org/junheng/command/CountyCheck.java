package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.answer.Estimate;
import org.junheng.answer.Estimates;
import org.junheng.command.CheckedFiles.Place;
import org.junheng.county.ProvinceFacts;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.intake.Acceptance;
import org.junheng.intake.ContentOfOthers;
import org.junheng.intake.ContentOfOthers.Handed;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.reference.CountyFacts;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;

/**
 * Takes in files of this machine as the nightly run would, county-year by county-year, compares
 * them with those of the year before, and estimates the figures.
 */
final class CountyCheck {
  private static final String DECISIONS = "省级决定：已认可的提示和省级更正（用 --reference 指定省级资料）";

  private final Definitions definitions;
  private final CheckedFiles files;
  private final Optional<CountyFacts> province;
  private final Decisions decisions;
  private final CountyYearIntake intake;
  private final LastYear lastYear;
  private final Estimates estimates;

  CountyCheck(
      Definitions definitions,
      List<Standard> standards,
      Limits limits,
      Optional<Reference> reference) {
    this.definitions = definitions;
    this.files = new CheckedFiles(definitions, limits);
    this.province = reference.map(CountyFacts::new);
    this.decisions = reference.map(Reference::decisions).orElse(Decisions.NONE);
    this.intake = new CountyYearIntake(definitions, limits);
    this.lastYear = new LastYear(definitions);
    this.estimates = new Estimates(definitions, standards);
  }

  /**
   * What is checked.
   *
   * @param year the census year; null where the path says it
   * @param county the county's code; null where the path says it
   * @param before files and folders of the year before; none: those that lie beside
   */
  record Question(List<Path> paths, Integer year, String county, List<Path> before) {}

  /**
   * Checks that could not be made.
   *
   * @param rules their ids
   */
  record NotRun(List<String> rules, String reason) {}

  /**
   * What a check found in a county-year.
   *
   * @param accepted the province's acceptances that fit what was found
   * @param figures what the figures would be; null where no school would be taken in
   */
  record Result(
      int year,
      String county,
      List<FormCount> counts,
      List<Held> held,
      List<Acceptance> accepted,
      List<NotRun> notRun,
      Estimate figures) {

    /** Whether something would not be taken in. */
    boolean isHeldBack() {
      return held.stream().anyMatch(entry -> entry.severity().equals("error"));
    }
  }

  /**
   * Checks files and folders.
   *
   * @param answers where the answers are written; null where none is asked for
   */
  List<Result> of(Question question, CheckAnswers answers) throws IOException {
    Map<Place, List<SourceFile>> submissions =
        files.of(question.paths(), question.year(), question.county());
    Map<Place, List<SourceFile>> before =
        files.before(question.before(), List.copyOf(submissions.keySet()));
    ContentOfOthers contents = new ContentOfOthers(definitions);
    submissions.forEach((place, of) -> of.forEach(file -> contents.add(handed(place, file))));
    List<Result> results = new ArrayList<>();
    for (Map.Entry<Place, List<SourceFile>> submission : submissions.entrySet()) {
      results.add(check(submission.getKey(), submission.getValue(), before, contents, answers));
    }
    return results;
  }

  private Result check(
      Place place,
      List<SourceFile> submitted,
      Map<Place, List<SourceFile>> before,
      ContentOfOthers contents,
      CheckAnswers answers)
      throws IOException {
    List<SourceFile> filesBefore = yearBefore(place, submitted, before);
    filesBefore.forEach(file -> contents.add(handed(place.yearBefore(), file)));
    Intake alone = withContents(take(place, submitted), place, submitted, contents);
    Intake yearBefore = filesBefore.isEmpty() ? null : take(place.yearBefore(), filesBefore);
    Intake taken = yearBefore == null ? alone : lastYear.compared(alone, yearBefore);
    Estimate figures = estimate(place, taken);
    if (answers != null) {
      answers.write(taken, yearBefore, figures);
    }
    return new Result(
        place.year(),
        place.county(),
        taken.counts(),
        taken.held(),
        accepted(place, taken),
        yearBefore == null ? List.of(notCompared(place, submitted)) : List.of(),
        figures);
  }

  private Intake take(Place place, List<SourceFile> files) {
    return intake.take(
        place.countyYear(), files, decisions.correctionsOf(place.year(), place.county()));
  }

  private List<Acceptance> accepted(Place place, Intake taken) {
    return decisions.acceptances().stream()
        .filter(
            given ->
                taken.held().stream().anyMatch(held -> given.accepts(place.countyYear(), held)))
        .toList();
  }

  /** What was found and the province did not accept. */
  private List<Held> open(Place place, Intake taken) {
    return taken.held().stream()
        .filter(
            entry ->
                decisions.acceptances().stream()
                    .noneMatch(given -> given.accepts(place.countyYear(), entry)))
        .toList();
  }

  private static Handed handed(Place place, SourceFile file) {
    return ContentOfOthers.handed(place.countyYear(), file);
  }

  /** With what is told of files that another county or year has too. */
  private static Intake withContents(
      Intake taken, Place place, List<SourceFile> files, ContentOfOthers contents) {
    List<Held> held = new ArrayList<>(taken.held());
    files.forEach(file -> held.addAll(contents.told(handed(place, file))));
    return new Intake(taken.countyYear(), taken.accepted(), held, taken.counts());
  }

  /** The county's own files of the year before; none where they are not here. */
  private List<SourceFile> yearBefore(
      Place place, List<SourceFile> submitted, Map<Place, List<SourceFile>> named)
      throws IOException {
    List<SourceFile> found = named.get(place.yearBefore());
    if (found == null) {
      Optional<Path> beside = CheckedFiles.besides(place, submitted).filter(Files::isDirectory);
      found = beside.isPresent() ? files.in(beside.get()) : List.of();
    }
    return found;
  }

  private NotRun notCompared(Place place, List<SourceFile> submitted) {
    return new NotRun(
        lastYear.rules(),
        "没有%d学年的报表，不能与上年比较；请%s用 --before 指定"
            .formatted(
                place.year() - 1,
                CheckedFiles.besides(place, submitted)
                    .map(folder -> "放在 " + folder + "，或")
                    .orElse("")));
  }

  private Estimate estimate(Place place, Intake taken) {
    ProvinceFacts facts =
        province.map(known -> known.of(place.year(), place.county())).orElse(ProvinceFacts.NONE);
    return estimates
        .of(taken, open(place, taken), facts)
        .map(estimate -> province.isPresent() ? estimate : estimate.without(DECISIONS))
        .orElse(null);
  }
}
