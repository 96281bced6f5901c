package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Check;
import org.junheng.definition.Definitions;
import org.junheng.definition.Rule;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceRow.Kind;
import org.junheng.landing.ToldRows;
import org.junheng.landing.TotalLine;

/** A row of which it is unsure what stands in which column, or that holds what no text may. */
final class BrokenRow {
  private BrokenRow() {}

  /**
   * What is wrong with a row; nothing where it is sound. The list may be added to.
   *
   * @param width the last column that has a header
   */
  static List<Held> in(Place place, SourceRow source, Definitions definitions, int width) {
    List<Held> found = new ArrayList<>(0);
    FormTable table = place.table();
    List<String> cells = source.cells();
    int size = cells.size();
    if (source.isMarked(0, Kind.OTHER_TABLE)) {
      Rule other = definitions.rule("other_table");
      found.add(place.toldInFile(source, null, other, "", ToldRows.words(source)));
      return found;
    }
    if (size < width && table.source().isText()) {
      found.add(
          place.toldInFile(
              source, null, definitions.rule("row_short"), String.valueOf(size), width + ""));
    }
    for (int i = width; i < size; i++) {
      if (!cells.get(i).isBlank() && !CellReader.isFailure(cells.get(i))) {
        found.add(
            place.toldInFile(source, i, definitions.rule("row_long"), cells.get(i).strip(), ""));
      }
    }
    if (size > width && found.isEmpty() && table.split().contains(source.number())) {
      found.add(
          place.toldInFile(
              source, null, definitions.rule("row_split"), String.valueOf(size), width + ""));
    }
    for (int i = 0; i < size; i++) {
      if (hasControls(cells.get(i))) {
        addControls(place, source, i, definitions, width, found);
      }
    }
    return found;
  }

  /**
   * What is told of a row: where it has a code and says besides that it is a total, that alone.
   *
   * @param found of its cells
   */
  static List<Held> orTotal(
      Place place, SourceRow source, Definitions definitions, List<Held> found) {
    for (Held entry : found) {
      boolean isError = entry.severity().equals(Check.Severity.ERROR.code());
      if (isError && entry.value() != null && TotalLine.isWord(entry.value())) {
        return new ArrayList<>(
            List.of(
                place.told(source, null, definitions.rule("total_with_code"), entry.value(), "")));
      }
    }
    return found;
  }

  /** Whether a sign stands in a cell that is none of a word or number. */
  private static boolean hasControls(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < ' ') {
        return true;
      }
    }
    return false;
  }

  private static void addControls(
      Place place,
      SourceRow source,
      int position,
      Definitions definitions,
      int width,
      List<Held> found) {
    String cell = source.cell(position);
    if (Swallowed.isIn(cell, width)) {
      found.add(
          place.toldInFile(
              source,
              position,
              definitions.rule("row_swallowed"),
              Swallowed.beginning(cell),
              Swallowed.lines(source, position)));
    }
    boolean isOfOrigin = place.table().header().origin().containsValue(position);
    if (cell.indexOf('\0') >= 0 && !isOfOrigin) {
      found.add(place.told(source, position, definitions.rule("nul"), cell, ""));
    }
  }
}
