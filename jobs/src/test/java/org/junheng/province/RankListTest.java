package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ranks in a list, and the one that another figure would give (methodology 5). */
class RankListTest {
  private static final double NEARLY = 1e-13;

  @Test
  void anotherFigureGivesTheRankThatTheWholeListWouldGive() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      Map<String, Double> figures = new HashMap<>();
      int counties = 1 + random.nextInt(9);
      for (int county = 0; county < counties; county++) {
        figures.put("45010" + county, figure(random));
      }
      String own = "45010" + random.nextInt(counties);
      double other = figure(random);
      String measure = random.nextBoolean() ? "cv_R1" : "unit_pass_share";
      long expected = RankList.of(measure, with(figures, own, other)).rank(own);
      assertThat(RankList.of(measure, figures).rankWith(own, other))
          .as("%s with %s %s in %s", measure, own, other, figures)
          .isEqualTo(expected);
    }
  }

  @Test
  void itsOwnFigureGivesItsOwnRank() {
    RankList list = RankList.of("cv_R1", Map.of("450101", 0.2, "450102", 0.2, "450103", 0.1));
    assertThat(list.rankWith("450101", 0.2)).isEqualTo(list.rank("450101")).isEqualTo(2);
    assertThat(list.size()).isEqualTo(3);
    assertThat(list.rank("450199")).isNull();
  }

  /** One of few figures, some of them so near to each other that nothing tells them apart. */
  private static double figure(Random random) {
    return 0.1 * (1 + random.nextInt(4)) + NEARLY * random.nextInt(3);
  }

  private static Map<String, Double> with(
      Map<String, Double> figures, String county, double figure) {
    Map<String, Double> changed = new HashMap<>(figures);
    changed.put(county, figure);
    return changed;
  }
}
