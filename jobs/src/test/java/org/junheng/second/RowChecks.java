package org.junheng.second;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The checks that hold a row back, as far as clean files need them (contract 1.3, §9.33, §9.34).
 */
final class RowChecks {
  private static final Set<String> URBAN_RURAL =
      Set.of("111", "112", "121", "122", "123", "210", "220");
  private static final Set<String> GROUPS = Set.of("学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众");
  private static final Set<String> YES_NO = Set.of("1", "0", "是", "否", "Y", "N", "y", "n");

  /** Whether a school counts, and what R4 to R7 are judged of. */
  private static final Set<String> OF_ROWS =
      Set.of(
          "counted",
          "teaching_area",
          "indoor_gym_area",
          "sports_ground_area",
          "equipment_value",
          "multimedia_rooms");

  private RowChecks() {}

  /** The row with blanks where a cell cannot be read that takes nothing along (§9.33). */
  static Map<String, String> emptied(String form, Map<String, String> row) {
    Map<String, String> emptied = new LinkedHashMap<>(row);
    for (Headers.Field field : Headers.fields(form)) {
      String cell = Cell.plain(row.get(field.name()));
      boolean takesTheRow = field.required() || OF_ROWS.contains(field.name());
      if (!cell.isEmpty() && !takesTheRow && !isReadable(field, cell)) {
        emptied.put(field.name(), "");
      }
    }
    return emptied;
  }

  /** Whether the row of a form in a county's folder is held. */
  static boolean holds(String form, Map<String, String> row, String county) {
    for (Headers.Field field : Headers.fields(form)) {
      String cell = Cell.plain(row.get(field.name()));
      if (cell.isEmpty() ? field.required() : !isReadable(field, cell)) {
        return true;
      }
    }
    return switch (form) {
      case "school" -> !isOf(county, row) || !isSchoolSound(row);
      case "county", "survey" -> !isOf(county, row);
      case "facilities" -> isGymLargerThanItsBuilding(row);
      default -> false;
    };
  }

  private static boolean isReadable(Headers.Field field, String cell) {
    if (field.name().endsWith("_level")) {
      return Cell.isNotApplicable(cell) || CountyItems.level(cell) != null;
    }
    return switch (field.type()) {
      case "count" -> Cell.isNotApplicable(cell) || cell.matches("\\d+(\\.0+)?");
      case "decimal" -> Cell.isNotApplicable(cell) || cell.matches("\\d+(\\.\\d+)?");
      case "yes_no" -> Cell.isNotApplicable(cell) || YES_NO.contains(cell);
      default ->
          switch (field.name()) {
            case "school_code", "main_school_code" -> cell.matches("\\d{10}");
            case "school_type" -> cell.matches("\\d{3}");
            case "urban_rural" -> URBAN_RURAL.contains(cell);
            case "founder" -> !cell.matches("\\d{1,2}");
            case "stage" -> Set.of("小学", "初中").contains(cell);
            case "kind" -> Set.of("音乐", "美术").contains(cell);
            case "group" -> GROUPS.contains(cell);
            default -> true;
          };
    };
  }

  private static boolean isOf(String county, Map<String, String> row) {
    return Cell.plain(row.get("county_code")).equals(county);
  }

  private static boolean isSchoolSound(Map<String, String> row) {
    Cell counted = Cell.readYesNo(row.get("counted"));
    boolean isCampus = counted.isNumber() && counted.number() == 0;
    return !isCampus || !Cell.plain(row.get("main_school_code")).isEmpty();
  }

  private static boolean isGymLargerThanItsBuilding(Map<String, String> row) {
    Cell gym = Cell.read(row.get("indoor_gym_area"));
    Cell building = Cell.read(row.get("teaching_area"));
    return gym.isNumber() && building.isNumber() && gym.number() > building.number();
  }
}
