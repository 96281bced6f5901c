package org.junheng.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.history.FoundCell;
import org.junheng.history.HistoryForms;
import org.junheng.history.SchoolRegister;
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

/**
 * County-years as a release has taken them in, or as the first round of this run did: nothing is
 * read from their files again.
 */
final class CensusReading implements TakenIn {
  private static final String SCHOOL = Form.SCHOOL;

  private final Definitions definitions;
  private final Storage release;
  private final HistoryForms forms;
  private final Map<String, String> blockOf = new HashMap<>();
  private final Map<String, Map<String, FileSummary>> files = new HashMap<>();
  private final Map<String, CountyYearInput> inputs = new HashMap<>();

  private CensusReading(Definitions definitions, Storage release) {
    this.definitions = definitions;
    this.release = release;
    this.forms = new HistoryForms(definitions);
  }

  /** What the first round of a run has written of its blocks. */
  static CensusReading prepared(RunInputs inputs, List<BlockPlan> blocks) {
    CensusReading reading = new CensusReading(inputs.definitions(), Storage.at(inputs.preparing()));
    for (BlockPlan block : blocks) {
      for (CountyYearInput input : block.inputs()) {
        String place = place(input.year(), input.countyCode());
        reading.blockOf.put(place, block.name());
        reading.inputs.put(place, input);
      }
    }
    return reading;
  }

  /** The release before, by its manifest. */
  static CensusReading published(Definitions definitions, Storage release) {
    CensusReading reading = new CensusReading(definitions, release);
    reading.takeManifest();
    return reading;
  }

  private void takeManifest() {
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

  /** County-years of one census year with all that was taken in, by county. */
  Map<String, Intake> intakes(List<CountyYearInput> asked) {
    Map<String, Intake> intakes = new HashMap<>();
    List<String> counties = asked.stream().map(CountyYearInput::countyCode).toList();
    if (!asked.isEmpty()) {
      read(asked.get(0).year(), counties, definitions.forms().values())
          .forEach(intake -> intakes.put(intake.countyYear().countyCode(), intake));
    }
    return intakes;
  }

  @Override
  public List<Intake> withSchools(
      int year, Collection<String> counties, Collection<String> others) {
    Set<Form> asked = new LinkedHashSet<>(List.of(definitions.form(SCHOOL)));
    others.forEach(form -> asked.add(definitions.form(form)));
    return read(
        year,
        counties.stream().filter(county -> blockOf.containsKey(place(year, county))).toList(),
        asked);
  }

  /** The codes of the schools of a block, and how their form was taken in. */
  SchoolRegister.Part schools(BlockPlan block) {
    SchoolRegister.Part part = new SchoolRegister.Part();
    withSchools(block.year(), block.counties(), List.of("pupils"))
        .forEach(intake -> forms.add(intake, part));
    return part;
  }

  private List<Intake> read(int year, List<String> counties, Collection<Form> asked) {
    if (counties.isEmpty()) {
      return List.of();
    }
    Set<String> blocks = new TreeSet<>();
    counties.forEach(
        county -> blocks.add(Rounds.COUNTY_YEARS.file(blockOf.get(place(year, county)))));
    Map<String, Map<String, List<AcceptedRow>>> accepted = new LinkedHashMap<>();
    for (Form form : asked) {
      TableReader reader =
          TableReader.of(release, definitions.table("census_" + form.form()))
              .filesThere(blocks)
              .counties(counties);
      accepted.put(form.form(), CensusRows.byCounty(form, reader.all()));
    }
    Map<String, List<Held>> held = new HashMap<>();
    TableReader.of(release, HeldCell.class)
        .filesThere(blocks)
        .counties(counties)
        .forEach(
            row ->
                held.computeIfAbsent(row.countyCode(), any -> new ArrayList<>())
                    .add(FoundCell.of(row)));
    List<Intake> intakes = new ArrayList<>();
    for (String county : counties) {
      Map<String, List<AcceptedRow>> rows = new LinkedHashMap<>();
      accepted.forEach((form, of) -> rows.put(form, of.getOrDefault(county, List.of())));
      CountyYearInput input = inputs.get(place(year, county));
      intakes.add(
          new Intake(
              new CountyYear(year, county, input.validInReference()),
              rows,
              held.getOrDefault(county, List.of()),
              counts(input)));
    }
    return intakes;
  }

  private static String place(int year, String county) {
    return CountyYearsResult.place(year, county);
  }
}
