package org.junheng.landing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

/** A form as it is in one census year: which header means which field. */
final class FormOfYear {
  private final Form form;
  private final int year;
  private final Map<String, String> origin;
  private final Map<String, Field> fieldOf = new HashMap<>();
  private final HeaderWords words;
  private final int columns;
  private final boolean headersTellEncoding;

  FormOfYear(Form form, int year) {
    this(form, year, Map.of());
  }

  /**
   * A form in a census year.
   *
   * @param origin columns of origin by their headers without white space
   */
  FormOfYear(Form form, int year, Map<String, String> origin) {
    this.form = form;
    this.year = year;
    this.origin = origin;
    for (Field field : form.fields()) {
      field.headersIn(year).forEach(header -> fieldOf.put(Wording.plain(header), field));
    }
    this.words = new HeaderWords(year, fieldOf);
    this.columns = new HashSet<>(fieldOf.values()).size();
    this.headersTellEncoding =
        form.fields().stream()
            .flatMap(field -> field.headersIn(year).stream())
            .anyMatch(header -> header.chars().anyMatch(c -> c > 127));
  }

  Form form() {
    return form;
  }

  List<Field> fields() {
    return form.fields();
  }

  /** The field that a header written as the form has it means; null where it means none. */
  String fieldCalled(String header) {
    Field field = fieldOf.get(Wording.plain(header));
    return field == null ? null : field.name();
  }

  /** What a header means, also where it is marked, numbered or names a unit. */
  HeaderWords.Meaning meaning(String header) {
    return words.of(header);
  }

  /** The column of origin that a header of no field is of; null where it is of none. */
  String originCalled(String header) {
    return origin.get(Wording.plain(header));
  }

  /** The official header, among those of some fields, that a header of no field is like. */
  Optional<String> near(String header, Collection<Field> among) {
    return NearHeader.of(
        header,
        among.stream()
            .collect(
                Collectors.toMap(
                    this::officialHeader, field -> field.headersIn(year), (a, b) -> a)));
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

  /** Whether counties fill it in: the province's own tables have headers in plain ASCII. */
  boolean isOfCounties() {
    return headersTellEncoding;
  }

  /** The headers that a field's column may have. */
  List<String> headers(Field field) {
    return field.headersIn(year);
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
