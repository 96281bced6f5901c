package org.junheng.county;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.Held;
import org.junheng.table.HeldCell;

/**
 * What of a county-year's held rows keeps its resources from being met (methodology 9.13).
 *
 * @param hasSchools whether rows of form {@code school} are held
 * @param withoutSchool the forms with held rows whose well-formed code no row of form {@code
 *     school} has, held or not, in the order of the definitions
 */
public record HeldFacts(boolean hasSchools, List<String> withoutSchool) {
  /** Nothing is held. */
  public static final HeldFacts NONE = new HeldFacts(false, List.of());

  private record Entry(String form, String severity, Long line, String schoolCode) {
    private Entry(Held held) {
      this(held.form(), held.severity(), held.line(), held.schoolCode());
    }

    private Entry(HeldCell held) {
      this(held.form(), held.severity(), held.line(), held.schoolCode());
    }

    boolean isOf(String name) {
      return name.equals(form);
    }

    boolean isOfSchool() {
      return line != null && schoolCode != null;
    }
  }

  /**
   * Of what intake found.
   *
   * @param accepted the codes of form {@code school}
   */
  public static HeldFacts of(List<Held> held, Set<String> accepted, Definitions definitions) {
    return facts(held.stream().map(Entry::new), accepted, definitions);
  }

  /**
   * Of a county-year's rows of table {@code held}.
   *
   * @param accepted the codes of form {@code school}
   */
  public static HeldFacts ofCells(
      List<HeldCell> held, Set<String> accepted, Definitions definitions) {
    return facts(held.stream().map(Entry::new), accepted, definitions);
  }

  private static HeldFacts facts(
      Stream<Entry> entries, Set<String> accepted, Definitions definitions) {
    List<Entry> errors =
        entries.filter(entry -> Severity.ERROR.code().equals(entry.severity())).toList();
    Set<String> named = new HashSet<>(accepted);
    errors.stream()
        .filter(entry -> entry.isOf(Form.SCHOOL) && entry.isOfSchool())
        .forEach(entry -> named.add(entry.schoolCode()));
    List<Entry> strange =
        errors.stream()
            .filter(entry -> entry.isOfSchool() && !named.contains(entry.schoolCode()))
            .toList();
    return new HeldFacts(
        errors.stream().anyMatch(entry -> entry.isOf(Form.SCHOOL)),
        definitions.forms().values().stream()
            .filter(Form::schoolForm)
            .map(Form::form)
            .filter(form -> strange.stream().anyMatch(entry -> entry.isOf(form)))
            .toList());
  }
}
