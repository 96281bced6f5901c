package org.junheng.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * School codes as numbers, so that those of a nation take little room: a code of ten digits is its
 * own number, any other is listed and numbered beyond them.
 */
final class SchoolCodes implements Serializable {
  /** The number of no code. */
  static final long NONE = -1;

  private static final int DIGITS = 10;
  private static final long FIRST_LISTED = 10_000_000_000L;

  private final List<String> listed = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();

  /** The number of a code, which is listed where it must be; {@link #NONE} of null. */
  long add(String code) {
    long number = find(code);
    if (number == NONE && code != null) {
      number = FIRST_LISTED + listed.size();
      listed.add(code);
      numbers.put(code, number);
    }
    return number;
  }

  /** The number of a code; {@link #NONE} where it is not known. */
  long find(String code) {
    return isDigits(code) ? Long.parseLong(code) : numbers.getOrDefault(code, NONE);
  }

  /** The number here of a code that has another one there. */
  long add(long number, SchoolCodes there) {
    return number < FIRST_LISTED ? number : add(there.code(number));
  }

  /** The codes that are listed. */
  List<String> listed() {
    return listed;
  }

  /** The code of a number. */
  String code(long number) {
    if (number >= FIRST_LISTED) {
      return listed.get((int) (number - FIRST_LISTED));
    }
    String digits = Long.toString(number);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  private static boolean isDigits(String code) {
    if (code == null || code.length() != DIGITS) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
