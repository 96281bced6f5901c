package org.junheng.intake;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.definition.Check;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;

/**
 * The checks' conditions, compiled and typed against the forms: a condition that names an unknown
 * field or compares what cannot be compared is refused when it is loaded.
 */
public final class Conditions {
  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");
  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '(.*?)'.*");
  static final String MISSING = "missing";
  static final String NOT_APPLICABLE = "not_applicable";
  private static final String STAGE = "stage";

  /** What a division by zero and a number out of range give has no value, and is not judged. */
  private static final Set<CelErrorCode> UNDEFINED =
      Set.of(CelErrorCode.DIVIDE_BY_ZERO, CelErrorCode.NUMERIC_OVERFLOW);

  private final Map<String, List<Compiled>> byForm = new LinkedHashMap<>();

  /** Compiles all checks. */
  public Conditions(Definitions definitions) {
    Map<String, Cel> languages = new LinkedHashMap<>();
    Map<String, Map<String, CelType>> variables = new LinkedHashMap<>();
    for (Form form : definitions.forms().values()) {
      Map<String, CelType> known = variablesOf(form, definitions);
      variables.put(form.form(), known);
      CelBuilder builder = CelFactory.standardCelBuilder();
      known.forEach(builder::addVar);
      languages.put(form.form(), builder.setResultType(SimpleType.BOOL).build());
      byForm.put(form.form(), new ArrayList<>());
    }
    for (Check check : definitions.checks().values()) {
      Form form = definitions.form(check.form());
      Map<String, CelType> known = variables.get(form.form());
      Cel cel = languages.get(form.form());
      Compiled compiled =
          new Compiled(
              check,
              compile(check, "when", check.when(), cel, known.keySet()),
              compile(check, "require", check.require(), cel, known.keySet()));
      if (!compiled.isWithinRow()
          && check.severity() == Check.Severity.ERROR
          && form.form().equals(Form.SCHOOL)) {
        throw new DefinitionException(
            "check "
                + check.id()
                + ": an error on a school may look at its own row only; make it a warning, or move"
                + " it to the other form");
      }
      byForm.get(form.form()).add(compiled);
    }
  }

  /** What a check looks at. */
  public enum Scope {
    /** Its row alone. */
    ROW,
    /** The same school's other forms. */
    SCHOOL,
    /** The whole county. */
    COUNTY
  }

  /** What a check looks at. */
  public Scope scopeOf(Check check) {
    return byForm.get(check.form()).stream()
        .filter(compiled -> compiled.check.equals(check))
        .findFirst()
        .orElseThrow()
        .scope();
  }

  /** The checks of a form that hold for a year. */
  List<Compiled> of(Form form, int year) {
    return byForm.get(form.form()).stream()
        .filter(compiled -> compiled.check.years().contain(year))
        .toList();
  }

  /** A check that fails itself: never a pass, but an error of the whole run. */
  static final class NotEvaluatedException extends IllegalStateException {
    NotEvaluatedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** One check with its expressions; {@code when} is null where every row is judged. */
  record Compiled(Check check, Expression when, Expression require) {

    /** Whether it looks at one row alone. */
    boolean isWithinRow() {
      return scope() == Scope.ROW;
    }

    private Scope scope() {
      List<String> names =
          Stream.concat(when == null ? Stream.of() : when.names.stream(), require.names.stream())
              .filter(name -> name.contains("."))
              .toList();
      if (names.isEmpty()) {
        return Scope.ROW;
      }
      return names.stream().anyMatch(CountyRows::isNamed) ? Scope.COUNTY : Scope.SCHOOL;
    }

    /** Whether the row fails; false as well where something that the check names is unknown. */
    boolean fails(Function<String, Object> values) {
      if (when != null && !Boolean.TRUE.equals(evaluate(when, values))) {
        return false;
      }
      return Boolean.FALSE.equals(evaluate(require, values));
    }

    private Boolean evaluate(Expression expression, Function<String, Object> values) {
      Object[] known = new Object[expression.names.size()];
      for (int i = 0; i < known.length; i++) {
        known[i] = values.apply(expression.names.get(i));
        if (known[i] == null) {
          return null;
        }
      }
      return expression.value(check, known);
    }
  }

  /**
   * A condition and the names in it. Of the same values it always comes to the same, and most rows
   * have values that another had, so what it came to is kept.
   */
  static final class Expression {
    private static final int MOST_KEPT = 4_096;

    private final List<String> names;
    private final CelRuntime.Program program;
    private final Map<Values, Optional<Boolean>> kept = new HashMap<>();

    Expression(List<String> names, CelRuntime.Program program) {
      this.names = names;
      this.program = program;
    }

    /** True, false, or null where it has no value. */
    Boolean value(Check check, Object[] values) {
      Values key = new Values(values);
      Optional<Boolean> value = kept.get(key);
      if (value == null) {
        value = Optional.ofNullable(evaluate(check, values));
        if (kept.size() >= MOST_KEPT) {
          kept.clear();
        }
        kept.put(key, value);
      }
      return value.orElse(null);
    }

    private Boolean evaluate(Check check, Object[] values) {
      try {
        return (Boolean) program.eval(name -> Optional.ofNullable(values[names.indexOf(name)]));
      } catch (CelEvaluationException e) {
        if (UNDEFINED.contains(e.getErrorCode())) {
          return null;
        }
        throw new NotEvaluatedException(
            "check " + check.id() + " cannot be evaluated: " + e.getMessage(), e);
      }
    }
  }

  private static Map<String, CelType> variablesOf(Form form, Definitions definitions) {
    Map<String, CelType> variables = new LinkedHashMap<>();
    form.fields().forEach(field -> variables.put(field.name(), typeOf(field)));
    variables.put(MISSING, ListType.create(SimpleType.STRING));
    variables.put(NOT_APPLICABLE, ListType.create(SimpleType.STRING));
    addCountys(variables, form, definitions);
    if (!isOfSchools(form)) {
      return variables;
    }
    for (Form other : definitions.forms().values()) {
      if (!isOfSchools(other)) {
        continue;
      }
      variables.put(other.form() + ".rows", SimpleType.INT);
      for (Field field : other.fields()) {
        if (other.has(STAGE) && field.type().isNumber()) {
          variables.put(other.form() + ".primary." + field.name(), typeOf(field));
          variables.put(other.form() + ".junior." + field.name(), typeOf(field));
        } else if (!other.has(STAGE) && !other.key().isEmpty()) {
          variables.put(other.form() + "." + field.name(), typeOf(field));
        }
      }
    }
    return variables;
  }

  /** The cells of form county, and sums over the county's schools. */
  private static void addCountys(
      Map<String, CelType> variables, Form form, Definitions definitions) {
    for (Form other : definitions.forms().values()) {
      if (other.form().equals(Form.COUNTY) && !form.equals(other)) {
        other
            .fields()
            .forEach(field -> variables.put(CountyRows.COUNTY + field.name(), typeOf(field)));
      }
      if (!isOfSchools(other)) {
        continue;
      }
      String sums = CountyRows.SUM + other.form() + ".";
      variables.put(sums + "rows", SimpleType.INT);
      for (Field field : other.fields()) {
        if (field.type().isNumber()) {
          variables.put(sums + field.name(), typeOf(field));
        }
        if (field.type().isNumber() && other.has(STAGE)) {
          variables.put(sums + "primary." + field.name(), typeOf(field));
          variables.put(sums + "junior." + field.name(), typeOf(field));
        }
      }
    }
  }

  private static boolean isOfSchools(Form form) {
    return form.schoolForm() || form.form().equals(Form.SCHOOL);
  }

  private static CelType typeOf(Field field) {
    return switch (field.type()) {
      case TEXT, CODE -> SimpleType.STRING;
      case COUNT -> SimpleType.INT;
      case DECIMAL -> SimpleType.DOUBLE;
      case YES_NO -> SimpleType.BOOL;
    };
  }

  private static Expression compile(
      Check check, String key, String text, Cel cel, Set<String> known) {
    if (text == null) {
      return null;
    }
    try {
      return new Expression(namesIn(text, known), cel.createProgram(cel.compile(text).getAst()));
    } catch (CelValidationException e) {
      List<CelIssue> issues = e.getErrors();
      String found = issues.get(0).getMessage();
      Matcher unknown = UNKNOWN.matcher(found);
      throw refused(
          check,
          key,
          text,
          unknown.matches()
              ? "there is no '" + unknown.group(1) + "'; known: " + listed(known)
              : found);
    } catch (CelEvaluationException e) {
      throw refused(check, key, text, e.getMessage());
    }
  }

  private static String listed(Set<String> known) {
    List<String> own = known.stream().filter(name -> !name.contains(".")).toList();
    boolean ofSchools = known.contains(Form.SCHOOL + ".rows");
    return String.join(", ", own)
        + (ofSchools
            ? "; and of the school's other forms form.field, form.stage.field and form.rows"
            : "")
        + "; and of the county county.field, sum.form.field, sum.form.stage.field, sum.form.rows";
  }

  private static DefinitionException refused(Check check, String key, String text, String reason) {
    return new DefinitionException(
        "schemas/checks: check " + check.id() + ", " + key + ": " + text + ": " + reason);
  }

  private static List<String> namesIn(String expression, Set<String> variables) {
    Set<String> names = new TreeSet<>();
    if (expression != null) {
      Matcher matcher = NAME.matcher(TEXT.matcher(expression).replaceAll("''"));
      while (matcher.find()) {
        String name = matcher.group();
        while (!variables.contains(name) && name.contains(".")) {
          name = name.substring(0, name.lastIndexOf('.')); // a function of the name before it
        }
        if (variables.contains(name)) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }
}
