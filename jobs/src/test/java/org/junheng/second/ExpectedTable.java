package org.junheng.second;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as text, compared cell by cell: numbers with a relative tolerance, the rest exactly. */
public final class ExpectedTable {
  private static final double TOLERANCE = 1e-9;
  // a spread that is only rounding noise is none (§9.27), and two of them are the same
  private static final double NOISE = 2e-12;
  // what is a small difference of large figures has their noise
  private static final Map<String, String> SIZE_OF_NOISE =
      Map.ofEntries(
          Map.entry("shortfall", "numerator"),
          Map.entry("sd", "mean"),
          Map.entry("quantity", "size"),
          Map.entry("quantity_85", "size"),
          Map.entry("required", "size"),
          Map.entry("required_yuan", "cost_size"),
          Map.entry("cost_yuan", "cost_size"),
          Map.entry("cost_85_yuan", "cost_size"),
          Map.entry("share", "share_size"));

  // what a row's noise is measured by is not compared itself
  private static final Set<String> SIZES = Set.of("size", "cost_size", "share_size");

  /** A cell that is not compared: rounding noise alone would decide. */
  static final String OPEN = "open";

  private ExpectedTable() {}

  /** The rows of a CSV file with expected values; empty is null. */
  public static List<Map<String, Object>> read(Path file) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Province.rows(file, Map.of()).forEach(row -> rows.add(new LinkedHashMap<>(row)));
    return rows;
  }

  /**
   * What differs between two tables, one sentence each: columns and rows that only one has, and
   * cells. Rows are matched by the key's columns.
   *
   * @param oneSided the columns that one of them need not have; both may not
   */
  public static List<String> differences(
      List<String> key,
      Collection<String> oneSided,
      List<Map<String, Object>> expected,
      List<Map<String, Object>> actual) {
    Map<String, Map<String, Object>> expectedRows = byKey(key, expected);
    Map<String, Map<String, Object>> actualRows = byKey(key, actual);
    List<String> differences = new ArrayList<>();
    if (!expected.isEmpty() && !actual.isEmpty()) {
      differences.addAll(columns(oneSided, expected, actual));
    }
    expectedRows.forEach(
        (id, row) -> {
          if (!actualRows.containsKey(id)) {
            differences.add(id + ": expected and not there");
            return;
          }
          Map<String, Object> other = actualRows.get(id);
          row.forEach(
              (column, value) -> {
                if (other.containsKey(column)
                    && value != OPEN
                    && other.get(column) != OPEN
                    && !isSame(value, other.get(column), noise(column, row))) {
                  differences.add(
                      id + " " + column + ": " + text(other.get(column)) + ", expected " + value);
                }
              });
        });
    actualRows.keySet().stream()
        .filter(id -> !expectedRows.containsKey(id))
        .forEach(id -> differences.add(id + ": there and not expected"));
    return differences;
  }

  /**
   * Which columns only some rows have, and which are compared though the list says they are not.
   */
  private static List<String> columns(
      Collection<String> oneSided,
      List<Map<String, Object>> expected,
      List<Map<String, Object>> actual) {
    List<String> found = new ArrayList<>();
    Set<String> all = new TreeSet<>();
    Stream.of(expected, actual).flatMap(List::stream).forEach(row -> all.addAll(row.keySet()));
    all.removeAll(SIZES);
    for (String column : all) {
      boolean isExpected = expected.stream().allMatch(row -> row.containsKey(column));
      boolean isThere = actual.stream().allMatch(row -> row.containsKey(column));
      if (oneSided.contains(column) && isExpected && isThere) {
        found.add("column " + column + " is compared and said not to be");
      } else if (!oneSided.contains(column) && !(isExpected && isThere)) {
        found.add("column " + column + " is " + (isExpected ? "not there" : "not expected"));
      }
    }
    return found;
  }

  private static Map<String, Map<String, Object>> byKey(
      List<String> key, List<Map<String, Object>> rows) {
    Map<String, Map<String, Object>> byKey = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      String id =
          key.stream().map(column -> text(row.get(column))).collect(Collectors.joining(" "));
      if (byKey.put(id, row) != null) {
        throw new IllegalArgumentException("two rows with the key " + id);
      }
    }
    return byKey;
  }

  private static double noise(String column, Map<String, Object> row) {
    Object size = row.get(SIZE_OF_NOISE.getOrDefault(column, ""));
    boolean hasSize = size != null && !text(size).isEmpty();
    return NOISE * Math.max(1, hasSize ? Math.abs(Double.parseDouble(text(size))) : 1);
  }

  private static boolean isSame(Object expected, Object actual, double noise) {
    if (Objects.equals(expected, actual)) {
      return true;
    }
    String left = text(expected);
    String right = text(actual);
    if (left.equals(right)) {
      return true;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    try {
      double a = Double.parseDouble(left);
      double b = Double.parseDouble(right);
      double largest = Math.max(Math.abs(a), Math.abs(b));
      return Math.abs(a - b) <= TOLERANCE * largest + noise;
    } catch (NumberFormatException notNumbers) {
      return false;
    }
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
        : String.valueOf(value);
  }
}
