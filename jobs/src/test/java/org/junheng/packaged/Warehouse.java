package org.junheng.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.Type;
import org.junheng.storage.Storage;

/** A warehouse as its readers see it: plain files, no Spark and no code that wrote them. */
record Warehouse(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The id in CURRENT.json. */
  String currentId() {
    return json(folder.resolve("CURRENT.json")).get("release_id").asText();
  }

  /** The releases that have their place, by name. */
  List<String> releaseIds() {
    return names(folder.resolve("releases"));
  }

  /** What runs have left that did not finish. */
  List<String> preparing() {
    return Files.exists(folder.resolve("preparing"))
        ? names(folder.resolve("preparing"))
        : List.of();
  }

  Path release(String id) {
    return folder.resolve("releases").resolve(id);
  }

  /** The content hash of every table. */
  Map<String, String> hashes(String id) {
    Map<String, String> hashes = new TreeMap<>();
    tables(id)
        .properties()
        .forEach(
            table -> hashes.put(table.getKey(), table.getValue().get("content_hash").asText()));
    return hashes;
  }

  /** The rows that the manifest says of every table. */
  Map<String, Integer> rowCounts(String id) {
    Map<String, Integer> rows = new TreeMap<>();
    tables(id)
        .properties()
        .forEach(table -> rows.put(table.getKey(), table.getValue().get("rows").asInt()));
    return rows;
  }

  /** The rows of every table as a reader finds them. */
  Map<String, Integer> rowsFound(String id) {
    Map<String, Integer> rows = new TreeMap<>();
    hashes(id).keySet().forEach(table -> rows.put(table, rows(id, table).size()));
    return rows;
  }

  /** The rows of a table, column name to value. */
  List<Map<String, Object>> rows(String id, String table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : names(release(id).resolve(table))) {
      if (name.endsWith(".parquet")) {
        read(release(id).resolve(table).resolve(name), rows);
      }
    }
    return rows;
  }

  private JsonNode tables(String id) {
    return json(release(id).resolve("manifest.json")).get("tables");
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file, List<Map<String, Object>> rows) {
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
            .withConf(Storage.configuration())
            .build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Type column : group.getType().getFields()) {
          row.put(column.getName(), cell(group, column));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object cell(Group row, Type column) {
    int field = row.getType().getFieldIndex(column.getName());
    if (row.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    if (column.isPrimitive()) {
      return row.getValueToString(field, 0);
    }
    List<String> members = new ArrayList<>();
    Group list = row.getGroup(field, 0);
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      members.add(list.getGroup(0, i).getValueToString(0, 0));
    }
    return members;
  }
}
