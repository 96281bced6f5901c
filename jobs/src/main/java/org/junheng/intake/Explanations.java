package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * What a county explains, found by what is told of it: form, school and column, as far as it names
 * them.
 */
public final class Explanations {
  private final Definitions definitions;
  private final int year;
  private final List<Explanation> all = new ArrayList<>();

  /**
   * One of them.
   *
   * @param form a form's id; as the county wrote it where no form is called so
   * @param schoolCode null where it names no school
   * @param column the official header, or as the county wrote it; null where it names none
   */
  public record Explanation(String form, String schoolCode, String column, String text) {}

  /** Those of a county-year. */
  public Explanations(Definitions definitions, int year, List<AcceptedRow> rows) {
    this.definitions = definitions;
    this.year = year;
    Form own = definitions.form(Form.EXPLANATION);
    for (AcceptedRow row : rows) {
      String text = text(row, own, "explanation");
      if (text != null) {
        String form = formOf(text(row, own, "of_form"));
        all.add(
            new Explanation(
                form,
                text(row, own, "school_code"),
                columnOf(form, text(row, own, "of_column")),
                text));
      }
    }
  }

  /** Those of what was just taken in. */
  public static Explanations in(Intake intake, Definitions definitions) {
    return new Explanations(
        definitions,
        intake.countyYear().year(),
        intake.accepted().getOrDefault(Form.EXPLANATION, List.of()));
  }

  /** All of them, in the order in which they stand. */
  public List<Explanation> all() {
    return List.copyOf(all);
  }

  /** What explains an entry; null where nothing does. */
  public String of(String form, String schoolCode, String column) {
    if (all.isEmpty()) {
      return null;
    }
    String official = columnOf(form, column);
    List<String> texts =
        all.stream()
            .filter(one -> explains(one, form, schoolCode, official))
            .map(Explanation::text)
            .distinct()
            .toList();
    return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining("；"));
  }

  /** Whether one explains an entry of that form, school and official header. */
  public static boolean explains(Explanation one, String form, String schoolCode, String official) {
    return one.form().equals(form)
        && (one.schoolCode() == null || one.schoolCode().equals(schoolCode))
        && (one.column() == null || Objects.equals(one.column(), official));
  }

  private String formOf(String written) {
    String plain = Wording.plain(written);
    return definitions.forms().values().stream()
        .filter(form -> form.form().equals(plain) || Wording.plain(form.title()).equals(plain))
        .map(Form::form)
        .findFirst()
        .orElse(written);
  }

  private String columnOf(String form, String column) {
    Form known = definitions.forms().get(form);
    return known == null || column == null
        ? column
        : known.fieldCalled(column, year).map(field -> field.officialHeader(year)).orElse(column);
  }

  private static String text(AcceptedRow row, Form form, String field) {
    return (String) row.values()[form.indexOf(field)];
  }
}
