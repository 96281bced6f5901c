package org.junheng.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.definition.Table;
import org.junheng.job.Settings.Output;
import org.junheng.release.YearContents;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/**
 * The census years of which a release tells what the one before told: their workbooks and reports
 * are taken over, so that every release has those of all its years.
 */
final class KeptYears {
  private static final Set<Output> BY_YEAR = Set.of(Output.ANSWERS, Output.BOOKS, Output.REPORTS);
  private static final String REPORTS = "reports";
  private static final List<String> AREAS = List.of("counties", "cities");

  private final RunContext run;
  private final Storage previous;
  private final Set<Integer> same = new HashSet<>();
  private final List<Found> found = new ArrayList<>();

  private KeptYears(RunContext run) {
    this.run = run;
    String before = run.plan().previousRelease();
    this.previous = before == null ? null : new Releases(run.warehouse()).folder(before);
    if (before != null) {
      Manifest then = new Releases(run.warehouse()).manifest(before);
      ReleaseCheck.result(run).yearsMadeOf().entrySet().stream()
          .filter(year -> year.getValue().equals(then.yearsMadeOf().get(year.getKey())))
          .forEach(year -> same.add(year.getKey()));
    }
    if (!same.isEmpty()) {
      look();
    }
  }

  /** A file that is there in the release before. */
  private record Found(String folder, String name) {}

  static KeptYears of(RunContext run) {
    return new KeptYears(run);
  }

  /** Fingerprints of all that workbooks and reports tell, by census year; none without any. */
  static Map<Integer, String> madeOf(RunContext run) {
    Map<Integer, String> madeOf = new TreeMap<>();
    if (run.settings().publish().outputs().stream().noneMatch(BY_YEAR::contains)) {
      return madeOf;
    }
    Set<String> ofForms = new HashSet<>();
    run.definitions().forms().values().forEach(form -> ofForms.add(form.table().table()));
    List<Table> tables =
        run.definitions().tables().values().stream()
            .filter(table -> !ofForms.contains(table.table()))
            .toList();
    String program =
        run.plan().version()
            + run.definitions().fingerprint()
            + ProgramParts.running().fingerprint(List.of("publish", "answer", "workbook"));
    YearContents.of(run.published().tables(), tables)
        .forEach(
            (year, told) -> {
              StringBuilder all = new StringBuilder(program).append(told);
              run.plan().inputs().stream()
                  .filter(input -> input.year() <= year)
                  .forEach(input -> all.append(input.fingerprint()));
              madeOf.put(year, Fingerprint.of(all.toString()));
            });
    return madeOf;
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

  private Stream<Found> files(int year, String ending) {
    return same.contains(year)
        ? found.stream()
            .filter(file -> file.name().startsWith(String.valueOf(year)))
            .filter(file -> file.name().endsWith(ending))
        : Stream.of();
  }

  /** Whether files of a year are there and tell what they would tell now. */
  boolean has(int year, String ending) {
    return files(year, ending).findAny().isPresent();
  }

  /** Whether the release before had such a file of a year, whatever it told. */
  boolean hadReport(int year, String ending) {
    return previous != null
        && previous.in(REPORTS).names().stream()
            .anyMatch(name -> name.startsWith(String.valueOf(year)) && name.endsWith(ending));
  }

  /** Takes such files of a year over. */
  void takeOver(int year, String ending) {
    files(year, ending)
        .forEach(
            file ->
                run.preparing()
                    .in(file.folder())
                    .takeOver(previous.in(file.folder()), file.name(), file.name()));
  }
}
