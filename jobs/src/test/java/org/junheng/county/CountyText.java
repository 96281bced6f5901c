package org.junheng.county;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.intake.CountyYear;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;

/**
 * A county-year's accepted rows as text: of each form a line of field names, then a line a row,
 * cells parted by bars. An empty cell is missing, a {@code -} not applicable, codes as tables write
 * them.
 */
public final class CountyText {
  /** The county that all texts are of. */
  public static final String COUNTY = "450102";

  public static final Definitions DEFINITIONS = Definitions.load();
  private static final CountyForms FORMS = new CountyForms(DEFINITIONS);

  private static final int SHOWN_DIGITS = 9;

  private final int year;
  private final Map<String, List<Intake.AcceptedRow>> accepted = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Held> held = new ArrayList<>();
  private ProvinceFacts facts = ProvinceFacts.NONE;

  public CountyText(int year) {
    this.year = year;
  }

  /** The forms of the definitions. */
  public static CountyForms forms() {
    return FORMS;
  }

  /** The rows of a form, instead of those that it had. */
  public CountyText with(String form, String text) {
    texts.put(form, text);
    accepted.put(form, rows(DEFINITIONS.form(form), text));
    return this;
  }

  /** A held row of a school; kind null where it is not of a room, or cannot be read. */
  public CountyText holding(String form, String schoolCode, String kind) {
    return holding(form, schoolCode, kind, "test");
  }

  /** A row that a lost quote made one of several. */
  public CountyText swallowing(String form, String schoolCode) {
    return holding(form, schoolCode, null, "row_swallowed");
  }

  private CountyText holding(String form, String schoolCode, String kind, String rule) {
    held.add(
        new Held(
            form,
            form + ".csv",
            null,
            (long) held.size(),
            null,
            null,
            null,
            rule,
            "error",
            "",
            schoolCode,
            kind,
            null));
    return this;
  }

  /** What the province knows. */
  public CountyText knowing(ProvinceFacts known) {
    facts = known;
    return this;
  }

  /** The same rows in another census year. */
  public CountyText in(int other) {
    CountyText text = new CountyText(other).knowing(facts);
    texts.forEach(text::with);
    text.held.addAll(held);
    return text;
  }

  public Intake intake() {
    return new Intake(
        new CountyYear(year, COUNTY, true),
        accepted,
        held,
        accepted.keySet().stream().map(form -> new FormCount(form, 1, 0, 1, 1, 0, 0)).toList());
  }

  /** The county-year as a standard sees it. */
  public Assessment under(Standard standard) {
    List<School> schools = Schools.of(FORMS, intake(), standard.scope().mergeCampuses());
    return Assessment.of(intake(), standard, schools, facts, FORMS);
  }

  /** The county-year as a standard of the definitions sees it. */
  public Assessment under(String standard) {
    return under(DEFINITIONS.standard(standard));
  }

  /** All that is derived under standards of the definitions. */
  public CountyTables derived(String... standards) {
    return new CountyFigures(
            DEFINITIONS, Arrays.stream(standards).map(DEFINITIONS::standard).toList())
        .of(intake(), facts);
  }

  /** Some columns of the units under standards, the lines in order of their text. */
  public String units(List<String> standards, String... columns) {
    List<String> names =
        DEFINITIONS.table("unit").columns().stream().map(column -> column.name()).toList();
    return derived(standards.toArray(String[]::new)).cells().get("unit").stream()
        .map(
            cells ->
                Arrays.stream(columns)
                    .map(column -> shown(cells[names.indexOf(column)]))
                    .collect(Collectors.joining(" | ")))
        .sorted()
        .collect(Collectors.joining("\n", String.join(" | ", columns) + "\n", "\n"));
  }

  private static String shown(Object cell) {
    if (cell instanceof List<?> list) {
      return list.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
    return cell instanceof Double number
        ? new BigDecimal(number)
            .round(new MathContext(SHOWN_DIGITS))
            .stripTrailingZeros()
            .toPlainString()
        : cell == null ? "" : cell.toString();
  }

  private static List<Intake.AcceptedRow> rows(Form form, String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    List<Intake.AcceptedRow> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(Math.min(1, lines.size()), lines.size())) {
      if (cells.size() != lines.get(0).size()) {
        throw new IllegalArgumentException(lines.get(0) + " and " + cells + " differ in length");
      }
      rows.add(row(form, lines.get(0), cells, rows.size()));
    }
    return rows;
  }

  private static Intake.AcceptedRow row(
      Form form, List<String> names, List<String> cells, int line) {
    Object[] values = new Object[form.fields().size()];
    List<String> notApplicable = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int place = form.indexOf(names.get(i));
      if (cells.get(i).equals("-")) {
        notApplicable.add(names.get(i));
      } else if (!cells.get(i).isEmpty()) {
        values[place] = value(form.fields().get(place), cells.get(i));
      }
    }
    return new Intake.AcceptedRow(
        form.form(), values, notApplicable, "", form.form() + ".csv", null, (long) line);
  }

  private static Object value(Field field, String cell) {
    return switch (field.type()) {
      case COUNT -> Long.valueOf(cell);
      case DECIMAL -> Double.valueOf(cell);
      case YES_NO -> Boolean.valueOf(cell);
      case TEXT, CODE -> cell;
    };
  }
}
