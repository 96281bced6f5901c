package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Definitions;
import org.junheng.publish.SmallRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Chinese views stay on the years that do not collect; the tables hold all. */
class CollectingYearInViewsTest {
  @TempDir private Path folder;

  @Test
  void whoTakesTheNewestYearOfAViewGetsTheLastCompleteOne() throws Exception {
    SmallRelease release =
        new SmallRelease(folder, "20260101-000000-aaaaaa")
            .with(
                "year_state",
                """
                year | state | from_date | default_year
                2024 | | | true
                2025 | collecting | 2025-09-01 | false
                """)
            .with(
                "county_verdict",
                """
                standard | year | county_code | verdict | resource
                Q2017 | 2024 | 450102 | met | met
                Q2017 | 2025 | 450102 | undetermined | undetermined
                """)
            .with(
                "data_quality",
                """
                year | county_code | form | files | status
                2024 | 450102 | school | 1 | ok
                2025 | 450102 | school | 0 | missing
                """);
    new DuckDbMart(new Mart(Definitions.load()))
        .write(release.folder(), release.manifest(), doing -> {});

    assertThat(asked("select 学年 from 县级结论")).containsExactly("2024");
    assertThat(asked("select year from county_verdict order by 1")).containsExactly("2024", "2025");
    assertThat(asked("select 学年 from 数据质量 order by 1")).containsExactly("2024", "2025");
    assertThat(asked("select 状态 || 默认学年 from 学年状态 where 学年 = 2025")).containsExactly("填报中否");
    assertThat(asked("select 状态 from 学年状态 where 学年 = 2024")).containsExactly("初步数");
  }

  private List<String> asked(String query) throws Exception {
    Path file = folder.resolve(DuckDbMart.FILE);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        ResultSet result = connection.createStatement().executeQuery(query)) {
      List<String> cells = new ArrayList<>();
      while (result.next()) {
        cells.add(result.getString(1));
      }
      return cells;
    }
  }
}
