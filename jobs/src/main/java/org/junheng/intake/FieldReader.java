package org.junheng.intake;

import java.util.HashMap;
import java.util.Map;
import org.junheng.definition.Field;
import org.junheng.intake.CellReader.Reading;

/**
 * Reads the cells of one field. Of words, codes of a list and small numbers the same text is judged
 * once, as a county repeats most of them.
 */
final class FieldReader {
  private static final int MOST_KNOWN = 4_096;
  private static final int DIGITS = 3;
  private static final int SMALL_NUMBERS = 1_000;

  private final Field field;
  private final CellReader cells;
  private final boolean isRepeated;
  private final Map<String, Reading> known = new HashMap<>();
  private final Reading[] ofSmallNumbers;
  private String last;
  private Reading ofLast;

  FieldReader(Field field, CellReader cells) {
    this.field = field;
    this.cells = cells;
    this.isRepeated =
        switch (field.type()) {
          case TEXT, YES_NO -> true;
          case CODE -> field.constraints().codes() != null;
          case COUNT, DECIMAL -> false;
        };
    this.ofSmallNumbers = field.type().isNumber() ? new Reading[SMALL_NUMBERS] : null;
  }

  /** What a cell is. */
  Reading read(String raw) {
    if (raw != last) { // where a cell says the same as the one above, it often is the same object
      ofLast = reading(raw);
      last = raw;
    }
    return ofLast;
  }

  private Reading reading(String raw) {
    if (isRepeated || raw.isEmpty()) {
      return ofText(raw);
    }
    int number = ofSmallNumbers == null ? -1 : smallNumber(raw);
    if (number < 0) {
      return cells.judge(field, raw);
    }
    if (ofSmallNumbers[number] == null) {
      ofSmallNumbers[number] = cells.judge(field, raw);
    }
    return ofSmallNumbers[number];
  }

  /** The number that a few digits are; -1 for every other text. */
  private static int smallNumber(String raw) {
    if (raw.length() > DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < raw.length(); i++) {
      int digit = raw.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private Reading ofText(String raw) {
    Reading reading = known.get(raw);
    if (reading == null) {
      reading = cells.judge(field, raw);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(raw, reading);
    }
    return reading;
  }
}
