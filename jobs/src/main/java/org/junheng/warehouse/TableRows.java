package org.junheng.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.junheng.storage.Storage;

/** Reads a table of a release without Spark. */
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

    /** A figure; none where empty. */
    public Optional<Double> number(String column) {
      return text(column).map(Double::valueOf);
    }

    /** A yes or no; none where empty. */
    public Optional<Boolean> yes(String column) {
      return text(column).map(Boolean::valueOf);
    }

    /** A list of texts; empty where the list is, and where there is none. */
    public List<String> list(String column) {
      if (!isFilled(column)) {
        return List.of();
      }
      Group elements = group.getGroup(column, 0);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < elements.getFieldRepetitionCount(0); i++) {
        Group element = elements.getGroup(0, i);
        if (element.getFieldRepetitionCount(0) > 0) {
          texts.add(element.getString(0, 0));
        }
      }
      return texts;
    }

    private boolean isFilled(String column) {
      return group.getFieldRepetitionCount(column) > 0;
    }
  }

  /** All rows of a table in a release's folder. */
  public static List<TableRow> read(Storage release, String table) {
    List<TableRow> rows = new ArrayList<>();
    forEach(release, table, rows::add);
    return rows;
  }

  /** Hands over each row of a table, one at a time, file by file in the files' order. */
  public static void forEach(Storage release, String table, Consumer<TableRow> reader) {
    for (FileStatus file : release.in(table).list()) {
      if (file.getPath().getName().endsWith(".parquet")) {
        forEach(file.getPath(), FilterCompat.NOOP, reader);
      }
    }
  }

  /** Hands over each row of one census year; parts of files without that year are not read. */
  public static void forEach(Storage release, String table, int year, Consumer<TableRow> reader) {
    FilterCompat.Filter ofYear = FilterCompat.get(FilterApi.eq(FilterApi.intColumn("year"), year));
    for (FileStatus file : release.in(table).list()) {
      if (file.getPath().getName().endsWith(".parquet")) {
        forEach(file.getPath(), ofYear, reader);
      }
    }
  }

  private static void forEach(Path file, FilterCompat.Filter filter, Consumer<TableRow> reader) {
    try (ParquetReader<Group> groups =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(Storage.configuration())
            .withFilter(filter)
            .build()) {
      for (Group group = groups.read(); group != null; group = groups.read()) {
        reader.accept(new TableRow(group));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
