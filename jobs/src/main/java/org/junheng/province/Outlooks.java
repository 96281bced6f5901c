package org.junheng.province;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.reference.Plans;
import org.junheng.table.CountyOutlook;
import org.junheng.table.CountyTrend;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;

/**
 * Table {@code county_outlook}: when a county's cvs and its unit pass share would keep to their
 * limits if they went on as they did, by the line through at least four comparable census years,
 * with a 90 % interval (methodology 8). A year that still collects has no outlook.
 */
public final class Outlooks {
  /** Beyond this many years a line says nothing. */
  private static final int LONGEST_VIEW = 30;

  private final Counties counties;
  private final TrendHistory history;
  private final TrendDoubts doubts;
  private final List<CountyOutlook> rows = new ArrayList<>();

  private Outlooks(List<CountyTrend> trends, Counties counties, TrendDoubts doubts) {
    this.counties = counties;
    this.doubts = doubts;
    this.history = new TrendHistory(trends, counties);
  }

  /**
   * What is projected.
   *
   * @param sense 1 where less is better, -1 where more is
   */
  private record Measured(
      MeasureYear measure,
      String county,
      Double value,
      Double limit,
      String verdict,
      double sense) {}

  /** A line in the planned year, with its interval; null where that does not lie ahead. */
  private record Projection(Double value, Double low, Double high) {}

  /**
   * One row per census year, county, stage and measure under each standard of the newer regime.
   *
   * @param trends as it was and on the map of the newest year
   * @param figures each year on its own map
   * @param doubts of the figures
   */
  public static List<CountyOutlook> of(
      List<CountyTrend> trends,
      ProvinceFigures figures,
      Counties counties,
      List<Standard> standards,
      TrendDoubts doubts) {
    List<String> ids = NewerRegime.of(standards).stream().map(Standard::standard).toList();
    Outlooks outlooks =
        new Outlooks(
            trends.stream().filter(row -> ids.contains(row.standard())).toList(), counties, doubts);
    for (String id : ids) {
      figures.variances().stream()
          .filter(row -> row.standard().equals(id))
          .filter(row -> !counties.states().isCollecting(row.year()))
          .forEach(row -> outlooks.add(measured(row)));
      figures.units().stream()
          .filter(row -> row.standard().equals(id) && row.unitsMet() != null)
          .filter(row -> !counties.states().isCollecting(row.year()))
          .forEach(row -> outlooks.add(measured(row)));
    }
    return outlooks.rows;
  }

  private static Measured measured(CountyVariance row) {
    return new Measured(
        new MeasureYear(
            row.standard(), row.year(), row.stage(), CountyMeasures.cv(row.indicator())),
        row.countyCode(),
        row.cv(),
        row.cvLimit(),
        row.verdict(),
        1);
  }

  /** Every unit must pass: the limit of the share is 1. */
  private static Measured measured(CountyUnits row) {
    return new Measured(
        new MeasureYear(row.standard(), row.year(), row.stage(), CountyMeasures.UNIT_PASS_SHARE),
        row.countyCode(),
        ProvinceFigures.passShare(row),
        1.0,
        row.unitsNotMet() > 0 ? "not_met" : row.unitsUndetermined() > 0 ? "undetermined" : "met",
        -1);
  }

  private void add(Measured measured) {
    MeasureYear measure = measured.measure();
    int year = measure.year();
    TrendLine line = history.line(measure, measured.county());
    Plans.Decision plan = counties.decision(measured.county(), year);
    Integer plannedYear = plan == null ? null : Integer.valueOf(plan.plannedYear());
    Projection projection = projection(line, plannedYear, measured);
    Integer outlook = outlook(line, measured);
    rows.add(
        new CountyOutlook(
            measure.standard(),
            year,
            measured.county(),
            measure.stage(),
            measure.measure(),
            measured.value(),
            measured.limit(),
            measured.verdict(),
            (long) line.years(),
            line.isThere() ? Double.valueOf(line.slope()) : null,
            line.isThere() ? Double.valueOf(line.slopeLow()) : null,
            line.isThere() ? Double.valueOf(line.slopeHigh()) : null,
            plannedYear,
            projection.value(),
            projection.low(),
            projection.high(),
            outlook,
            reason(line, measured, outlook),
            line.isDoubtful() || doubts.have(measure, measured.county(), null)));
  }

  private static Projection projection(TrendLine line, Integer plannedYear, Measured measured) {
    if (!line.isThere() || plannedYear == null || plannedYear <= measured.measure().year()) {
      return new Projection(null, null, null);
    }
    int ahead = plannedYear - measured.measure().year();
    double value = projected(line, line.slope(), ahead, measured);
    double one = projected(line, line.slopeLow(), ahead, measured);
    double other = projected(line, line.slopeHigh(), ahead, measured);
    return new Projection(
        value, Math.min(Math.min(one, other), value), Math.max(Math.max(one, other), value));
  }

  private static double projected(TrendLine line, double slope, int ahead, Measured measured) {
    double value = line.fitted(slope) + slope * ahead;
    double notNegative = Math.max(value, 0.0);
    return measured.sense() < 0 ? Math.min(notNegative, 1.0) : notNegative;
  }

  /** The first later year in which the line keeps to the limit; this one where it is met. */
  private static Integer outlook(TrendLine line, Measured measured) {
    int year = measured.measure().year();
    if ("met".equals(measured.verdict())) {
      return year;
    }
    if (!"not_met".equals(measured.verdict()) || !line.isThere() || measured.limit() == null) {
      return null;
    }
    double gap = measured.sense() * (line.fitted(line.slope()) - measured.limit());
    double perYear = measured.sense() * line.slope();
    if (gap + perYear <= 0) {
      return year + 1;
    }
    double steps = perYear < 0 ? Math.ceil(gap / -perYear * (1 - Numbers.GUARD)) : LONGEST_VIEW + 1;
    return steps <= LONGEST_VIEW ? Integer.valueOf(year + (int) steps) : null;
  }

  private static String reason(TrendLine line, Measured measured, Integer outlook) {
    if ("met".equals(measured.verdict())) {
      return "已达标";
    }
    if (!"not_met".equals(measured.verdict())) {
      return "有单元缺数据";
    }
    if (!line.isThere()) {
      return "可比学年只有" + line.years() + "个，不足" + TrendLine.FEWEST_YEARS + "个，不作预测";
    }
    return outlook == null
        ? "按现有趋势，" + LONGEST_VIEW + "年内不能达标"
        : "按近" + line.years() + "个可比学年的趋势，预计" + outlook + "学年达标";
  }
}
