package org.junheng.publish.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Citations of the methodology, as {@code 方法说明 9.30} or {@code 方法说明 1.1、9.3}. */
public final class Citation {
  private static final String WORDS = "方法说明 ";
  private static final String AND = "、";
  private static final String NUMBER = "\\d+(?:\\.\\d+[a-z]?)?";
  private static final Pattern CITED =
      Pattern.compile(WORDS + "(" + NUMBER + "(?:" + AND + NUMBER + ")*)");

  private Citation() {}

  /** The numbers of all passages that a text cites. */
  public static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher cited = CITED.matcher(text);
    while (cited.find()) {
      numbers.addAll(Arrays.asList(cited.group(1).split(AND)));
    }
    return numbers;
  }

  /** Escaped text in which every citation opens its passage in the page that lies beside. */
  static String linked(String escaped) {
    return CITED.matcher(escaped).replaceAll(Citation::links);
  }

  private static String links(MatchResult cited) {
    return Arrays.stream(cited.group(1).split(AND))
        .map(number -> "<a href=\"" + MethodologyPage.PAGE + "#" + number + "\">" + number + "</a>")
        .collect(Collectors.joining(AND, WORDS, ""));
  }
}
