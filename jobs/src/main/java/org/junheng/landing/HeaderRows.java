package org.junheng.landing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.landing.HeaderWords.Meaning;

/**
 * The header of a table in one row, or in up to three of which the upper ones group the columns of
 * the lowest: each column means what its group and its own cell say together, else its own cell.
 */
final class HeaderRows {
  private static final int ROWS_SEARCHED = 11;
  private static final int DEEPEST = 3;
  private static final int MOST_MERGES = 500;

  private final SourceTable table;
  private final FormOfYear form;
  private final List<Merge> merges;

  HeaderRows(SourceTable table, FormOfYear form) {
    this.table = table;
    this.form = form;
    this.merges = atTheTop(table);
  }

  /** Rows joined to one header: the last of them, and what each column says and means. */
  record Joined(int first, int last, List<String> texts, List<Meaning> meanings, int named) {}

  /** The rows that name most of the form's fields; null where none names enough. */
  Joined find() {
    List<SourceRow> rows = table.rows();
    int end = Math.min(rows.size(), ROWS_SEARCHED);
    int best = -1;
    int most = 0;
    for (int i = 0; i < end && most < form.columns(); i++) {
      int named = namedAsWritten(rows.get(i).cells());
      if (named > most) {
        most = named;
        best = i;
      }
    }
    if (most == form.columns()) {
      return joined(best, best);
    }
    boolean isSure = most >= form.columnsAtLeast();
    int from = isSure ? Math.max(0, best - DEEPEST + 1) : 0;
    int to = isSure ? Math.min(end, best + DEEPEST) : end;
    Joined found = isSure ? joined(best, best) : null;
    for (int last = from; last < to; last++) {
      if (last != best && holdsNumbers(rows.get(last))) {
        continue;
      }
      for (int first = last; first > last - DEEPEST && first >= from; first--) {
        Joined joined = joined(first, last);
        if (found == null || joined.named > found.named) {
          found = joined;
        }
      }
    }
    return found == null || found.named < form.columnsAtLeast() ? null : found;
  }

  private int namedAsWritten(List<String> cells) {
    Set<String> named = new HashSet<>();
    for (String cell : cells) {
      String field = form.fieldCalled(cell);
      if (field != null) {
        named.add(field);
      }
    }
    return named.size();
  }

  /** Data under a header has numbers in it, and a header none. */
  private static boolean holdsNumbers(SourceRow row) {
    for (String cell : row.cells()) {
      if (!cell.isEmpty() && Numerals.isNumber(cell)) {
        return true;
      }
    }
    return false;
  }

  private Joined joined(int first, int last) {
    int width = 0;
    for (int i = first; i <= last; i++) {
      width = Math.max(width, table.rows().get(i).cells().size());
    }
    List<String> texts = new ArrayList<>(width);
    List<Meaning> meanings = new ArrayList<>(width);
    Set<String> named = new HashSet<>();
    String[] groups = new String[last - first];
    for (int column = 0; column < width; column++) {
      String leaf = text(last, column);
      String group = "";
      for (int i = first; i < last; i++) {
        String above = text(i, column);
        int level = i - first;
        if (!above.isEmpty()) {
          groups[level] = above;
          for (int lower = level + 1; lower < groups.length; lower++) {
            groups[lower] = null;
          }
        }
        String of = above.isEmpty() && groups[level] != null ? groups[level] : above;
        group = of.equals(leaf) || group.endsWith(of) ? group : group + of;
        leaf = leaf.isEmpty() && !above.isEmpty() ? above : leaf;
      }
      Meaning meaning = meaning(group, leaf);
      texts.add(leaf);
      meanings.add(meaning);
      if (meaning.field() != null) {
        named.add(meaning.field().name());
      }
    }
    return new Joined(first, last, texts, meanings, named.size());
  }

  private Meaning meaning(String group, String leaf) {
    if (!group.isEmpty()) {
      Meaning together = form.meaning(group + leaf);
      if (together.field() == null) {
        together = form.meaning(leaf + group);
      }
      if (together.field() != null) {
        return together;
      }
    }
    return form.meaning(leaf);
  }

  /** What a cell shows: where it is merged, what stands in the first of the merged ones. */
  private String text(int row, int column) {
    SourceRow source = table.rows().get(row);
    String own = source.cell(column).strip();
    if (!own.isEmpty()) {
      return own;
    }
    for (Merge merge : merges) {
      if (merge.contains(source.number(), column)) {
        for (int i = row; i >= 0; i--) {
          if (table.rows().get(i).number() == merge.firstRow()) {
            return table.rows().get(i).cell(merge.firstColumn()).strip();
          }
        }
      }
    }
    return own;
  }

  /** Of all that are merged in a sheet, those that begin above the data. */
  private static List<Merge> atTheTop(SourceTable table) {
    if (table.merges().isEmpty() || table.rows().isEmpty()) {
      return List.of();
    }
    long last = table.rows().get(Math.min(ROWS_SEARCHED, table.rows().size()) - 1).number();
    return table.merges().stream()
        .filter(merge -> merge.firstRow() <= last)
        .limit(MOST_MERGES)
        .toList();
  }
}
