package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A spreadsheet's number format, as far as it shows another number than is stored: commas behind
 * the digits divide by a thousand each, a written sign that is a digit or a point within or beside
 * them makes another number of them, and a format without a place for digits hides it. Groups,
 * units, colours, signs of currencies and fewer decimals show the same number.
 */
final class NumberFormat {
  private static final Pattern FRAME = Pattern.compile("_.|\\*.|\\[[^\\]]*\\]");
  private static final String PLACES = "0#?";
  private static final String GENERAL = "general";

  private final List<Section> sections = new ArrayList<>();

  private record Section(boolean hidesNumbers, boolean isMoved) {}

  NumberFormat(String format) {
    for (String section : sections(format)) {
      sections.add(section(section));
    }
  }

  /** Whether a number is shown as another one. */
  boolean showsOtherwise(double value) {
    int at = value > 0 || sections.size() == 1 ? 0 : value < 0 ? 1 : 2;
    Section section = at < sections.size() ? sections.get(at) : sections.get(0);
    return value != 0 && (section.isMoved || section.hidesNumbers);
  }

  private static List<String> sections(String format) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      }
      if (!isQuoted && (c == '\\' || c == '!') && i + 1 < format.length()) {
        section.append('\\').append(format.charAt(++i));
      } else if (c == ';' && !isQuoted) {
        sections.add(section.toString());
        section.setLength(0);
      } else {
        section.append(c);
      }
    }
    sections.add(section.toString());
    return sections;
  }

  private static Section section(String section) {
    String text = FRAME.matcher(withoutEscapedFrames(section)).replaceAll("");
    boolean isSpoilt = hasSpoilingText(text);
    if (text.toLowerCase(java.util.Locale.ROOT).contains(GENERAL) || text.contains("@")) {
      return new Section(false, isSpoilt);
    }
    StringBuilder places = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == '\\') {
        i++;
      } else if (!isQuoted) {
        places.append(c);
      }
    }
    boolean hasPlaces = places.chars().anyMatch(c -> PLACES.indexOf(c) >= 0);
    return new Section(!hasPlaces, hasPlaces && (isSpoilt || isScaled(places)));
  }

  private static String withoutEscapedFrames(String section) {
    return section.replace("\\_", "").replace("\\*", "").replace("\\[", "").replace("\\]", "");
  }

  /** A comma that no place for a digit follows before the point or the end. */
  private static boolean isScaled(CharSequence places) {
    boolean sawPlace = false;
    for (int i = 0; i < places.length(); i++) {
      char c = places.charAt(i);
      sawPlace |= PLACES.indexOf(c) >= 0;
      if (c == ',' && sawPlace) {
        int next = i + 1;
        while (next < places.length() && places.charAt(next) == ',') {
          next++;
        }
        if (next == places.length() || PLACES.indexOf(places.charAt(next)) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Digits or a point that are written as they are, so that they look like the number's own. */
  private static boolean hasSpoilingText(String section) {
    boolean isQuoted = false;
    boolean isFraction = section.indexOf('/') >= 0;
    for (int i = 0; i < section.length(); i++) {
      char c = section.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == '\\' && !isQuoted && i + 1 < section.length()) {
        i++;
        if (isOfNumbers(section, i, section.charAt(i))) {
          return true;
        }
      } else if ((isQuoted || (!isFraction && c >= '1' && c <= '9'))
          && isOfNumbers(section, i, c)) {
        return true;
      }
    }
    return false;
  }

  /** A digit, or a point with a place for a digit on both sides of what is written. */
  private static boolean isOfNumbers(String section, int at, char c) {
    if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
      return true;
    }
    boolean isPoint = c == '.' || c == '．' || c == '·' || c == '。';
    return isPoint
        && section.substring(0, at).chars().anyMatch(before -> PLACES.indexOf(before) >= 0)
        && section.substring(at + 1).chars().anyMatch(after -> PLACES.indexOf(after) >= 0);
  }
}
