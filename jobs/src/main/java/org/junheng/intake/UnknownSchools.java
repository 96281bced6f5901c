package org.junheng.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.definition.Form;

/**
 * Rows of schools that stand in form school in no row that stands. A file of several schools of
 * which form school mentions none, held rows included, is told as a whole: it looks like another
 * county's or another year's.
 */
final class UnknownSchools {
  /** What such a file is told by. */
  static final String FILE = "schools_of_other";

  private static final String SCHOOL_CODE = "school_code";
  private static final String ROW = "school_unknown";
  private static final int SEVERAL = 2;
  private static final int NAMED = 3;

  private final Set<String> mentioned;
  private final Set<String> known;

  private UnknownSchools(FormReading schools) {
    this.mentioned = codes(schools, schools.allRows());
    this.known = codes(schools, schools.rows());
  }

  /** Holds them in all forms of a county-year. */
  static void hold(Map<String, FormReading> readings) {
    UnknownSchools unknown = new UnknownSchools(readings.get(Form.SCHOOL));
    for (FormReading reading : readings.values()) {
      if (reading.form().schoolForm()) {
        unknown.tellFiles(reading);
        unknown.holdRows(reading);
      }
    }
  }

  private void tellFiles(FormReading reading) {
    if (known.isEmpty()) {
      return;
    }
    Map<String, List<TypedRow>> files = new LinkedHashMap<>();
    for (TypedRow row : reading.allRows()) {
      files.computeIfAbsent(row.file().path(), any -> new ArrayList<>()).add(row);
    }
    for (List<TypedRow> rows : files.values()) {
      Set<String> codes = codes(reading, rows);
      if (codes.size() >= SEVERAL && codes.stream().noneMatch(mentioned::contains)) {
        String first = codes.stream().sorted().limit(NAMED).collect(Collectors.joining("、"));
        reading.tellOfRows(
            rows.get(0),
            FILE,
            first + (codes.size() > NAMED ? "等" : ""),
            String.valueOf(codes.size()));
      }
    }
  }

  private void holdRows(FormReading reading) {
    int field = reading.fields().of(SCHOOL_CODE);
    for (TypedRow row : reading.rows()) {
      String code = row.text(field);
      if (known.isEmpty()) {
        reading.hold(row, SCHOOL_CODE, "school_form_missing", code, "");
      } else if (!known.contains(code)) {
        reading.hold(row, SCHOOL_CODE, ROW, code, "");
      }
    }
  }

  private static Set<String> codes(FormReading reading, List<TypedRow> rows) {
    int code = reading.fields().of(SCHOOL_CODE);
    return rows.stream()
        .map(row -> row.text(code))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(() -> new HashSet<>(rows.size() * 2)));
  }
}
