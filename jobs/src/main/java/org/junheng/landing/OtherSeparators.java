package org.junheng.landing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Texts whose cells stand between signs that part none, or whose lines are each in quotes. */
final class OtherSeparators {
  private static final List<String> SIGNS = List.of("，", "、", "；", "|", " ");
  private static final int LINES_JUDGED = 11;

  private OtherSeparators() {}

  /** Why a text in which no header was found cannot be read; null where it is not for its signs. */
  static UnreadableFileException in(String text, FormOfYear form) {
    if (text.stripLeading().startsWith("\"") && isPartedBy(",", text.replace("\"", ""), form)) {
      return new UnreadableFileException("row_quoted", "", "");
    }
    for (String sign : SIGNS) {
      if (isPartedBy(sign, text, form)) {
        return new UnreadableFileException("separator", sign.equals(" ") ? "空格" : sign, "");
      }
    }
    return null;
  }

  private static boolean isPartedBy(String sign, String text, FormOfYear form) {
    return text.lines()
        .limit(LINES_JUDGED)
        .anyMatch(
            line ->
                Arrays.stream(line.split(Pattern.quote(sign)))
                        .filter(cell -> form.fieldCalled(cell) != null)
                        .count()
                    >= form.columnsAtLeast());
  }
}
