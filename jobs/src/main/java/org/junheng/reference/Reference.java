package org.junheng.reference;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.NamesOfCounties;
import org.junheng.intake.ReferenceIntake;
import org.junheng.intake.ReferenceRow;
import org.junheng.landing.FileName;
import org.junheng.landing.SourceFile;
import org.junheng.language.Language;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Folder;

/**
 * The province's own tables.
 *
 * @param tables the rows of each table that is there, by table and field name
 * @param fingerprints the SHA-256 of each file that is there, by file name
 * @param decisions what was decided on counties' submissions
 * @param unknown the names of files that nobody reads
 */
public record Reference(
    Map<String, List<Map<String, Object>>> tables,
    Map<String, String> fingerprints,
    Decisions decisions,
    List<String> unknown)
    implements Serializable {
  private static final String COUNTIES = "counties";
  private static final String EVENTS = "county_events";

  /** A county and one period of its validity; toYear null while in force. */
  public record County(
      String code,
      String name,
      String cityCode,
      String cityName,
      String kind,
      int fromYear,
      Integer toYear)
      implements Serializable {

    /** Whether the county is there in a census year. */
    public boolean isValidIn(int year) {
      return fromYear <= year && (toYear == null || year <= toYear);
    }
  }

  /** A change of the county map; year is the first census year on the new map. */
  public record CountyEvent(int year, String kind, String fromCode, String toCode)
      implements Serializable {}

  /** Reads the folder; counties.csv must be there, another missing file is an empty entry. */
  public static Reference read(Folder folder, Definitions definitions) {
    return read(folder.location(), folder.names(), name -> bytes(folder, name), definitions);
  }

  /** The same of a folder of this machine, without what other file systems need. */
  public static Reference read(Path folder, Definitions definitions) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> there = Files.list(folder)) {
      for (Path file : there.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return read(folder.toString(), files.keySet(), files::get, definitions);
  }

  /**
   * The same of contents that lie elsewhere.
   *
   * @param contents by file name
   */
  public static Reference of(
      String location, Map<String, byte[]> contents, Definitions definitions) {
    return read(location, contents.keySet(), contents::get, definitions);
  }

  private static Reference read(
      String location,
      Collection<String> names,
      Function<String, byte[]> contents,
      Definitions definitions) {
    Map<String, List<ReferenceRow>> read = new LinkedHashMap<>();
    Map<String, String> fingerprints = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String name : names) {
      Form form = definitions.reference().get(name.replaceFirst("\\.csv$", ""));
      if (form == null || !name.endsWith(".csv")) {
        if (!name.startsWith(".") && !FileName.isPassedOver(name)) {
          unknown.add(name);
        }
        continue;
      }
      byte[] content = contents.apply(name);
      String sha256 = Fingerprint.of(content);
      SourceFile file =
          new SourceFile(name, name, sha256, content.length, content, List.of(form.form()));
      read.put(form.form(), ReferenceIntake.read(form, file, definitions, problems));
      fingerprints.put(name, sha256);
    }
    Decisions decisions = DecisionTables.read(read, definitions, problems);
    if (!problems.isEmpty()) {
      throw new DefinitionException(
          Language.either("the reference tables in %s cannot be used:", "%s 中的省级名录不能使用：", location)
              + "\n  "
              + String.join("\n  ", problems));
    }
    if (!read.containsKey(COUNTIES)) {
      throw new DefinitionException(
          Language.either(
              "there is no counties.csv in %s; it says which counties there are, with the columns"
                  + " code, name, city_code, city_name, kind, from_year, to_year",
              "%s 中没有 counties.csv；它列出全部县区，栏目为 code、name、city_code、city_name、kind、"
                  + "from_year、to_year",
              location));
    }
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    read.forEach(
        (table, rows) -> tables.put(table, rows.stream().map(ReferenceRow::values).toList()));
    return new Reference(tables, fingerprints, decisions, unknown);
  }

  /** Whether the province keeps that table. */
  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /** What a county and the others of its year are called, as titles of files are compared with. */
  public NamesOfCounties names(String countyCode, int year) {
    String own = null;
    List<String> others = new ArrayList<>();
    for (County county : counties()) {
      if (county.code().equals(countyCode)) {
        own = county.isValidIn(year) ? county.name() : own;
      } else if (county.isValidIn(year)) {
        others.add(county.name());
      }
    }
    return new NamesOfCounties(own, List.copyOf(others));
  }

  /** The counties of a census year with their names, as one text. */
  public String namesIn(int year) {
    return counties().stream()
        .filter(county -> county.isValidIn(year))
        .map(county -> county.code() + " " + county.name())
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** The counties. */
  public List<County> counties() {
    return rows(COUNTIES).stream()
        .map(
            row ->
                new County(
                    (String) row.get("code"),
                    (String) row.get("name"),
                    (String) row.get("city_code"),
                    (String) row.get("city_name"),
                    (String) row.get("kind"),
                    year(row.get("from_year")),
                    row.get("to_year") == null ? null : year(row.get("to_year"))))
        .toList();
  }

  /** The changes of the county map. */
  public List<CountyEvent> events() {
    return rows(EVENTS).stream()
        .map(
            row ->
                new CountyEvent(
                    year(row.get("year")),
                    (String) row.get("kind"),
                    (String) row.get("from_code"),
                    (String) row.get("to_code")))
        .toList();
  }

  /** The counties found by their codes. */
  public CountyRegister register() {
    return new CountyRegister(counties());
  }

  /** A table's rows; none where the province does not keep it. */
  public List<Map<String, Object>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  private static int year(Object value) {
    return Math.toIntExact((Long) value);
  }

  private static byte[] bytes(Folder folder, String name) {
    try (var in = folder.open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
