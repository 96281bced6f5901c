package org.junheng.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.difference.ChangedFigure.Kind;
import org.junheng.warehouse.FileSummary;
import org.junheng.warehouse.Manifest.TableSummary;
import org.junheng.warehouse.TableReader;

/**
 * The cells of a table that differ between two releases. Files whose rows have the same hash are
 * not read, and a row that moved into another file is found again. A table without a key, or whose
 * key is a row's place in a list, is compared row by whole row.
 */
final class ChangedRows {
  private static final Set<String> PLACES = Set.of("file_sha256", "file", "sheet", "line");
  private static final String POSITION = "position";

  private final Table table;
  private final List<Column> columns;
  private final int[] key;
  private final Consumer<ChangedFigure> reader;
  private final Map<List<Object>, List<Object[]>> onlyBefore = new LinkedHashMap<>();
  private final Map<List<Object>, List<Object[]>> onlyAfter = new LinkedHashMap<>();

  private ChangedRows(Table table, Consumer<ChangedFigure> reader) {
    this.table = table;
    this.columns = table.columns();
    this.reader = reader;
    this.key =
        columns.stream()
            .filter(column -> isOrdered() ? isCompared(column) : isKey(column))
            .mapToInt(columns::indexOf)
            .toArray();
  }

  /** Whether rows are told apart by all that they say: where they stand is not who they are. */
  private boolean isOrdered() {
    return table.key().isEmpty() || table.key().contains(POSITION);
  }

  private boolean isKey(Column column) {
    return table.key().contains(column.name());
  }

  /** Where a row came from, and when, is no figure. */
  private boolean isCompared(Column column) {
    boolean isPlace = table.table().startsWith("census_") && PLACES.contains(column.name());
    boolean isPosition = table.key().contains(POSITION) && column.name().equals(POSITION);
    return !column.clock() && !isPlace && !isPosition;
  }

  /**
   * Hands over what differs.
   *
   * @param before the earlier release
   * @param after the later one
   */
  static void between(
      Table table,
      ReleaseDifference.Side before,
      ReleaseDifference.Side after,
      Consumer<ChangedFigure> reader) {
    TableSummary was = before.manifest().tables().get(table.table());
    TableSummary is = after.manifest().tables().get(table.table());
    if (was != null && is != null && was.contentHash().equals(is.contentHash())) {
      return;
    }
    ChangedRows rows = new ChangedRows(table, reader);
    List<String> filesBefore = differing(was, is);
    List<String> filesAfter = differing(is, was);
    Set<String> files = new TreeSet<>(filesBefore);
    files.addAll(filesAfter);
    for (String file : files) {
      if (filesBefore.contains(file)) {
        TableReader.of(before.folder(), table).files(List.of(file)).forEach(rows::before);
      }
      if (filesAfter.contains(file)) {
        TableReader.of(after.folder(), table).files(List.of(file)).forEach(rows::after);
      }
    }
    if (was != null && was.files().isEmpty()) {
      TableReader.of(before.folder(), table).forEach(rows::before);
    }
    if (is != null && is.files().isEmpty()) {
      TableReader.of(after.folder(), table).forEach(rows::after);
    }
    rows.tellTheRest();
  }

  /** The files of a table that the other one has not with the same rows. */
  private static List<String> differing(TableSummary of, TableSummary other) {
    if (of == null) {
      return List.of();
    }
    Set<String> there = new LinkedHashSet<>();
    if (other != null) {
      other.files().forEach(file -> there.add(content(file)));
    }
    return of.files().stream()
        .filter(file -> !there.contains(content(file)))
        .map(FileSummary::file)
        .toList();
  }

  private static String content(FileSummary file) {
    return file.file() + " " + file.rows() + " " + file.hash();
  }

  private void before(Object[] row) {
    meet(row, onlyAfter, onlyBefore, true);
  }

  private void after(Object[] row) {
    meet(row, onlyBefore, onlyAfter, false);
  }

  private void meet(
      Object[] row,
      Map<List<Object>, List<Object[]>> others,
      Map<List<Object>, List<Object[]>> own,
      boolean isBefore) {
    List<Object> code = keyOf(row);
    List<Object[]> there = others.get(code);
    if (there == null) {
      own.computeIfAbsent(code, any -> new ArrayList<>(1)).add(row);
      return;
    }
    Object[] other = there.remove(there.size() - 1);
    if (there.isEmpty()) {
      others.remove(code);
    }
    compare(isBefore ? row : other, isBefore ? other : row);
  }

  private List<Object> keyOf(Object[] row) {
    Object[] code = new Object[key.length];
    for (int i = 0; i < code.length; i++) {
      code[i] = row[key[i]];
    }
    return Arrays.asList(code);
  }

  private void compare(Object[] before, Object[] after) {
    for (int i = 0; i < before.length; i++) {
      if (isCompared(columns.get(i)) && !Objects.equals(before[i], after[i])) {
        reader.accept(figure(after, columns.get(i).name(), before[i], after[i], Kind.CHANGED));
      }
    }
  }

  private void tellTheRest() {
    onlyBefore
        .values()
        .forEach(
            rows ->
                rows.forEach(row -> reader.accept(figure(row, null, null, null, Kind.REMOVED))));
    onlyAfter
        .values()
        .forEach(
            rows -> rows.forEach(row -> reader.accept(figure(row, null, null, null, Kind.ADDED))));
  }

  private ChangedFigure figure(
      Object[] row, String column, Object before, Object after, Kind kind) {
    Map<String, Object> code = new LinkedHashMap<>();
    for (int place : key) {
      code.put(columns.get(place).name(), row[place]);
    }
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      cells.put(columns.get(i).name(), row[i]);
    }
    return new ChangedFigure(table.table(), code, cells, column, before, after, kind, List.of());
  }
}
