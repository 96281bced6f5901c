package org.junheng.second;

import java.util.ArrayList;
import java.util.List;

/**
 * The spread of one indicator over the units of a county's stage, weighted by pupils, in the
 * population form (§2.2). Units without a value are counted and left out.
 */
record Variance(List<Point> points, int missing, double pupils, Double mean, Double sd, Double cv) {
  private static final double NO_SPREAD = 1e-12;

  /** A unit's weight and value. */
  record Point(String school, double pupils, double numerator, double value) {}

  /** The variance over the units of one stage. */
  static Variance of(List<Unit> units, Standard.Indicator indicator) {
    List<Point> points = new ArrayList<>();
    for (Unit unit : units) {
      Double value = unit.value(indicator);
      if (value != null) {
        points.add(
            new Point(
                unit.school().code(),
                unit.pupils().number(),
                unit.numerator(indicator.id()).number(),
                value));
      }
    }
    return of(points, units.size() - points.size(), indicator.per());
  }

  static Variance of(List<Point> points, int missing, double per) {
    double pupils = points.stream().mapToDouble(Point::pupils).sum();
    if (points.isEmpty()) {
      return new Variance(points, missing, 0, null, null, null);
    }
    double mean = per * points.stream().mapToDouble(Point::numerator).sum() / pupils;
    double squares =
        points.stream().mapToDouble(point -> point.pupils() * square(point.value() - mean)).sum();
    double sd = Math.sqrt(squares / pupils);
    if (mean == 0) {
      return new Variance(points, missing, pupils, mean, sd, null);
    }
    // spread that is only rounding noise is none (§9.27)
    return sd <= NO_SPREAD * mean
        ? new Variance(points, missing, pupils, mean, 0.0, 0.0)
        : new Variance(points, missing, pupils, mean, sd, sd / mean);
  }

  /** A unit's share of the variance; null where there is none (§8, §9.27). */
  Double shareOf(Point point) {
    if (cv == null || cv == 0) {
      return null;
    }
    return point.pupils() * square(point.value() - mean) / (square(sd) * pupils);
  }

  /** The cv without one unit; null for a single unit (§9.27). */
  Double cvWithout(Point left, double per) {
    List<Point> others = points.stream().filter(point -> point != left).toList();
    return of(others, missing, per).cv();
  }

  private static double square(double value) {
    return value * value;
  }
}
