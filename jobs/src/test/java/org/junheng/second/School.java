package org.junheng.second;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A school of one census year with its campuses added: type, founder and flags are the main
 * school's, everything that can be counted is the sum of all its parts (§9.1).
 */
final class School {
  /** The main school, or one of its campuses: its rows in the forms, null where there is none. */
  record Part(
      Map<String, String> school,
      Map<String, String> pupils,
      Map<Stage, Map<String, String>> teachers,
      Map<String, String> facilities,
      Map<String, String> funding,
      Map<Stage, List<Double>> classSizes,
      Map<String, List<Double>> roomAreas,
      boolean hasHeldClass,
      int heldMusicRooms,
      int heldArtRooms,
      int heldUnknownRooms) {
    String code() {
      return Cell.plain(school.get("school_code"));
    }

    Cell pupilsOf(Stage stage) {
      return pupils == null ? Cell.MISSING : Cell.read(pupils.get(stage.pupilsField()));
    }
  }

  private final String county;
  private final int year;
  private final Part main;
  private final List<Part> parts = new ArrayList<>();

  School(int year, String county, Part main) {
    this.year = year;
    this.county = county;
    this.main = main;
    parts.add(main);
  }

  void add(Part campus) {
    parts.add(campus);
  }

  int year() {
    return year;
  }

  String county() {
    return county;
  }

  String code() {
    return main.code();
  }

  String name() {
    return main.school().get("school_name");
  }

  String type() {
    return Cell.plain(main.school().get("school_type"));
  }

  String founder() {
    return Cell.plain(main.school().get("founder"));
  }

  boolean isDirectlyRun() {
    return says("directly_run");
  }

  boolean isInDenseCore() {
    return says("dense_city_core");
  }

  boolean isRural() {
    return Set.of("210", "220").contains(Cell.plain(main.school().get("urban_rural")));
  }

  Cell plannedYear() {
    return Cell.read(main.school().get("planned_year"));
  }

  Cell charter() {
    return Cell.readYesNo(main.school().get("charter"));
  }

  Set<Stage> stages() {
    return Stage.ofType(type());
  }

  List<Part> parts() {
    return parts;
  }

  /** Pupils of a stage that the type has; the cells of other stages are never asked (§9.3). */
  Cell pupils(Stage stage) {
    return Cell.sum(parts.stream().map(part -> part.pupilsOf(stage)).toList());
  }

  /** Pupils of all stages of the type together (§9.6). */
  Cell allPupils() {
    return Cell.sum(stages().stream().map(this::pupils).toList());
  }

  /** Pupils of the primary and junior stages that the type has. */
  Cell compulsoryPupils() {
    return Cell.sum(
        stages().stream().filter(stage -> stage != Stage.SENIOR).map(this::pupils).toList());
  }

  /** Another count of form pupils, for example the graduates. */
  Cell pupilCount(String field) {
    return Cell.sum(parts.stream().map(part -> read(part.pupils(), field)).toList());
  }

  /** A count of the teachers of a stage; a campus without pupils of it needs no row (§9.1). */
  Cell teachers(Stage stage, String field) {
    List<Cell> cells = new ArrayList<>();
    for (Part part : parts) {
      Map<String, String> row = part.teachers().get(stage);
      Cell pupils = part.pupilsOf(stage);
      boolean needsNone = part != main && !pupils.isMissing() && pupils.orNothing() == 0;
      if (row != null || !needsNone) {
        cells.add(read(row, field));
      }
    }
    return Cell.sum(cells);
  }

  /** A facility of the whole school in the unit of the warehouse: money in yuan. */
  Cell facility(String field) {
    Cell inFile = Cell.sum(parts.stream().map(part -> read(part.facilities(), field)).toList());
    return field.equals("equipment_value") ? inFile.times(10000) : inFile;
  }

  /** The part of a whole-school facility that falls to the stage (§1.1); missing as in §9.3. */
  Cell shareOf(Stage stage) {
    if (stages().size() == 1) {
      return Cell.of(1);
    }
    double weighted = 0;
    for (Stage each : stages()) {
      Cell pupils = pupils(each);
      if (pupils.isMissing()) {
        return Cell.MISSING;
      }
      weighted += each.weightIn(type()) * pupils.orNothing();
    }
    return Cell.of(stage.weightIn(type()) * pupils(stage).orNothing() / weighted);
  }

  Cell funds(String field) {
    return Cell.sum(parts.stream().map(part -> read(part.funding(), field)).toList());
  }

  /** Sizes of the classes of the stages that the type has. */
  Map<Stage, List<Double>> classSizes() {
    Map<Stage, List<Double>> sizes = new EnumMap<>(Stage.class);
    for (Part part : parts) {
      for (Stage stage : stages()) {
        sizes
            .computeIfAbsent(stage, s -> new ArrayList<>())
            .addAll(part.classSizes().getOrDefault(stage, List.of()));
      }
    }
    return sizes;
  }

  /** Areas of the rooms of a kind, 音乐 or 美术. */
  List<Double> roomAreas(String kind) {
    Map<String, List<Double>> areas = new TreeMap<>();
    for (Part part : parts) {
      part.roomAreas()
          .forEach((k, all) -> areas.computeIfAbsent(k, x -> new ArrayList<>()).addAll(all));
    }
    return areas.getOrDefault(kind, List.of());
  }

  private boolean says(String flag) {
    Cell yesNo = Cell.readYesNo(main.school().get(flag));
    return yesNo.isNumber() && yesNo.number() == 1;
  }

  private static Cell read(Map<String, String> row, String field) {
    return row == null ? Cell.MISSING : Cell.read(row.get(field));
  }
}
