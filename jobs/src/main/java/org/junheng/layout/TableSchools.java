package org.junheng.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junheng.definition.Wording;
import org.junheng.landing.Merge;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceTable;
import org.junheng.layout.Converted.Unread;

/** The schools below the head of a table; totals, notes and subtotals are none. */
final class TableSchools implements ExportedSchools {
  private static final Pattern PLAIN_CODE = Pattern.compile("[0-9A-Za-z]+");

  private final LoadedLayout layout;
  private final SourceTable table;
  private final TableHead head;
  private final Map<String, Integer> columns;
  private final String file;
  private final String title;
  private final Map<Integer, Map<Long, CellOfExport>> merged = new HashMap<>();
  private final List<String> notSchools;
  private int passedOver;

  /**
   * The schools of a sheet.
   *
   * @param columns the positions of the layout's columns
   */
  TableSchools(
      LoadedLayout layout,
      SourceTable table,
      TableHead head,
      Map<String, Integer> columns,
      String file) {
    this.layout = layout;
    this.table = table;
    this.head = head;
    this.columns = columns;
    this.file = file;
    StringBuilder above = new StringBuilder();
    for (SourceRow row : table.rows()) {
      if (row.number() >= head.first()) {
        break;
      }
      row.cells().forEach(cell -> above.append(cell.isBlank() ? "" : cell.strip() + " "));
    }
    this.title = above.toString().strip();
    this.notSchools = layout.layout().notSchools().stream().map(Wording::plain).toList();
    spread();
  }

  /** What is merged down a column holds for each of its rows. */
  private void spread() {
    Map<Long, SourceRow> firsts = new HashMap<>();
    List<Merge> below =
        table.merges().stream()
            .filter(merge -> merge.firstRow() > head.last() && merge.isDownAColumn())
            .toList();
    below.forEach(merge -> firsts.put(merge.firstRow(), null));
    table.rows().stream()
        .filter(row -> firsts.containsKey(row.number()))
        .forEach(row -> firsts.put(row.number(), row));
    for (Merge merge : below) {
      SourceRow row = firsts.get(merge.firstRow());
      if (row != null && !row.cell(merge.firstColumn()).isBlank()) {
        CellOfExport cell =
            new CellOfExport(
                row.cell(merge.firstColumn()),
                table.sheet(),
                row.address(merge.firstColumn()),
                SourceRow.Kind.MERGED);
        for (long number = merge.firstRow(); number <= merge.lastRow(); number++) {
          merged.computeIfAbsent(merge.firstColumn(), any -> new HashMap<>()).put(number, cell);
        }
      }
    }
  }

  @Override
  public void forEach(Consumer<SchoolCells> school) {
    passedOver = 0;
    for (SourceRow row : table.rows()) {
      if (row.number() <= head.last()) {
        continue;
      }
      if (isSchool(row)) {
        school.accept(new Row(row));
      } else {
        passedOver++;
      }
    }
  }

  /**
   * A row is no school where one of its first texts is a word for totals or notes, where nothing
   * but one cell is filled, or where a row without a code is all formulas.
   */
  private boolean isSchool(SourceRow row) {
    int filled = 0;
    int formulas = 0;
    String first = null;
    for (int i = 0; i < Math.max(row.cells().size(), head.paths().size()); i++) {
      boolean isFormula =
          row.isMarked(i, SourceRow.Kind.FORMULA)
              || row.isMarked(i, SourceRow.Kind.FORMULA_WITHOUT_VALUE);
      if (!row.cell(i).isBlank() || isFormula) {
        filled++;
        formulas += isFormula ? 1 : 0;
        first = first == null ? Wording.plain(row.cell(i)) : first;
      }
    }
    if (first == null || hasWords(row)) {
      return false;
    }
    String code = layout.layout().school().from();
    Integer at = code == null ? null : columns.get(code);
    if (at == null) {
      return filled > 1;
    }
    String written = Wording.plain(row.cell(at));
    return filled == 1
        ? PLAIN_CODE.matcher(written).matches()
        : !written.isEmpty() || formulas * 2 < filled;
  }

  /** Whether the code, or what stands before the figures, begins with a word for no school. */
  private boolean hasWords(SourceRow row) {
    for (String cell : row.cells()) {
      String text = Wording.plain(cell);
      if (text.isEmpty()) {
        continue;
      }
      for (String word : notSchools) {
        if (text.startsWith(word)) {
          return true;
        }
      }
      if (Character.isDigit(text.charAt(0))) {
        return false;
      }
    }
    return false;
  }

  @Override
  public int passedOver() {
    return passedOver;
  }

  @Override
  public String special(String name) {
    return switch (name) {
      case "@sheet" -> table.sheet() == null ? "" : table.sheet();
      case "@file" -> file.substring(file.lastIndexOf('/') + 1);
      default -> title;
    };
  }

  @Override
  public List<Unread> unread() {
    Set<Integer> read = new HashSet<>(columns.values());
    List<Unread> unread = new ArrayList<>();
    for (int i = 0; i < head.paths().size(); i++) {
      if (!read.contains(i) && !head.paths().get(i).isEmpty()) {
        unread.add(new Unread("column", head.paths().get(i), file));
      }
    }
    return unread;
  }

  @Override
  public Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    columns.forEach((path, at) -> places.put(path, SourceRow.letters(at)));
    return places;
  }

  @Override
  public String sheet() {
    return table.sheet();
  }

  /** One row. */
  private final class Row implements SchoolCells {
    private final SourceRow row;

    Row(SourceRow row) {
      this.row = row;
    }

    @Override
    public CellOfExport cell(String source) {
      Integer at = columns.get(source);
      if (at == null) {
        return null;
      }
      String text = row.cell(at);
      CellOfExport above = merged.isEmpty() || !merged.containsKey(at) ? null : shared(at);
      if (above != null) {
        return above;
      }
      return new CellOfExport(text, table.sheet(), row.address(at), kind(at));
    }

    private CellOfExport shared(int at) {
      return merged.get(at).get(row.number());
    }

    private SourceRow.Kind kind(int at) {
      for (SourceRow.Mark mark : row.marks()) {
        if (mark.position() == at && mark.kind() != SourceRow.Kind.FORMULA) {
          return mark.kind();
        }
      }
      return null;
    }

    @Override
    public String special(String name) {
      return TableSchools.this.special(name);
    }

    @Override
    public String sheet() {
      return table.sheet();
    }

    @Override
    public long line() {
      return table.isText() ? row.line() : row.number();
    }

    @Override
    public String firstCell() {
      return row.address(columns.getOrDefault(layout.layout().school().from(), 0));
    }
  }
}
