package org.junheng.second;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A school of a random province as it goes through the years: its type, its pupils, its campuses.
 */
final class RandomSchool {
  private static final List<String> TYPES =
      List.of(
          "211", "211", "211", "211", "211", "211", "218", "218", "218", "311", "311", "311", "311",
          "312", "312", "312", "341", "341", "345", "345", "342", "361", "219", "319", "349");
  private static final Set<String> MAY_HAVE_CAMPUSES = Set.of("211", "311", "312", "341", "345");

  private final String code;
  private final String type;
  private final String predecessor;
  private final Map<String, String> fixed;
  private final Map<Stage, Integer> pupils = new EnumMap<>(Stage.class);
  private final List<RandomSchool> campuses = new ArrayList<>();

  private RandomSchool(Chance chance, int number, String type, String predecessor) {
    this.code = codeOf(type, number);
    this.type = type;
    this.predecessor = predecessor;
    this.fixed =
        RandomProvince.rowOf(
            "school_code",
            code,
            "school_name",
            "学校" + number,
            "town",
            chance.pick("东镇", "西镇", ""),
            "school_type",
            type,
            "urban_rural",
            chance.pick("111", "112", "121", "122", "123", "210", "220", "220"),
            "founder",
            chance.is(0.12) ? "999" : "811",
            "directly_run",
            chance.is(0.08) ? "1" : chance.pick("0", ""),
            "boarding",
            chance.pick("0", "1", ""),
            "planned_year",
            chance.pick("", "2005", "2010", "2011", "2016", "2017", "2021"),
            "dense_city_core",
            chance.is(0.2) ? "1" : chance.pick("0", ""));
  }

  /** A new school of a random type, with campuses now and then. */
  static RandomSchool founded(Chance chance, int number) {
    String type = TYPES.get(chance.between(0, TYPES.size() - 1));
    boolean hasForgottenPast = chance.is(0.05);
    String predecessor = hasForgottenPast ? codeOf(type, 900000 + number) : "";
    RandomSchool school = new RandomSchool(chance, number, type, predecessor);
    for (Stage stage : Stage.values()) {
      school.pupils.put(stage, drawPupils(chance, type, stage));
    }
    if (MAY_HAVE_CAMPUSES.contains(type) && chance.is(0.15)) {
      school.addCampus(chance, number);
    }
    return school;
  }

  /** A public school with pupils in every stage of its type: no standard leaves it out. */
  static RandomSchool anchor(Chance chance, int number, String type) {
    RandomSchool school = new RandomSchool(chance, number, type, "");
    for (Stage stage : Stage.values()) {
      boolean has = Stage.ofType(type).contains(stage);
      school.pupils.put(stage, has ? chance.pick(100, 200, 500, 1000) : 0);
    }
    school.fixed.put("founder", "811");
    school.fixed.put("directly_run", "0");
    return school;
  }

  /** The school that takes this one's place under a new code; a 211 becomes a 312. */
  RandomSchool successor(Chance chance, int number) {
    String nextType = type.equals("211") ? "312" : type;
    RandomSchool next = new RandomSchool(chance, number, nextType, chance.is(0.85) ? code : "");
    next.pupils.putAll(pupils);
    if (nextType.equals("312") && next.pupils.get(Stage.JUNIOR) == 0) {
      next.pupils.put(Stage.JUNIOR, drawPupils(chance, "312", Stage.JUNIOR));
    }
    next.campuses.addAll(campuses);
    return next;
  }

  String code() {
    return code;
  }

  String type() {
    return type;
  }

  List<RandomSchool> campuses() {
    return campuses;
  }

  int pupils(Stage stage) {
    return pupils.get(stage);
  }

  boolean hasMigrantMajority() {
    return pupils.values().stream().mapToInt(Integer::intValue).sum() % 7 == 0;
  }

  /** The row of form school in a county; a campus names its main school. */
  Map<String, String> row(Chance chance, String county, String mainSchool) {
    Map<String, String> row = RandomProvince.rowOf("county_code", county);
    row.putAll(fixed);
    boolean isCampus = !mainSchool.isEmpty();
    // the cell of a teaching point is ignored, whatever stands there
    boolean isIgnored = type.equals("218") && chance.is(0.1);
    row.put("counted", isCampus || isIgnored ? "0" : chance.pick("1", "1", ""));
    row.put("main_school_code", isIgnored ? code : mainSchool);
    row.put("charter", chance.is(0.02) ? "0" : "1");
    row.put("predecessor_code", predecessor);
    return row;
  }

  /** A campus has pupils of a stage of its main school, and sometimes pupils of a foreign one. */
  private void addCampus(Chance chance, int number) {
    String campusType = chance.is(0.7) ? type : chance.pick("211", "311", "312");
    boolean sharesStage =
        Stage.ofType(campusType).stream()
            .anyMatch(stage -> stage != Stage.SENIOR && Stage.ofType(type).contains(stage));
    RandomSchool campus =
        new RandomSchool(chance, 500000 + number, sharesStage ? campusType : type, "");
    for (Stage stage : Stage.values()) {
      boolean has = Stage.ofType(campus.type).contains(stage);
      campus.pupils.put(stage, has ? chance.pick(5, 40, 60, 120, 200) : 0);
      // a main school teaches the stages that its campuses teach
      if (has && Stage.ofType(type).contains(stage) && pupils.get(stage) == 0) {
        pupils.put(stage, 60);
      }
    }
    campuses.add(campus);
  }

  private static String codeOf(String type, int number) {
    String prefix =
        switch (type) {
          case "211", "218", "219" -> "2145";
          case "311", "312", "319" -> "3145";
          case "361" -> "3645";
          default -> "3445";
        };
    return prefix + "%06d".formatted(number);
  }

  private static int drawPupils(Chance chance, String type, Stage stage) {
    boolean has =
        switch (type) {
          case "219" -> stage == Stage.PRIMARY;
          case "319" -> stage == Stage.JUNIOR;
          case "342", "349", "361" -> stage == Stage.SENIOR;
          default -> Stage.ofType(type).contains(stage);
        };
    if (!has) {
      return 0;
    }
    if (type.equals("218")) {
      return chance.pick(0, 10, 49, 50, 51, 80, 99, 120);
    }
    if (chance.is(0.05)) {
      return 0;
    }
    if (chance.is(0.15)) {
      return chance.pick(1, 20, 49, 50, 51, 60, 75, 98);
    }
    if (chance.is(0.1)) {
      return chance.pick(99, 100, 101);
    }
    if (chance.is(0.1)) {
      return chance.pick(1999, 2000, 2001, 2400, 2401, 2500, 2501, 2600, 3000, 3001);
    }
    return chance.pick(120, 200, 250, 400, 500, 600, 1000, 1000);
  }
}
