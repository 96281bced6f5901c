package org.junheng.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.answer.AnswerFiles;
import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.reference.CountyMap;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.TableRows;

/**
 * Writes what every county gets back: an answer for the newest census year, for every year that was
 * taken in anew, and for older ones of which something is held.
 */
final class AnswersStep {
  private static final String FOLDER = "reports/counties";

  private AnswersStep() {}

  static void run(RunContext run) {
    Map<CountyYear, Set<String>> wanted = wanted(run);
    Storage folder = run.preparing().in(FOLDER);
    AnswerFiles files = new AnswerFiles(run.definitions());
    Map<Integer, Effects> effects = new TreeMap<>();
    String origin = "省级数据批次 " + run.plan().releaseId();
    run.progress().tell("answers " + wanted.size() + " county-years");
    new ReleaseAnswers(run.preparing(), run.definitions(), origin)
        .forEach(
            wanted,
            answer ->
                files.write(
                    answer,
                    effects.computeIfAbsent(
                        answer.year(),
                        year -> new Effects(run.definitions(), run.standards(), year)),
                    folder::create));
  }

  /** The county-years that are answered. */
  private static Map<CountyYear, Set<String>> wanted(RunContext run) {
    int newest = run.plan().years().stream().mapToInt(Integer::intValue).max().orElseThrow();
    Set<CountyYear> places = new java.util.LinkedHashSet<>();
    new CountyMap(run.reference())
        .register()
        .validIn(newest)
        .forEach(code -> places.add(new CountyYear(newest, code)));
    for (CountyYearInput input : run.plan().inputs()) {
      if (input.year() == newest || run.plan().changed().contains(input)) {
        places.add(new CountyYear(input.year(), input.countyCode()));
      }
    }
    TableRows.forEach(
        run.preparing(),
        "held",
        row -> {
          if (row.text("severity").orElse("").equals("error")) {
            row.text("county_code")
                .ifPresent(code -> places.add(new CountyYear((int) row.count("year"), code)));
          }
        });
    return withYearBefore(run, places);
  }

  /** County-years, each with the codes that its schools reported under in the year before. */
  static Map<CountyYear, Set<String>> withYearBefore(RunContext run, Set<CountyYear> places) {
    CountyMap map = new CountyMap(run.reference());
    Map<CountyYear, Set<String>> wanted = new LinkedHashMap<>();
    for (CountyYear place : places) {
      Set<String> before = new TreeSet<>(map.predecessors(place.countyCode(), place.year()));
      before.add(place.countyCode());
      wanted.put(place, before);
    }
    return wanted;
  }
}
