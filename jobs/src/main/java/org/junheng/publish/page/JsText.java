package org.junheng.publish.page;

import java.util.List;

/**
 * Values as JavaScript writes them. Other people's text can neither end the script that it stands
 * in nor its line: {@code <} and the line separators are escaped.
 */
final class JsText {
  private JsText() {}

  /** A text, number, yes or no, list of these, or null. */
  static void write(Object value, StringBuilder out) {
    if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof Double number) {
      out.append(Double.isFinite(number) ? number.toString() : "null");
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ",");
        write(list.get(i), out);
      }
      out.append(']');
    } else {
      out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '<', '>', '&', '\u2028', '\u2029', '\u007f' -> escape(c, out);
        default -> {
          if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
            escape(c, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static void escape(char c, StringBuilder out) {
    out.append("\\u%04x".formatted((int) c));
  }

  private static boolean isPaired(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
