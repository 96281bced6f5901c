package org.junheng.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.language.Language;

/**
 * A condition that the rows of a form keep to, beyond what each field's own constraints say.
 *
 * <p>Conditions are CEL expressions, typed against the forms when they are loaded. A bare name is a
 * field of the row; {@code form.field} is the same school's cell in another form, or what its rows
 * of a form without a key add up to, and {@code form.stage.field} the sum over its rows of one
 * stage; {@code form.rows} counts its rows. {@code county.field} is a cell of form county, and
 * {@code sum.form.field}, {@code sum.form.stage.field} and {@code sum.form.rows} add up all the
 * county's schools. A check is judged only where every cell that it names is known: what is
 * missing, not applicable or held, or divided by zero, is never judged.
 *
 * @param id the rule's name in {@code held}
 * @param form the form whose rows are judged, named once at the top of its file
 * @param when the rows that are judged; all where absent
 * @param require what must be true of them
 * @param fields the cells that are compared; the first is reported
 * @param empties for severity {@code field}: the fields that become missing
 * @param trial whether it only tells what it would do: no row, count or status changes
 * @param doubtful of a warning: whether what stands in the fields is hard to believe, so that the
 *     figures which rest on it are told as doubtful
 * @param text in Chinese: what is wrong and what to do
 */
public record Check(
    String id,
    String form,
    Severity severity,
    Years years,
    Boolean trial,
    Boolean doubtful,
    Criterion when,
    Criterion require,
    List<String> fields,
    List<String> empties,
    String text,
    String clause)
    implements Serializable {

  /** What a failed check does. */
  public enum Severity {
    /** Holds the row. */
    ERROR,
    /** Empties the named fields and keeps the row. */
    FIELD,
    /** Changes nothing. */
    WARNING,
    /** Of what only tells what it would do, and is not even counted. */
    TRIAL,
    /** Of a cell whose value the province replaced. */
    CORRECTED;

    /** Refuses what follows from other keys. */
    void requireMayBeGiven(String whose) {
      if (this == TRIAL || this == CORRECTED) {
        throw new DefinitionException(
            Language.either(
                "%s: severity is error, field or warning; what is only tried has 'trial: true' beside it",
                "%s：severity 只能是 error、field 或 warning；试行的在旁边写 trial: true", whose));
      }
    }

    /** As {@code held.severity} has it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Check {
    Required.key("id", id);
    Required.key("form", form);
    Required.key("severity", severity);
    years = years == null ? Years.ALL : years;
    trial = Boolean.TRUE.equals(trial);
    doubtful = Boolean.TRUE.equals(doubtful);
    Required.key("require", require);
    fields = Required.list("fields", fields);
    empties = Required.orEmpty("empties", empties);
    Required.key("text", text);
    Required.key("clause", clause);
    if ((severity == Severity.FIELD) != !empties.isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "check %s: 'empties' belongs to severity field, and to no other",
              "核查 %s：empties 只用于、也必用于 severity 为 field 的", id));
    }
    if (doubtful && severity != Severity.WARNING) {
      throw new DefinitionException(
          Language.either(
              "check %s: 'doubtful' belongs to severity warning; others use no such value",
              "核查 %s：doubtful 只用于 severity 为 warning 的；其他的值本来就不采用", id));
    }
    severity.requireMayBeGiven(Language.either("check %s", "核查 %s", id));
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

  /** The names that it looks at. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(require.names());
    if (when != null) {
      names.addAll(when.names());
    }
    return names;
  }

  /** What it looks at. */
  public Scope scope() {
    if (names().stream().anyMatch(CheckNames::isOfCounty)) {
      return Scope.COUNTY;
    }
    return names().stream().allMatch(CheckNames::isOfRow) ? Scope.ROW : Scope.SCHOOL;
  }

  /** The severity that its entries have in {@code held}. */
  public Severity toldAs() {
    return trial ? Severity.TRIAL : severity;
  }
}
