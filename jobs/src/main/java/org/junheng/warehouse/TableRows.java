package org.junheng.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.junheng.storage.Storage;

/** Reads a small table of a release without Spark. */
public final class TableRows {
  private TableRows() {}

  /** One row; a column that is empty has no value. */
  public static final class TableRow {
    private final Group group;

    private TableRow(Group group) {
      this.group = group;
    }

    /** A column as text. */
    public Optional<String> text(String column) {
      return isFilled(column)
          ? Optional.of(group.getValueToString(group.getType().getFieldIndex(column), 0))
          : Optional.empty();
    }

    /** A count or a year; 0 where empty. */
    public long count(String column) {
      return text(column).map(Long::parseLong).orElse(0L);
    }

    private boolean isFilled(String column) {
      return group.getFieldRepetitionCount(column) > 0;
    }
  }

  /** All rows of a table in a release's folder. */
  public static List<TableRow> read(Storage release, String table) {
    List<TableRow> rows = new ArrayList<>();
    for (FileStatus file : release.in(table).list()) {
      if (file.getPath().getName().endsWith(".parquet")) {
        read(file.getPath(), rows);
      }
    }
    return rows;
  }

  private static void read(Path file, List<TableRow> rows) {
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(Storage.configuration())
            .build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        rows.add(new TableRow(group));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
