package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written is read, and empty stays apart from zero. */
class TableRowsTest {
  @TempDir private Path folder;

  @Test
  void everyTypeIsReadAsItWasWritten() {
    Table table =
        new Table(
            "figures",
            "数字",
            "one school",
            null,
            List.of("school_code"),
            List.of(),
            null,
            List.of(
                column("school_code", Column.Type.TEXT),
                column("pupils", Column.Type.COUNT),
                column("value", Column.Type.NUMBER),
                column("attained", Column.Type.YES_NO),
                column("failing", Column.Type.LIST),
                column("at", Column.Type.TIME)));
    Instant at = Instant.parse("2026-11-22T01:02:03.000004Z");
    List<Object[]> rows =
        List.of(
            new Object[] {"1", 12L, 0.5, true, Arrays.asList("R1", null, "R7"), at},
            new Object[] {"2", 0L, 0.0, false, List.of(), Instant.EPOCH},
            new Object[] {"3", null, null, null, null, null});
    Storage release = Storage.at(folder.toString());
    TableWriter.write(table, rows, release.in("figures"), "a.parquet");

    List<TableRow> read = TableRows.read(release, "figures");

    assertThat(read)
        .extracting(row -> row.text("school_code").orElseThrow())
        .containsExactly("1", "2", "3");
    assertThat(read.get(0).count("pupils")).isEqualTo(12);
    assertThat(read.get(0).number("value")).contains(0.5);
    assertThat(read.get(0).yes("attained")).contains(true);
    assertThat(read.get(0).list("failing")).containsExactly("R1", "R7");
    assertThat(read.get(0).whole("pupils")).contains(12L);
    assertThat(read.get(0).time("at")).contains(at);
    assertThat(read.get(1).time("at")).contains(Instant.EPOCH);
    assertThat(read.get(2).time("at")).isEmpty();
    assertThat(read.get(1).number("value")).contains(0.0);
    assertThat(read.get(1).list("failing")).isEmpty();
    assertThat(read.get(1).isFilled("failing")).isTrue();
    assertThat(read.get(2).isFilled("failing")).isFalse();
    assertThat(read.get(2).whole("pupils")).isEmpty();
    assertThat(Arrays.asList(read.get(2).text("pupils"), read.get(2).number("value")))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(read.get(2).yes("attained")).isEmpty();
    assertThat(read.get(2).list("failing")).isEmpty();
  }

  private static Column column(String name, Column.Type type) {
    return new Column(name, type, name, null, null, null, null);
  }
}
