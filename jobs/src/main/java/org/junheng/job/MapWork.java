package org.junheng.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.broadcast.Broadcast;
import org.junheng.county.CountyTables;
import org.junheng.county.MovedUnits;
import org.junheng.definition.Standard;
import org.junheng.history.SchoolPlaces;
import org.junheng.history.SchoolRegister;
import org.junheng.province.ProvinceFigures;
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
 * whose schools all stayed together are what they were; only the others are computed again, in
 * tasks.
 */
final class MapWork {
  private final RunContext run;
  private final ProvinceFigures figures;

  private MapWork(RunContext run, ProvinceFigures figures) {
    this.run = run;
    this.figures = figures;
  }

  /** A county of the map whose figures of a census year are computed again. */
  private record Moved(int year, String county, Set<String> schools, Set<String> files)
      implements Serializable {}

  /** The figures on the map, from those of each year on its own. */
  static ProvinceFigures of(RunContext run, ProvinceFigures figures) {
    return new MapWork(run, figures).onMap();
  }

  private ProvinceFigures onMap() {
    SchoolRegister register = run.countyYears().register();
    int mapYear = run.plan().censusYears().defaultYear();
    List<Integer> years = run.plan().years().stream().filter(year -> year <= mapYear).toList();
    SchoolPlaces places = new SchoolPlaces(register, new CountyMap(run.reference()), mapYear);
    Map<String, List<String>> stayed = new HashMap<>();
    List<Moved> moved = new ArrayList<>();
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
    for (int year : years) {
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
                  Set<String> from = new HashSet<>();
                  for (String school : standing.schools()) {
                    register
                        .countiesOf(year, school)
                        .forEach(of -> from.add(files.get(CountyYearsResult.place(year, of))));
                  }
                  moved.add(new Moved(year, county, new TreeSet<>(standing.schools()), from));
                }
              });
    }
    return together(stayed, computed(moved));
  }

  private List<CountyTables> computed(List<Moved> moved) {
    if (moved.isEmpty()) {
      return List.of();
    }
    Broadcast<RunInputs> inputs = run.inputs();
    return run.spark()
        .parallelize(moved, Math.min(moved.size(), 4 * run.spark().defaultParallelism()))
        .map(one -> compute(one, inputs.value()))
        .collect();
  }

  private static CountyTables compute(Moved moved, RunInputs inputs) {
    Storage release = Storage.at(inputs.preparing());
    List<UnitIndicator> indicators = new ArrayList<>();
    TableReader.of(release, UnitIndicator.class)
        .filesThere(moved.files())
        .forEach(
            row -> {
              if (moved.schools().contains(row.schoolCode())) {
                indicators.add(row);
              }
            });
    List<UnitVerdict> verdicts = new ArrayList<>();
    TableReader.of(release, UnitVerdict.class)
        .filesThere(moved.files())
        .forEach(
            row -> {
              if (moved.schools().contains(row.schoolCode())) {
                verdicts.add(row);
              }
            });
    CountyTables tables = new CountyTables();
    for (Standard standard : inputs.standards()) {
      MovedUnits.add(standard, moved.year(), moved.county(), indicators, verdicts, tables);
    }
    return tables;
  }

  private ProvinceFigures together(Map<String, List<String>> stayed, List<CountyTables> moved) {
    List<CountyVariance> variances = new ArrayList<>();
    List<CountyComposite> composites = new ArrayList<>();
    List<CountyUnits> units = new ArrayList<>();
    for (CountyTables of : moved) {
      variances.addAll(of.of(CountyVariance.class));
      composites.addAll(of.of(CountyComposite.class));
      units.addAll(of.of(CountyUnits.class));
    }
    for (CountyVariance row : figures.variances()) {
      named(stayed, row.year(), row.countyCode()).forEach(county -> variances.add(row.in(county)));
    }
    for (CountyComposite row : figures.composites()) {
      named(stayed, row.year(), row.countyCode()).forEach(county -> composites.add(row.in(county)));
    }
    for (CountyUnits row : figures.units()) {
      named(stayed, row.year(), row.countyCode()).forEach(county -> units.add(row.in(county)));
    }
    return new ProvinceFigures(variances, composites, units);
  }

  private static List<String> named(Map<String, List<String>> stayed, int year, String county) {
    return stayed.getOrDefault(CountyYearsResult.place(year, county), List.of());
  }
}
