package org.junheng.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyChange;
import org.junheng.table.CountyTrend;
import org.junheng.table.DoubtfulFigure;
import org.junit.jupiter.api.Test;

class DoubtfulFiguresTest {
  private static final DoubtfulFigures DOUBTS =
      new DoubtfulFigures(
          List.of(new DoubtfulFigure("Q2017", 2022, "450102", null, "primary", "cv_R1", "教职工数存疑")),
          List.of(
              new CountyChange(2023, "recode", "450102", "450103", true),
              new CountyChange(2024, "merge", "450103", "450101", false)));

  @Test
  void onOneMapAFigureIsDoubtfulWhereAPartOfItsCountyHadOne() {
    assertThat(DOUBTS.have(trend("450101", 2022, 2024))).isTrue();
    assertThat(DOUBTS.have(trend("450101", 2022, null))).isFalse();
    assertThat(DOUBTS.have(trend("450102", 2022, null))).isTrue();
    assertThat(DOUBTS.have(trend("450101", 2023, 2024))).isFalse();
    assertThat(DOUBTS.have(trend("450104", 2022, 2024))).isFalse();
  }

  private static CountyTrend trend(String county, int year, Integer map) {
    return new CountyTrend(
        "Q2017", county, "primary", "cv_R1", year, map, 0.7, null, false, null, null, 0L);
  }
}
