package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static TableSums of(Object[]... rows) {
    TableSums sums = new TableSums(TABLE);
    for (Object[] row : rows) {
      sums.add(row);
    }
    return sums;
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static Column column(String name, Column.Type type) {
    return new Column(name, type, name, null, null, null, null);
  }
}
