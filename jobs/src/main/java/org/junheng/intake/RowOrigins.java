package org.junheng.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.definition.Form;
import org.junheng.definition.OriginColumns;
import org.junheng.definition.Wording;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceRow;

/**
 * The places in exports that the rows of a converted file come from, by its columns of origin. A
 * row that leaves them blank, or of which they cannot be read, stands in its own file.
 */
public final class RowOrigins {
  /** Those of a file that was not converted. */
  static final RowOrigins NONE = new RowOrigins();

  private static final int ABSENT = -1;
  private static final int LONGEST = 255;
  private static final int MOST_DIGITS = 9;
  private static final int MOST_NAMED = 3;
  private static final int SHOWN = 30;

  private final int file;
  private final int sheet;
  private final int line;
  private final int cells;
  private final Map<String, String> shown = new HashMap<>();
  private final Set<Long> shared = new HashSet<>();
  private final Set<String> files = new TreeSet<>();
  private long unread;
  private String firstUnread;

  private RowOrigins() {
    this.file = ABSENT;
    this.sheet = ABSENT;
    this.line = ABSENT;
    this.cells = ABSENT;
  }

  private RowOrigins(FormTable table, Form form) {
    Map<String, Integer> origin = table.header().origin();
    this.file = origin.getOrDefault(OriginColumns.FILE, ABSENT);
    this.sheet = origin.getOrDefault(OriginColumns.SHEET, ABSENT);
    this.line = origin.getOrDefault(OriginColumns.LINE, ABSENT);
    this.cells = origin.getOrDefault(OriginColumns.CELLS, ABSENT);
    Set<Spot> seen = new HashSet<>();
    for (SourceRow row : table.rows()) {
      int wrong = wrong(row);
      Origin read = wrong == ABSENT ? of(row) : null;
      if (read != null) {
        files.add(read.row().file());
        boolean isFound = read.row().cell() == null && seen.add(read.row());
        if (form.key().isEmpty() && !isFound) {
          shared.add(row.number()); // a row without a key is told from the others by its line
          wrong = line == ABSENT ? cells : line;
        }
      }
      if (wrong != ABSENT) {
        unread++;
        firstUnread = firstUnread == null ? named(row, wrong) : firstUnread;
      }
    }
  }

  /** Those of a form's rows in a file. */
  static RowOrigins of(FormTable table, Form form) {
    return table.header().origin().isEmpty() ? NONE : new RowOrigins(table, form);
  }

  /** Where a row comes from; null where that is its own file. */
  Origin of(SourceRow row) {
    if (this == NONE || shared.contains(row.number())) {
      return null;
    }
    String of = cell(row, file);
    int number = number(cell(row, line));
    if (of.isEmpty() || of.length() > LONGEST || number < 0) {
      return null;
    }
    String in = cell(row, sheet);
    if (in.length() > LONGEST) {
      return null;
    }
    return Origin.of(
        shown.computeIfAbsent(of, RowOrigins::shown),
        in.isEmpty() ? null : shown.computeIfAbsent(in, RowOrigins::shown),
        number,
        cell(row, cells));
  }

  /** The column that cannot be read of a row; {@link #ABSENT} where all can, or all are blank. */
  private int wrong(SourceRow row) {
    String of = cell(row, file);
    String in = cell(row, sheet);
    String number = cell(row, line);
    String all = cell(row, cells);
    if (of.isEmpty() && in.isEmpty() && number.isEmpty() && all.isEmpty()) {
      return ABSENT;
    }
    if (of.isEmpty() || of.length() > LONGEST) {
      return file == ABSENT ? Math.max(sheet, Math.max(line, cells)) : file;
    }
    if (in.length() > LONGEST) {
      return sheet;
    }
    if (number(number) < 0) {
      return line;
    }
    if (!OriginCells.areIn(all)) {
      return cells;
    }
    return number.isEmpty() && all.isEmpty() ? file : ABSENT;
  }

  private static String cell(SourceRow row, int position) {
    return position == ABSENT ? "" : row.cell(position).strip();
  }

  /** The line's number; 0 where none stands there, and less where it is none. */
  private static int number(String text) {
    boolean isDigits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (text.isEmpty()) {
      return 0;
    }
    int number = isDigits && text.length() <= MOST_DIGITS ? Integer.parseInt(text) : 0;
    return number == 0 ? -1 : number;
  }

  private static String named(SourceRow row, int position) {
    String text = row.cell(position).strip();
    String beginning = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return row.address(position) + "“" + Wording.shown(beginning) + "”";
  }

  /** How many rows say something of their origin that cannot be read. */
  long unread() {
    return unread;
  }

  /** The first cell that cannot be read; null where all can. */
  String firstUnread() {
    return firstUnread;
  }

  /** What the exports are called together; null where no row comes from one. */
  String called() {
    return files.isEmpty() ? null : called(files);
  }

  /** What some files are called together: one by its path, up to three by name, more by number. */
  public static String called(Collection<String> files) {
    if (files.size() == 1) {
      return files.iterator().next();
    }
    List<String> names = files.stream().map(Held::nameOf).distinct().toList();
    return names.size() <= MOST_NAMED
        ? names.stream().collect(Collectors.joining("、"))
        : names.get(0) + "等" + names.size() + "个文件";
  }

  /** A name with signs that are not seen written out. */
  static String shown(String name) {
    return Wording.shown(name);
  }
}
