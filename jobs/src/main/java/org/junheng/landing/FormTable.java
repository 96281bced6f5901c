package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.definition.Field;
import org.junheng.definition.UnitWord;
import org.junheng.landing.SourceTable.Note;

/**
 * A form's rows in one file or sheet: the header, and the rows of data under it.
 *
 * @param titles the cells above the header
 * @param split numbers of rows of which a number with unquoted thousands separators may have made
 *     more cells
 * @param near the official headers that unknown ones are near to, by position
 * @param notes what is told of the table as the form reads it
 */
public record FormTable(
    SourceTable source,
    Header header,
    List<String> titles,
    List<SourceRow> rows,
    Set<Long> split,
    Map<Integer, String> near,
    List<Note> notes) {

  /**
   * Finds the form of a census year in a table; in several parts where files were joined whose
   * columns stand in another order.
   */
  static List<FormTable> allOf(SourceTable table, FormOfYear form) throws UnreadableFileException {
    Header header = Header.find(table, form);
    int next = header == null ? -1 : otherHeader(table, header, form);
    if (next < 0) {
      return List.of(of(table, header, form));
    }
    List<FormTable> parts = new ArrayList<>(List.of(of(table.part(0, next), form)));
    parts.addAll(allOf(table.part(next, table.rows().size()), form));
    return parts;
  }

  /** The first row below a header that names the form's fields in other places; -1 without one. */
  private static int otherHeader(SourceTable table, Header header, FormOfYear form) {
    List<SourceRow> rows = table.rows();
    for (int i = header.row() + 1; i < rows.size(); i++) {
      String first = rows.get(i).cell(0);
      boolean mayBe = !first.isEmpty() && (first.charAt(0) > '~' || first.charAt(0) == '"');
      if (mayBe && namesInOtherPlaces(rows.get(i), header, form)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean namesInOtherPlaces(SourceRow row, Header header, FormOfYear form) {
    int named = 0;
    boolean isElsewhere = false;
    for (int i = 0; i < row.cells().size(); i++) {
      String field = form.fieldCalled(row.cell(i));
      if (field != null) {
        named++;
        Integer position = header.columns().get(field);
        isElsewhere |= position == null || position != i;
      }
    }
    return isElsewhere && named >= Math.max(2, header.columns().size() / 2);
  }

  /** Finds the form of a census year in a table. */
  static FormTable of(SourceTable table, FormOfYear form) throws UnreadableFileException {
    return of(table, Header.find(table, form), form);
  }

  private static FormTable of(SourceTable table, Header found, FormOfYear form)
      throws UnreadableFileException {
    if (table.rows().isEmpty()) {
      throw new UnreadableFileException("file_empty", "", "");
    }
    if (found == null) {
      throw new UnreadableFileException("header", "", form.requiredHeaders());
    }
    requireOnce(table, found);
    List<String> titles = titles(table, found, form);
    Header header = found.without(OtherUnits.in(titles, found, form));
    List<Note> notes = new ArrayList<>();
    List<SourceRow> rows = dataBelow(header, table, form, notes);
    SourceRow units = unitsBelow(header, table);
    if (units != null) {
      header = header.without(OtherUnits.in(units, header, form));
    }
    requireColumns(header, form);
    Map<Integer, String> near =
        form.isOfCounties() ? new UnreadColumns(table, header, form).tell(rows, notes) : Map.of();
    rows = MergedCells.read(table, header, form, rows, notes);
    return new FormTable(
        table, header, titles, rows, SplitRows.in(table, header, rows), near, List.copyOf(notes));
  }

  private static void requireOnce(SourceTable table, Header header) throws UnreadableFileException {
    if (!header.twice().isEmpty()) {
      throw new UnreadableFileException(
          "column_twice",
          header.twice().values().stream()
              .map(
                  positions ->
                      positions.stream()
                          .map(at -> "“" + header.textAt(at) + "”（" + table.column(at) + "）")
                          .collect(Collectors.joining("、")))
              .collect(Collectors.joining("；")),
          "");
    }
  }

  private static void requireColumns(Header header, FormOfYear form)
      throws UnreadableFileException {
    for (Field field : form.fields()) {
      if (field.required() && !header.columns().containsKey(field.name())) {
        for (Header.OtherUnit other : header.otherUnits()) {
          if (other.field().equals(field)) {
            throw new UnreadableFileException(
                "required_unit", other.unit(), UnitWord.called(field));
          }
        }
        String near =
            header.unknown().stream()
                .map(header::textAt)
                .filter(text -> form.near(text, List.of(field)).isPresent())
                .map(text -> "（“" + text + "”是否就是该栏？如是，请改为此名）")
                .findFirst()
                .orElse("");
        throw new UnreadableFileException("column_missing", near, form.officialHeader(field));
      }
    }
  }

  private static List<String> titles(SourceTable table, Header header, FormOfYear form) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < header.row(); i++) {
      for (String cell : table.rows().get(i).cells()) {
        if (!cell.isBlank() && form.meaning(cell).field() == null) {
          titles.add(cell.strip());
        }
      }
    }
    return titles;
  }

  private static SourceRow unitsBelow(Header header, SourceTable table) {
    int first = header.row() + 1;
    return first < table.rows().size() && OtherUnits.isUnits(table.rows().get(first))
        ? table.rows().get(first)
        : null;
  }

  private static List<SourceRow> dataBelow(
      Header header, SourceTable table, FormOfYear form, List<Note> notes) {
    int first = header.row() + 1;
    List<SourceRow> all = table.rows();
    List<SourceRow> rows = new ArrayList<>(all.size());
    List<SourceRow> passedOver = new ArrayList<>();
    boolean isOfOthers = false;
    boolean isUnderHeader = true;
    NoData noData = form.isOfCounties() ? new NoData(header, form) : null;
    for (int i = first; i < all.size(); i++) {
      SourceRow row = all.get(i);
      isUnderHeader &= NoData.isColumnLetters(row) || OtherUnits.isUnits(row);
      if (isUnderHeader) {
        continue;
      }
      NoData.Why why = noData == null ? NoData.Why.NONE : noData.of(row);
      if (why == NoData.Why.HEADER_OF_OTHERS && !isOfOthers) {
        isOfOthers = true;
        rows.add(row.marked(0, SourceRow.Kind.OTHER_TABLE));
      } else if (isOfOthers) {
        continue; // told with the header of its table
      } else if (why == NoData.Why.NONE) {
        rows.add(row);
      } else if (why == NoData.Why.TOLD) {
        passedOver.add(row);
      }
    }
    if (!passedOver.isEmpty()) {
      notes.add(
          new Note(
              "rows_passed_over",
              ToldRows.lines(passedOver),
              ToldRows.beginning(passedOver.get(0))));
    }
    return rows;
  }

  /** The sheet's name; null in a text file. */
  public String sheet() {
    return source.sheet();
  }
}
