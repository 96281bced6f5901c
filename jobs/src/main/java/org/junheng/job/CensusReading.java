package org.junheng.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYear;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.storage.Storage;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.FileSummary;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormCounts;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.TableReader;

/** County-years as the release before has taken them in: nothing is read from their files again. */
final class CensusReading {
  private final Definitions definitions;
  private final Storage release;
  private final Map<String, String> blockOf = new HashMap<>();
  private final Map<String, Map<String, FileSummary>> files = new HashMap<>();
  private final Map<String, CountyYearInput> inputs = new HashMap<>();

  /** The release before, by its manifest. */
  CensusReading(Definitions definitions, Storage release) {
    this.definitions = definitions;
    this.release = release;
    Manifest manifest = Json.read(release.readText("manifest.json"), Manifest.class);
    for (Manifest.Block block : manifest.blocks()) {
      block.counties().forEach(code -> blockOf.put(place(block.year(), code), block.name()));
    }
    manifest
        .tables()
        .forEach(
            (table, summary) ->
                files.put(
                    table,
                    summary.files().stream()
                        .collect(Collectors.toMap(FileSummary::file, file -> file))));
    manifest.inputs().forEach(input -> inputs.put(place(input.year(), input.countyCode()), input));
  }

  /** A file of a table; none where the release has no such file. */
  Optional<FileSummary> file(String table, String name) {
    return Optional.ofNullable(files.getOrDefault(table, Map.of()).get(name));
  }

  /** How the forms of a county-year fared. */
  List<FormCount> counts(CountyYearInput input) {
    List<FormCount> counts = new ArrayList<>();
    for (FormInput form : inputs.get(place(input.year(), input.countyCode())).forms()) {
      FormCounts of = form.counts();
      if (of != null) {
        counts.add(
            new FormCount(
                form.form(),
                of.files(),
                of.filesHeld(),
                of.rowsRead(),
                of.rowsAccepted(),
                of.rowsHeld(),
                of.warnings()));
      }
    }
    return counts;
  }

  /** County-years of one census year, by county. */
  Map<String, Intake> intakes(List<CountyYearInput> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Set<String> counties = new TreeSet<>();
    Set<String> blocks = new TreeSet<>();
    for (CountyYearInput input : asked) {
      counties.add(input.countyCode());
      blocks.add(
          Rounds.COUNTY_YEARS.file(blockOf.get(place(input.year(), input.countyCode()))));
    }
    Map<String, Map<String, List<AcceptedRow>>> accepted = new LinkedHashMap<>();
    for (Form form : definitions.forms().values()) {
      TableReader reader =
          TableReader.of(release, form.table()).files(blocks).counties(counties);
      accepted.put(form.form(), CensusRows.byCounty(form, reader.all()));
    }
    Map<String, List<Held>> held = new HashMap<>();
    TableReader.of(release, HeldCell.class)
        .files(blocks)
        .counties(counties)
        .forEach(
            row ->
                held.computeIfAbsent(row.countyCode(), any -> new ArrayList<>())
                    .add(CensusRows.held(row)));
    Map<String, Intake> intakes = new HashMap<>();
    for (CountyYearInput input : asked) {
      String county = input.countyCode();
      Map<String, List<AcceptedRow>> forms = new LinkedHashMap<>();
      accepted.forEach((form, rows) -> forms.put(form, rows.getOrDefault(county, List.of())));
      intakes.put(
          county,
          new Intake(
              new CountyYear(input.year(), county, input.validInReference()),
              forms,
              held.getOrDefault(county, List.of()),
              counts(input)));
    }
    return intakes;
  }

  private static String place(int year, String county) {
    return CountyYearsResult.place(year, county);
  }
}
