package org.junheng.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYear;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * Accepted and held rows of some county-years as text: a line of field names with {@code year},
 * {@code county_code}, {@code file} and {@code line}, then a line a row, cells parted by bars. An
 * empty cell is missing, {@code -} is not applicable.
 */
final class Submissions {
  static final Definitions DEFINITIONS = Definitions.load();
  static final HistoryForms FORMS = new HistoryForms(DEFINITIONS);

  private final HistoryForms forms;
  private final Map<String, Intake> intakes = new TreeMap<>();

  Submissions() {
    this(FORMS);
  }

  Submissions(HistoryForms forms) {
    this.forms = forms;
  }

  /** Adds accepted rows of a form. */
  Submissions with(String form, String text) {
    for (Map<String, String> cells : lines(text)) {
      Intake of = intake(cells);
      of.accepted().computeIfAbsent(form, any -> new ArrayList<>()).add(row(form, cells));
    }
    return this;
  }

  /** Adds entries of held cells: year, county_code, form, severity, school_code. */
  Submissions held(String text) {
    for (Map<String, String> cells : lines(text)) {
      String school = cells.get("school_code").isEmpty() ? null : cells.get("school_code");
      intake(cells)
          .held()
          .add(
              new Held(
                  cells.get("form"),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  "code",
                  cells.get("severity"),
                  "",
                  school,
                  null,
                  school));
    }
    return this;
  }

  List<Intake> all() {
    return List.copyOf(intakes.values());
  }

  List<Intake> of(int year) {
    return intakes.values().stream().filter(intake -> intake.countyYear().year() == year).toList();
  }

  List<Integer> years() {
    return intakes.values().stream()
        .map(intake -> intake.countyYear().year())
        .distinct()
        .sorted()
        .toList();
  }

  /** The register of all, put together from a part for each county-year. */
  SchoolRegister register() {
    List<SchoolRegister.Part> parts = new ArrayList<>();
    for (Intake intake : intakes.values()) {
      SchoolRegister.Part part = new SchoolRegister.Part();
      forms.add(intake, part);
      parts.add(part);
    }
    return SchoolRegister.of(parts);
  }

  /** Origins as lines of year, county and origin. */
  static Origins origins(String text) {
    Origins origins = new Origins();
    lines("year | county_code | origin\n" + text)
        .forEach(
            cells ->
                origins.add(
                    Integer.parseInt(cells.get("year")),
                    cells.get("county_code"),
                    cells.get("origin")));
    return origins;
  }

  /** What histories of all county-years together give. */
  <T> List<T> each(SchoolRegister register, Origins origins, History<T> history) {
    Neighbours neighbours = new Neighbours(register, origins);
    List<T> rows = new ArrayList<>();
    for (Intake intake : intakes.values()) {
      String county = intake.countyYear().countyCode();
      rows.addAll(history.of(county, pair(intake.countyYear().year(), county, neighbours)));
    }
    return rows;
  }

  /** The history of a county-year. */
  interface History<T> {
    List<T> of(String county, YearPair years);
  }

  private YearPair pair(int year, String county, Neighbours neighbours) {
    List<String> needed = List.copyOf(neighbours.countiesBefore(year, List.of(county)));
    return new YearPair(
        year,
        new ReportedRows(forms, of(year)),
        new ReportedRows(
            forms,
            of(year - 1).stream()
                .filter(intake -> needed.contains(intake.countyYear().countyCode()))
                .toList()));
  }

  private Intake intake(Map<String, String> cells) {
    int year = Integer.parseInt(cells.get("year"));
    String county = cells.get("county_code");
    return intakes.computeIfAbsent(
        year + "/" + county,
        any ->
            new Intake(
                new CountyYear(year, county, true),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<FormCount>()));
  }

  private AcceptedRow row(String name, Map<String, String> cells) {
    Form form = forms.definitions().form(name);
    List<Object> values = new ArrayList<>();
    List<String> notApplicable = new ArrayList<>();
    for (Field field : form.fields()) {
      String cell = cells.getOrDefault(field.name(), "");
      if (cell.equals("-")) {
        notApplicable.add(field.name());
      }
      values.add(cell.isEmpty() || cell.equals("-") ? null : value(field, cell));
    }
    return new AcceptedRow(
        name,
        values.toArray(),
        notApplicable,
        "",
        cells.getOrDefault("file", name + ".csv"),
        null,
        Long.parseLong(cells.getOrDefault("line", "2")));
  }

  private static Object value(Field field, String cell) {
    return switch (field.type()) {
      case TEXT, CODE -> cell;
      case COUNT -> Long.valueOf(cell);
      case DECIMAL -> Double.valueOf(cell);
      case YES_NO -> Boolean.valueOf(cell);
    };
  }

  private static List<Map<String, String>> lines(String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, String> cells = new HashMap<>();
      for (int j = 0; j < lines.get(0).size(); j++) {
        cells.put(lines.get(0).get(j), lines.get(i).get(j));
      }
      rows.add(cells);
    }
    return rows;
  }
}
