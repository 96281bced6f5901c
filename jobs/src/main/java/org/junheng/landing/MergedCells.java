package org.junheng.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.definition.Field;
import org.junheng.landing.SourceTable.Note;

/**
 * Merged cells among the rows of data: what is merged down a column of codes or words holds for
 * each of its rows; cells merged over figures are marked, since nobody can say how the figure is to
 * be shared.
 */
final class MergedCells {
  private MergedCells() {}

  /** The rows as they are meant; what was read for several rows is noted once. */
  static List<SourceRow> read(
      SourceTable table, Header header, FormOfYear form, List<SourceRow> rows, List<Note> notes) {
    if (table.merges().isEmpty() || rows.isEmpty()) {
      return rows;
    }
    Map<Long, Integer> byNumber = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      byNumber.put(rows.get(i).number(), i);
    }
    Map<Integer, Field> fields = new HashMap<>();
    form.fields()
        .forEach(
            field -> {
              Integer position = header.columns().get(field.name());
              if (position != null) {
                fields.put(position, field);
              }
            });
    List<SourceRow> meant = new ArrayList<>(rows);
    TreeSet<String> read = new TreeSet<>();
    for (Merge merge : table.merges()) {
      Integer first = byNumber.get(merge.firstRow());
      if (first == null) {
        continue;
      }
      Field field = fields.get(merge.firstColumn());
      boolean isOfWords = field != null && !field.type().isNumber();
      boolean isDown = merge.isDownAColumn() && isOfWords;
      String text = rows.get(first).cell(merge.firstColumn());
      for (int at = first; at < rows.size() && isIn(merge, rows.get(at)); at++) {
        if (!isDown) {
          meant.set(at, marked(meant.get(at), merge, fields));
        } else if (meant.get(at).cell(merge.firstColumn()).isBlank()) {
          meant.set(at, meant.get(at).with(merge.firstColumn(), text));
          read.add(merge.address());
        }
      }
    }
    if (!read.isEmpty()) {
      notes.add(new Note("merged_read", String.valueOf(read.size()), read.first()));
    }
    return meant;
  }

  private static boolean isIn(Merge merge, SourceRow row) {
    return row.number() <= merge.lastRow();
  }

  private static SourceRow marked(SourceRow row, Merge merge, Map<Integer, Field> fields) {
    SourceRow marked = row;
    for (Map.Entry<Integer, Field> field : fields.entrySet()) {
      if (field.getValue().type().isNumber() && merge.contains(row.number(), field.getKey())) {
        marked = marked.marked(field.getKey(), SourceRow.Kind.MERGED);
      }
    }
    return marked;
  }
}
