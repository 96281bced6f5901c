package org.junheng.job;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.reference.CountyMap;
import org.junheng.reference.CountyRegister;
import org.junheng.release.ReleaseTables;

/** What the outputs of a run read of its tables, once for all of them and not before one asks. */
final class PublishedTables implements AutoCloseable {
  private final RunContext run;
  private ReleaseTables tables;
  private ReleaseAnswers answers;

  PublishedTables(RunContext run) {
    this.run = run;
  }

  /** What workbooks and answers say that they were made from. */
  String origin() {
    String made = "省级数据批次 " + run.plan().releaseId();
    return lacking().isEmpty() ? made : made + "（注意：" + String.join("；", lacking()) + "）";
  }

  /** What the province's own tables lack, in words. */
  List<String> lacking() {
    return run.plan().referenceNotes().stream().map(note -> note.words(run.definitions())).toList();
  }

  /** The census years that have results, the newest first. */
  List<Integer> years() {
    int shown = run.plan().censusYears().defaultYear();
    return run.plan().years().stream()
        .filter(year -> year <= shown)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The tables of the release that is prepared, all of them written. */
  synchronized ReleaseTables tables() {
    if (tables == null) {
      tables = ReleaseTables.of(run.preparing(), run.definitions());
    }
    return tables;
  }

  /** The answers to every county-year that gets one. */
  synchronized ReleaseAnswers answers() {
    if (answers == null) {
      answers =
          new ReleaseAnswers(tables(), run.definitions(), origin(), withYearBefore(answered()));
    }
    return answers;
  }

  /** All county-years of the years whose answers or workbooks are not taken over. */
  private Set<CountyYear> answered() {
    KeptYears kept = run.keptYears();
    CountyRegister register = run.reference().register();
    Set<CountyYear> places = new LinkedHashSet<>();
    for (int year : run.plan().years()) {
      if (!kept.has(year, AnswersStep.ENDING) || kept.isDue(year, BooksStep.ENDING)) {
        register.validIn(year).forEach(code -> places.add(new CountyYear(year, code)));
        run.plan().inputs().stream()
            .filter(input -> input.year() == year)
            .forEach(input -> places.add(new CountyYear(year, input.countyCode())));
      }
    }
    return places;
  }

  /** County-years, each with the codes that its schools reported under in the year before. */
  private Map<CountyYear, Set<String>> withYearBefore(Set<CountyYear> places) {
    CountyMap map = new CountyMap(run.reference());
    Map<CountyYear, Set<String>> wanted = new LinkedHashMap<>();
    for (CountyYear place : places) {
      Set<String> before = new TreeSet<>(map.predecessors(place.countyCode(), place.year()));
      before.add(place.countyCode());
      wanted.put(place, before);
    }
    return wanted;
  }

  @Override
  public synchronized void close() {
    if (tables != null) {
      tables.close();
      tables = null;
    }
  }
}
