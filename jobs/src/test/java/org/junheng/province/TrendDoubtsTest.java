package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyChange;
import org.junheng.table.DoubtfulFigure;
import org.junit.jupiter.api.Test;

class TrendDoubtsTest {
  private static final TrendDoubts DOUBTS =
      new TrendDoubts(
          List.of(
              new DoubtfulFigure("Q2017", 2022, "450102", null, "primary", "cv_R1", "教职工数存疑"),
              new DoubtfulFigure(
                  "Q2017", 2022, "450104", "2145000001", "primary", "cv_R1", "教职工数存疑")),
          List.of(
              new CountyChange(2023, "recode", "450102", "450103", true),
              new CountyChange(2024, "merge", "450103", "450101", false)));

  @Test
  void onOneMapAFigureIsDoubtfulWhereAPartOfItsCountyHadOne() {
    assertThat(have("450101", 2022, 2024)).isTrue();
    assertThat(have("450101", 2022, null)).isFalse();
    assertThat(have("450102", 2022, null)).isTrue();
    assertThat(have("450101", 2023, 2024)).isFalse();
    assertThat(have("450104", 2022, 2024)).isFalse();
  }

  private static boolean have(String county, int year, Integer map) {
    return DOUBTS.have(new MeasureYear("Q2017", year, "primary", "cv_R1"), county, map);
  }
}
