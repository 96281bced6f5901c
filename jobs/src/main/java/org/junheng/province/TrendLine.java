package org.junheng.province;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The line through a measure's comparable years: the Theil–Sen slope, the median of the slopes of
 * all pairs, with those of a 90 % interval by Kendall's ranks, rounded outward (methodology 8).
 */
final class TrendLine {
  /** Fewer years give no line. */
  static final int FEWEST_YEARS = 4;

  /** The standard normal quantile of 95 %, for a two-sided interval of 90 %. */
  private static final double Z = 1.6448536269514722;

  private final List<Point> points;
  private final double[] slopes;
  private final boolean isDoubtful;

  /**
   * A comparable year.
   *
   * @param x years since the outlook's own: 0 or less
   */
  record Point(double x, double value) {
    private static final Comparator<Point> ORDER =
        Comparator.comparingDouble(Point::x).thenComparingDouble(Point::value);
  }

  /**
   * The line through some years, in any order.
   *
   * @param isDoubtful whether any of their values is
   */
  TrendLine(List<Point> years, boolean isDoubtful) {
    this.isDoubtful = isDoubtful;
    this.points = new ArrayList<>(years);
    points.sort(Point.ORDER);
    this.slopes = years.size() < FEWEST_YEARS ? new double[0] : slopes(points);
  }

  /** The comparable years. */
  int years() {
    return points.size();
  }

  /** Whether there are years enough. */
  boolean isThere() {
    return slopes.length > 0;
  }

  /** Whether it rests on a value that is hard to believe. */
  boolean isDoubtful() {
    return isThere() && isDoubtful;
  }

  /** The change a year. */
  double slope() {
    return median(slopes);
  }

  /** The lower end of the interval. */
  double slopeLow() {
    return slopes[rank() - 1];
  }

  /** The upper end of the interval. */
  double slopeHigh() {
    return slopes[slopes.length - rank()];
  }

  /** A slope's line in the outlook's own year: the median of what the points leave. */
  double fitted(double slope) {
    double[] left = new double[points.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = points.get(i).value() - slope * points.get(i).x();
    }
    Arrays.sort(left);
    return median(left);
  }

  private int rank() {
    double n = points.size();
    double width = Z * Math.sqrt(n * (n - 1) * (n * 2 + 5) / 18.0);
    return (int) Math.max(1L, (long) Math.floor((slopes.length - width) / 2.0));
  }

  private static double[] slopes(List<Point> points) {
    double[] slopes = new double[points.size() * (points.size() - 1) / 2];
    int pairs = 0;
    for (Point earlier : points) {
      for (Point later : points) {
        if (later.x() > earlier.x()) {
          slopes[pairs++] = (later.value() - earlier.value()) / (later.x() - earlier.x());
        }
      }
    }
    double[] sorted = Arrays.copyOf(slopes, pairs);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double median(double[] sorted) {
    int length = sorted.length;
    return (sorted[(length + 1) / 2 - 1] + sorted[(length + 2) / 2 - 1]) / 2.0;
  }
}
