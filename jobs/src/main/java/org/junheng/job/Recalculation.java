package org.junheng.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junheng.county.CountyTables;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Table;
import org.junheng.history.Neighbours;
import org.junheng.history.Origins;
import org.junheng.history.SchoolPlans;
import org.junheng.history.SchoolRegister;
import org.junheng.history.UsedRelaxations;
import org.junheng.intake.CellPlaces;
import org.junheng.intake.FormCount;
import org.junheng.landing.Limits;
import org.junheng.province.Counties;
import org.junheng.province.Dimensions;
import org.junheng.province.ProvinceFigures;
import org.junheng.province.ProvinceTables;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Plans;
import org.junheng.reference.Reference;
import org.junheng.storage.FileSystems;
import org.junheng.storage.Storage;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DataQuality;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.HeldCell;
import org.junheng.table.RelaxationUse;
import org.junheng.table.RowShape;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;

/**
 * A release's rows computed again from its archived files and reference tables, in memory, without
 * Spark and without a look at its tables: each as far as it is asked for. By today's definitions
 * and program, which may be others than those that the release was made by.
 */
public final class Recalculation {
  private final Manifest release;
  private final ReleaseDecisions decisions;
  private final RunInputs run;
  private final Map<Integer, String> due;
  private final ArchivedCountyYears archived;
  private final Counties counties;
  private final Map<String, CountyTables> neighbours = new HashMap<>();
  private final RanksAgain ranks;
  private BlockNeighbours neighbourWork;
  private NeighbourFacts facts;
  private Origins origins;
  private CountyTables nothing;
  private Map<String, List<? extends Record>> province;

  /**
   * A release to be computed again.
   *
   * @param due the last day for each census year that has one, ISO-8601
   */
  public Recalculation(
      Storage warehouse,
      Manifest release,
      Definitions definitions,
      Limits limits,
      Map<Integer, String> due) {
    this.release = release;
    this.due = due;
    this.decisions = ReleaseDecisions.of(warehouse, release, definitions);
    this.run =
        new RunInputs(
            definitions,
            decisions.reference(),
            limits,
            release.standards(),
            warehouse.location(),
            warehouse.location(),
            null,
            null,
            FileSystems.told());
    this.archived = new ArchivedCountyYears(run, release.inputs());
    this.counties = new Counties(run.reference(), decisions.states());
    this.ranks = new RanksAgain(warehouse, release, run, counties, this::figures);
  }

  /** The province's own tables that the release was made with. */
  public Reference reference() {
    return run.reference();
  }

  /** What is not as it was when the release was made, in Chinese. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!run.definitions().fingerprint().equals(release.definitionsFingerprint())) {
      notes.add("本版本按当时的定义（schemas）生成，现在的定义与当时不同；重算按现在的定义。");
    }
    if (!ProgramParts.running().figuring().equals(release.program())) {
      notes.add("本版本由版本 " + release.version() + " 的程序生成，读取和计算的程序此后有改动；重算按现在的程序。");
    }
    return notes;
  }

  /**
   * The rows of a table, those of a county-year at least, their cells in the table's order.
   *
   * @param year null where the rows are of no census year
   * @param county null where they are of no county
   */
  public synchronized List<Object[]> rows(Table table, Integer year, String county) {
    String name = table.table();
    List<Object[]> rows = new ArrayList<>();
    if (year != null && county != null) {
      archived.input(year, county).ifPresent(input -> rows.addAll(ofCountyYear(name, input)));
    }
    if (name.equals("county_ranking")) {
      rows.addAll(RowShape.cellsOf(ranks.of(year)));
    } else if (name.equals("rank_moves")) {
      rows.addAll(RowShape.cellsOf(ranks.moves(year)));
    } else if (!isOfCountyYears(name) || name.equals("review_duty")) {
      rows.addAll(RowShape.cellsOf(province().getOrDefault(name, List.of())));
    } else {
      rows.addAll(nothing().cells().getOrDefault(name, List.of()));
    }
    return rows;
  }

  /** Where each cell of a county-year's files stands. */
  public CellPlaces places(int year, String county) {
    return archived.places(year, county);
  }

  private boolean isOfCountyYears(String table) {
    return Rounds.COUNTY_YEARS.tables(run.definitions()).contains(table)
        || Rounds.NEIGHBOURS.tables(run.definitions()).contains(table);
  }

  private List<Object[]> ofCountyYear(String table, CountyYearInput input) {
    List<Object[]> rows = new ArrayList<>();
    for (Form form : run.definitions().forms().values()) {
      if (form.table().table().equals(table)) {
        rows.addAll(CensusRows.of(form, archived.intake(input)));
      }
    }
    if (Rounds.COUNTY_YEARS.tables(run.definitions()).contains(table)) {
      rows.addAll(archived.tables(input).cells().getOrDefault(table, List.of()));
    }
    if (Rounds.NEIGHBOURS.tables(run.definitions()).contains(table)) {
      rows.addAll(neighbours(input).cells().getOrDefault(table, List.of()));
    }
    return rows;
  }

  /** What rests on its other years and on other counties. */
  private CountyTables neighbours(CountyYearInput input) {
    prepareNeighbours();
    return neighbours.computeIfAbsent(
        CountyYearsResult.place(input.year(), input.countyCode()),
        place -> computedNeighbours(input));
  }

  private CountyTables computedNeighbours(CountyYearInput input) {
    List<String> before =
        List.copyOf(
            new Neighbours(facts.register(), origins)
                .countiesBefore(input.year(), List.of(input.countyCode())));
    BlockPlan block = new BlockPlan("", input.year(), List.of(input), List.of(), null, null, false);
    return neighbourWork.derived(
        new NeighbourPlan(block, before, null, false), BlockRows.of(archived.tables(input)));
  }

  private void prepareNeighbours() {
    if (neighbourWork == null) {
      CountyMap map = new CountyMap(run.reference());
      SchoolRegister register = archived.register();
      origins = Origins.of(map, release.years());
      facts =
          new NeighbourFacts(
              register,
              new UsedRelaxations(all(RelaxationUse.class), register),
              new SchoolPlans(new Plans(run.reference(), map), register),
              CompositesOverYears.of(
                  run.definitions(),
                  run.standards(),
                  map,
                  release.inputs(),
                  all(CountyComposite.class)),
              decisions.states());
      neighbourWork = new BlockNeighbours(run, facts, archived);
    }
  }

  private CountyTables nothing() {
    if (nothing == null) {
      nothing = HandedIn.nothing(counties, run.definitions(), run.standards(), release.inputs());
    }
    return nothing;
  }

  /** The rows of all county-years that rest on each alone. */
  private <T extends Record> List<T> all(Class<T> type) {
    return all(type, input -> true);
  }

  private <T extends Record> List<T> all(Class<T> type, Predicate<CountyYearInput> asked) {
    return archived.all().parallelStream()
        .filter(asked)
        .flatMap(input -> archived.tables(input).of(type).stream())
        .toList();
  }

  private ProvinceFigures figures(Predicate<CountyYearInput> asked) {
    return new ProvinceFigures(
        all(CountyVariance.class, asked),
        all(CountyComposite.class, asked),
        all(CountyUnits.class, asked));
  }

  /** What crosses counties and years. */
  private Map<String, List<? extends Record>> province() {
    if (province == null) {
      prepareNeighbours();
      ProvinceFigures figures = figures(input -> true);
      MapWork map =
          new MapWork(facts.register(), new CountyMap(run.reference()), decisions.states());
      List<CountyVerdict> verdicts = new ArrayList<>(ofNeighbours(CountyVerdict.class));
      verdicts.addAll(nothing().of(CountyVerdict.class));
      List<CountyItem> items = new ArrayList<>(all(CountyItem.class));
      items.addAll(ofNeighbours(CountyItem.class));
      items.addAll(nothing().of(CountyItem.class));
      province = new TreeMap<>();
      province.putAll(
          ProvinceTables.of(
              new ProvinceTables.Sources(
                  counties,
                  figures,
                  map.together(figures, map.moved().stream().map(this::computed).toList()),
                  verdicts,
                  items,
                  ofNeighbours(DoubtfulFigure.class),
                  school -> facts.register().newestCounty(school).orElse(null)),
              run.standards(),
              run.definitions()));
      List<DataQuality> quality = quality();
      province.put("data_quality", quality);
      province.put("dim_county_year", Dimensions.countyYears(counties, quality));
    }
    return province;
  }

  private CountyTables computed(MapWork.Moved moved) {
    return moved.compute(
        run.standards(),
        of(moved, tables -> tables.of(UnitIndicator.class)),
        of(moved, tables -> tables.of(UnitVerdict.class)));
  }

  private <T> List<T> of(MapWork.Moved moved, Function<CountyTables, List<T>> rows) {
    List<T> found = new ArrayList<>();
    for (String county : moved.from()) {
      archived
          .input(moved.year(), county)
          .ifPresent(input -> found.addAll(rows.apply(archived.tables(input))));
    }
    return found;
  }

  private <T extends Record> List<T> ofNeighbours(Class<T> type) {
    return archived.all().stream().flatMap(input -> neighbours(input).of(type).stream()).toList();
  }

  private List<DataQuality> quality() {
    Map<String, List<FormCount>> counts = new HashMap<>();
    archived
        .all()
        .forEach(
            input ->
                counts.put(
                    CountyYearsResult.place(input.year(), input.countyCode()),
                    archived.intake(input).counts()));
    List<HeldCell> held = new ArrayList<>(all(HeldCell.class));
    held.addAll(ofNeighbours(HeldCell.class));
    return HandedIn.quality(
        counties,
        run.definitions(),
        release.inputs(),
        counts,
        HeldTotals.of(held, run.definitions(), run.reference().decisions()),
        decisions.notTaken(),
        due);
  }
}
