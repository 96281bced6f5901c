package org.junheng.landing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.definition.Form;
import org.junheng.definition.OriginColumns;

/** The forms that files may hold, each worked out once for a census year. Threads may share one. */
public final class FormsOfYears {
  private final Collection<Form> forms;
  private final Map<String, String> origin;
  private final Map<String, Map<Integer, FormOfYear>> known = new ConcurrentHashMap<>();

  /** These forms, in files that were not converted. */
  public FormsOfYears(Collection<Form> forms) {
    this(forms, Map.of());
  }

  /** These forms, and the columns that each knows beside its fields. */
  public FormsOfYears(Collection<Form> forms, OriginColumns origin) {
    this(forms, origin.byHeader());
  }

  private FormsOfYears(Collection<Form> forms, Map<String, String> origin) {
    this.forms = List.copyOf(forms);
    this.origin = origin;
  }

  /** All that a sheet may be named by. */
  Collection<Form> forms() {
    return forms;
  }

  FormOfYear of(Form form, int year) {
    Map<Integer, FormOfYear> years = known.get(form.form());
    if (years == null) {
      years = known.computeIfAbsent(form.form(), any -> new ConcurrentHashMap<>());
    }
    FormOfYear ofYear = years.get(year);
    if (ofYear == null) {
      ofYear = years.computeIfAbsent(year, any -> new FormOfYear(form, any, origin));
    }
    return ofYear;
  }
}
