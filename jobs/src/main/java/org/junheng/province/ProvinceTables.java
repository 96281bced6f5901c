package org.junheng.province;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyOutlook;
import org.junheng.table.CountyRanking;
import org.junheng.table.CountyTrend;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.PlanStatus;
import org.junheng.table.Progress;

/**
 * Every table that crosses counties and years and rests on rows of county level: the order in which
 * they are derived from each other. Table {@code data_quality} and the relaxations of {@code
 * review_duty} are not among them.
 */
public final class ProvinceTables {
  private ProvinceTables() {}

  /**
   * What the tables are derived from.
   *
   * @param figures each year on its own map
   * @param onMap the figures of all years on the map of the newest
   * @param doubted those of the figures that rest on a cell which is hard to believe
   * @param countyOfSchool the county of a school in its newest year; null where it is in none
   */
  public record Sources(
      Counties counties,
      ProvinceFigures figures,
      ProvinceFigures onMap,
      List<CountyVerdict> verdicts,
      List<CountyItem> items,
      List<DoubtfulFigure> doubted,
      UnaryOperator<String> countyOfSchool) {}

  /** The rows of each table, by its name. */
  public static Map<String, List<? extends Record>> of(
      Sources sources, List<Standard> standards, Definitions definitions) {
    Map<String, List<? extends Record>> tables = new LinkedHashMap<>();
    Counties counties = sources.counties();
    List<CountyVerdict> verdicts = sources.verdicts();
    tables.put("dim_county", Dimensions.counties(counties));
    tables.put("year_state", Dimensions.years(counties.states()));
    tables.put("county_change", Dimensions.changes(counties));
    tables.put("dim_indicator", Dimensions.indicators(standards));
    List<CountyRanking> rankings = Rankings.of(sources.figures(), counties, standards);
    tables.put("county_ranking", rankings);
    tables.put("rank_moves", RankMoves.sinceLastYear(rankings, counties));
    TrendDoubts doubts = new TrendDoubts(sources.doubted(), Dimensions.changes(counties));
    List<CountyTrend> trends = trends(sources, standards, definitions, doubts);
    tables.put("county_trend", trends);
    List<Progress> progress =
        AreaProgress.of(counties, verdicts, sources.figures().units(), standards);
    tables.put("progress", progress);
    tables.put("plan_revision", PlanRevisions.of(counties.plans(), sources.countyOfSchool()));
    List<CountyOutlook> outlooks =
        Outlooks.of(trends, sources.figures(), counties, standards, doubts);
    tables.put("county_outlook", outlooks);
    List<PlanStatus> plans = PlanStatuses.of(counties, verdicts, outlooks, standards, definitions);
    tables.put("plan_status", plans);
    tables.put(
        "target_status", Targets.of(counties, sources.figures(), sources.items(), standards));
    tables.put("review_duty", Reviews.of(counties, verdicts, standards, definitions));
    tables.put("yearly_statistic", ReportedStatistics.of(counties, verdicts, plans, progress));
    return tables;
  }

  private static List<CountyTrend> trends(
      Sources sources, List<Standard> standards, Definitions definitions, TrendDoubts doubts) {
    Counties counties = sources.counties();
    StandardChanges changes =
        StandardChanges.of(standards, definitions.forms().values(), counties.years());
    List<CountyTrend> trends =
        new ArrayList<>(Trends.asItWas(sources.figures(), counties, changes, doubts));
    trends.addAll(Trends.onMap(sources.onMap(), counties, changes, doubts));
    return trends;
  }
}
