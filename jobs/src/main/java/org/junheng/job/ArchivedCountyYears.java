package org.junheng.job;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junheng.county.CountyTables;
import org.junheng.history.Collisions;
import org.junheng.history.HistoryForms;
import org.junheng.history.SchoolRegister;
import org.junheng.intake.CellPlaces;
import org.junheng.intake.Intake;
import org.junheng.warehouse.Manifest.CountyYearInput;

/**
 * The county-years of a release as its archived files give them, read when they are asked for and
 * kept as long as there is room. Several threads may ask.
 */
final class ArchivedCountyYears implements TakenIn {
  private final Map<String, CountyYearInput> inputs = new LinkedHashMap<>();
  private final Map<String, SoftReference<Intake>> intakes = new ConcurrentHashMap<>();
  private final Map<String, SoftReference<CountyTables>> tables = new ConcurrentHashMap<>();
  private final Map<Integer, Map<String, List<String>>> collided = new ConcurrentHashMap<>();
  private final CountyYearWork work;
  private final HistoryForms forms;
  private final Collisions collisions;

  ArchivedCountyYears(RunInputs run, List<CountyYearInput> inputs) {
    inputs.forEach(input -> this.inputs.put(place(input), input));
    this.work = new CountyYearWork(run);
    this.forms = new HistoryForms(run.definitions());
    this.collisions = new Collisions(forms);
  }

  /** Those that there are. */
  Collection<CountyYearInput> all() {
    return inputs.values();
  }

  /** A county-year's submissions; none where it handed in nothing. */
  Optional<CountyYearInput> input(int year, String county) {
    return Optional.ofNullable(inputs.get(CountyYearsResult.place(year, county)));
  }

  /** What was taken in of one, without the schools that another county reports too. */
  Intake intake(CountyYearInput input) {
    return kept(
        intakes,
        place(input),
        () -> {
          Intake read = work.read(input);
          return input.takeAgain()
              ? collisions.hold(
                  read,
                  collided.computeIfAbsent(input.year(), this::collided),
                  work.addresses(input))
              : read;
        });
  }

  /** The rows that rest on one alone, but those of its forms. */
  CountyTables tables(CountyYearInput input) {
    return kept(tables, place(input), () -> work.derived(intake(input)));
  }

  /** Where each cell of one's files stands; of nothing where it handed in nothing. */
  CellPlaces places(int year, String county) {
    return input(year, county).map(work::places).orElse(CellPlaces.NONE);
  }

  @Override
  public List<Intake> withSchools(
      int year, Collection<String> counties, Collection<String> others) {
    return counties.stream()
        .map(county -> inputs.get(CountyYearsResult.place(year, county)))
        .filter(input -> input != null)
        .map(this::intake)
        .toList();
  }

  /** Every accepted school of every census year. */
  SchoolRegister register() {
    return register(inputs.values().stream().toList(), this::intake);
  }

  private Map<String, List<String>> collided(int year) {
    List<CountyYearInput> sharing =
        inputs.values().stream()
            .filter(input -> input.year() == year && input.takeAgain())
            .toList();
    return register(sharing, work::read).collisions().getOrDefault(year, Map.of());
  }

  private SchoolRegister register(
      List<CountyYearInput> of, Function<CountyYearInput, Intake> take) {
    return SchoolRegister.of(
        new ArrayList<>(
            of.parallelStream()
                .map(
                    input -> {
                      SchoolRegister.Part part = new SchoolRegister.Part();
                      forms.add(take.apply(input), part);
                      return part;
                    })
                .toList()));
  }

  private static <T> T kept(
      Map<String, SoftReference<T>> known, String place, Supplier<T> otherwise) {
    SoftReference<T> reference = known.get(place);
    T there = reference == null ? null : reference.get();
    if (there == null) {
      there = otherwise.get();
      known.put(place, new SoftReference<>(there));
    }
    return there;
  }

  private static String place(CountyYearInput input) {
    return CountyYearsResult.place(input.year(), input.countyCode());
  }
}
