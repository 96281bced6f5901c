package org.junheng.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;

/** The forms' checks, each resolved once for many county-years. Threads may share one. */
final class ResolvedChecks {
  private final Map<String, List<ResolvedCheck>> byForm = new LinkedHashMap<>();

  ResolvedChecks(Definitions definitions, Map<String, Fields> fields) {
    for (Form form : definitions.forms().values()) {
      byForm.put(
          form.form(),
          definitions.checks().values().stream()
              .filter(check -> check.form().equals(form.form()))
              .map(check -> new ResolvedCheck(check, fields.get(form.form())))
              .toList());
    }
  }

  /** The checks of a form that hold for a year. */
  List<ResolvedCheck> of(Form form, int year) {
    return byForm.get(form.form()).stream()
        .filter(condition -> condition.check().years().contain(year))
        .toList();
  }
}
