package org.junheng.second;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** The fields of the nine forms with their official headers, from the test resource headers.csv. */
final class Headers {
  /** A field of a form. */
  record Field(String name, String header, String type, boolean required, boolean key) {}

  private static final Map<String, List<Field>> FIELDS = load();

  private Headers() {}

  /** The nine forms, form school first. */
  static List<String> forms() {
    return List.copyOf(FIELDS.keySet());
  }

  static List<Field> fields(String form) {
    return Objects.requireNonNull(FIELDS.get(form), form);
  }

  private static Map<String, List<Field>> load() {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(Headers.class.getResourceAsStream("/reference/headers.csv")),
                StandardCharsets.UTF_8);
        var records = Province.withHeader().parse(reader)) {
      for (CSVRecord row : records) {
        fields
            .computeIfAbsent(row.get("form"), form -> new ArrayList<>())
            .add(
                new Field(
                    row.get("field"),
                    row.get("header"),
                    row.get("type"),
                    row.get("required").equals("1"),
                    row.get("key").equals("1")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }
}
