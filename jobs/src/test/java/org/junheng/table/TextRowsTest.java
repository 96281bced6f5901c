package org.junheng.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRowsTest {
  @Test
  void readsRecordsFromTextAndShowsThemAgain() {
    List<CountyTrend> rows =
        TextRows.of(
            CountyTrend.class,
            """
            county_code | year | value  | break | units_missing
            450102      | 2023 | 0.1250 | false | 0
            450101      | 2023 |        | true  |
            """);
    assertThat(rows.get(0).value()).isEqualTo(0.125);
    assertThat(rows.get(1).standard()).isNull();
    assertThat(TextRows.show(CountyTrend.class, rows, "county_code", "value", "break"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | value | break
                450101      |       | true
                450102      | 0.125 | false
                """));
  }

  @Test
  void partsTheMembersOfAListBySpaces() {
    List<CountyVerdict> rows =
        TextRows.of(
            CountyVerdict.class,
            """
            year | county_code | reasons
            2023 | 450101      | 甲 乙
            2023 | 450102      |
            """);
    assertThat(rows.get(0).reasons()).containsExactly("甲", "乙");
    assertThat(rows.get(1).reasons()).isEmpty();
  }

  @Test
  void refusesAColumnThatTheRecordDoesNotHave() {
    assertThatThrownBy(() -> TextRows.of(DimCounty.class, "colour\nred"))
        .hasMessageContaining("DimCounty has the columns")
        .hasMessageContaining("[colour]");
  }
}
