package org.junheng.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as text: a line of column names, then a line a row, cells parted by bars. An empty cell
 * is null, a list's members are parted by spaces; columns that are not named are null, lists empty.
 * Columns are called as in tables: {@code countyCode} is {@code county_code}.
 */
public final class TextRows {
  private static final int SHOWN_DIGITS = 12;

  private TextRows() {}

  /** The records that a text tells, in its order. */
  public static <T extends Record> List<T> of(Class<T> type, String text) {
    List<List<String>> lines = lines(text);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> names = lines.get(0);
    requireKnown(type, names);
    List<T> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(1, lines.size())) {
      if (cells.size() != names.size()) {
        throw new IllegalArgumentException(names + " and " + cells + " differ in length");
      }
      rows.add(row(type, names, cells));
    }
    return List.copyOf(rows);
  }

  /** Some columns of records as text, all where none is named, the lines in order of their text. */
  public static <T extends Record> String show(
      Class<T> type, Collection<T> rows, String... columns) {
    List<String> all = RowShape.of(type).columns();
    List<String> shown = columns.length == 0 ? all : List.of(columns);
    requireKnown(type, shown);
    RecordComponent[] components = type.getRecordComponents();
    List<String> lines = new ArrayList<>();
    for (T row : rows) {
      lines.add(
          shown.stream()
              .map(name -> shown(cell(components[all.indexOf(name)], row)))
              .collect(Collectors.joining(" | ")));
    }
    lines.sort(null);
    return String.join(" | ", shown) + "\n" + String.join("\n", lines) + "\n";
  }

  /** The text of an expected table as {@link #show} writes it. */
  public static String expected(String text) {
    List<List<String>> lines = lines(text);
    return String.join(" | ", lines.get(0))
        + "\n"
        + lines.stream()
            .skip(1)
            .map(cells -> String.join(" | ", cells))
            .sorted()
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static List<List<String>> lines(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  private static void requireKnown(Class<? extends Record> type, List<String> names) {
    List<String> known = RowShape.of(type).columns();
    if (!known.containsAll(names)) {
      throw new IllegalArgumentException(
          "%s has the columns %s, not all of %s".formatted(type.getSimpleName(), known, names));
    }
  }

  private static <T extends Record> T row(Class<T> type, List<String> names, List<String> cells) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> columns = RowShape.of(type).columns();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      int at = names.indexOf(columns.get(i));
      values[i] = value(components[i].getType(), at < 0 ? "" : cells.get(at), columns.get(i));
    }
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " refuses " + cells, e);
    }
  }

  private static Object value(Class<?> type, String cell, String column) {
    if (type == List.class) {
      return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
    if (cell.isEmpty()) {
      if (type.isPrimitive()) {
        throw new IllegalArgumentException(column + " must have a value");
      }
      return null;
    }
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(cell);
    }
    if (type == long.class || type == Long.class) {
      return Long.valueOf(cell);
    }
    if (type == double.class || type == Double.class) {
      return Double.valueOf(cell);
    }
    if (type == boolean.class || type == Boolean.class) {
      return Boolean.valueOf(cell);
    }
    if (type == Instant.class) {
      return Instant.parse(cell);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(cell);
    }
    return type.isEnum() ? constant(type, cell) : cell;
  }

  private static Object constant(Class<?> type, String cell) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(cell.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + cell));
  }

  private static Object cell(RecordComponent component, Record row) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(component.getName(), e);
    }
  }

  private static String shown(Object value) {
    if (value instanceof Collection<?> members) {
      return members.stream().map(Objects::toString).collect(Collectors.joining(" "));
    }
    if (value instanceof Double number) {
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(SHOWN_DIGITS));
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : Objects.toString(value, "");
  }
}
