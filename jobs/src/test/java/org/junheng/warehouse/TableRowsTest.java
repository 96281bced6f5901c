package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junheng.SharedSpark;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark writes is read without Spark, and empty stays apart from zero. */
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
                column("failing", Column.Type.LIST)));
    var rows =
        List.of(
            RowFactory.create("1", 12L, 0.5, true, new String[] {"R1", null, "R7"}),
            RowFactory.create("2", 0L, 0.0, false, new String[] {}),
            RowFactory.create("3", null, null, null, null));
    Storage release = Storage.at(folder.toString());
    new Tables(SharedSpark.session(), release)
        .write(table, SharedSpark.session().createDataFrame(rows, Tables.schema(table)), List.of());

    List<TableRow> read = TableRows.read(release, "figures");

    assertThat(read)
        .extracting(row -> row.text("school_code").orElseThrow())
        .containsExactly("1", "2", "3");
    assertThat(read.get(0).count("pupils")).isEqualTo(12);
    assertThat(read.get(0).number("value")).contains(0.5);
    assertThat(read.get(0).yes("attained")).contains(true);
    assertThat(read.get(0).list("failing")).containsExactly("R1", "R7");
    assertThat(read.get(1).number("value")).contains(0.0);
    assertThat(read.get(1).list("failing")).isEmpty();
    assertThat(Arrays.asList(read.get(2).text("pupils"), read.get(2).number("value")))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(read.get(2).yes("attained")).isEmpty();
    assertThat(read.get(2).list("failing")).isEmpty();
  }

  private static Column column(String name, Column.Type type) {
    return new Column(name, type, name, null, null, null, null);
  }
}
