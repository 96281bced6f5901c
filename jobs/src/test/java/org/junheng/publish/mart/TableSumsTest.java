package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junit.jupiter.api.Test;

class TableSumsTest {
  private static final Table TABLE =
      new Table(
          "figures",
          "数字",
          "one school",
          null,
          List.of("code"),
          List.of(),
          false,
          List.of(
              column("code", Column.Type.TEXT),
              column("pupils", Column.Type.COUNT),
              column("value", Column.Type.NUMBER)));

  @Test
  void theSameRowsInAnotherOrderAreTheSame() {
    assertThat(
            of(row("a", 1L, 0.1), row("b", null, 0.3))
                .difference(of(row("b", null, 0.3), row("a", 1L, 0.1))))
        .isEmpty();
  }

  @Test
  void aRowThatIsMissingIsTold() {
    assertThat(of(row("a", 1L, 0.1), row("b", 2L, 0.3)).difference(of(row("a", 1L, 0.1))))
        .contains("table figures: the release has 2 rows and the mart 1");
  }

  @Test
  void zeroInPlaceOfNothingIsTold() {
    assertThat(of(row("a", null, 0.1)).difference(of(row("a", 0L, 0.1))))
        .contains("table figures, column pupils: the release has 0 filled cells and the mart 1");
  }

  @Test
  void theLastBitOfAFigureIsTold() {
    assertThat(of(row("a", 1L, 0.1)).difference(of(row("a", 1L, Math.nextUp(0.1)))).orElseThrow())
        .startsWith(
            "table figures, column value: figures add up to 0.1 in the release and to 0.10");
  }

  @Test
  void anotherTextIsTold() {
    assertThat(of(row("0012", 1L, 0.1)).difference(of(row("12", 1L, 0.1))).orElseThrow())
        .startsWith("table figures, column code: ");
  }

  @Test
  void cellsThatChangedTheirRowsAreTold() {
    assertThat(
            of(row("a", 1L, 0.1), row("b", 2L, 0.3))
                .difference(of(row("a", 2L, 0.1), row("b", 1L, 0.3))))
        .contains("table figures: cells stand in other rows in the mart");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> of(row("a", 1L, Double.NaN)).requireFigures())
        .hasMessageContaining("table figures, column value: 1 figures are infinite or no number");
    of(row("a", null, null)).requireFigures();
  }

  private static TableSums of(Object[]... rows) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("create table figures (code text, pupils bigint, value double)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into figures values (?, ?, ?)")) {
        for (Object[] row : rows) {
          for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
          }
          insert.execute();
        }
      }
      return TableSums.of(connection, TABLE, "figures");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static Column column(String name, Column.Type type) {
    return new Column(name, type, name, null, null, null, null);
  }
}
