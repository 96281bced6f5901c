package org.junheng.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.junheng.storage.Storage;

/** Reads a table of a release without Spark. */
public final class TableRows {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long SECONDS_OF_DAY = 86_400;

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

    /** A whole number; none where empty. */
    public Optional<Long> whole(String column) {
      return text(column).map(Long::valueOf);
    }

    /** An instant; none where empty. */
    public Optional<Instant> time(String column) {
      return isFilled(column) ? Optional.of(instant(column)) : Optional.empty();
    }

    /** Whether the column has a value; a list without members is one. */
    public boolean isFilled(String column) {
      return group.getFieldRepetitionCount(column) > 0;
    }

    /** Spark writes days and nanoseconds unless it is told otherwise, else microseconds. */
    private Instant instant(String column) {
      int field = group.getType().getFieldIndex(column);
      if (group.getType().getType(field).asPrimitiveType().getPrimitiveTypeName()
          == PrimitiveTypeName.INT96) {
        NanoTime time = NanoTime.fromBinary(group.getInt96(field, 0));
        return Instant.ofEpochSecond(
            (time.getJulianDay() - JULIAN_DAY_OF_1970) * SECONDS_OF_DAY, time.getTimeOfDayNanos());
      }
      return Instant.EPOCH.plus(group.getLong(field, 0), ChronoUnit.MICROS);
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
    forEach(release, table, FilterCompat.NOOP, reader);
  }

  /** Hands over each row of a census year; files without the year are passed over unread. */
  public static void forEachOf(int year, Storage release, String table, Consumer<TableRow> reader) {
    forEach(
        release, table, FilterCompat.get(FilterApi.eq(FilterApi.intColumn("year"), year)), reader);
  }

  private static void forEach(
      Storage release, String table, FilterCompat.Filter rows, Consumer<TableRow> reader) {
    for (FileStatus file : release.in(table).list()) {
      if (file.getPath().getName().endsWith(".parquet")) {
        forEach(file.getPath(), rows, reader);
      }
    }
  }

  private static void forEach(Path file, FilterCompat.Filter rows, Consumer<TableRow> reader) {
    try (ParquetReader<Group> groups =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(Storage.configuration())
            .withFilter(rows)
            .build()) {
      for (Group group = groups.read(); group != null; group = groups.read()) {
        reader.accept(new TableRow(group));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
