package org.junheng.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.expression.ExpressionLanguage;
import org.junheng.expression.ExpressionLanguage.Type;
import org.junheng.language.Language;

/** The names that a check of a form may use, with their types. */
public final class CheckNames {
  /** The fields of the row that are missing. */
  public static final String MISSING = "missing";

  /** The fields of the row that are not applicable. */
  public static final String NOT_APPLICABLE = "not_applicable";

  /** What the cells of form county begin with, on other forms. */
  public static final String COUNTY = "county.";

  /** What sums over the county's schools begin with. */
  public static final String SUM = "sum.";

  /** How many rows there are, in the place of a field. */
  public static final String ROWS = "rows";

  private static final String STAGE = "stage";

  private final Map<String, Form> forms;

  private CheckNames(Map<String, Form> forms) {
    this.forms = forms;
  }

  /** The language of each form's checks. */
  static Map<String, ExpressionLanguage> languages(Map<String, Form> forms) {
    CheckNames names = new CheckNames(forms);
    Map<String, ExpressionLanguage> languages = new LinkedHashMap<>();
    forms.forEach((id, form) -> languages.put(id, new ExpressionLanguage(names.of(form))));
    return languages;
  }

  /** Whether a name means the whole county. */
  public static boolean isOfCounty(String name) {
    return name.startsWith(COUNTY) || name.startsWith(SUM);
  }

  /** Whether a name means no more than the row itself. */
  static boolean isOfRow(String name) {
    return name.indexOf('.') < 0;
  }

  /** The names as a sentence lists them. */
  static String listed(ExpressionLanguage language) {
    return String.join(", ", language.names().stream().filter(CheckNames::isOfRow).toList())
        + (language.names().contains(Form.SCHOOL + "." + ROWS)
            ? Language.either(
                "; and of the school's other forms form.field, form.stage.field and form.rows",
                "；本校其他报表的 form.field、form.stage.field、form.rows")
            : "")
        + Language.either(
            "; and of the county county.field, sum.form.field, sum.form.stage.field, sum.form.rows",
            "；全县的 county.field、sum.form.field、sum.form.stage.field、sum.form.rows");
  }

  private Map<String, Type> of(Form form) {
    Map<String, Type> names = new LinkedHashMap<>();
    form.fields().forEach(field -> names.put(field.name(), typeOf(field)));
    names.put(MISSING, Type.TEXTS);
    names.put(NOT_APPLICABLE, Type.TEXTS);
    addCountys(names, form);
    if (isOfSchools(form)) {
      forms.values().stream()
          .filter(CheckNames::isOfSchools)
          .forEach(other -> addSchools(names, other));
    }
    return names;
  }

  private static void addSchools(Map<String, Type> names, Form form) {
    names.put(form.form() + "." + ROWS, Type.COUNT);
    for (Field field : form.fields()) {
      if (form.has(STAGE) && field.type().isNumber()) {
        addStages(names, form.form(), field);
      } else if (!form.has(STAGE) && (!form.key().isEmpty() || field.type().isNumber())) {
        names.put(form.form() + "." + field.name(), typeOf(field));
      }
    }
  }

  /** The cells of form county, and sums over the county's schools. */
  private void addCountys(Map<String, Type> names, Form form) {
    for (Form other : forms.values()) {
      if (other.form().equals(Form.COUNTY) && !form.equals(other)) {
        other.fields().forEach(field -> names.put(COUNTY + field.name(), typeOf(field)));
      }
      if (isOfSchools(other)) {
        addSums(names, other);
      }
    }
  }

  private static void addSums(Map<String, Type> names, Form form) {
    names.put(SUM + form.form() + "." + ROWS, Type.COUNT);
    for (Field field : form.fields()) {
      if (field.type().isNumber()) {
        names.put(SUM + form.form() + "." + field.name(), typeOf(field));
        if (form.has(STAGE)) {
          addStages(names, SUM + form.form(), field);
        }
      }
    }
  }

  private static void addStages(Map<String, Type> names, String of, Field field) {
    names.put(of + ".primary." + field.name(), typeOf(field));
    names.put(of + ".junior." + field.name(), typeOf(field));
  }

  /** Whether the rows of a form are of schools. */
  static boolean isOfSchools(Form form) {
    return form.schoolForm() || form.form().equals(Form.SCHOOL);
  }

  private static Type typeOf(Field field) {
    return switch (field.type()) {
      case TEXT, CODE -> Type.TEXT;
      case COUNT -> Type.COUNT;
      case DECIMAL -> Type.NUMBER;
      case YES_NO -> Type.YES_NO;
    };
  }
}
