package org.junheng.county;

import java.util.List;

/**
 * What would bring a cv within its limit by adding alone: every unit below a level is raised to it,
 * and the level is no higher than it must be. The less a unit has, the more it gets.
 *
 * @param to the level, in the indicator's unit
 * @param units the units below it
 * @param more what they lack to it together, in the numerator's unit
 */
record RaisedUnits(double to, long units, double more) {
  private static final int HALVINGS = 60;

  /** The raise of units of which some have more than others. */
  static RaisedUnits within(Limit limit, List<Variance.Point> points, double per) {
    double low = points.stream().mapToDouble(Variance.Point::value).min().orElseThrow();
    double high = points.stream().mapToDouble(Variance.Point::value).max().orElseThrow();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (limit.keeps(raised(points, middle, per).cv())) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double level = high;
    List<Variance.Point> below = points.stream().filter(point -> point.value() < level).toList();
    double more = 0;
    for (Variance.Point point : below) {
      more += numerator(point, level, per) - point.numerator();
    }
    return new RaisedUnits(level, below.size(), more);
  }

  private static Variance raised(List<Variance.Point> points, double level, double per) {
    return Variance.of(
        points.stream()
            .map(
                point ->
                    point.value() < level
                        ? new Variance.Point(
                            point.schoolCode(), numerator(point, level, per), point.pupils(), level)
                        : point)
            .toList(),
        per);
  }

  private static double numerator(Variance.Point point, double level, double per) {
    return level * point.pupils() / per;
  }
}
