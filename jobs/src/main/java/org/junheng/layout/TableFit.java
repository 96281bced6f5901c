package org.junheng.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final LoadedLayout layout;
  private final SourceTable table;
  private final Map<String, String> wanted;
  private final TableHead head;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
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
    look(head);
    if (missing.isEmpty() && misses.isEmpty()) {
      return Fit.of(new TableSchools(layout, table, head, columns, file));
    }
    double likeness = likeness();
    TableHead nearest = nearest();
    if (nearest != head) {
      misses.clear();
      misses.add(otherDepth(nearest));
      look(nearest);
    }
    missing.forEach(path -> misses.add(absent(path, nearest)));
    return new Fit(null, misses, likeness);
  }

  /** Looks for the layout's columns under a head. */
  private void look(TableHead under) {
    columns.clear();
    missing.clear();
    for (Map.Entry<String, String> path : wanted.entrySet()) {
      List<Integer> found = under.positions().getOrDefault(path.getKey(), List.of());
      if (found.size() == 1) {
        columns.put(path.getValue(), found.get(0));
      } else if (found.size() > 1) {
        misses.add(twice(path.getValue(), found));
      } else if (!layout.sources().get(path.getValue()).isOptional()) {
        missing.add(path.getValue());
      }
    }
  }

  private String twice(String path, List<Integer> found) {
    return Language.either(
        "the column '%s' stands more than once, in %s; %s must name one of them by what stands above",
        "列“%s”不止一处：%s；%s 须按其上方的表头写明是哪一列",
        path,
        found.stream().map(SourceRow::letters).collect(Collectors.joining(", ")),
        layout.sources().get(path).place());
  }

  private String absent(String path, TableHead under) {
    Source source = layout.sources().get(path);
    return Language.either(
            "there is no column '%s' (%s, feeds %s)",
            "没有列“%s”（%s，用于 %s）", path, source.place(), String.join(", ", source.feeds()))
        + meant(path, under)
            .map(
                other ->
                    Language.either(
                        "; if column %s is meant, write there: %s",
                        "；如果就是%s列，请在该处改写为：%s",
                        SourceRow.letters(under.paths().indexOf(other)),
                        other))
            .orElse("");
  }

  /** The column that nobody reads and that may be meant: of the same last part, or near. */
  private Optional<String> meant(String path, TableHead under) {
    Set<Integer> taken = new HashSet<>(columns.values());
    List<String> free = new ArrayList<>();
    for (int i = 0; i < under.paths().size(); i++) {
      if (!taken.contains(i) && !under.paths().get(i).isEmpty()) {
        free.add(under.paths().get(i));
      }
    }
    String leaf = plainLeaf(path);
    List<String> sameLeaf = free.stream().filter(other -> plainLeaf(other).equals(leaf)).toList();
    return sameLeaf.size() == 1
        ? Optional.of(sameLeaf.get(0))
        : Nearest.of(path, sameLeaf.isEmpty() ? free : sameLeaf);
  }

  /** How many of the columns that must be there are, by what their last part says at least. */
  private double likeness() {
    Set<String> texts = new HashSet<>();
    for (SourceRow row : table.rows()) {
      if (row.number() > head.last() + TableHead.DEEPEST) {
        break;
      }
      row.cells().forEach(cell -> texts.add(Wording.plain(cell)));
    }
    int required = 0;
    int alike = 0;
    for (String path : wanted.values()) {
      if (!layout.sources().get(path).isOptional()) {
        required++;
        alike += columns.containsKey(path) || texts.contains(plainLeaf(path)) ? 1 : 0;
      }
    }
    return required == 0 ? 0 : (double) alike / required;
  }

  /** The head, of whatever number of rows, that has most of the columns, or of their last parts. */
  private TableHead nearest() {
    TableHead nearest = head;
    int most = score(head);
    for (int rows = 1; rows <= TableHead.DEEPEST; rows++) {
      TableHead tried = TableHead.find(table, rows, wanted.keySet());
      if (score(tried) > most) {
        most = score(tried);
        nearest = tried;
      }
    }
    return nearest;
  }

  private int score(TableHead tried) {
    Set<String> leaves = new HashSet<>();
    tried.paths().forEach(path -> leaves.add(plainLeaf(path)));
    int score = 0;
    for (Map.Entry<String, String> path : wanted.entrySet()) {
      score += tried.positions().containsKey(path.getKey()) ? wanted.size() : 0;
      score += leaves.contains(plainLeaf(path.getValue())) ? 1 : 0;
    }
    return score;
  }

  private String otherDepth(TableHead nearest) {
    long rows = nearest.last() - nearest.first() + 1;
    return Language.either(
        "the head seems to have %d rows, from row %d on, and the layout says %d: is a row of it missing"
            + " or new? If it is so from now on, write 'head: {rows: %1$d}'",
        "表头似有%d行（自第%d行起），布局写的是%d行：是否少了或多了一行？如果今后都如此，请改为 head: {rows: %1$d}",
        rows,
        nearest.first(),
        layout.layout().headRows());
  }

  private static String plainLeaf(String path) {
    return Wording.plain(TableHead.leaf(path));
  }
}
