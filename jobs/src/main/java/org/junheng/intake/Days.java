package org.junheng.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Field;

/** Days as people and spreadsheets write them: 2019-12-21, 2019/12/21, 2019.12.21, 2019年12月21日. */
final class Days {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*[日号]?"
              + "(?:[T\\s]+0{1,2}:00(?::00)?(?:\\.0+)?)?");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  private Days() {}

  /** Whether a field holds days. */
  static boolean areIn(Field field) {
    return field.constraints().day();
  }

  /** The day in the one spelling that is kept; none where the text is no day of the calendar. */
  static Optional<String> read(String text) {
    for (Pattern pattern : new Pattern[] {WRITTEN, DIGITS}) {
      Matcher day = pattern.matcher(text);
      if (day.matches()) {
        try {
          return Optional.of(
              LocalDate.of(
                      Integer.parseInt(day.group(1)),
                      Integer.parseInt(day.group(2)),
                      Integer.parseInt(day.group(3)))
                  .toString());
        } catch (DateTimeException noSuchDay) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
