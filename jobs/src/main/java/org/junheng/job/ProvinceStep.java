package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.county.CountyTables;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;
import org.junheng.language.Language;
import org.junheng.province.Counties;
import org.junheng.province.Dimensions;
import org.junheng.province.ProvinceFigures;
import org.junheng.province.ProvinceTables;
import org.junheng.publish.report.YearlyReports;
import org.junheng.publish.report.YearlyStatistics;
import org.junheng.release.CountiesBefore;
import org.junheng.release.CountyNames;
import org.junheng.table.CountyChange;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyRanking;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DataQuality;
import org.junheng.table.DimCounty;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.HeldCell;
import org.junheng.table.PlanStatus;
import org.junheng.table.RowShape;
import org.junheng.table.YearlyStatistic;
import org.junheng.warehouse.TableReader;
import org.junheng.warehouse.TableWriter;

/**
 * What crosses counties and years, from rows of county level, in plain Java; and the check of the
 * whole release before anybody sees it.
 */
final class ProvinceStep {
  /** What the province's own file of a table is called. */
  private static final String FILE = "province.parquet";

  private final RunContext run;
  private final Counties counties;
  private final Map<String, List<Record>> rows = new TreeMap<>();

  private ProvinceStep(RunContext run) {
    this.run = run;
    this.counties = new Counties(run.reference(), run.plan().censusYears());
  }

  static void run(RunContext run) {
    new ProvinceStep(run).work();
  }

  private void work() {
    run.progress().tell(Language.either("counts what is held", "统计退回内容"));
    HeldTotals held =
        HeldTotals.of(run.preparing(), run.definitions(), run.reference().decisions());
    List<HeldCell> told = DecisionEntries.of(run, held.matched());
    add("held", told);
    List<org.junheng.table.DataQuality> quality =
        HandedIn.quality(
            counties,
            run.definitions(),
            run.plan().inputs(),
            run.countyYears().counts(),
            held,
            run.plan().notTaken(),
            run.settings().due());
    add("data_quality", quality);
    add("dim_county_year", Dimensions.countyYears(counties, quality));
    CountyTables ofNothing =
        HandedIn.nothing(counties, run.definitions(), run.standards(), run.plan().inputs());
    add("county_item", ofNothing.of(CountyItem.class));
    add("county_verdict", ofNothing.of(CountyVerdict.class));
    add("county_gap", ofNothing.of(CountyGap.class));
    run.progress().tell(Language.either("derives rankings, trends and plans", "计算排名、趋势和规划"));
    ProvinceFigures figures =
        new ProvinceFigures(
            all(CountyVariance.class), all(CountyComposite.class), all(CountyUnits.class));
    List<CountyVerdict> verdicts = new ArrayList<>(all(CountyVerdict.class));
    rows.getOrDefault("county_verdict", List.of())
        .forEach(row -> verdicts.add((CountyVerdict) row));
    List<DoubtfulFigure> doubted = all(DoubtfulFigure.class);
    ProvinceTables.of(
            new ProvinceTables.Sources(
                counties,
                figures,
                MapWork.of(run, figures),
                verdicts,
                items(),
                doubted,
                school -> run.countyYears().register().newestCounty(school).orElse(null)),
            run.standards(),
            run.definitions())
        .forEach(this::add);
    add("rank_moves", RankMovesSinceRelease.of(run, made(CountyRanking.class)));
    write();
    run.progress().tell(Language.either("checks the release", "核对本版本"));
    new ReleaseCheck(run, held, told).run();
    run.progress().tell(Language.either("writes the yearly reports", "撰写年度统计"));
    MartSteps.writeDictionary(run);
    Map<String, String> titles =
        run.standards().stream().collect(Collectors.toMap(Standard::standard, Standard::title));
    YearlyReports.write(
        run.preparing(),
        new YearlyStatistics(
            new CountyNames(made(DimCounty.class)),
            new CountiesBefore(made(CountyChange.class)),
            made(YearlyStatistic.class),
            verdicts,
            made(PlanStatus.class),
            made(DataQuality.class),
            doubted),
        titles,
        run.plan().releaseId());
  }

  private void add(String table, List<? extends Record> more) {
    rows.computeIfAbsent(table, any -> new ArrayList<>()).addAll(more);
  }

  private <T extends Record> List<T> made(Class<T> type) {
    return rows.getOrDefault(RowShape.tableOf(type), List.of()).stream().map(type::cast).toList();
  }

  private <T extends Record> List<T> all(Class<T> type) {
    return TableReader.of(run.preparing(), type).all();
  }

  /** Items are many, and only what counties promised themselves looks at them here. */
  private List<CountyItem> items() {
    if (counties.targets().isEmpty()) {
      return List.of();
    }
    List<CountyItem> items = new ArrayList<>(all(CountyItem.class));
    rows.getOrDefault("county_item", List.of()).forEach(row -> items.add((CountyItem) row));
    return items;
  }

  /** Each table has a file at least, so that any reader finds it. */
  private void write() {
    run.definitions().tables().values().parallelStream()
        .forEach(
            table -> {
              List<Record> own = rows.getOrDefault(table.table(), List.of());
              if (!own.isEmpty() || run.files().of(table.table()).isEmpty()) {
                write(table, RowShape.cellsOf(own));
              }
            });
    run.files().save();
  }

  private void write(Table table, List<Object[]> cells) {
    run.files()
        .addAll(
            table.table(),
            List.of(TableWriter.write(table, cells, run.preparing().in(table.table()), FILE)));
  }
}
