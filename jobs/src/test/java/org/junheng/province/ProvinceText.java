package org.junheng.province;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.TextRows;

/** A small province as text: its own tables, and figures of its counties. */
final class ProvinceText {
  static final Definitions DEFINITIONS = Definitions.load();
  static final Standard Q2017 = DEFINITIONS.standard("Q2017");
  static final Standard B2012 = DEFINITIONS.standard("B2012");

  private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

  /** A table of the province: a line of field names, then a line a row; none where never named. */
  ProvinceText with(String table, String text) {
    Form form = DEFINITIONS.reference().get(table);
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(Math.min(1, lines.size()), lines.size())) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        String name = lines.get(0).get(i);
        row.put(name, value(form.field(name).type(), cells.get(i)));
      }
      rows.add(row);
    }
    tables.put(table, rows);
    return this;
  }

  Counties counties(Integer... years) {
    return new Counties(new Reference(tables, Map.of(), Decisions.NONE, List.of()), List.of(years));
  }

  static ProvinceFigures figures(String variances, String composites, String units) {
    return new ProvinceFigures(
        TextRows.of(CountyVariance.class, variances),
        TextRows.of(CountyComposite.class, composites),
        TextRows.of(CountyUnits.class, units));
  }

  private static Object value(FieldType type, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (type) {
      case COUNT -> Long.valueOf(cell);
      case DECIMAL -> Double.valueOf(cell);
      default -> cell;
    };
  }
}
