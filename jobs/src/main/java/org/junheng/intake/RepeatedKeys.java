package org.junheng.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds all rows of a key that stands more than once, since nobody can say which is meant
 * (methodology 9.29); of a form without a key, all rows of a school that stand in more than one
 * file. A row that is held already repeats its key all the same.
 */
final class RepeatedKeys {
  private static final String SCHOOL_CODE = "school_code";

  private RepeatedKeys() {}

  static void hold(FormReading reading) {
    List<String> key = reading.form().key();
    if (key.isEmpty()) {
      holdSchoolsInTwoFiles(reading);
      return;
    }
    Set<Object> repeated = repeated(reading.allRows());
    if (repeated.isEmpty()) {
      return;
    }
    Map<String, List<TypedRow>> byKey =
        reading.allRows().stream()
            .filter(row -> row.hasKey() && repeated.contains(row.key()))
            .collect(
                Collectors.groupingBy(TypedRow::keyText, LinkedHashMap::new, Collectors.toList()));
    byKey.forEach(
        (text, rows) -> {
          String places = places(rows);
          rows.forEach(
              row -> reading.hold(row, key.get(key.size() - 1), "key_twice", text, places));
        });
  }

  private static Set<Object> repeated(List<TypedRow> rows) {
    Set<Object> seen = new HashSet<>(rows.size() * 2);
    Set<Object> repeated = new HashSet<>();
    for (TypedRow row : rows) {
      if (row.hasKey() && !seen.add(row.key())) {
        repeated.add(row.key());
      }
    }
    return repeated;
  }

  private static String places(List<TypedRow> rows) {
    List<Spot> spots = rows.stream().map(TypedRow::spot).toList();
    boolean areInSeveralFiles = spots.stream().map(Spot::file).distinct().count() > 1;
    boolean areInSeveralSheets = spots.stream().map(Spot::sheet).distinct().count() > 1;
    if (areInSeveralFiles || areInSeveralSheets) {
      return spots.stream()
          .map(
              spot ->
                  (areInSeveralFiles ? Held.nameOf(spot.file()) : "")
                      + (areInSeveralSheets && spot.sheet() != null ? "〔" + spot.sheet() + "〕" : "")
                      + "第"
                      + spot.line()
                      + "行")
          .collect(Collectors.joining("、"));
    }
    return spots.stream()
        .map(spot -> String.valueOf(spot.line()))
        .collect(Collectors.joining("、", "第", "行"));
  }

  /** The files as people know them. */
  private static String called(List<TypedRow> rows) {
    return rows.stream()
        .map(row -> Held.nameOf(row.spot().file()))
        .distinct()
        .sorted()
        .collect(Collectors.joining("、"));
  }

  private static boolean areInSeveralFiles(List<TypedRow> rows) {
    for (TypedRow row : rows) {
      if (!row.file().path().equals(rows.get(0).file().path())) {
        return true;
      }
    }
    return false;
  }

  private static void holdSchoolsInTwoFiles(FormReading reading) {
    if (reading.form().optional() || !areInSeveralFiles(reading.allRows())) {
      return;
    }
    int code = reading.fields().of(SCHOOL_CODE);
    Map<String, List<TypedRow>> bySchool =
        reading.allRows().stream()
            .filter(row -> row.value(code) != null)
            .collect(
                Collectors.groupingBy(
                    row -> row.text(code), LinkedHashMap::new, Collectors.toList()));
    bySchool.forEach(
        (school, rows) -> {
          if (areInSeveralFiles(rows)) {
            rows.forEach(
                row -> reading.hold(row, SCHOOL_CODE, "school_in_two_files", school, called(rows)));
          }
        });
  }
}
