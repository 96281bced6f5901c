package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junheng.table.PlanRevision;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** Decisions on planned years (methodology 8). */
class PlanRevisionsTest {
  @Test
  void allDecisionsAreKeptAndTheLatestHolds() {
    Counties counties =
        new ProvinceText()
            .with("counties", "code | from_year\n450101 | 2000")
            .with(
                "plan_county",
                """
                county_code | planned_year | decided_on | note
                450101      | 2026         | 2021-06-30 | 调整
                450101      | 2024         | 2019-12-21 |
                """)
            .with(
                "plan_school",
                """
                school_code | planned_year | decided_on
                2145000001  | 2023         | 2019-12-21
                """)
            .counties(2023);

    assertThat(
            TextRows.show(
                PlanRevision.class,
                PlanRevisions.of(counties.plans(), Map.of("2145000001", "450102")::get),
                "level",
                "county_code",
                "school_code",
                "revision",
                "planned_year",
                "planned_before",
                "shift",
                "holds",
                "note"))
        .isEqualTo(
            TextRows.expected(
                """
                level | county_code | school_code | revision | planned_year | planned_before | shift | holds | note
                county | 450101 |  | 1 | 2024 |  |  | false |
                county | 450101 |  | 2 | 2026 | 2024 | 2 | true | 调整
                school | 450102 | 2145000001 | 1 | 2023 |  |  | true |
                """));
  }
}
