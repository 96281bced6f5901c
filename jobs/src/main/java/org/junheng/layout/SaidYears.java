package org.junheng.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether files say of themselves that they are of another census year; most say nothing. */
final class SaidYears {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int LONGEST = 4;

  private SaidYears() {}

  /** Whether a file is of another year by its name, where the layout looks at that. */
  static boolean isOther(Layout layout, String file, int year) {
    return layout.saidYear() != null
        && layout.saidYear().from().contains("@file")
        && isOther(file.substring(file.lastIndexOf('/') + 1), layout.saidYear().plus(), year);
  }

  /** Whether schools are of another year by what the layout looks at. */
  static boolean isOther(Layout layout, ExportedSchools schools, int year) {
    if (layout.saidYear() == null) {
      return false;
    }
    for (String source : layout.saidYear().from()) {
      String text = source.startsWith("@") ? schools.special(source) : first(schools, source);
      if (isOther(text, layout.saidYear().plus(), year)) {
        return true;
      }
    }
    return false;
  }

  private static String first(ExportedSchools schools, String source) {
    String[] text = {""};
    schools.forEach(
        school -> {
          CellOfExport cell = school.cell(source);
          text[0] = text[0].isEmpty() && cell != null ? cell.text() : text[0];
        });
    return text[0];
  }

  private static boolean isOther(String text, int plus, int year) {
    Set<Integer> years = new HashSet<>();
    Matcher numbers = DIGITS.matcher(text);
    while (numbers.find()) {
      if (numbers.group().length() <= LONGEST) {
        years.add(Integer.parseInt(numbers.group()) + plus);
      }
    }
    return !years.isEmpty() && !years.contains(year);
  }
}
