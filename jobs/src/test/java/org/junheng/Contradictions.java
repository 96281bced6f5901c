package org.junheng;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds texts in which a shown figure and its limit contradict what is said of them: {@code
 * 0.500，超过0.50}, {@code 4.20低于4.2}, and needs that nobody can fill, as {@code 0.01平方米}.
 */
public final class Contradictions {
  private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?)";
  private static final String UNIT = "(?:人|元|级|%|名|㎡)?";
  private static final Pattern JUDGED =
      Pattern.compile(
          "(?<![\\d.])"
              + NUMBER
              + UNIT
              + "(?:，|（)?(应不低于|不低于|应低于|应多于|低于|超过)"
              + NUMBER
              + UNIT
              + "(?:的(\\d+)%)?");
  private static final Pattern NOT_TO_BE_FILLED =
      Pattern.compile("(?<![\\d.,])0(?:\\.\\d+)?(?:平方米|㎡(?!的)|名[^，。；]*教师|间[^，。；]*教室|元教学)");

  private Contradictions() {}

  /** What contradicts itself in a text; none where nothing does. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    Matcher judged = JUDGED.matcher(text);
    while (judged.find()) {
      double value = number(judged.group(1));
      double share = judged.group(4) == null ? 1 : Double.parseDouble(judged.group(4)) / 100;
      double limit = number(judged.group(3)) * share;
      if (!holds(value, judged.group(2), limit)) {
        found.add(judged.group());
      }
    }
    Matcher unfillable = NOT_TO_BE_FILLED.matcher(text);
    while (unfillable.find()) {
      if (isNeed(text, unfillable.start())) {
        found.add(unfillable.group());
      }
    }
    return found;
  }

  /** How many judged figures a text tells: a test that finds none has looked at nothing. */
  public static long judgedIn(String text) {
    return JUDGED.matcher(text).results().count();
  }

  /** What a school has may be 0, what it needs may not. */
  private static boolean isNeed(String text, int at) {
    String before = text.substring(Math.max(0, at - 6), at);
    return before.matches(".*(还差|还需|再增加|再配|另需|补到85%：)\\s?");
  }

  private static boolean holds(double value, String word, double limit) {
    return switch (word) {
      case "超过" -> value > limit;
      case "低于", "应不低于" -> value < limit;
      case "不低于", "应低于" -> value >= limit;
      case "应多于" -> value <= limit;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }
}
