package org.junheng.second;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of result tables: column name to value, in the order of the contract. */
final class Tables {
  private Tables() {}

  /** A row from alternating column names and values; a value may be null. */
  static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }
}
