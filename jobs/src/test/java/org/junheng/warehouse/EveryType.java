package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/** A table with a column of every type, and rows that try each of them. */
final class EveryType {
  static final Instant AT = Instant.parse("2026-11-22T01:02:03.000004Z");

  static final Table TABLE =
      new Table(
          "figures",
          "数字",
          "one school of a year",
          null,
          List.of("year", "school_code"),
          List.of(),
          null,
          List.of(
              column("year", Column.Type.YEAR),
              column("county_code", Column.Type.TEXT),
              column("school_code", Column.Type.TEXT),
              column("pupils", Column.Type.COUNT),
              column("value", Column.Type.NUMBER),
              column("attained", Column.Type.YES_NO),
              column("failing", Column.Type.LIST),
              new Column("at", Column.Type.TIME, "at", null, null, null, true),
              column("day", Column.Type.DAY)));

  private EveryType() {}

  /** Sorted, so that they are read in this order. */
  static List<Object[]> rows() {
    return List.of(
        row(2025, "a", "1", 12L, 0.5, true, Arrays.asList("R1", null, "R7"), AT, "2026-11-22"),
        row(2025, "a", "2", 0L, 0.0, false, List.of(), Instant.EPOCH, "1970-01-01"),
        row(2025, "a", "3", null, null, null, null, null, null),
        row(
            2025,
            "b",
            "",
            Long.MIN_VALUE,
            -0.0,
            true,
            List.of(""),
            AT.minusSeconds(1L << 32),
            "1969-12-31"),
        row(
            2025,
            "b",
            "\"'引号', \\ \n\t",
            1L,
            Double.MIN_VALUE,
            false,
            List.of("👍", "a"),
            AT,
            "2024-02-29"),
        row(2025, "b", "👩‍🏫𠮷野", 2L, Double.MAX_VALUE, null, null, null, "9999-12-31"),
        row(2026, "b", "长".repeat(7_000), 3L, 1e-9, null, List.of("长".repeat(9_000)), null, null));
  }

  static void requireSame(List<Object[]> found, List<Object[]> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      if (!Arrays.equals(found.get(i), expected.get(i))) {
        assertThat(found.get(i)).as("row %d", i).isEqualTo(expected.get(i));
      }
    }
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static Column column(String name, Column.Type type) {
    return new Column(name, type, name, null, null, null, null);
  }
}
