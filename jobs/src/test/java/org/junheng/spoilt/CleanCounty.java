package org.junheng.spoilt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Intake;
import org.junheng.landing.SourceFile;
import org.junheng.sample.SampleProvince;
import org.junheng.sample.SampleWriter;

/** A small county of the made-up province: a few schools of each type, and no defect. */
record CleanCounty(int year, String code, Map<String, Grid> grids) {
  static final Definitions DEFINITIONS = Definitions.load();

  private static final int YEAR = 2024;

  /** Classes in a row of their own are a warning, and the made-up province has some. */
  private static final Set<String> ATTACHED = Set.of("219", "319", "349");

  private static final int SCHOOLS_PER_TYPE = 2;

  /** The counties of a province without defects, each cut down to a few schools of a type. */
  static List<CleanCounty> of(Path folder, int counties, long seed) throws IOException {
    SampleProvince province =
        new SampleProvince(counties, YEAR, YEAR, seed, SampleProvince.Defects.NONE);
    SampleWriter.write(province, folder, DEFINITIONS);
    List<CleanCounty> clean = new ArrayList<>();
    try (var places = Files.list(folder.resolve("landing/" + YEAR))) {
      for (Path place : places.sorted().toList()) {
        Map<String, Grid> grids = new LinkedHashMap<>();
        for (Form form : DEFINITIONS.forms().values()) {
          if (!form.optional()) {
            String text = Files.readString(place.resolve(form.form() + ".csv"));
            grids.put(form.form(), Grid.of(form, YEAR, text));
          }
        }
        clean.add(new CleanCounty(YEAR, place.getFileName().toString(), cutDown(grids)));
      }
    }
    return clean;
  }

  private static Map<String, Grid> cutDown(Map<String, Grid> grids) {
    Map<String, Integer> ofType = new HashMap<>();
    Set<String> kept = new HashSet<>();
    Grid schools = grids.get("school");
    for (int row : schools.rowsWhere("counted", counted -> !counted.equals("否"))) {
      boolean isCampusOfNone = schools.cell(row, "main_school_code").isBlank();
      boolean isAttached = ATTACHED.contains(schools.cell(row, "school_type"));
      if (isCampusOfNone
          && !isAttached
          && ofType.merge(schools.cell(row, "school_type"), 1, Integer::sum) <= SCHOOLS_PER_TYPE) {
        kept.add(schools.school(row));
      }
    }
    grids.values().stream()
        .filter(grid -> grid.form().has("school_code"))
        .forEach(
            grid -> {
              Set<Integer> gone =
                  new TreeSet<>(grid.rowsWhere("school_code", code -> !kept.contains(code)));
              gone.stream()
                  .sorted(java.util.Comparator.reverseOrder())
                  .forEach(row -> grid.rows().remove((int) row));
            });
    Grid county = grids.get("county");
    for (String field :
        List.of(
            "exchange_eligible",
            "exchanged",
            "exchanged_backbone",
            "catchment_primary_in",
            "catchment_primary_all",
            "catchment_junior_in",
            "catchment_junior_all",
            "migrant_public",
            "migrant_bought")) {
      county.put(1, field, "1"); // the county is smaller now
    }
    return grids;
  }

  /** The same county under another code, with schools of its own. */
  CleanCounty as(String another, int number) {
    Map<String, String> codes = new HashMap<>(Map.of(code, another));
    Grid schools = grids.get("school");
    for (int row = 1; row < schools.rows().size(); row++) {
      String school = schools.school(row);
      codes.put(school, school.substring(0, 3) + "%04d%03d".formatted(number, row));
    }
    Map<String, Grid> copies = copies();
    copies
        .values()
        .forEach(
            grid ->
                grid.rows().forEach(row -> row.replaceAll(cell -> codes.getOrDefault(cell, cell))));
    return new CleanCounty(year, another, copies);
  }

  /** Copies that can be spoilt. */
  Map<String, Grid> copies() {
    Map<String, Grid> copies = new LinkedHashMap<>();
    grids.forEach((form, grid) -> copies.put(form, grid.copy()));
    return copies;
  }

  /** The files as they are. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    grids.values().forEach(grid -> files.put(Kind.CSV.file(grid), Kind.CSV.write(grid)));
    return files;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Intake take(CountyYearIntake intake, Map<String, byte[]> files) {
    List<SourceFile> sources = new ArrayList<>();
    files.forEach(
        (name, content) ->
            sources.add(
                SourceFile.of(
                    year + "/" + code + "/" + name,
                    name,
                    "sha-" + Arrays.hashCode(content),
                    content.length,
                    content,
                    DEFINITIONS.forms().values())));
    return intake.take(new CountyYear(year, code, true), sources);
  }

  /** What was taken in, form by form, without its place. */
  static Map<String, List<String>> rows(Intake intake) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    intake
        .accepted()
        .forEach(
            (form, accepted) ->
                rows.put(
                    form,
                    accepted.stream()
                        .map(row -> Arrays.asList(row.values()) + " " + row.notApplicable())
                        .toList()));
    return rows;
  }
}
