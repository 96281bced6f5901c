package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.county.CountyTables;
import org.junheng.county.CountyVerdicts;
import org.junheng.county.Doubts;
import org.junheng.county.FiguresByCell;
import org.junheng.county.HeldFacts;
import org.junheng.county.MissingForms;
import org.junheng.county.item.Items;
import org.junheng.definition.Standard;
import org.junheng.history.FoundCell;
import org.junheng.intake.CountyYear;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyShortfall;
import org.junheng.table.CountyVariance;
import org.junheng.table.DimSchool;
import org.junheng.table.HeldCell;
import org.junheng.table.UnitVerdict;
import org.junheng.table.VarianceDriver;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;

/**
 * The verdicts on a block's counties, which look at other years too; what stands between each
 * county and them, and which of its figures are doubtful.
 */
final class BlockVerdicts {
  private final RunInputs inputs;
  private final NeighbourFacts facts;
  private final Map<String, Items> items;
  private final BlockRows own;
  private final int year;
  private final CountyVerdicts verdicts;
  private final FiguresByCell byCell;
  private final Map<String, List<UnitVerdict>> units;
  private final Map<String, List<CountyVariance>> cvs;
  private final Map<String, List<CountyComposite>> composites;
  private final Map<String, List<CountyItem>> judged;
  private final Map<String, List<CountyShortfall>> shortfalls;
  private Map<String, List<VarianceDriver>> drivers;

  /**
   * Verdicts on the counties of a block.
   *
   * @param items by standard
   */
  BlockVerdicts(
      RunInputs inputs, NeighbourFacts facts, Map<String, Items> items, BlockRows own, int year) {
    this.inputs = inputs;
    this.facts = facts;
    this.items = items;
    this.own = own;
    this.year = year;
    this.verdicts = new CountyVerdicts(inputs.definitions());
    this.byCell = new FiguresByCell(inputs.definitions(), inputs.standards(), year);
    this.units = own.of(UnitVerdict.class, UnitVerdict::countyCode);
    this.cvs = own.of(CountyVariance.class, CountyVariance::countyCode);
    this.composites = own.of(CountyComposite.class, CountyComposite::countyCode);
    this.judged = own.of(CountyItem.class, CountyItem::countyCode);
    this.shortfalls = own.of(CountyShortfall.class, CountyShortfall::countyCode);
  }

  /**
   * Adds a county's verdicts.
   *
   * @param compared what the comparison with the year before found, with acceptances
   */
  void add(
      CountyYearInput input,
      Intake intake,
      List<DimSchool> schools,
      List<HeldCell> compared,
      CountyTables tables) {
    String county = intake.countyYear().countyCode();
    Map<String, List<CountyItem>> ofStandards = items(county, tables);
    Doubts doubts =
        doubts(intake, compared, ofStandards.values().stream().flatMap(List::stream).toList());
    tables.add(doubts.rows());
    HeldFacts held =
        HeldFacts.of(
            intake.held(),
            schools.stream().map(DimSchool::schoolCode).collect(Collectors.toSet()),
            inputs.definitions());
    for (Standard standard : inputs.standards()) {
      if (standard.items().isEmpty()) {
        List<CountyComposite> own = of(standard, composites.get(county), CountyComposite::standard);
        List<CountyVariance> parts = of(standard, cvs.get(county), CountyVariance::standard);
        add(verdicts.ofComposites(standard, year, county, own, parts, doubts), tables);
      } else {
        List<CountyItem> all = ofStandards.get(standard.standard());
        CountyVerdicts.Findings found =
            new CountyVerdicts.Findings(
                of(standard, units.get(county), UnitVerdict::standard),
                names(schools),
                of(standard, cvs.get(county), CountyVariance::standard),
                all,
                of(standard, shortfalls.get(county), CountyShortfall::standard),
                held,
                doubts);
        add(
            isOfNothing(standard, county)
                ? verdicts.ofNothing(standard, year, county, all)
                : facts.states().isCollecting(year)
                    ? missing(standard, input).told(verdicts, year, county, found)
                    : verdicts.ofItems(standard, year, county, found),
            tables);
      }
    }
  }

  /** What the county has still to hand in, while the year collects. */
  private MissingForms missing(Standard standard, CountyYearInput input) {
    return new MissingForms(
        inputs.definitions(),
        standard,
        input.year(),
        input.forms().stream().map(FormInput::form).toList());
  }

  /** Whether nothing of a county could be judged under a standard with items. */
  private boolean isOfNothing(Standard standard, String county) {
    return !standard.items().isEmpty()
        && of(standard, judged.get(county), CountyItem::standard).isEmpty();
  }

  private static void add(CountyVerdicts.Judged verdict, CountyTables tables) {
    tables.add(verdict.verdict());
    tables.add(verdict.gaps());
  }

  /**
   * All items by standard; adds those that look at other years. A county that handed in nothing
   * that can be judged has all of them, and nothing is known.
   */
  private Map<String, List<CountyItem>> items(String county, CountyTables tables) {
    Map<String, List<CountyItem>> all = new LinkedHashMap<>();
    items.forEach(
        (standard, of) -> {
          List<CountyItem> known =
              judged.getOrDefault(county, List.of()).stream()
                  .filter(item -> item.standard().equals(standard))
                  .toList();
          List<CountyItem> more =
              known.isEmpty()
                  ? of.ofNothing(year, county)
                  : of.overYears(
                      year,
                      county,
                      facts
                          .composites()
                          .getOrDefault(CountyYearsResult.place(year, county), Map.of()));
          tables.add(more);
          List<CountyItem> together = new ArrayList<>(known);
          together.addAll(more);
          all.put(standard, together);
        });
    return all;
  }

  /** What rests on cells that were found to be hard to believe and that nobody accepted. */
  private Doubts doubts(Intake intake, List<HeldCell> compared, List<CountyItem> ofStandards) {
    CountyYear place = intake.countyYear();
    List<Held> open =
        Stream.concat(intake.held().stream(), compared.stream().map(FoundCell::of))
            .filter(
                entry ->
                    inputs
                        .reference()
                        .decisions()
                        .acceptancesOf(place.year(), place.countyCode())
                        .stream()
                        .noneMatch(given -> given.accepts(place, entry)))
            .toList();
    return Doubts.of(
        open,
        new Doubts.Figures(intake, () -> drivers(place.countyCode()), ofStandards),
        byCell,
        inputs.definitions());
  }

  /** Many rows: read only where something is doubted. */
  private List<VarianceDriver> drivers(String county) {
    if (drivers == null) {
      drivers = own.of(VarianceDriver.class, VarianceDriver::countyCode);
    }
    return drivers.getOrDefault(county, List.of());
  }

  private static Map<String, String> names(List<DimSchool> schools) {
    Map<String, String> names = new LinkedHashMap<>();
    schools.forEach(school -> names.put(school.schoolCode(), school.schoolName()));
    return names;
  }

  private static <T> List<T> of(Standard standard, List<T> rows, Function<T, String> standardOf) {
    return rows == null
        ? List.of()
        : rows.stream().filter(row -> standard.standard().equals(standardOf.apply(row))).toList();
  }
}
