package org.junheng.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junheng.definition.Column;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Table;

/**
 * How the rows of a published table lie in a record: its components are the table's columns, by
 * name, type and order. A record that does not fit its table is refused.
 *
 * @param <T> the record
 */
public final class RowShape<T extends Record> {
  private static final Map<Class<?>, RowShape<?>> KNOWN = new ConcurrentHashMap<>();

  private final Class<T> type;
  private final Constructor<T> constructor;
  private final Method[] accessors;
  private final String[] columns;

  private RowShape(Class<T> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    this.accessors = Stream.of(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    this.columns = Stream.of(components).map(RowShape::columnOf).toArray(String[]::new);
    try {
      this.constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // a record of a query may be its asker's own
      Stream.of(accessors).forEach(accessor -> accessor.setAccessible(true));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has it", e);
    }
  }

  /** The shape of a record that is the row of a table. */
  @SuppressWarnings("unchecked")
  public static <T extends Record> RowShape<T> of(Class<T> type) {
    return (RowShape<T>) KNOWN.computeIfAbsent(type, each -> new RowShape<>((Class<T>) each));
  }

  /** The name of the table whose row the record is. */
  public static String tableOf(Class<? extends Record> type) {
    return type.getAnnotation(TableRow.class).value();
  }

  /** The column that a component of such a record is. */
  public static String columnOf(Class<?> type, String component) {
    return Stream.of(type.getRecordComponents())
        .filter(each -> each.getName().equals(component))
        .map(RowShape::columnOf)
        .findFirst()
        .orElse(component);
  }

  /** The columns' names, in their order. */
  public List<String> columns() {
    return List.of(columns);
  }

  /** The types of the columns' cells, in their order. */
  public List<Class<?>> types() {
    return Stream.of(accessors).<Class<?>>map(Method::getReturnType).toList();
  }

  /** The cells of a row, in the table's order; null where there is no value. */
  public Object[] cells(T row) {
    Object[] cells = new Object[accessors.length];
    for (int i = 0; i < cells.length; i++) {
      try {
        cells[i] = accessors[i].invoke(row);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(type.getSimpleName() + "." + columns[i], e);
      }
    }
    return cells;
  }

  /** The cells of rows of one type; none of none. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static List<Object[]> cellsOf(Collection<? extends Record> rows) {
    List<Object[]> cells = new ArrayList<>(rows.size());
    RowShape shape = rows.isEmpty() ? null : of(rows.iterator().next().getClass());
    rows.forEach(row -> cells.add(shape.cells(row)));
    return cells;
  }

  /** A row of cells in the table's order. */
  public T row(Object[] cells) {
    try {
      return constructor.newInstance(cells);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(type.getSimpleName() + " cannot hold such cells", e);
    }
  }

  /** Refuses a table whose columns are not the record's components. */
  public void requireFits(Table table) {
    List<String> named = table.columns().stream().map(Column::name).toList();
    if (!named.equals(columns())) {
      throw new DefinitionException(
          "table %s has the columns %s and its rows %s".formatted(table.table(), named, columns()));
    }
    for (int i = 0; i < columns.length; i++) {
      Class<?> expected = javaType(table.columns().get(i).type());
      Class<?> found = accessors[i].getReturnType();
      if (!found.equals(expected) && !(found == int.class && expected == Integer.class)) {
        throw new DefinitionException(
            "table %s: column %s is %s and should be %s"
                .formatted(
                    table.table(), columns[i], found.getSimpleName(), expected.getSimpleName()));
      }
    }
  }

  /** The type of a column's cells. */
  public static Class<?> javaType(Column.Type type) {
    return switch (type) {
      case TEXT, DAY -> String.class;
      case YEAR -> Integer.class;
      case COUNT -> Long.class;
      case NUMBER -> Double.class;
      case YES_NO -> Boolean.class;
      case LIST -> List.class;
      case TIME -> Instant.class;
    };
  }

  private static String columnOf(RecordComponent component) {
    Named named = component.getAnnotation(Named.class);
    return named != null
        ? named.value()
        : component
            .getName()
            .replaceAll("([A-Z]|(?<=[a-z])(?=[0-9]))", "_$1")
            .toLowerCase(Locale.ROOT);
  }
}
