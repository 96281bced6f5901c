package org.junheng.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Table;
import org.junheng.explain.Explanation.Cell;
import org.junheng.explain.Explanation.SourceFile;
import org.junheng.explain.Explanation.SourceRow;
import org.junheng.intake.CellPlaces;
import org.junheng.release.ReleaseTables;
import org.junheng.table.CountyChange;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/** The rows of counties' files that a row's figures used, with the cells that they used. */
final class UsedCells {
  private static final String SCHOOL_CODE = "school_code";
  private static final String STAGE = "stage";

  private final FigureRow row;
  private final ReleaseTables release;
  private final Definitions definitions;
  private final Set<String> own;
  private final boolean isOfSchools;
  private final Set<String> counties;
  private final Map<String, Set<String>> needed;
  private final Set<String> schools = new TreeSet<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> takenAt = new HashMap<>();
  private final CellsAgain again;
  private CellPlaces places = CellPlaces.NONE;
  private final List<SourceFile> files = new ArrayList<>();

  /**
   * Those of a row.
   *
   * @param parts the rows that it is made of: of their schools alone where they are units
   */
  UsedCells(
      FigureRow row,
      Ingredients parts,
      ReleaseTables release,
      Definitions definitions,
      Manifest manifest,
      CellsAgain places) {
    this.row = row;
    this.isOfSchools = row.text(SCHOOL_CODE) != null || !parts.schools().isEmpty();
    this.own = row.text(SCHOOL_CODE) != null ? Set.of(row.text(SCHOOL_CODE)) : parts.schools();
    this.release = release;
    this.again = places;
    this.definitions = definitions;
    this.needed = NeededCells.of(row, definitions);
    if (row.year() != null && row.county() != null) {
      counties = row.value("on_map") == null ? Set.of(row.county()) : sharingTerritory();
      manifest.inputs().stream()
          .filter(input -> input.year() == row.year() && counties.contains(input.countyCode()))
          .forEach(this::addFiles);
      counties.forEach(this::findSchools);
    } else if (row.year() != null && row.text("area_code") != null) {
      counties = countiesOfArea();
      manifest.inputs().stream()
          .filter(input -> input.year() == row.year() && counties.contains(input.countyCode()))
          .forEach(this::addFiles);
    } else {
      counties = Set.of();
    }
  }

  /** On the map of another year a county has the schools of those that it shares territory with. */
  private Set<String> sharingTerritory() {
    List<CountyChange> changes = release.read(CountyChange.class);
    Set<String> codes = new TreeSet<>(Set.of(row.county()));
    int known;
    do {
      known = codes.size();
      for (CountyChange change : changes) {
        if (codes.contains(change.fromCode()) || codes.contains(change.toCode())) {
          codes.add(change.fromCode());
          codes.add(change.toCode());
        }
      }
    } while (codes.size() > known);
    return codes;
  }

  /** The counties of a city, or of the province, in the row's census year. */
  private Set<String> countiesOfArea() {
    boolean isCity = !"province".equals(row.text("level"));
    Set<String> counties = new TreeSet<>();
    release.forEachRow(
        "dim_county_year",
        List.of("county_code"),
        cells -> counties.add((String) cells[0]),
        isCity ? "year = ? and city_code = ?" : "year = ?",
        isCity ? new Object[] {row.year(), row.text("area_code")} : new Object[] {row.year()});
    return counties;
  }

  private void addFiles(CountyYearInput input) {
    for (FormInput form : input.forms()) {
      for (ArchivedFile file : form.files()) {
        takenAt.put(file.sha256(), form.submittedAt());
        if (needed.isEmpty() || needed.containsKey(form.form())) {
          files.add(
              new SourceFile(title(form.form()), file.path(), file.sha256(), form.submittedAt()));
        }
      }
    }
  }

  private String title(String form) {
    return form.isEmpty() ? "" : definitions.form(form).title();
  }

  /** The schools that it is made of and their campuses; all of the county where it is of none. */
  private void findSchools(String county) {
    for (FigureRow school :
        FigureRow.in(
            release,
            table(Form.SCHOOL),
            "year = ? and county_code = ?",
            List.of(row.year(), county))) {
      String code = school.text(SCHOOL_CODE);
      names.put(code, school.text("school_name"));
      String main = school.text("main_school_code");
      if (!isOfSchools || own.contains(code) || main != null && own.contains(main)) {
        schools.add(code);
      }
    }
  }

  /** The fields by form. */
  Map<String, Set<String>> needed() {
    return needed;
  }

  /** The codes of the schools that the row is about. */
  Set<String> schools() {
    return schools;
  }

  /** Whether the row is about one school, or some of the county's. */
  boolean isOfSchools() {
    return isOfSchools;
  }

  /** The files of the county-year, or of the area's, that the figures may rest on. */
  List<SourceFile> files() {
    return files;
  }

  /** The rows, form by form. */
  List<SourceRow> rows() {
    List<SourceRow> rows = new ArrayList<>();
    if (row.year() != null && row.county() != null) {
      for (String county : counties) {
        places = again.of(row.year(), county);
        needed.forEach((form, fields) -> addRows(county, definitions.form(form), fields, rows));
      }
    }
    return rows;
  }

  private void addRows(String county, Form form, Set<String> fields, List<SourceRow> rows) {
    List<Object> parameters = new ArrayList<>(List.of(row.year(), county));
    String where = "year = ? and county_code = ?";
    if (row.table().table().equals("census_" + form.form())) {
      rows.add(row(form, fields, row));
      return;
    }
    if (form.has(SCHOOL_CODE)) {
      Set<String> asked = isOfSchools ? schools : Set.of();
      if (!asked.isEmpty()) {
        where +=
            " and school_code in ("
                + asked.stream().map(any -> "?").collect(Collectors.joining(", "))
                + ")";
        parameters.addAll(asked);
      }
    }
    for (String shared : List.of(STAGE, "group")) {
      boolean isAll = shared.equals("group") && "all".equals(row.text(shared));
      if (form.has(shared) && row.text(shared) != null && !isAll) {
        where += " and \"" + shared + "\" = ?";
        parameters.add(row.text(shared));
      }
    }
    FigureRow.in(release, table(form.form()), where, parameters)
        .forEach(found -> rows.add(row(form, fields, found)));
  }

  private SourceRow row(Form form, Set<String> fields, FigureRow found) {
    List<Cell> cells = new ArrayList<>();
    for (String name : fields) {
      Field field = form.field(name);
      String address =
          places.of(
              form,
              found.text("file_sha256"),
              form.key().stream().map(found::value).toList(),
              found.text("sheet"),
              (Long) found.value("line"),
              name);
      cells.add(new Cell(name, field.officialHeader(row.year()), value(found, name), address));
    }
    String school = found.text(SCHOOL_CODE);
    return new SourceRow(
        form.title(),
        school,
        school == null ? null : names.get(school),
        found.text("file"),
        found.text("sheet"),
        (Long) found.value("line"),
        takenAt.get(found.text("file_sha256")),
        cells);
  }

  private static String value(FigureRow found, String name) {
    Object value = found.value(name);
    if (value != null) {
      return value instanceof Boolean yes ? (yes ? "是" : "否") : FormulaText.number(value);
    }
    return found.value("not_applicable") instanceof List<?> list && list.contains(name)
        ? "不适用"
        : "缺报";
  }

  private Table table(String form) {
    return definitions.table("census_" + form);
  }
}
