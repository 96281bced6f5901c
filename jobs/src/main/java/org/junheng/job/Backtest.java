package org.junheng.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Check;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.history.YearComparison;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.FewerRows;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junheng.language.Language;
import org.junheng.reference.Decisions;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Releases;

/**
 * What a rule or check says of every submission that the current release was made from: the
 * archive's files are read and judged again, a few county-years at a time, without Spark and
 * writing nothing. What is judged only when all counties are together is taken from the release.
 */
public final class Backtest {
  private static final int EXAMPLES = 3;

  private final Storage warehouse;
  private final Definitions definitions;
  private final Decisions decisions;
  private final Limits limits;

  /** A backtest of the rules of these definitions on a warehouse. */
  public Backtest(Storage warehouse, Definitions definitions, Decisions decisions, Limits limits) {
    this.warehouse = warehouse;
    this.definitions = definitions;
    this.decisions = decisions;
    this.limits = limits;
  }

  /**
   * What it says.
   *
   * @param release the release whose submissions were looked at
   */
  public record Result(String release, String rule, List<OfYear> years) {}

  /**
   * What it says of one census year.
   *
   * @param counties those with a hit
   * @param countiesRead those that handed something in
   * @param rows rows with a hit, or files where a whole file is meant
   * @param rowsRead rows of the form that the check is of; of all forms where it is of all
   */
  public record OfYear(
      int year, int counties, int countiesRead, long rows, long rowsRead, List<Held> examples) {}

  private record OfCounty(CountyYearInput input, long rowsRead, long rows, List<Held> examples) {
    static OfCounty of(CountyYearInput input, long rowsRead, List<Held> hits) {
      Set<List<Object>> rows = new HashSet<>();
      hits.forEach(hit -> rows.add(Arrays.asList(hit.file(), hit.sheet(), hit.line())));
      List<Held> examples = hits.stream().limit(EXAMPLES).toList();
      return new OfCounty(input, rowsRead, rows.size(), examples);
    }
  }

  /** What a rule or check says, by census year. */
  public Result of(String id) {
    Manifest release =
        new Releases(warehouse)
            .current()
            .orElseThrow(
                () ->
                    new DefinitionException(
                        Language.either(
                            "there is no release in %s; a backtest needs what a run has taken in",
                            "%s 中没有版本；回测需要已读入的报送", warehouse.location())));
    List<OfCounty> counties =
        isJudgedByCounty(id) ? judgedAgain(id, release) : inRelease(id, release);
    Map<Integer, List<OfCounty>> byYear =
        counties.stream()
            .collect(
                Collectors.groupingBy(
                    county -> county.input().year(), TreeMap::new, Collectors.toList()));
    List<OfYear> years = new ArrayList<>();
    byYear.forEach((year, ofYear) -> years.add(sum(year, ofYear)));
    return new Result(release.releaseId(), id, years);
  }

  private boolean isJudgedByCounty(String id) {
    return !YearComparison.rules(definitions).contains(id)
        && !id.equals(FewerRows.RULE)
        && !DecisionEntries.rules().contains(id)
        && !id.equals(ReleaseCheck.COLLISION);
  }

  private List<OfCounty> judgedAgain(String id, Manifest release) {
    CountyYearIntake intake = new CountyYearIntake(definitions, limits);
    return release.inputs().parallelStream().map(input -> judged(id, input, intake)).toList();
  }

  private OfCounty judged(String id, CountyYearInput input, CountyYearIntake intake) {
    Intake taken =
        intake.take(
            new CountyYear(input.year(), input.countyCode(), input.validInReference()),
            ArchivedFiles.of(input, new Archive(warehouse), limits),
            decisions.correctionsOf(input.year(), input.countyCode()));
    Check check = definitions.checks().get(id);
    long rowsRead =
        taken.counts().stream()
            .filter(count -> check == null || count.form().equals(check.form()))
            .mapToLong(FormCount::rowsRead)
            .sum();
    return OfCounty.of(
        input, rowsRead, taken.held().stream().filter(held -> held.rule().equals(id)).toList());
  }

  private List<OfCounty> inRelease(String id, Manifest release) {
    if (!release.definitionsFingerprint().equals(definitions.fingerprint())) {
      throw new DefinitionException(
          Language.either(
              "'%s' is judged when all counties are together, and release %s was made under other"
                  + " definitions: give it 'trial: true', run, and ask again",
              "“%s”要在全部县区汇齐后判断，而版本 %s 是按其他定义生成的：请加上 trial: true，运行后再问", id, release.releaseId()));
    }
    ToldInRelease told = told(id, release);
    String form =
        definitions.changes().containsKey(id) ? definitions.changes().get(id).form() : null;
    return release.inputs().stream()
        .map(
            input ->
                OfCounty.of(
                    input,
                    told.rowsRead(input.year(), input.countyCode(), form),
                    told.held(input.year(), input.countyCode())))
        .toList();
  }

  private ToldInRelease told(String id, Manifest release) {
    Storage folder = new Releases(warehouse).folder(release.releaseId());
    try (ReleaseTables tables = ReleaseTables.of(folder, definitions)) {
      return new ToldInRelease(tables, id);
    }
  }

  private static OfYear sum(int year, List<OfCounty> counties) {
    return new OfYear(
        year,
        (int) counties.stream().filter(county -> county.rows > 0).count(),
        counties.size(),
        counties.stream().mapToLong(OfCounty::rows).sum(),
        counties.stream().mapToLong(OfCounty::rowsRead).sum(),
        counties.stream().flatMap(county -> county.examples.stream()).limit(EXAMPLES).toList());
  }
}
