package org.junheng.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Wording;
import org.junheng.expression.Expression;

/**
 * A layout that was checked against the forms.
 *
 * @param conditions by their texts
 * @param sources every column or cell that is looked at, with what of it is said in messages
 */
record LoadedLayout(
    Layout layout, Map<String, Expression> conditions, Map<String, Source> sources) {

  /**
   * A column or a cell of the foreign file.
   *
   * @param place file and line of the layout where it stands first
   * @param isOptional whether the file may be without it
   * @param feeds the names and fields that it feeds
   */
  record Source(String place, boolean isOptional, List<String> feeds) {}

  String id() {
    return layout.layout();
  }

  /** What every column is called in one spelling, with the text that the layout has it by. */
  Map<String, String> spelledPaths() {
    Map<String, String> paths = new LinkedHashMap<>();
    sources.keySet().forEach(path -> paths.putIfAbsent(Wording.plain(path), path));
    return paths;
  }
}
