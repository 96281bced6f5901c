package org.junheng.spoilt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junheng.definition.Field;
import org.junheng.definition.Form;

/** A county's files while one defect is put into them, with what should come of it. */
final class Draft {
  private final Map<String, Grid> grids;
  private final Map<String, byte[]> written = new LinkedHashMap<>();
  private final Set<String> removed = new TreeSet<>();
  private final Random random;
  private final Kind kind;
  private final Set<String> places = new TreeSet<>();
  private final Set<String> follows = new TreeSet<>();
  private final Set<String> touchedSchools = new TreeSet<>();
  private final Set<String> touchedForms = new TreeSet<>();

  Draft(CleanCounty county, Random random, Kind kind) {
    this.grids = county.copies();
    this.random = random;
    this.kind = kind;
  }

  /** There is no place in this county that the defect could stand in. */
  static final class NoPlace extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  Grid grid(String form) {
    return grids.get(form);
  }

  <T> T oneOf(List<T> all) {
    if (all.isEmpty()) {
      throw new NoPlace();
    }
    return all.get(random.nextInt(all.size()));
  }

  /** A form that fits, at random. */
  Grid anyGrid(Predicate<Form> fits) {
    return oneOf(grids.values().stream().filter(grid -> fits.test(grid.form())).toList());
  }

  int anyRow(Grid grid) {
    return 1 + random.nextInt(grid.rows().size() - 1);
  }

  /** A field that fits and has a column, at random. */
  Field anyField(Grid grid, Predicate<Field> fits) {
    return oneOf(
        grid.form().fields().stream()
            .filter(field -> grid.has(field.name()) && fits.test(field))
            .toList());
  }

  /** The defect should be told of this cell; its row, and what hangs on it, may be gone. */
  void tell(Grid grid, int row, String field) {
    place(grid, row, grid.header(field));
    if (grid.form().rowKey().contains(field)) {
      touchUnnamed();
    }
  }

  /** A row that cannot be given to its school is lacking there. */
  void touchUnnamed() {
    follows.addAll(
        List.of(
            "school_without_pupils_row",
            "school_without_teachers_row",
            "school_without_facilities_row",
            "school_without_funding_row",
            "school_without_classes_row",
            "junior_school_without_classes_row",
            "primary_class_sizes",
            "junior_class_sizes"));
  }

  /** The defect should be told of this row as a whole. */
  void tell(Grid grid, int row) {
    place(grid, row, null);
  }

  private void place(Grid grid, int row, String header) {
    places.add(kind.file(grid) + ":" + (row + 1) + (header == null ? "" : " " + header));
    touch(grid, row);
  }

  /** A row may be gone or differ; a school's own row takes all that the school has with it. */
  void touch(Grid grid, int row) {
    String school = grid.school(row);
    if (school == null) {
      touchedForms.add(grid.form().form());
    } else {
      touchedSchools.add(school);
    }
    if (grid.form().form().equals(Form.SCHOOL)) {
      follows.add("school_unknown");
    }
  }

  /** The defect should be told of a file, of a column of it where one is named. */
  void tell(Grid grid, String file, String column) {
    places.add(file + (column == null ? "" : " " + column));
    lose(grid);
  }

  /** The defect should be told of a form's file, of which all is read. */
  void tellOfFile(Grid grid) {
    places.add(kind.file(grid));
  }

  /** Puts a row above the header, when all else is said of the grid. */
  void titled(Grid grid, List<String> title) {
    grid.rows().add(0, title);
  }

  /** The name of a form's own file. */
  String kindOf(Grid grid) {
    return kind.file(grid);
  }

  /** A form may be gone as a whole. */
  void lose(Grid grid) {
    touchedForms.add(grid.form().form());
    if (grid.form().form().equals(Form.SCHOOL)) {
      touchedForms.addAll(grids.keySet());
      follows.add("school_form_missing");
    }
    if (grid.form().form().equals("pupils")) {
      follows.add("school_without_pupils_row");
    }
  }

  /** Where else something may be told. */
  void tellAlsoAt(String place) {
    places.add(place);
  }

  void alsoFollows(String rule) {
    follows.add(rule);
  }

  /** Writes a form's file in its own way. */
  void write(String file, byte[] content) {
    written.put(file, content);
  }

  void remove(String file) {
    removed.add(file);
  }

  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    grids.values().forEach(grid -> files.put(kind.file(grid), kind.write(grid)));
    files.putAll(written);
    removed.forEach(files::remove);
    return files;
  }

  List<String> places() {
    return new ArrayList<>(places);
  }

  boolean mayFollow(String rule) {
    return follows.contains(rule);
  }

  boolean isTouched(String form, String school) {
    return touchedForms.contains(form) || (school != null && touchedSchools.contains(school));
  }
}
