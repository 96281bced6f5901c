package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as a sentence names them, so that people find them. */
public final class ToldRows {
  private static final int LONGEST = 20;
  private static final int MOST_WORDS = 4;

  private ToldRows() {}

  /** What stands in a row, as a sentence lists it. */
  public static String words(SourceRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .limit(MOST_WORDS)
        .map(ToldRows::shortened)
        .collect(Collectors.joining("、"));
  }

  /** How a row begins, so that people find it. */
  static String beginning(SourceRow row) {
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        return shortened(cell);
      }
    }
    return "公式";
  }

  static String shortened(String cell) {
    String text = cell.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** Lines as a sentence lists them: runs of them by their first and last. */
  static String lines(List<SourceRow> rows) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      int j = i;
      while (j + 1 < rows.size() && rows.get(j + 1).number() == rows.get(j).number() + 1) {
        j++;
      }
      runs.add(rows.get(i).line() + (j == i ? "" : "—" + rows.get(j).line()));
      i = j + 1;
    }
    return String.join("、", runs);
  }
}
