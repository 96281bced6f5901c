package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.storage.Storage;
import org.junheng.warehouse.FileSummary;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest.TableSummary;

/**
 * The files of the tables of a release that is prepared: what each step wrote or took over, kept in
 * the working folder so that a run that goes on knows it.
 */
final class WrittenFiles {
  private static final String NAME = "files.json";

  private final Storage working;
  private final Map<String, Map<String, FileSummary>> tables = new TreeMap<>();

  private Map<String, String> neighboursBy = Map.of();

  private record Kept(Map<String, List<FileSummary>> tables, Map<String, String> neighboursBy) {}

  private WrittenFiles(Storage working) {
    this.working = working;
  }

  /** What was written so far. */
  static WrittenFiles of(Storage working) {
    WrittenFiles files = new WrittenFiles(working);
    if (working.exists(NAME)) {
      Kept kept = Json.read(working.readText(NAME), Kept.class);
      kept.tables().forEach(files::addAll);
      files.neighboursBy = kept.neighboursBy();
    }
    return files;
  }

  /** Files of a table; one of a name that is known takes its place. */
  synchronized void addAll(String table, List<FileSummary> files) {
    files.forEach(
        file -> tables.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(file.file(), file));
  }

  /** Remembers them for a run that goes on. */
  synchronized void save() {
    Map<String, List<FileSummary>> kept = new TreeMap<>();
    tables.forEach((table, files) -> kept.put(table, List.copyOf(files.values())));
    working.replaceText(NAME, Json.write(new Kept(kept, neighboursBy)));
  }

  /** By what the second round of each block was decided. */
  synchronized void neighboursBy(Map<String, String> byBlock) {
    neighboursBy = Map.copyOf(byBlock);
  }

  /** By what the second round of each block was decided. */
  synchronized Map<String, String> neighboursBy() {
    return neighboursBy;
  }

  /** The files of a table. */
  synchronized List<FileSummary> of(String table) {
    return new ArrayList<>(tables.getOrDefault(table, Map.of()).values());
  }

  /** A table's rows, content hash and files. */
  TableSummary summary(String table) {
    return TableSummary.of(of(table));
  }
}
