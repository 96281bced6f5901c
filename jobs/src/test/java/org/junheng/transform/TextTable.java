package org.junheng.transform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.warehouse.Tables;

/**
 * Small tables as text: a line of column names, then a line a row, cells parted by bars. An empty
 * cell is null, a list's members are parted by spaces. In a census table a {@code -} is not
 * applicable.
 */
public final class TextTable {
  static final Definitions DEFINITIONS = Definitions.load();

  private static final int SHOWN_DIGITS = 12;
  private static final String NOT_APPLICABLE = "not_applicable";

  private TextTable() {}

  /** A table of the warehouse; columns that are not named are null, lists empty. */
  public static Dataset<Row> of(String table, String text) {
    return of(Tables.schema(DEFINITIONS.table(table)), text);
  }

  /** A table with a schema of its own. */
  public static Dataset<Row> of(StructType schema, String text) {
    List<List<String>> lines = lines(text);
    List<String> names = lines.isEmpty() ? List.of() : lines.get(0);
    names.forEach(schema::fieldIndex); // an unknown name is an error
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(Math.min(1, lines.size()), lines.size())) {
      if (cells.size() != names.size()) {
        throw new IllegalArgumentException(names + " and " + cells + " differ in length");
      }
      rows.add(row(schema, names, cells));
    }
    return SharedSpark.session().createDataFrame(rows, schema);
  }

  /** Some columns of a table as text, the rows in the order of that text. */
  static String show(Dataset<Row> rows, String... columns) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows.selectExpr(columns).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.length; i++) {
        cells.add(shown(row, i));
      }
      lines.add(String.join(" | ", cells));
    }
    lines.sort(null);
    return String.join(" | ", columns) + "\n" + String.join("\n", lines) + "\n";
  }

  /** The text of an expected table as {@link #show} writes it. */
  static String expected(String text) {
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

  private static Row row(StructType schema, List<String> names, List<String> cells) {
    List<String> notApplicable = new ArrayList<>();
    Object[] values = new Object[schema.size()];
    for (int i = 0; i < values.length; i++) {
      String name = schema.fields()[i].name();
      String cell = names.contains(name) ? cells.get(names.indexOf(name)) : "";
      if (cell.equals("-")) {
        notApplicable.add(name);
        cell = "";
      }
      values[i] = value(schema.fields()[i].dataType(), cell);
    }
    if (!notApplicable.isEmpty()) {
      values[schema.fieldIndex(NOT_APPLICABLE)] = notApplicable.toArray(String[]::new);
    }
    return RowFactory.create(values);
  }

  private static Object value(DataType type, String cell) {
    if (type instanceof ArrayType) {
      return cell.isEmpty() ? new String[0] : cell.split(" ");
    }
    if (cell.isEmpty()) {
      return null;
    }
    if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(cell);
    }
    if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(cell);
    }
    if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(cell);
    }
    return type.equals(DataTypes.BooleanType) ? Boolean.valueOf(cell) : (Object) cell;
  }

  private static String shown(Row row, int column) {
    Object value = row.get(column);
    if (value == null) {
      return "";
    }
    if (value instanceof scala.collection.Seq<?>) {
      return String.join(" ", row.getList(column));
    }
    if (value instanceof Double number) {
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(SHOWN_DIGITS));
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }
}
