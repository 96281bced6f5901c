package org.junheng.spoilt;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Field;
import org.junheng.definition.Form;

/** Files that cannot be read, and columns that are missing or unknown. */
final class FileDefects {
  private static final String FRONT = "“";

  private FileDefects() {}

  static List<Defect> all() {
    return List.of(
        new Defect("bytes of no encoding", "file_encoding", FileDefects::bytes),
        new Defect("a quote that never ends", "file_format", FileDefects::quote),
        new Defect("no header", "header", FileDefects::noHeader),
        new Defect("an empty file", "file_empty", FileDefects::empty),
        new Defect("a required column left out", "column_missing", FileDefects::missing),
        new Defect("a column twice", "column_twice", FileDefects::columnTwice),
        new Defect("a column left out", "column_absent", FileDefects::absent),
        new Defect("a column with a default left out", "column_default", FileDefects::hasDefault),
        new Defect("cells between full-width commas", "separator", FileDefects::commas),
        new Defect("a header alone", "no_rows", FileDefects::headerAlone),
        new Defect("a column of no form", "column_unknown", FileDefects::unknown),
        new Defect("a name of no form", "file_name", FileDefects::name),
        new Defect("form school left out", "school_form_missing", FileDefects::noSchools));
  }

  private static String file(Grid grid) {
    return grid.form().form() + ".csv";
  }

  private static void bytes(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    byte[] content = CleanCounty.bytes(grid.text());
    int at = content.length - 1 - draft.oneOf(List.of(0, 1, 2));
    content[at] = (byte) 0xFF;
    draft.write(file(grid), content);
    draft.tell(grid, file(grid), null);
  }

  private static void quote(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    int row = draft.anyRow(grid);
    List<String> cells = grid.rows().get(row);
    int at =
        draft.oneOf(
            new ArrayList<>(java.util.stream.IntStream.range(0, cells.size()).boxed().toList()));
    cells.set(at, "\"" + cells.get(at));
    draft.tell(grid, file(grid), null);
  }

  private static void noHeader(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    grid.rows().remove(0);
    draft.write(file(grid), CleanCounty.bytes(grid.text()));
    draft.tell(grid, file(grid), null);
  }

  private static void empty(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    draft.write(file(grid), new byte[0]);
    draft.tell(grid, file(grid), null);
  }

  private static void commas(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.fields().size() > 2);
    draft.write(
        file(grid), CleanCounty.bytes(grid.text(draft.oneOf(List.of("，", "、", "|")), "\n")));
    draft.tell(grid, file(grid), null);
  }

  private static void headerAlone(Draft draft) {
    Grid grid = draft.anyGrid(form -> !form.key().isEmpty());
    draft.write(file(grid), CleanCounty.bytes(String.join(",", grid.rows().get(0)) + "\n"));
    draft.tell(grid, file(grid), null);
    draft.touchUnnamed();
  }

  private static void missing(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.fields().size() > 3);
    removeColumn(grid, draft.anyField(grid, Field::required));
    draft.tell(grid, file(grid), null);
  }

  private static void columnTwice(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    Field field = draft.anyField(grid, each -> true);
    int column = grid.column(field.name());
    grid.rows().forEach(row -> row.add(row.get(column)));
    draft.tell(grid, file(grid), null);
  }

  private static void absent(Draft draft) {
    Grid grid =
        draft.anyGrid(form -> !form.form().equals("classes") && !form.form().equals("rooms"));
    Field field =
        draft.anyField(
            grid, each -> !each.required() && each.whenBlank() == null && !each.subtotal());
    removeColumn(grid, field);
    draft.tell(grid, file(grid), field.name());
    List.of("primary_pupils_filled", "junior_pupils_filled", "senior_pupils_filled")
        .forEach(draft::alsoFollows);
  }

  private static void hasDefault(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.form().equals(Form.SCHOOL));
    Field field = draft.anyField(grid, each -> each.whenBlank() != null);
    removeColumn(grid, field);
    draft.tell(grid, file(grid), field.name());
  }

  private static void unknown(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    int at =
        draft.oneOf(
            java.util.stream.IntStream.rangeClosed(0, grid.rows().get(0).size()).boxed().toList());
    grid.rows().forEach(row -> row.add(at, row == grid.rows().get(0) ? "备注" + FRONT : "x"));
    draft.tellAlsoAt(file(grid) + " 备注" + FRONT);
  }

  private static void name(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    draft.remove(file(grid));
    draft.write(grid.form().form() + "2.csv", CleanCounty.bytes(grid.text()));
    draft.tell(grid, grid.form().form() + "2.csv", null);
  }

  private static void noSchools(Draft draft) {
    Grid schools = draft.grid(Form.SCHOOL);
    draft.remove(file(schools));
    draft.lose(schools);
    for (Form form : CleanCounty.DEFINITIONS.forms().values()) {
      if (form.schoolForm()) {
        Grid grid = draft.grid(form.form());
        for (int row = 1; row < grid.rows().size(); row++) {
          draft.tell(grid, row, "school_code");
        }
      }
    }
  }

  private static void removeColumn(Grid grid, Field field) {
    int column = grid.column(field.name());
    grid.rows().forEach(row -> row.remove(column));
  }
}
