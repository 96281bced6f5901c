package org.junheng.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.broadcast.Broadcast;
import org.junheng.county.CountyTables;
import org.junheng.county.MovedUnits;
import org.junheng.definition.Standard;
import org.junheng.history.SchoolPlaces;
import org.junheng.history.SchoolRegister;
import org.junheng.province.ProvinceFigures;
import org.junheng.reference.CensusYears;
import org.junheng.reference.CountyMap;
import org.junheng.storage.Storage;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;
import org.junheng.warehouse.TableReader;

/**
 * The figures of all census years on the map of the newest that does not collect: those of a county
 * whose schools all stayed together are what they were; only the others are computed again.
 */
final class MapWork {
  private final Map<String, List<String>> stayed = new HashMap<>();
  private final List<Moved> moved = new ArrayList<>();

  /**
   * A county of the map whose figures of a census year are computed again.
   *
   * @param from the counties that reported its schools then
   */
  record Moved(int year, String county, Set<String> schools, Set<String> from)
      implements Serializable {

    /** Its figures from the rows of the counties that its schools were in. */
    CountyTables compute(
        List<Standard> standards, List<UnitIndicator> indicators, List<UnitVerdict> verdicts) {
      List<UnitIndicator> ownIndicators =
          indicators.stream().filter(row -> schools.contains(row.schoolCode())).toList();
      List<UnitVerdict> ownVerdicts =
          verdicts.stream().filter(row -> schools.contains(row.schoolCode())).toList();
      CountyTables tables = new CountyTables();
      for (Standard standard : standards) {
        MovedUnits.add(standard, year, county, ownIndicators, ownVerdicts, tables);
      }
      return tables;
    }
  }

  /** What is to be done for the map of the newest census year that does not collect. */
  MapWork(SchoolRegister register, CountyMap map, CensusYears states) {
    int mapYear = states.defaultYear();
    SchoolPlaces places = new SchoolPlaces(register, map, mapYear);
    for (CensusYears.CensusYear each : states.years()) {
      int year = each.year();
      if (year <= mapYear) {
        places
            .standing(year)
            .forEach(
                (county, standing) -> {
                  if (standing.wholeCounty() != null) {
                    stayed
                        .computeIfAbsent(
                            CountyYearsResult.place(year, standing.wholeCounty()),
                            any -> new ArrayList<>())
                        .add(county);
                  } else {
                    Set<String> from = new TreeSet<>();
                    standing
                        .schools()
                        .forEach(school -> from.addAll(register.countiesOf(year, school)));
                    moved.add(new Moved(year, county, new TreeSet<>(standing.schools()), from));
                  }
                });
      }
    }
  }

  /** The figures on the map in a run, from those of each year on its own. */
  static ProvinceFigures of(RunContext run, ProvinceFigures figures) {
    MapWork work =
        new MapWork(
            run.countyYears().register(), new CountyMap(run.reference()), run.plan().censusYears());
    return work.together(figures, work.computed(run));
  }

  /** The counties whose figures are computed again. */
  List<Moved> moved() {
    return moved;
  }

  private List<CountyTables> computed(RunContext run) {
    if (moved.isEmpty()) {
      return List.of();
    }
    Map<String, String> files = new HashMap<>();
    for (BlockPlan block : run.plan().blocks()) {
      block
          .counties()
          .forEach(
              county ->
                  files.put(
                      CountyYearsResult.place(block.year(), county),
                      Rounds.COUNTY_YEARS.file(block.name())));
    }
    List<InFiles> asked =
        moved.stream()
            .map(
                one ->
                    new InFiles(
                        one,
                        one.from().stream()
                            .map(county -> files.get(CountyYearsResult.place(one.year(), county)))
                            .collect(Collectors.toCollection(TreeSet::new))))
            .toList();
    Broadcast<RunInputs> inputs = run.inputs();
    return run.spark()
        .parallelize(asked, Math.min(asked.size(), 4 * run.spark().defaultParallelism()))
        .map(one -> one.compute(inputs.value()))
        .collect();
  }

  /** A county of the map with the files that its schools' rows lie in. */
  private record InFiles(Moved moved, Set<String> files) implements Serializable {
    CountyTables compute(RunInputs inputs) {
      Storage release = Storage.at(inputs.preparing());
      List<UnitIndicator> indicators = new ArrayList<>();
      TableReader.of(release, UnitIndicator.class)
          .filesThere(files)
          .forEach(row -> addIf(moved.schools().contains(row.schoolCode()), row, indicators));
      List<UnitVerdict> verdicts = new ArrayList<>();
      TableReader.of(release, UnitVerdict.class)
          .filesThere(files)
          .forEach(row -> addIf(moved.schools().contains(row.schoolCode()), row, verdicts));
      return moved.compute(inputs.standards(), indicators, verdicts);
    }

    private static <T> void addIf(boolean isAsked, T row, List<T> rows) {
      if (isAsked) {
        rows.add(row);
      }
    }
  }

  /** All figures on the map: what stayed, and what was computed again. */
  ProvinceFigures together(ProvinceFigures figures, List<CountyTables> again) {
    List<CountyVariance> variances = new ArrayList<>();
    List<CountyComposite> composites = new ArrayList<>();
    List<CountyUnits> units = new ArrayList<>();
    for (CountyTables of : again) {
      variances.addAll(of.of(CountyVariance.class));
      composites.addAll(of.of(CountyComposite.class));
      units.addAll(of.of(CountyUnits.class));
    }
    for (CountyVariance row : figures.variances()) {
      named(row.year(), row.countyCode()).forEach(county -> variances.add(row.in(county)));
    }
    for (CountyComposite row : figures.composites()) {
      named(row.year(), row.countyCode()).forEach(county -> composites.add(row.in(county)));
    }
    for (CountyUnits row : figures.units()) {
      named(row.year(), row.countyCode()).forEach(county -> units.add(row.in(county)));
    }
    return new ProvinceFigures(variances, composites, units);
  }

  private List<String> named(int year, String county) {
    return stayed.getOrDefault(CountyYearsResult.place(year, county), List.of());
  }
}
