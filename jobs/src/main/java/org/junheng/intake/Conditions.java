package org.junheng.intake;

import java.util.List;
import java.util.function.Function;
import org.junheng.definition.Check;
import org.junheng.definition.Criterion;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.expression.NotEvaluatedException;

/** The checks of a form, and how they judge: only where everything that they name is known. */
final class Conditions {
  private Conditions() {}

  /** The checks of a form that hold for a year. */
  static List<Check> of(Form form, int year, Definitions definitions) {
    return definitions.checks().values().stream()
        .filter(check -> check.form().equals(form.form()) && check.years().contain(year))
        .toList();
  }

  /** Whether a row fails; false as well where something that the check names is unknown. */
  static boolean fails(Check check, Function<String, Object> values) {
    if (check.when() != null && !Boolean.TRUE.equals(value(check, check.when(), values))) {
      return false;
    }
    return Boolean.FALSE.equals(value(check, check.require(), values));
  }

  private static Boolean value(Check check, Criterion criterion, Function<String, Object> values) {
    Object[] known = new Object[criterion.names().size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = values.apply(criterion.names().get(i));
      if (known[i] == null) {
        return null;
      }
    }
    try {
      return criterion.holds(known);
    } catch (NotEvaluatedException e) {
      throw new NotEvaluatedException(
          "check " + check.id() + " cannot be evaluated: " + e.getMessage(), e);
    }
  }
}
