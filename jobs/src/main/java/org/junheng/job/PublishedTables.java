package org.junheng.job;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.reference.CountyMap;
import org.junheng.release.ReleaseTables;
import org.junheng.warehouse.Manifest.CountyYearInput;

/** What the outputs of a run read of its tables, once for all of them and not before one asks. */
final class PublishedTables implements AutoCloseable {
  private final RunContext run;
  private ReleaseTables tables;
  private ReleaseAnswers answers;

  PublishedTables(RunContext run) {
    this.run = run;
  }

  /** The county of something that is held, where that is known. */
  private record HeldPlace(Integer year, String countyCode) {}

  /** What workbooks and answers say that they were made from. */
  String origin() {
    return "省级数据批次 " + run.plan().releaseId();
  }

  /** The newest census year. */
  int newestYear() {
    return run.plan().years().stream().mapToInt(Integer::intValue).max().orElseThrow();
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

  /** The newest year's counties, what was taken in anew, and what something is held of. */
  private Set<CountyYear> answered() {
    int newest = newestYear();
    Set<CountyYear> places = new LinkedHashSet<>();
    new CountyMap(run.reference())
        .register()
        .validIn(newest)
        .forEach(code -> places.add(new CountyYear(newest, code)));
    for (CountyYearInput input : run.plan().inputs()) {
      if (input.year() == newest || run.plan().changed().contains(input)) {
        places.add(new CountyYear(input.year(), input.countyCode()));
      }
    }
    tables()
        .query(
            HeldPlace.class,
            """
            select distinct coalesce(year, 0)::integer as year, county_code from held
            where severity = 'error' and county_code is not null order by all
            """)
        .forEach(held -> places.add(new CountyYear(held.year(), held.countyCode())));
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
