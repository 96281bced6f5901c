package org.junheng.landing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

/** A form as it is in one census year: which header means which field. */
final class FormOfYear {
  private final Form form;
  private final int year;
  private final Map<String, String> fieldOf = new HashMap<>();
  private final int columns;
  private final boolean headersTellEncoding;

  FormOfYear(Form form, int year) {
    this.form = form;
    this.year = year;
    for (Field field : form.fields()) {
      field.headersIn(year).forEach(header -> fieldOf.put(Wording.plain(header), field.name()));
    }
    this.columns = new HashSet<>(fieldOf.values()).size();
    this.headersTellEncoding =
        form.fields().stream()
            .flatMap(field -> field.headersIn(year).stream())
            .anyMatch(header -> header.chars().anyMatch(c -> c > 127));
  }

  List<Field> fields() {
    return form.fields();
  }

  /** The field that a header means; null where it means none. */
  String fieldCalled(String header) {
    return fieldOf.get(Wording.plain(header));
  }

  /** How many fields have a column. */
  int columns() {
    return columns;
  }

  /** The columns that a header row needs to be known by. */
  int columnsAtLeast() {
    return Math.min(2, form.fields().size());
  }

  /** Headers in plain ASCII read the same in every encoding: then UTF-8 goes before GB18030. */
  boolean headersTellEncoding() {
    return headersTellEncoding;
  }

  String officialHeader(Field field) {
    return field.officialHeader(year);
  }

  /** The headers without which nothing is read, as a sentence lists them. */
  String requiredHeaders() {
    return form.fields().stream()
        .filter(field -> field.required() || form.key().contains(field.name()))
        .map(this::officialHeader)
        .collect(Collectors.joining("、"));
  }
}
