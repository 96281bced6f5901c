package org.junheng.intake;

import java.util.List;
import org.junheng.definition.Check;
import org.junheng.definition.CheckNames;
import org.junheng.definition.Criterion;
import org.junheng.definition.Uncompiled;
import org.junheng.expression.NotEvaluatedException;
import org.junheng.language.Language;

/** A check of a form, with where each of its names finds its value. */
final class ResolvedCheck {
  private final Check check;
  private final boolean isWithinRow;
  private final Source[] when;
  private final Source[] require;

  ResolvedCheck(Check check, Fields fields) {
    this.check = check;
    this.isWithinRow = check.scope() == Check.Scope.ROW;
    this.when = check.when() == null ? null : sources(check.when().names(), fields);
    this.require = sources(check.require().names(), fields);
  }

  /**
   * A row, and what it is compared with.
   *
   * @param school null while rows are judged alone
   * @param county null while rows are judged alone
   */
  record Compared(TypedRow row, SchoolRows school, CountyRows county) {}

  /** Where a name finds its value; null where that is unknown. */
  private interface Source {
    Object value(Compared compared);
  }

  Check check() {
    return check;
  }

  /** Whether it looks at one row alone. */
  boolean isWithinRow() {
    return isWithinRow;
  }

  /** Whether the row fails; false as well where something that the check names is unknown. */
  boolean fails(Compared compared) {
    if (when != null && !Boolean.TRUE.equals(value(check.when(), when, compared))) {
      return false;
    }
    return Boolean.FALSE.equals(value(check.require(), require, compared));
  }

  private Boolean value(Criterion criterion, Source[] sources, Compared compared) {
    Object[] values = new Object[sources.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = sources[i].value(compared);
      if (values[i] == null) {
        return null;
      }
    }
    try {
      return criterion.holds(values);
    } catch (NotEvaluatedException e) {
      throw new NotEvaluatedException(
          Language.either(
              "check %s cannot be evaluated: %s",
              "核查 %s 的条件无法计算：%s", check.id(), Uncompiled.reason(e)),
          e);
    }
  }

  private static Source[] sources(List<String> names, Fields fields) {
    return names.stream().map(name -> source(name, fields)).toArray(Source[]::new);
  }

  private static Source source(String name, Fields fields) {
    if (CheckNames.isOfCounty(name)) {
      return compared -> compared.county().value(name);
    }
    if (name.indexOf('.') >= 0) {
      SchoolRows.Name ofSchool = SchoolRows.Name.of(name);
      int code = fields.of("school_code");
      return compared -> compared.school().value(ofSchool, compared.row().text(code));
    }
    int field = fields.of(name);
    return switch (name) {
      case CheckNames.MISSING -> compared -> compared.row().missing();
      case CheckNames.NOT_APPLICABLE -> compared -> compared.row().notApplicable();
      default -> compared -> compared.row().value(field);
    };
  }
}
