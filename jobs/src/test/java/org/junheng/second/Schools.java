package org.junheng.second;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the schools of a submission together: each with its rows of all forms and its campuses. */
final class Schools {
  private Schools() {}

  /** The schools of a county-year, campuses added to their main schools (§1, §9.1). */
  static List<School> of(Submission submission) {
    Map<String, School.Part> parts = new LinkedHashMap<>();
    for (Map<String, String> row : submission.rows("school")) {
      School.Part part = part(submission, row);
      parts.put(part.code(), part);
    }
    Map<String, School> schools = new LinkedHashMap<>();
    for (School.Part part : parts.values()) {
      if (!parts.containsKey(mainOf(part))) {
        schools.put(part.code(), new School(submission.year(), submission.county(), part));
      }
    }
    for (School.Part part : parts.values()) {
      if (!schools.containsKey(part.code())) {
        schools.get(mainOf(part)).add(part);
      }
    }
    return new ArrayList<>(schools.values());
  }

  /** The code of the main school of a campus, empty for what is no campus; a 218 never is one. */
  private static String mainOf(School.Part part) {
    Cell counted = Cell.readYesNo(part.school().get("counted"));
    boolean isCampus =
        counted.isNumber()
            && counted.number() == 0
            && !Cell.plain(part.school().get("school_type")).equals("218");
    return isCampus ? Cell.plain(part.school().get("main_school_code")) : "";
  }

  private static School.Part part(Submission submission, Map<String, String> school) {
    String code = Cell.plain(school.get("school_code"));
    Map<Stage, Map<String, String>> teachers = new EnumMap<>(Stage.class);
    for (Map<String, String> row : rowsOf(submission.rows("teachers"), code)) {
      teachers.put(stageOf(row), row);
    }
    Map<Stage, List<Double>> classSizes = new EnumMap<>(Stage.class);
    for (Map<String, String> row : rowsOf(submission.rows("classes"), code)) {
      classSizes
          .computeIfAbsent(stageOf(row), stage -> new ArrayList<>())
          .add(Cell.read(row.get("pupils")).number());
    }
    Map<String, List<Double>> roomAreas = new TreeMap<>();
    for (Map<String, String> row : rowsOf(submission.rows("rooms"), code)) {
      roomAreas
          .computeIfAbsent(Cell.plain(row.get("kind")), kind -> new ArrayList<>())
          .add(Cell.read(row.get("area")).number());
    }
    Map<String, Integer> heldRooms = new HashMap<>();
    for (Map<String, String> row : rowsOf(submission.heldRows("rooms"), code)) {
      heldRooms.merge(Cell.plain(row.get("kind")), 1, Integer::sum);
    }
    int music = heldRooms.getOrDefault("音乐", 0);
    int art = heldRooms.getOrDefault("美术", 0);
    int all = heldRooms.values().stream().mapToInt(Integer::intValue).sum();
    return new School.Part(
        school,
        rowOf(submission, "pupils", code),
        teachers,
        rowOf(submission, "facilities", code),
        rowOf(submission, "funding", code),
        classSizes,
        roomAreas,
        !rowsOf(submission.heldRows("classes"), code).isEmpty(),
        music,
        art,
        all - music - art);
  }

  private static Map<String, String> rowOf(Submission submission, String form, String code) {
    List<Map<String, String>> rows = rowsOf(submission.rows(form), code);
    return rows.isEmpty() ? null : rows.get(0);
  }

  private static List<Map<String, String>> rowsOf(List<Map<String, String>> rows, String code) {
    return rows.stream().filter(row -> Cell.plain(row.get("school_code")).equals(code)).toList();
  }

  private static Stage stageOf(Map<String, String> row) {
    return Cell.plain(row.get("stage")).equals("小学") ? Stage.PRIMARY : Stage.JUNIOR;
  }
}
