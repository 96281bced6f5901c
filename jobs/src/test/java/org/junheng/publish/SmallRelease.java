package org.junheng.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.TableSummary;

/** A release of a few rows, written without Spark: tables that are not given are empty. */
public final class SmallRelease {
  public static final Definitions DEFINITIONS = Definitions.load();

  private static final List<String> NAMES =
      List.of("reason", "needed", "cause", "school_name", "county_name", "detail");

  private final Path folder;
  private final String id;
  private final Map<String, TableSummary> tables;

  /** A release in a new folder. */
  public SmallRelease(Path folder, String id) {
    this(folder, id, new LinkedHashMap<>());
    DEFINITIONS.tables().values().forEach(table -> write(table, List.of(), List.of()));
  }

  private SmallRelease(Path folder, String id, Map<String, TableSummary> tables) {
    this.folder = folder;
    this.id = id;
    this.tables = tables;
  }

  /** The same tables as another release. */
  public SmallRelease as(String otherId) {
    return new SmallRelease(folder, otherId, tables);
  }

  /**
   * Gives a table its rows.
   *
   * @param text a header and rows, cells parted by {@code |}, an empty cell for nothing, members of
   *     a list by {@code ;}
   */
  public SmallRelease with(String table, String text) {
    return with(table, text, Map.of());
  }

  /**
   * Gives a table its rows.
   *
   * @param words what stands for words within names and details, as no line of a text could
   */
  public SmallRelease with(String table, String text, Map<String, String> words) {
    List<String[]> lines =
        text.strip().lines().map(line -> line.strip().split("\\s*\\|\\s*", -1)).toList();
    List<String> columns = List.of(lines.get(0));
    for (String[] row : lines.subList(1, lines.size())) {
      for (String column : NAMES) {
        int position = columns.indexOf(column);
        for (Map.Entry<String, String> word : words.entrySet()) {
          if (position >= 0) {
            row[position] = row[position].replace(word.getKey(), word.getValue());
          }
        }
      }
    }
    write(DEFINITIONS.table(table), columns, lines.subList(1, lines.size()));
    return this;
  }

  public Storage folder() {
    return Storage.at(folder.toString());
  }

  /** The manifest that the release would have. */
  public Manifest manifest() {
    return new Manifest(
        id,
        "2026-11-22T01:02:03Z",
        null,
        "test",
        null,
        "all",
        DEFINITIONS.fingerprint(),
        List.of("Q2017"),
        List.of(2024),
        2024,
        Map.of(),
        Map.of("counties.csv", "c0"),
        Map.of("counties.csv", 1),
        List.of(),
        0,
        0,
        List.of(),
        List.of(),
        tables);
  }

  private void write(Table table, List<String> columns, List<String[]> rows) {
    MessageType schema = schema(table);
    SimpleGroupFactory groups = new SimpleGroupFactory(schema);
    Path file = folder.resolve(table.table()).resolve("part-0.parquet");
    try {
      java.nio.file.Files.createDirectories(file.getParent());
      java.nio.file.Files.deleteIfExists(file);
      try (ParquetWriter<Group> writer =
          ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
              .withConf(Storage.configuration())
              .withType(schema)
              .build()) {
        for (String[] row : rows) {
          Group group = groups.newGroup();
          for (int i = 0; i < columns.size(); i++) {
            put(group, table.column(columns.get(i)), row[i]);
          }
          writer.write(group);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.put(table.table(), new TableSummary(rows.size(), "hash", List.of()));
  }

  private static void put(Group group, Column column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    switch (column.type()) {
      case TEXT -> group.append(column.name(), cell.replace("\\n", "\n"));
      case YEAR -> group.append(column.name(), Integer.parseInt(cell));
      case COUNT -> group.append(column.name(), Long.parseLong(cell));
      case NUMBER -> group.append(column.name(), Double.parseDouble(cell));
      case YES_NO -> group.append(column.name(), Boolean.parseBoolean(cell));
      case LIST -> {
        Group list = group.addGroup(column.name());
        Arrays.stream(cell.split(";"))
            .forEach(member -> list.addGroup("list").append("element", member));
      }
      case DAY -> group.append(column.name(), (int) java.time.LocalDate.parse(cell).toEpochDay());
      case TIME -> group.append(column.name(), java.time.Instant.parse(cell).toEpochMilli() * 1000);
    }
  }

  private static MessageType schema(Table table) {
    return new MessageType(
        table.table(), table.columns().stream().map(SmallRelease::type).toList());
  }

  private static Type type(Column column) {
    String name = column.name();
    LogicalTypeAnnotation text = LogicalTypeAnnotation.stringType();
    return switch (column.type()) {
      case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(text).named(name);
      case YEAR -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case COUNT -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case YES_NO -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case LIST ->
          Types.optionalGroup()
              .as(LogicalTypeAnnotation.listType())
              .repeatedGroup()
              .optional(PrimitiveTypeName.BINARY)
              .as(text)
              .named("element")
              .named("list")
              .named(name);
      case DAY ->
          Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name);
      case TIME ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name);
    };
  }
}
