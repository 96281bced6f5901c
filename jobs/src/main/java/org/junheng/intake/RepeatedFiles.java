package org.junheng.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.landing.SourceFile;

/**
 * Passes over a file of a form that says row by row what another one says, in whatever format: it
 * is a copy, and its rows are read once.
 */
final class RepeatedFiles {
  private RepeatedFiles() {}

  static void passOver(FormReading reading) {
    if (reading.count().files() < 2) {
      return;
    }
    Map<String, List<TypedRow>> byFile = new LinkedHashMap<>();
    for (TypedRow row : reading.allRows()) {
      byFile.computeIfAbsent(row.file().path(), any -> new ArrayList<>()).add(row);
    }
    if (byFile.size() < 2) {
      return;
    }
    List<List<TypedRow>> read = new ArrayList<>();
    for (List<TypedRow> rows : byFile.values()) {
      SourceFile same = null;
      for (List<TypedRow> other : read) {
        same = same == null && areSame(rows, other) ? other.get(0).file() : same;
      }
      if (same == null) {
        read.add(rows);
      } else {
        reading.drop(rows.get(0).file(), same);
      }
    }
  }

  private static boolean areSame(List<TypedRow> some, List<TypedRow> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).says(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
