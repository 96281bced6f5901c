package org.junheng.spoilt;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Form;

/** Rows that stand twice, in the wrong place or not where they belong. */
final class RowDefects {
  private RowDefects() {}

  static List<Defect> all() {
    return List.of(
        new Defect("a row twice", "key_twice", RowDefects::twice),
        new Defect("a school that form school lacks", "school_unknown", RowDefects::unknown),
        new Defect("a row without its last cells", "row_short", RowDefects::shortRow),
        new Defect("a row shifted to the right", "row_long", RowDefects::shifted),
        new Defect("the header once more on the next page", "rows_passed_over", RowDefects::header),
        new Defect("a school in two files", "school_in_two_files", RowDefects::twoFiles));
  }

  private static void twice(Draft draft) {
    Grid grid = draft.anyGrid(form -> !form.key().isEmpty());
    int row = draft.anyRow(grid);
    grid.rows().add(new ArrayList<>(grid.rows().get(row)));
    List<String> key = grid.form().key();
    draft.tell(grid, row, key.get(key.size() - 1));
    draft.tell(grid, grid.rows().size() - 1, key.get(key.size() - 1));
  }

  private static void unknown(Draft draft) {
    Grid grid = draft.anyGrid(Form::schoolForm);
    grid.rows().add(new ArrayList<>(grid.rows().get(draft.anyRow(grid))));
    int last = grid.rows().size() - 1;
    grid.put(last, "school_code", "2145999999");
    draft.tell(grid, last, "school_code");
  }

  private static void shortRow(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    int row = draft.anyRow(grid);
    draft.tell(grid, row);
    List<String> cells = grid.rows().get(row);
    cells.subList(cells.size() - draft.oneOf(List.of(1, 2)), cells.size()).clear();
  }

  private static void shifted(Draft draft) {
    Grid grid = draft.anyGrid(form -> !form.form().equals(Form.SCHOOL));
    int row = draft.anyRow(grid);
    List<String> cells = grid.rows().get(row);
    if (cells.get(cells.size() - 1).isBlank()) {
      throw new Draft.NoPlace();
    }
    draft.tell(grid, row);
    cells.add(0, "");
    draft.touchUnnamed();
  }

  private static void header(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("school_code"));
    int row = draft.anyRow(grid);
    grid.rows().add(row, new ArrayList<>(grid.rows().get(0)));
    draft.tellOfFile(grid);
  }

  private static void twoFiles(Draft draft) {
    Grid grid = draft.grid("rooms");
    int row = draft.anyRow(grid);
    String school = grid.school(row);
    draft.write(
        "rooms-2.csv",
        CleanCounty.bytes(String.join(",", grid.rows().get(0)) + "\n" + school + ",音乐,96\n"));
    draft.tellAlsoAt("rooms-2.csv:2 " + grid.header("school_code"));
    grid.rowsWhere("school_code", school::equals)
        .forEach(each -> draft.tell(grid, each, "school_code"));
  }
}
