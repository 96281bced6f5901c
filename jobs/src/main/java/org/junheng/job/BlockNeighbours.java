package org.junheng.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.county.CountyForms;
import org.junheng.county.CountyTables;
import org.junheng.county.item.Items;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.history.HistoryForms;
import org.junheng.history.Origins;
import org.junheng.history.RelaxationDuties;
import org.junheng.history.ReportedRows;
import org.junheng.history.SchoolChanges;
import org.junheng.history.SchoolDimension;
import org.junheng.history.SchoolPlaces;
import org.junheng.history.YearComparison;
import org.junheng.history.YearPair;
import org.junheng.intake.Explanations;
import org.junheng.intake.Intake;
import org.junheng.reference.CountyMap;
import org.junheng.storage.Storage;
import org.junheng.table.DimSchool;
import org.junheng.table.HeldCell;
import org.junheng.table.SchoolItem;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;
import org.junheng.warehouse.FileSummary;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.TableWriter;

/**
 * The second round's work on a block, in a task: what became of its schools since the year before,
 * and its counties' verdicts, which look at other years too.
 */
final class BlockNeighbours {
  private final RunInputs inputs;
  private final NeighbourFacts facts;
  private final HistoryForms forms;
  private final YearComparison comparison;
  private final SchoolChanges changes;
  private final SchoolPlaces places;
  private final CountyMap map;
  private final Map<String, Items> items = new HashMap<>();
  private final TakenIn taken;
  private final CountyYearWork files;

  BlockNeighbours(RunInputs inputs, NeighbourFacts facts, TakenIn taken) {
    this.inputs = inputs;
    this.facts = facts;
    this.taken = taken;
    this.files = new CountyYearWork(inputs);
    this.forms = new HistoryForms(inputs.definitions());
    this.map = new CountyMap(inputs.reference());
    Origins origins = Origins.of(map, facts.register().years());
    this.comparison = new YearComparison(forms, facts.register(), origins);
    this.changes = new SchoolChanges(facts.register(), origins);
    this.places = new SchoolPlaces(facts.register(), map, facts.states().defaultYear());
    CountyForms countyForms = new CountyForms(inputs.definitions());
    for (Standard standard : inputs.standards()) {
      if (!standard.items().isEmpty()) {
        items.put(standard.standard(), new Items(standard, countyForms));
      }
    }
  }

  /** The files that the round gives of a block, by table. */
  Map<String, FileSummary> work(NeighbourPlan plan) {
    BlockPlan block = plan.block();
    String place = "census year %d, block %s".formatted(block.year(), block.name());
    try {
      CountyTables tables = derived(plan, BlockRows.in(Storage.at(inputs.preparing()), block));
      place = "a table of " + place;
      return written(block, tables);
    } catch (RuntimeException e) {
      throw new WorkFailedException(place, e);
    }
  }

  /** The rows of a block, from what the first round gave of it. */
  CountyTables derived(NeighbourPlan plan, BlockRows own) {
    BlockPlan block = plan.block();
    List<String> asked = new ArrayList<>(forms.compared());
    asked.add(Form.EXPLANATION);
    List<Intake> now = taken.withSchools(block.year(), block.counties(), asked);
    List<Intake> before =
        taken.withSchools(block.year() - 1, plan.countiesBefore(), forms.compared());
    YearPair years =
        new YearPair(block.year(), new ReportedRows(forms, now), new ReportedRows(forms, before));
    CountyTables tables = new CountyTables();
    Map<String, Intake> intakes = new HashMap<>();
    now.forEach(intake -> intakes.put(intake.countyYear().countyCode(), intake));
    BlockVerdicts verdicts = new BlockVerdicts(inputs, facts, items, own, block.year());
    Map<String, List<UnitVerdict>> units = own.of(UnitVerdict.class, UnitVerdict::countyCode);
    for (CountyYearInput input : block.inputs()) {
      String county = input.countyCode();
      List<DimSchool> schools =
          SchoolDimension.of(block.year(), years.now().ofCounty(county), forms, facts.register());
      List<HeldCell> compared = addSchools(input, intakes.get(county), years, schools, tables);
      if (!input.validInReference()) {
        continue;
      }
      verdicts.add(input, intakes.get(county), schools, compared, tables);
      for (Standard standard : inputs.standards()) {
        if (standard.regime() == Standard.Regime.Q2017) {
          tables.add(
              facts
                  .plans()
                  .of(
                      schools,
                      units.getOrDefault(county, List.of()),
                      standard,
                      facts.states(),
                      inputs.definitions()));
        }
      }
    }
    addDuties(block, own, tables);
    return tables;
  }

  /** What the comparison with the year before says, with acceptances and explanations. */
  private List<HeldCell> addSchools(
      CountyYearInput input,
      Intake intake,
      YearPair years,
      List<DimSchool> schools,
      CountyTables tables) {
    String county = intake.countyYear().countyCode();
    Explanations explanations = Explanations.in(intake, inputs.definitions());
    List<HeldCell> compared =
        comparison.of(county, years, files.addresses(input)).stream()
            .map(
                cell ->
                    CensusRows.accepted(
                        cell, inputs.reference().decisions().acceptancesOf(years.year(), county)))
            .map(cell -> CountyYearWork.explained(cell, explanations))
            .toList();
    tables.add(compared);
    tables.add(changes.of(county, years));
    tables.add(schools);
    if (years.year() <= facts.states().defaultYear()) {
      tables.add(places.undecided(schools));
    }
    return compared;
  }

  /** Duties from relaxations: only where a county is recognised, since schools' rows are read. */
  private void addDuties(BlockPlan block, BlockRows own, CountyTables tables) {
    Map<String, List<UnitIndicator>> indicators = null;
    Map<String, List<SchoolItem>> ofSchools = null;
    Map<String, List<DimSchool>> schools =
        tables.of(DimSchool.class).stream().collect(Collectors.groupingBy(DimSchool::countyCode));
    for (Standard standard : inputs.standards()) {
      if (standard.regime() != Standard.Regime.Q2017) {
        continue;
      }
      RelaxationDuties duties = new RelaxationDuties(standard, facts.used());
      for (String county : block.counties()) {
        Integer recognised =
            map.recognisedIn(county, block.year(), standard.regime().name()).orElse(null);
        if (recognised == null || recognised > block.year()) {
          continue;
        }
        if (indicators == null) {
          indicators = own.of(UnitIndicator.class, UnitIndicator::countyCode);
          ofSchools = own.of(SchoolItem.class, SchoolItem::countyCode);
        }
        tables.add(
            duties.of(
                block.year(),
                county,
                recognised,
                schools.getOrDefault(county, List.of()),
                indicators.getOrDefault(county, List.of()),
                ofSchools.getOrDefault(county, List.of())));
      }
    }
  }

  private Map<String, FileSummary> written(BlockPlan block, CountyTables tables) {
    Map<String, FileSummary> files = new TreeMap<>();
    tables
        .cells()
        .forEach(
            (table, rows) -> {
              if (!rows.isEmpty()) {
                files.put(
                    table,
                    TableWriter.write(
                        inputs.definitions().table(table),
                        rows,
                        inputs.prepared(table),
                        Rounds.NEIGHBOURS.file(block.name())));
              }
            });
    return files;
  }
}
