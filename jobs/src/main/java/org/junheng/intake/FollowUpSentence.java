package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how much follows from an entry, and where. */
final class FollowUpSentence {
  private static final int NAMED = 5; // the list stands in held
  private static final int MOST_FILES = 10; // of exports a county may have one for each school
  private static final Set<String> OF_ROWS = Set.of("row_short", "row_quoted");

  private FollowUpSentence() {}

  /** What follows from an entry, as a sentence; empty where nothing does. */
  static String of(Held cause, List<Held> of) {
    if (of.isEmpty()) {
      return "";
    }
    List<Held> inColumn =
        of.stream()
            .filter(entry -> isOfColumn(cause) || OF_ROWS.contains(cause.rule()))
            .filter(entry -> entry.rule().equals(cause.rule()))
            .toList();
    List<String> lacking = schoolsThatLack(cause, of);
    List<Held> others =
        of.stream()
            .filter(entry -> !inColumn.contains(entry))
            .filter(entry -> lacking.isEmpty() || !lacksTheSame(cause, entry))
            .toList();
    return Stream.of(
                inColumn.isEmpty()
                    ? ""
                    : (isOfColumn(cause) ? "同栏另有" : "同样的另有")
                        + inColumn.size()
                        + "处（第"
                        + runs(inColumn)
                        + "行）",
                lacking.isEmpty()
                    ? ""
                    : "同样的另有"
                        + lacking.size()
                        + "所学校（"
                        + String.join("、", lacking.subList(0, Math.min(NAMED, lacking.size())))
                        + (lacking.size() > NAMED ? "等" : "")
                        + "）",
                others.isEmpty() ? "" : further(others))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("；"))
        + (inColumn.isEmpty() && others.isEmpty() ? "，各校补报后消除" : "，改正后一并消除");
  }

  /** What follows from forms that were not handed in; empty where nothing does. */
  static String ofMissing(List<Held> of) {
    return of.isEmpty() ? "" : further(of) + "，补报后一并消除";
  }

  private static String further(List<Held> of) {
    return "由此另有" + of.size() + "处（" + files(of) + "）";
  }

  /** The other schools that lack rows of the form that the cause's school has none of. */
  private static List<String> schoolsThatLack(Held cause, List<Held> of) {
    return of.stream()
        .filter(entry -> lacksTheSame(cause, entry) && entry.schoolCode() != null)
        .map(Held::schoolCode)
        .distinct()
        .toList();
  }

  private static boolean lacksTheSame(Held cause, Held entry) {
    Optional<String> form = FollowUps.formLacking(cause);
    return form.isPresent() && form.equals(FollowUps.formLacking(entry));
  }

  private static boolean isOfColumn(Held cause) {
    return FollowUps.OF_FORMATS.contains(cause.rule())
        || FollowUps.OF_WORDS.contains(cause.rule())
        || cause.rule().equals(FollowUps.LONG);
  }

  /** How many entries stand in which file. */
  private static String files(List<Held> of) {
    Map<String, Long> counts =
        of.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.file() == null ? "" : Held.nameOf(entry.file()),
                    TreeMap::new,
                    Collectors.counting()));
    return counts.entrySet().stream()
            .limit(MOST_FILES)
            .map(file -> file.getKey() + " " + file.getValue() + "处")
            .collect(Collectors.joining("，"))
        + (counts.size() > MOST_FILES ? "，等" + counts.size() + "个文件" : "");
  }

  /** The lines of entries: runs of them by their first and last. */
  private static String runs(List<Held> entries) {
    List<Long> lines = entries.stream().map(Held::line).distinct().sorted().toList();
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int j = i;
      while (j + 1 < lines.size() && lines.get(j + 1) == lines.get(j) + 1) {
        j++;
      }
      runs.add(lines.get(i) + (j == i ? "" : "—" + lines.get(j)));
      i = j + 1;
    }
    return String.join("、", runs);
  }
}
