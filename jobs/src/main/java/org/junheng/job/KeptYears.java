package org.junheng.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.job.Settings.Output;
import org.junheng.release.YearContents;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Releases;

/**
 * The census years of which a release tells what the one before told: their answers, workbooks and
 * reports are taken over, so that none that was there is missing.
 */
final class KeptYears {
  private static final Set<Output> BY_YEAR = Set.of(Output.ANSWERS, Output.BOOKS, Output.REPORTS);
  private static final Set<String> OF_ANSWERS =
      Set.of("held", "data_quality", "dim_school", "dim_county");
  private static final String STATES = "year_state";
  private static final String ANSWERS = "answers ";
  private static final String RESULTS = "results ";
  private static final String REPORTS = "reports";
  private static final List<String> AREAS = List.of("counties", "cities");

  private final RunContext run;
  private final Storage previous;
  private final Set<String> same = new HashSet<>();
  private final List<Found> found = new ArrayList<>();

  private KeptYears(RunContext run) {
    this.run = run;
    String before = run.plan().previousRelease();
    this.previous = before == null ? null : new Releases(run.warehouse()).folder(before);
    if (before != null) {
      Map<String, String> then = run.previous().orElseThrow().madeOf();
      run.manifest().madeOf().entrySet().stream()
          .filter(year -> year.getValue().equals(then.get(year.getKey())))
          .forEach(year -> same.add(year.getKey()));
      look();
    }
  }

  /** A file that is there in the release before. */
  private record Found(String folder, String name) {
    boolean is(int year, String ending) {
      return name.startsWith(String.valueOf(year)) && name.endsWith(ending);
    }
  }

  static KeptYears of(RunContext run) {
    return new KeptYears(run);
  }

  /**
   * Fingerprints of all that a census year's answers tell, which look at the year before too, and
   * of all that its workbooks and reports tell, which look at all years before; none without any.
   */
  static Map<String, String> madeOf(RunContext run) {
    Map<String, String> madeOf = new TreeMap<>();
    if (run.settings().publish().outputs().stream().noneMatch(BY_YEAR::contains)) {
      return madeOf;
    }
    Set<String> ofForms = new HashSet<>();
    run.definitions().forms().values().forEach(form -> ofForms.add(form.table().table()));
    YearContents contents =
        YearContents.of(
            run.published().tables(),
            run.definitions().tables().values().stream()
                .filter(table -> !ofForms.contains(table.table()))
                .toList());
    String program =
        run.plan().version()
            + run.definitions().fingerprint()
            + ProgramParts.running().fingerprint(List.of("publish", "answer", "workbook"));
    for (int year : run.plan().years()) {
      madeOf.put(
          ANSWERS + year,
          Fingerprint.of(
              program
                  + contents.of(OF_ANSWERS::contains, year - 1, year)
                  + inputs(run, year - 1, year)));
      madeOf.put(
          RESULTS + year,
          Fingerprint.of(
              program
                  + contents.of(table -> !table.equals(STATES), 0, year)
                  + inputs(run, 0, year)
                  + states(run, year)));
    }
    return madeOf;
  }

  /** Which year is shown is not told of the years themselves. */
  private static String states(RunContext run, int to) {
    return run.plan().censusYears().years().stream()
        .filter(year -> year.year() <= to)
        .map(year -> year.year() + " " + year.state())
        .collect(Collectors.joining(" "));
  }

  private static String inputs(RunContext run, int from, int to) {
    return run.plan().inputs().stream()
        .filter(input -> from <= input.year() && input.year() <= to)
        .map(CountyYearInput::fingerprint)
        .collect(Collectors.joining(" "));
  }

  private void look() {
    List<String> folders = new ArrayList<>(List.of(REPORTS));
    for (String area : AREAS) {
      String of = REPORTS + "/" + area;
      previous.in(of).names().forEach(code -> folders.add(of + "/" + code));
    }
    for (String folder : folders) {
      previous.in(folder).names().forEach(name -> found.add(new Found(folder, name)));
    }
  }

  /** Whether files of a year are there in the release before and tell what they would tell now. */
  boolean has(int year, String ending) {
    String kind = ending.startsWith(AnswersStep.NAME) ? ANSWERS : RESULTS;
    return same.contains(kind + year) && had(year, ending);
  }

  private boolean had(int year, String ending) {
    return found.stream().anyMatch(file -> file.is(year, ending));
  }

  /**
   * Whether files of results are to be made: of the year that is shown, and of those that the
   * release before had, where these tell something else now.
   */
  boolean isDue(int year, String ending) {
    boolean isWanted =
        year == run.plan().censusYears().defaultYear()
            || run.published().years().contains(year) && had(year, ending);
    return isWanted && !has(year, ending);
  }

  /** Takes files of a year over, where they tell the same. */
  void takeOver(int year, String ending) {
    if (has(year, ending)) {
      found.stream()
          .filter(file -> file.is(year, ending))
          .forEach(
              file ->
                  run.preparing()
                      .in(file.folder())
                      .takeOver(previous.in(file.folder()), file.name(), file.name()));
    }
  }
}
