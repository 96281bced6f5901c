package org.junheng.second;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A province in memory: the rows that each county submitted for each census year, and the reference
 * tables, every cell as its text. Rows are maps from field name to cell text; a form that is not
 * there was not submitted.
 */
final class Province {
  private final SortedMap<Integer, SortedMap<String, Map<String, List<Map<String, String>>>>>
      submissions = new TreeMap<>();
  private final Map<String, List<Map<String, String>>> reference = new TreeMap<>();

  static CSVFormat withHeader() {
    return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  }

  /** The census years in which at least one county submitted something. */
  SortedSet<Integer> years() {
    return new TreeSet<>(submissions.keySet());
  }

  /** The counties that submitted something in the year. */
  SortedSet<String> countiesSubmitting(int year) {
    return new TreeSet<>(submissions.getOrDefault(year, new TreeMap<>()).keySet());
  }

  /** The forms of one county-year, none where it submitted nothing. */
  Map<String, List<Map<String, String>>> forms(int year, String county) {
    return submissions.getOrDefault(year, new TreeMap<>()).getOrDefault(county, Map.of());
  }

  /** The rows of a form, to be added to; calling it makes the form one that was submitted. */
  List<Map<String, String>> submit(int year, String county, String form) {
    Headers.fields(form);
    return submissions
        .computeIfAbsent(year, y -> new TreeMap<>())
        .computeIfAbsent(county, c -> new LinkedHashMap<>())
        .computeIfAbsent(form, f -> new ArrayList<>());
  }

  /** Takes a form back: as if the county had never submitted it. */
  void withdraw(int year, String county, String form) {
    submissions.get(year).get(county).remove(form);
  }

  /** Takes all forms of a county-year back. */
  void withdraw(int year, String county) {
    submissions.get(year).remove(county);
    if (submissions.get(year).isEmpty()) {
      submissions.remove(year);
    }
  }

  boolean hasReference(String table) {
    return reference.containsKey(table);
  }

  /** The rows of a reference table, none where the file is absent. */
  List<Map<String, String>> reference(String table) {
    return reference.getOrDefault(table, List.of());
  }

  /** The rows of a reference table, to be added to; calling it makes the file exist. */
  List<Map<String, String>> provide(String table) {
    return reference.computeIfAbsent(table, t -> new ArrayList<>());
  }

  /** Reads clean files: UTF-8, official headers in the first line, one file a form. */
  static Province read(Path landing, Path referenceFolder) {
    Province province = new Province();
    for (Path file : csvFiles(landing)) {
      int year = Integer.parseInt(file.getParent().getParent().getFileName().toString());
      String county = file.getParent().getFileName().toString();
      String form = file.getFileName().toString().replace(".csv", "");
      Map<String, String> names = new LinkedHashMap<>();
      Headers.fields(form).forEach(field -> names.put(field.header(), field.name()));
      province.submit(year, county, form).addAll(rows(file, names));
    }
    for (Path file : csvFiles(referenceFolder)) {
      String table = file.getFileName().toString().replace(".csv", "");
      province.provide(table).addAll(rows(file, Map.of()));
    }
    return province;
  }

  /** Writes the landing folder and the reference folder that {@link #read} reads. */
  void write(Path landing, Path referenceFolder) {
    submissions.forEach(
        (year, counties) ->
            counties.forEach(
                (county, forms) ->
                    forms.forEach(
                        (form, rows) ->
                            writeForm(
                                landing
                                    .resolve(String.valueOf(year))
                                    .resolve(county)
                                    .resolve(form + ".csv"),
                                form,
                                rows))));
    reference.forEach(
        (table, rows) -> {
          List<String> columns = ReferenceTables.columns(table);
          writeRows(referenceFolder.resolve(table + ".csv"), columns, columns, rows);
        });
  }

  private static void writeForm(Path file, String form, List<Map<String, String>> rows) {
    Set<String> used = new LinkedHashSet<>();
    rows.forEach(row -> used.addAll(row.keySet()));
    List<String> names = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    for (Headers.Field field : Headers.fields(form)) {
      if (field.required() || rows.isEmpty() || used.contains(field.name())) {
        names.add(field.name());
        headers.add(field.header());
      }
    }
    writeRows(file, names, headers, rows);
  }

  private static void writeRows(
      Path file, List<String> names, List<String> headers, List<Map<String, String>> rows) {
    try {
      Files.createDirectories(file.getParent());
      try (CSVPrinter printer =
          new CSVPrinter(
              Files.newBufferedWriter(file, StandardCharsets.UTF_8),
              CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
        printer.printRecord(headers);
        for (Map<String, String> row : rows) {
          printer.printRecord(names.stream().map(name -> row.getOrDefault(name, "")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a CSV file by column name, or by the name that stands for it. */
  static List<Map<String, String>> rows(Path file, Map<String, String> names) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (var records = withHeader().parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      for (CSVRecord row : records) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.toMap().forEach((name, cell) -> cells.put(names.getOrDefault(name, name), cell));
        rows.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<Path> csvFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
