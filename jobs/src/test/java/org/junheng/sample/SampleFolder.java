package org.junheng.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;

/** A written province, read again by field names. */
record SampleFolder(Path folder, Definitions definitions) {

  static SampleFolder write(SampleProvince province, Path folder) throws IOException {
    Definitions definitions = Definitions.load();
    SampleWriter.write(province, folder, definitions);
    return new SampleFolder(folder, definitions);
  }

  /** The bytes of every file by its path. */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : paths(folder)) {
      files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    return files;
  }

  /** The county codes that hand something in. */
  List<String> countiesIn(int year) throws IOException {
    try (Stream<Path> counties = Files.list(landing(year))) {
      return counties.map(county -> county.getFileName().toString()).sorted().toList();
    }
  }

  /** The first line of a form. */
  String header(int year, String county, String form) throws IOException {
    return Files.readAllLines(landing(year).resolve(county).resolve(form + ".csv")).get(0);
  }

  /** The rows of a form over all counties, cells by field name. */
  List<Map<String, String>> rows(int year, String form) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String county : countiesIn(year)) {
      rows.addAll(rows(year, county, form));
    }
    return rows;
  }

  /** The rows of a county's form, cells by field name. */
  List<Map<String, String>> rows(int year, String county, String form) {
    Path file = landing(year).resolve(county).resolve(form + ".csv");
    return read(file, definitions.form(form), year);
  }

  /** The rows of a reference table. */
  List<Map<String, String>> reference(String table) {
    Path file = folder.resolve("reference").resolve(table + ".csv");
    return parse(file).stream().map(CSVRecord::toMap).toList();
  }

  private Path landing(int year) {
    return folder.resolve("landing").resolve(Integer.toString(year));
  }

  private static List<Map<String, String>> read(Path file, Form form, int year) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (CSVRecord line : parse(file)) {
      Map<String, String> row = new HashMap<>();
      for (Field field : form.fields()) {
        row.put(field.name(), line.get(field.officialHeader(year)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<CSVRecord> parse(Path file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
