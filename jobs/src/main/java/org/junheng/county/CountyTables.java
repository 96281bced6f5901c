package org.junheng.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.table.RowShape;

/** The rows of every table that rests on one county-year alone, or on several put together. */
public final class CountyTables implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Class<? extends Record>, List<Record>> rows = new LinkedHashMap<>();
  private final List<Object[]> units = new ArrayList<>();

  /** Adds rows of a published table. */
  public void add(List<? extends Record> more) {
    if (!more.isEmpty()) {
      rows.computeIfAbsent(more.get(0).getClass(), any -> new ArrayList<>()).addAll(more);
    }
  }

  /** Adds one row of a published table. */
  public void add(Record row) {
    rows.computeIfAbsent(row.getClass(), any -> new ArrayList<>()).add(row);
  }

  /** Adds a row of table {@code unit}, whose columns follow the forms. */
  void addUnit(Object[] cells) {
    units.add(cells);
  }

  /** The rows of a table. */
  @SuppressWarnings("unchecked")
  public <T extends Record> List<T> of(Class<T> type) {
    return (List<T>) rows.getOrDefault(type, List.of());
  }

  /** The rows of every table as cells in their tables' order, by table name. */
  public Map<String, List<Object[]>> cells() {
    Map<String, List<Object[]>> cells = new LinkedHashMap<>();
    cells.put("unit", units);
    rows.forEach((type, of) -> cells.put(RowShape.tableOf(type), RowShape.cellsOf(of)));
    return cells;
  }
}
