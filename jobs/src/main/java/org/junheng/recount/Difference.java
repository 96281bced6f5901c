package org.junheng.recount;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.language.Language;

/**
 * A cell, or a whole row, that was counted otherwise the second time.
 *
 * @param keyColumns the table's key
 * @param key its values in the row
 * @param column null where one side has no such row
 * @param published what the release says; null where nothing stands there, or no such row
 * @param counted what the second count gave; null likewise
 */
public record Difference(
    String table,
    List<String> keyColumns,
    List<String> key,
    String column,
    String published,
    String counted) {

  /** A published sum that is not the sum of its parts; null where there is none. */
  static Difference ofSum(String figure, String place, Double published, Double added) {
    return new Difference(
        figure,
        List.of("sum"),
        List.of(place),
        figure.substring(figure.indexOf('.') + 1),
        published == null ? null : String.valueOf(published),
        added == null ? null : String.valueOf(added));
  }

  /** The difference in one line. */
  public String words() {
    String row =
        IntStream.range(0, key.size())
            .mapToObj(i -> keyColumns.get(i) + "=" + key.get(i))
            .collect(Collectors.joining(" ", table + " ", ""));
    if (column == null) {
      return row
          + (published == null
              ? Language.either(": counted, and not in the release", "：复算有此行，本版本没有")
              : Language.either(": in the release, and not counted", "：本版本有此行，复算没有"));
    }
    return row
        + Language.either(
            ", %s: %s in the release, %s counted",
            "，%s：本版本为%s，复算为%s", column, told(published), told(counted));
  }

  private static String told(String cell) {
    return cell == null ? Language.either("nothing", "空") : cell;
  }
}
