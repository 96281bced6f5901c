package org.junheng.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.answer.Estimate;
import org.junheng.answer.Estimates;
import org.junheng.county.ProvinceFacts;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.intake.Acceptance;
import org.junheng.intake.CellAddresses;
import org.junheng.intake.ContentOfOthers;
import org.junheng.intake.ContentOfOthers.Handed;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.FewerRows;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.NamesOfCounties;
import org.junheng.kit.CheckedFiles.Place;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.language.Language;
import org.junheng.reference.CountyFacts;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;

/**
 * Takes in files of this machine as the nightly run would, county-year by county-year, compares
 * them with those of the year before, and estimates the figures.
 */
public final class CountyCheck {
  private static final String TITLE_OF_COUNTY = "title_county";
  private static final String DECISIONS = "省级决定：已认可的提示和省级更正";

  private final Definitions definitions;
  private final CheckedFiles files;
  private final Optional<CountyFacts> province;
  private final Optional<Reference> names;
  private final Decisions decisions;
  private final CountyYearIntake intake;
  private final LastYear lastYear;
  private final FormerCodes codes;
  private final FewerRows fewerRows;
  private final FormsNotThere formsNotThere;
  private final Estimates estimates;

  /** A check under standards; the province's own tables where they are at hand. */
  public CountyCheck(
      Definitions definitions,
      List<Standard> standards,
      Limits limits,
      Optional<Reference> reference) {
    this.definitions = definitions;
    this.files = new CheckedFiles(definitions, limits);
    this.province = reference.map(CountyFacts::new);
    this.names = reference;
    this.decisions = reference.map(Reference::decisions).orElse(Decisions.NONE);
    this.intake = new CountyYearIntake(definitions, limits);
    this.lastYear = new LastYear(definitions);
    this.codes = new FormerCodes(reference);
    this.fewerRows = new FewerRows(definitions);
    this.formsNotThere = new FormsNotThere(definitions);
    this.estimates = new Estimates(definitions, standards);
  }

  /**
   * What is checked.
   *
   * @param year the census year; null where the path says it
   * @param county the county's code; null where the path says it
   * @param before files and folders of the year before, and of what was handed in before of the
   *     same year; none of the year before: those that lie beside
   * @param takenIn what is compared with before any file is looked for
   */
  public record Question(
      List<Path> paths, Integer year, String county, List<Path> before, TakenInBefore takenIn) {}

  /** The year before, and what it was read from. */
  private record Before(Intake intake, String from) {}

  /**
   * What a county-year is compared with.
   *
   * @param last what was handed in before of the same year; null where nobody can know
   */
  private record Earlier(Optional<Before> yearBefore, List<Intake> last) {}

  /**
   * Checks files and folders.
   *
   * @param answers where the answers are written; null where none is asked for
   */
  public List<CheckResult> of(Question question, CheckAnswers answers) throws IOException {
    Map<Place, List<SourceFile>> submissions =
        files.of(question.paths(), question.year(), question.county());
    Map<Place, List<SourceFile>> before =
        files.before(question.before(), List.copyOf(submissions.keySet()), codes);
    ContentOfOthers contents = new ContentOfOthers(definitions);
    submissions.forEach((place, of) -> of.forEach(file -> contents.add(handed(place, file))));
    List<CheckResult> results = new ArrayList<>();
    for (Map.Entry<Place, List<SourceFile>> submission : submissions.entrySet()) {
      Place place = submission.getKey();
      Map<Place, List<SourceFile>> ofBefore = filesBefore(place, submission.getValue(), before);
      ofBefore.forEach((then, of) -> of.forEach(file -> contents.add(handed(then, file))));
      Optional<Before> known =
          FormerCodes.together(
                  place,
                  codes.of(place).stream()
                      .flatMap(then -> question.takenIn().of(then.year(), then.county()).stream())
                      .toList())
              .map(taken -> new Before(taken, Language.either("the release", "省级发布的数据")))
              .or(() -> yearBefore(place, ofBefore));
      Earlier earlier = new Earlier(known, last(place, question, before));
      results.add(check(place, submission.getValue(), earlier, contents, answers));
    }
    return results;
  }

  private CheckResult check(
      Place place,
      List<SourceFile> submitted,
      Earlier earlier,
      ContentOfOthers contents,
      CheckAnswers answers) {
    Optional<Before> before = earlier.yearBefore;
    Intake alone =
        fewerRows.compared(
            withContents(take(place, submitted), place, submitted, contents),
            earlier.last == null ? List.of() : earlier.last,
            form -> file(form, submitted));
    List<NotRun> notRun = new ArrayList<>(formsNotThere.in(alone));
    if (names.isEmpty()) {
      notRun.add(NotRun.withoutNames(TITLE_OF_COUNTY));
    }
    if (earlier.last == null) {
      notRun.add(NotRun.withoutWhatWasHandedIn(FewerRows.RULE));
    }
    Optional<Intake> yearBefore = before.map(Before::intake).filter(LastYear::canBeComparedWith);
    if (yearBefore.isPresent()) {
      notRun.addAll(lastYear.notRun(alone, yearBefore.get()));
    } else {
      notRun.add(notCompared(place, submitted, before));
    }
    Intake taken =
        yearBefore
            .map(then -> lastYear.compared(alone, then, addresses(place, submitted)))
            .orElse(alone);
    Estimate figures = estimate(place, taken);
    if (answers != null) {
      answers.write(taken, yearBefore.orElse(null), figures);
    }
    return new CheckResult(
        place.year(),
        place.county(),
        taken.counts(),
        taken.held(),
        accepted(place, taken),
        yearBefore.map(then -> comparedWith(place, before.get())).orElse(null),
        notRun,
        figures);
  }

  /** What was taken for the year before, which its name alone may not say. */
  private static String comparedWith(Place place, Before before) {
    return Language.either("%d: %s", "%d学年：%s", place.year() - 1, before.from());
  }

  /** What was handed in before of the same year; null where nothing of it is at hand. */
  private List<Intake> last(Place place, Question question, Map<Place, List<SourceFile>> named) {
    if (named.containsKey(place)) {
      return List.of(take(place, named.get(place)));
    }
    return question.takenIn() == TakenInBefore.NOTHING
        ? null
        : question.takenIn().of(place.year(), place.county()).stream().toList();
  }

  private static String file(Form form, List<SourceFile> files) {
    return files.stream().filter(file -> file.isOf(form)).findFirst().orElseThrow().path();
  }

  private Intake take(Place place, List<SourceFile> files) {
    return intake.take(
        place.countyYear(),
        files,
        decisions.correctionsOf(place.year(), place.county()),
        names.map(of -> of.names(place.county(), place.year())).orElse(NamesOfCounties.NONE));
  }

  private CellAddresses addresses(Place place, List<SourceFile> files) {
    return intake.addresses(
        place.countyYear(),
        sha256 -> files.stream().filter(file -> file.sha256().equals(sha256)).toList(),
        decisions.correctionsOf(place.year(), place.county()));
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
  private Map<Place, List<SourceFile>> filesBefore(
      Place place, List<SourceFile> submitted, Map<Place, List<SourceFile>> named)
      throws IOException {
    Map<Place, List<SourceFile>> found = new LinkedHashMap<>();
    for (Place then : codes.of(place)) {
      if (named.containsKey(then)) {
        found.put(then, named.get(then));
      }
    }
    for (Place then : found.isEmpty() ? codes.of(place) : List.<Place>of()) {
      Optional<Path> beside = CheckedFiles.besides(then, submitted).filter(Files::isDirectory);
      if (beside.isPresent()) {
        found.put(then, files.in(beside.get()));
      }
    }
    return found;
  }

  /** What they give. */
  private Optional<Before> yearBefore(Place place, Map<Place, List<SourceFile>> found) {
    List<Intake> taken = new ArrayList<>();
    List<SourceFile> all = new ArrayList<>();
    found.forEach(
        (then, of) -> {
          if (!of.isEmpty()) {
            taken.add(take(then, of));
            all.addAll(of);
          }
        });
    return FormerCodes.together(place, taken)
        .map(then -> new Before(then, CheckedFiles.names(all)));
  }

  private NotRun notCompared(Place place, List<SourceFile> submitted, Optional<Before> before) {
    int year = place.year() - 1;
    if (before.isPresent()) {
      String first =
          before.get().intake().held().stream()
              .findFirst()
              .map(held -> Language.spoken() == Language.ZH ? "（" + held.message() + "）" : "")
              .orElse("");
      return new NotRun(
          lastYear.rules(),
          Language.either(
              "%1$s: no school of %2$d is taken in of it, so that it cannot be compared with last"
                  + " year; name last year's workbook or folder with --before%3$s",
              "%1$s中没有可采用的%2$d学年学校，不能与上年比较%3$s；请用 --before 指定上年填报的工作簿或文件夹",
              before.get().from(),
              year,
              first));
    }
    return new NotRun(
        lastYear.rules(),
        Language.either(
            "there is nothing of %1$d to compare with; %2$sname it with --before",
            "没有%1$d学年的报表，不能与上年比较；请%2$s用 --before 指定",
            year,
            CheckedFiles.besides(place.yearBefore(), submitted)
                .map(folder -> Language.either("put it into %s, or ", "放在 %s，或", folder))
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
