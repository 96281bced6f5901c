package org.junheng.county;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.table.CountyVariance;
import org.junheng.table.VarianceDriver;

/**
 * How much a county's units differ in one indicator and stage (methodology 2.2): weighted by
 * pupils, population form, over the units that have a value. Units are added in the order of their
 * school codes, so that the same inputs give the same bits.
 */
public final class Variance {
  private static final int SHOWN_DECIMALS = 3;

  /** Below this part of the whole, a remainder is added up anew: a subtraction would be noise. */
  private static final double SAFE_REMAINDER = 1e-4;

  private final double per;
  private final List<Point> points;
  private final double pupils;
  private final double numerators;
  private final double squares;
  private final Double mean;
  private final Double sd;

  /**
   * A unit that has a value.
   *
   * @param numerator x
   * @param pupils P, more than 0
   * @param value X = x ÷ P × per
   */
  public record Point(String schoolCode, double numerator, double pupils, double value) {
    private double square(double mean) {
      double deviation = value - mean;
      return pupils * deviation * deviation;
    }
  }

  private Variance(List<Point> points, double per) {
    this.per = per;
    this.points = points;
    double p = 0;
    double x = 0;
    for (Point point : points) {
      p += point.pupils();
      x += point.numerator();
    }
    this.pupils = p;
    this.numerators = x;
    this.mean = points.isEmpty() ? null : Double.valueOf(per * x / p);
    this.squares = points.isEmpty() ? 0 : squares(points, mean, null);
    this.sd = points.isEmpty() ? null : Double.valueOf(sd(squares, p, mean));
  }

  /** The variance of units in the order of their school codes. */
  public static Variance of(List<Point> points, double per) {
    return new Variance(points, per);
  }

  /** X̄ = per · Σx ÷ ΣP; null without units. */
  public Double mean() {
    return mean;
  }

  /** S, 0 where it is only the noise of adding (methodology 9.27); null without units. */
  public Double sd() {
    return sd;
  }

  /** S ÷ X̄; null without units or where X̄ is 0. */
  public Double cv() {
    return mean == null || mean == 0 ? null : Double.valueOf(sd / mean);
  }

  private static double squares(List<Point> points, double mean, Point without) {
    double squares = 0;
    for (Point point : points) {
      if (point != without) {
        squares += point.square(mean);
      }
    }
    return squares;
  }

  private static double sd(double squares, double pupils, double mean) {
    double raw = Math.sqrt(squares / pupils);
    return raw <= mean * Numbers.GUARD ? 0 : raw;
  }

  /** A unit's part of the variance; null where there is none. */
  private Double share(Point point) {
    Double cv = cv();
    return cv == null || cv <= 0 ? null : Double.valueOf(point.square(mean) / squares);
  }

  /** From the sums less the unit's own, or where little is left from the other units. */
  private Double cvWithout(Point point) {
    if (points.size() < 2) {
      return null;
    }
    double restPupils = pupils - point.pupils();
    double restNumerators = numerators - point.numerator();
    double restMean = per * restNumerators / restPupils;
    double shift = restMean - mean;
    double restSquares = squares - point.square(mean) - restPupils * shift * shift;
    if (restNumerators > numerators * SAFE_REMAINDER && restSquares > squares * SAFE_REMAINDER) {
      return cv(restSquares, restPupils, restMean);
    }
    double others = 0;
    for (Point other : points) {
      others += other == point ? 0 : other.numerator();
    }
    double mean = per * others / restPupils;
    return cv(squares(points, mean, point), restPupils, mean);
  }

  private static Double cv(double squares, double pupils, double mean) {
    return mean == 0 ? null : Double.valueOf(sd(Math.max(squares, 0), pupils, mean) / mean);
  }

  /** Each unit's share of the variance and the cv without it (methodology 8 and 9.27). */
  List<VarianceDriver> drivers(CountyVariance row) {
    List<VarianceDriver> drivers = new ArrayList<>(points.size());
    for (Point point : points) {
      drivers.add(
          new VarianceDriver(
              row.standard(),
              row.year(),
              row.countyCode(),
              row.stage(),
              row.indicator(),
              point.schoolCode(),
              share(point),
              cvWithout(point)));
    }
    return drivers;
  }

  /**
   * The county's row of an indicator and stage.
   *
   * @param missing units without a value
   * @param attained units that reach the threshold; null where there is none
   */
  CountyVariance row(
      Standard standard,
      int year,
      String county,
      Stage stage,
      Indicator indicator,
      long missing,
      Long attained) {
    Limit limit = Limit.of(standard.variance().each(), stage, year);
    long allPupils = 0;
    for (Point point : points) {
      allPupils += (long) point.pupils();
    }
    String verdict = limit.verdict(cv(), missing > 0);
    RaisedUnits raised =
        Verdict.NOT_MET.code().equals(verdict) ? RaisedUnits.within(limit, points, per) : null;
    return new CountyVariance(
        standard.standard(),
        year,
        county,
        stage.code(),
        indicator.id(),
        (long) points.size(),
        allPupils,
        missing,
        mean,
        sd,
        cv(),
        limit.value(),
        verdict,
        limit.flips(cv(), SHOWN_DECIMALS),
        attained,
        attained == null
            ? null
            : Double.valueOf(attained.doubleValue() / (points.size() + missing)),
        raised == null ? null : raised.to(),
        raised == null ? null : raised.units(),
        raised == null ? null : raised.more());
  }
}
