package org.junheng.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.table.CountyOutlook;

/**
 * What the outlooks of a county's measures say together: its year is the latest of its failing
 * measures (methodology 8). One without a year leaves none, but the others' latest tells whether a
 * plan can still be kept.
 */
final class OutlooksOfCounty {
  private static final String DOUBTFUL = "（存疑）";

  private final List<CountyOutlook> rows;
  private final Definitions definitions;

  OutlooksOfCounty(List<CountyOutlook> rows, Definitions definitions) {
    this.rows = rows;
    this.definitions = definitions;
  }

  /** The latest year among failing measures; null where none has one. */
  Integer latest() {
    return failing().stream()
        .map(CountyOutlook::outlook)
        .filter(Objects::nonNull)
        .max(Integer::compare)
        .orElse(null);
  }

  /** Whether a failing measure goes on without ever reaching its limit. */
  boolean isOutOfView() {
    return failing().stream().anyMatch(row -> row.outlook() == null && row.slope() != null);
  }

  /** The county's year; null where it has none. */
  Integer year() {
    List<CountyOutlook> failing = failing();
    if (failing.isEmpty()) {
      return rows.isEmpty() || isUnknown() ? null : Integer.valueOf(rows.get(0).year());
    }
    return failing.stream().anyMatch(row -> row.outlook() == null) ? null : latest();
  }

  /** Whether what they say rests on a figure that is hard to believe. */
  boolean isDoubtful() {
    List<CountyOutlook> failing = failing();
    return (failing.isEmpty() ? rows : failing).stream().anyMatch(OutlooksOfCounty::isDoubtful);
  }

  /** Said behind what rests on such a figure; else nothing. */
  String doubt() {
    return isDoubtful() ? DOUBTFUL : "";
  }

  /** Why it is that year or none; null where there are no measures. */
  String reason() {
    if (rows.isEmpty()) {
      return null;
    }
    List<CountyOutlook> failing = failing();
    if (failing.isEmpty()) {
      return isUnknown() ? "有指标数据不全，不作预测" : "差异系数和各单元均已达标" + doubt();
    }
    List<String> never = new ArrayList<>();
    List<String> someYear = new ArrayList<>();
    List<String> tooFewYears = new ArrayList<>();
    for (CountyOutlook row : failing) {
      if (row.outlook() != null) {
        someYear.add(name(row) + row.outlook() + "学年" + doubt(row));
      } else {
        (row.slope() != null ? never : tooFewYears).add(name(row) + doubt(row));
      }
    }
    List<String> parts = new ArrayList<>();
    addListed("按现有趋势不能达标：", never, parts);
    addListed("按现有趋势预计达标：", someYear, parts);
    addListed("可比学年不足，不作预测：", tooFewYears, parts);
    return String.join("；", parts);
  }

  private List<CountyOutlook> failing() {
    return rows.stream().filter(row -> "not_met".equals(row.verdict())).toList();
  }

  private static boolean isDoubtful(CountyOutlook row) {
    return Boolean.TRUE.equals(row.doubtful());
  }

  private static String doubt(CountyOutlook row) {
    return isDoubtful(row) ? DOUBTFUL : "";
  }

  private boolean isUnknown() {
    return rows.stream().anyMatch(row -> "undetermined".equals(row.verdict()));
  }

  private String name(CountyOutlook row) {
    return definitions.label("stage", row.stage()) + MeasureNames.of(definitions, row.measure());
  }

  private static void addListed(String words, List<String> names, List<String> parts) {
    if (!names.isEmpty()) {
      parts.add(words + String.join("、", names.stream().sorted().toList()));
    }
  }
}
