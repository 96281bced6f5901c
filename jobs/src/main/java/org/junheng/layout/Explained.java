package org.junheng.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.language.Language;
import org.junheng.layout.Layout.FormRow;

/** Which column or cell feeds which field, in one line each. */
final class Explained {
  private final Layout layout;
  private final Map<String, String> places;

  /**
   * What is to be explained.
   *
   * @param places where the sources were found
   */
  Explained(Layout layout, Map<String, String> places) {
    this.layout = layout;
    this.places = places;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(lines, "school_code", layout.school());
    Layout.SaidCounty county = layout.county();
    add(lines, "county_code", county.code() != null ? county.code() : county.name());
    if (county.city() != null) {
      add(lines, "county: city", county.city());
    }
    layout.names().forEach((name, feed) -> add(lines, "@" + name, feed));
    for (FormRow row : layout.rows()) {
      String when = row.when() == null ? "" : when(row.when());
      row.fields().forEach((field, feed) -> add(lines, row.form() + "." + field + when, feed));
    }
    return lines;
  }

  private void add(List<String> lines, String target, Feed feed) {
    lines.add(target + " ← " + described(feed));
  }

  private static String when(String condition) {
    return Language.either(" where %s", "（当 %s）", condition);
  }

  private String described(Feed feed) {
    if (!feed.cases().isEmpty()) {
      return feed.cases().stream()
          .map(this::described)
          .collect(Collectors.joining(Language.either("; else ", "；否则 ")));
    }
    StringBuilder text = new StringBuilder();
    if (feed.constant() != null) {
      text.append('"').append(feed.constant()).append('"');
    }
    List<String> plus = new ArrayList<>(feed.add());
    if (feed.from() != null) {
      plus.add(0, feed.from());
    }
    text.append(plus.stream().map(this::placed).collect(Collectors.joining(" + ")));
    feed.subtract().forEach(source -> text.append(" − ").append(placed(source)));
    if (feed.prefix() != null || feed.suffix() != null) {
      text.insert(0, feed.prefix() == null ? "" : '"' + feed.prefix() + "\" + ");
      text.append(feed.suffix() == null ? "" : " + \"" + feed.suffix() + '"');
    }
    if (feed.unit() != null) {
      text.append(Language.either(", in %s", "，单位%s", feed.unit()));
    }
    if (!feed.words().isEmpty()) {
      text.append(
          feed.words().entrySet().stream()
              .map(word -> word.getKey() + " = " + word.getValue())
              .collect(Collectors.joining(", ", " {", "}")));
    }
    return text + (feed.when() == null ? "" : when(feed.when()));
  }

  private String placed(String source) {
    String place = places.get(source);
    if (source.startsWith("@")) {
      return source;
    }
    return place == null
        ? source + Language.either(" [not there]", "〔没有〕")
        : place.endsWith("!" + source.substring(source.lastIndexOf('!') + 1))
            ? source
            : source + " [" + place + "]";
  }
}
