package org.junheng.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.definition.Nearest;
import org.junheng.definition.Wording;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceTable;
import org.junheng.language.Language;
import org.junheng.layout.LoadedLayout.Source;

/** Whether a sheet has the columns of a layout, and what the layout would have to say if not. */
final class TableFit {
  private static final int COLUMNS_TOLD = 12;

  private final LoadedLayout layout;
  private final SourceTable table;
  private final Map<String, String> wanted;
  private final TableHead head;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  private TableFit(LoadedLayout layout, SourceTable table) {
    this.layout = layout;
    this.table = table;
    this.wanted = layout.spelledPaths();
    this.head = TableHead.find(table, layout.layout().headRows(), wanted.keySet());
  }

  static Fit of(LoadedLayout layout, SourceTable table, String file) {
    return new TableFit(layout, table).fit(file);
  }

  private Fit fit(String file) {
    int required = 0;
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> path : wanted.entrySet()) {
      Source source = layout.sources().get(path.getValue());
      List<Integer> found = head.positions().getOrDefault(path.getKey(), List.of());
      required += source.isOptional() ? 0 : 1;
      if (found.size() == 1) {
        columns.put(path.getValue(), found.get(0));
      } else if (found.size() > 1) {
        misses.add(twice(path.getValue(), found));
      } else if (!source.isOptional()) {
        missing.add(path.getValue());
      }
    }
    if (missing.isEmpty() && misses.isEmpty()) {
      return Fit.of(new TableSchools(layout, table, head, columns, file));
    }
    int alike = alike();
    if (!missing.isEmpty()) {
      otherDepth().ifPresent(misses::add);
    }
    missing.forEach(path -> misses.add(absent(path)));
    return new Fit(null, misses, required == 0 ? 0 : (double) alike / required);
  }

  private String twice(String path, List<Integer> found) {
    return Language.either(
        "the column '%s' stands more than once, in %s; %s must name one of them by what stands above",
        "列“%s”不止一处：%s；%s 须按其上方的表头写明是哪一列",
        path,
        found.stream().map(SourceRow::letters).collect(Collectors.joining(", ")),
        layout.sources().get(path).place());
  }

  private String absent(String path) {
    Source source = layout.sources().get(path);
    return Language.either(
            "there is no column '%s' (%s, feeds %s)",
            "没有列“%s”（%s，用于 %s）", path, source.place(), String.join(", ", source.feeds()))
        + meant(path)
            .map(
                other ->
                    Language.either(
                        "; if column %s is meant, write there: %s",
                        "；如果就是%s列，请在该处改写为：%s",
                        SourceRow.letters(head.paths().indexOf(other)),
                        other))
            .orElse("");
  }

  /** The column that nobody reads and that may be meant: of the same last part, or near. */
  private java.util.Optional<String> meant(String path) {
    Set<Integer> taken = new HashSet<>(columns.values());
    List<String> free = new ArrayList<>();
    for (int i = 0; i < head.paths().size(); i++) {
      if (!taken.contains(i) && !head.paths().get(i).isEmpty()) {
        free.add(head.paths().get(i));
      }
    }
    String leaf = Wording.plain(TableHead.leaf(path));
    List<String> sameLeaf =
        free.stream().filter(other -> Wording.plain(TableHead.leaf(other)).equals(leaf)).toList();
    return sameLeaf.size() == 1
        ? java.util.Optional.of(sameLeaf.get(0))
        : Nearest.of(path, sameLeaf.isEmpty() ? free : sameLeaf);
  }

  /** How many of the columns that must be there are, by what their last part says at least. */
  private int alike() {
    Set<String> texts = new HashSet<>();
    for (SourceRow row : table.rows()) {
      if (row.number() > head.last() + TableHead.DEEPEST) {
        break;
      }
      row.cells().forEach(cell -> texts.add(Wording.plain(cell)));
    }
    int alike = 0;
    for (Map.Entry<String, String> path : wanted.entrySet()) {
      boolean isThere =
          columns.containsKey(path.getValue())
              || texts.contains(Wording.plain(TableHead.leaf(path.getValue())));
      alike += isThere && !layout.sources().get(path.getValue()).isOptional() ? 1 : 0;
    }
    return alike;
  }

  /** That the head seems to be of another number of rows. */
  private java.util.Optional<String> otherDepth() {
    int rows = layout.layout().headRows();
    Set<String> leaves =
        wanted.values().stream()
            .map(path -> Wording.plain(TableHead.leaf(path)))
            .collect(Collectors.toSet());
    int own = leavesIn(head, leaves);
    int best = rows;
    TableHead bestHead = head;
    int most = own;
    for (int other = 1; other <= TableHead.DEEPEST; other++) {
      TableHead tried = TableHead.find(table, other, leaves.stream().collect(Collectors.toSet()));
      TableHead full = TableHead.find(table, other, wanted.keySet());
      for (TableHead each : List.of(tried, full)) {
        int found = leavesIn(each, leaves);
        if (found > most) {
          most = found;
          best = other;
          bestHead = each;
        }
      }
    }
    return best == rows
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            Language.either(
                "the head seems to have %d rows, from row %d on, and the layout says %d: is a row of it"
                    + " missing or new? 'head: {rows: %1$d}' and paths as they stand there: %s",
                "表头似有%d行（自第%d行起），布局写的是%d行：是否少了或多了一行？可改为 head: {rows: %1$d}，" + "各列按所见写：%s",
                best,
                bestHead.first(),
                rows,
                bestHead.paths().stream()
                    .filter(path -> !path.isEmpty())
                    .limit(COLUMNS_TOLD)
                    .collect(Collectors.joining(Language.either(", ", "、")))));
  }

  private static int leavesIn(TableHead head, Set<String> leaves) {
    Set<String> found = new HashSet<>();
    for (String path : head.paths()) {
      String leaf = Wording.plain(TableHead.leaf(path));
      if (leaves.contains(leaf)) {
        found.add(leaf);
      }
    }
    return found.size();
  }
}
