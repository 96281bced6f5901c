package org.junheng.province;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.figure.Numbers;

/**
 * Counties in the order of a measure, with standard competition ranks (1, 2, 2, 4): ties share the
 * first one's rank, and neighbours are tied where the guard cannot tell them apart (methodology 5).
 */
public final class RankList {
  private final boolean isMoreBetter;
  private final List<Placed> inOrder = new ArrayList<>();
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Map<String, Long> ranks = new HashMap<>();

  /** A county with the figure that it is ranked by, smaller before greater. */
  private record Placed(String county, double figure) {}

  private RankList(String measure) {
    this.isMoreBetter = measure.equals(CountyMeasures.UNIT_PASS_SHARE);
  }

  /**
   * The ranks of some counties.
   *
   * @param measure more is better in {@code unit_pass_share}, less in all others
   * @param figures of the counties that take part, each of them defined
   */
  public static RankList of(String measure, Map<String, Double> figures) {
    RankList list = new RankList(measure);
    figures.forEach((county, figure) -> list.inOrder.add(new Placed(county, list.signed(figure))));
    list.inOrder.sort(Comparator.comparingDouble(Placed::figure).thenComparing(Placed::county));
    long rank = 0;
    for (int i = 0; i < list.inOrder.size(); i++) {
      if (i == 0 || !isTied(list.inOrder.get(i - 1).figure(), list.inOrder.get(i).figure())) {
        rank = i + 1L;
      }
      list.ranks.put(list.inOrder.get(i).county(), rank);
      list.placeOf.put(list.inOrder.get(i).county(), i);
    }
    return list;
  }

  /** How many counties take part. */
  public long size() {
    return inOrder.size();
  }

  /** A county's rank; null where it takes no part. */
  public Long rank(String county) {
    return ranks.get(county);
  }

  /** The counties that take part. */
  public Collection<String> counties() {
    return ranks.keySet();
  }

  /** The rank that a county of the list would have with another figure, all others as they are. */
  public long rankWith(String county, double figure) {
    int own = Objects.requireNonNull(placeOf.get(county), county);
    double asked = signed(figure);
    int first = 0;
    int after = inOrder.size();
    while (first < after) {
      int middle = (first + after) >>> 1;
      if (inOrder.get(middle).figure() < asked) {
        first = middle + 1;
      } else {
        after = middle;
      }
    }
    int better = first;
    double follower = asked;
    while (better > 0 && isSkippedOrTied(better - 1, own, follower)) {
      better--;
      follower = better == own ? follower : inOrder.get(better).figure();
    }
    return better - (own < better ? 1L : 0L) + 1;
  }

  private boolean isSkippedOrTied(int place, int own, double follower) {
    return place == own || isTied(inOrder.get(place).figure(), follower);
  }

  private double signed(double figure) {
    return isMoreBetter ? -figure : figure;
  }

  private static boolean isTied(double before, double figure) {
    return figure - before <= Math.abs(before) * Numbers.GUARD;
  }
}
