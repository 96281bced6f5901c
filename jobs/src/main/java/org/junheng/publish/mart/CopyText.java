package org.junheng.publish.mart;

import java.util.List;
import java.util.stream.Collectors;

/** A row as PostgreSQL's COPY reads it in its text format. */
final class CopyText {
  private static final String EMPTY = "\\N";

  private CopyText() {}

  /** The line of a row. */
  static void append(StringBuilder line, Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      if (row[i] == null) {
        line.append(EMPTY);
      } else if (row[i] instanceof List<?> members) {
        escape(line, array(members));
      } else if (row[i] instanceof String text) {
        escape(line, text);
      } else {
        line.append(row[i]);
      }
    }
    line.append('\n');
  }

  private static String array(List<?> members) {
    return members.stream()
        .map(member -> "\"" + member.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void escape(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }
}
