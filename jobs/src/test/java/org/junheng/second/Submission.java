package org.junheng.second;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What counts of a county's submission for one census year: the rows that no check holds, and the
 * held ones where a held row changes a verdict (§9.13 and §9.19).
 */
final class Submission {
  private static final Set<String> EDUCATION =
      Set.of("doctor", "master", "bachelor", "associate", "below");

  private final int year;
  private final String county;
  private final Map<String, List<Map<String, String>>> accepted = new LinkedHashMap<>();
  private final Map<String, List<Map<String, String>>> held = new LinkedHashMap<>();
  private boolean isAnySchoolUnknown;

  private Submission(int year, String county) {
    this.year = year;
    this.county = county;
  }

  /** The submission of a county, empty where it submitted nothing. */
  static Submission of(Province province, int year, String county) {
    Submission submission = new Submission(year, county);
    Map<String, List<Map<String, String>>> forms = province.forms(year, county);
    // form school stands first in the list of forms, and the others are judged against it
    for (String form : Headers.forms()) {
      if (forms.containsKey(form)) {
        submission.judge(form, forms.get(form));
      }
    }
    return submission;
  }

  int year() {
    return year;
  }

  String county() {
    return county;
  }

  boolean isEmpty() {
    return accepted.isEmpty();
  }

  boolean hasForm(String form) {
    return accepted.containsKey(form);
  }

  /** The accepted rows of a form, none where it was not submitted. */
  List<Map<String, String>> rows(String form) {
    return accepted.getOrDefault(form, List.of());
  }

  List<Map<String, String>> heldRows(String form) {
    return held.getOrDefault(form, List.of());
  }

  /** Whether a held row's well-formed code is not that of a school (§9.13). */
  boolean hasRowsOfUnknownSchools() {
    return isAnySchoolUnknown;
  }

  private void judge(String form, List<Map<String, String>> rows) {
    List<Map<String, String>> accept = new ArrayList<>();
    List<Map<String, String>> hold = new ArrayList<>();
    Map<List<String>, Integer> times = new HashMap<>();
    rows.forEach(row -> times.merge(keyOf(form, row), 1, Integer::sum));
    Set<String> schools = new HashSet<>();
    rows("school").forEach(row -> schools.add(Cell.plain(row.get("school_code"))));
    for (Map<String, String> given : rows) {
      Map<String, String> row = RowChecks.emptied(form, given);
      boolean isDuplicate = !form.equals("rooms") && times.get(keyOf(form, row)) > 1;
      boolean isStranger =
          isSchoolForm(form) && !schools.contains(Cell.plain(row.get("school_code")));
      isAnySchoolUnknown |= isStranger && Cell.plain(row.get("school_code")).matches("\\d{10}");
      if (isDuplicate || isStranger || RowChecks.holds(form, row, county)) {
        hold.add(row);
      } else {
        accept.add(form.equals("teachers") ? withSoundEducation(row) : row);
      }
    }
    accepted.put(form, accept);
    held.put(form, hold);
  }

  private static boolean isSchoolForm(String form) {
    return !Set.of("school", "county", "survey").contains(form);
  }

  private static List<String> keyOf(String form, Map<String, String> row) {
    return Headers.fields(form).stream()
        .filter(Headers.Field::key)
        .map(field -> Cell.plain(row.get(field.name())))
        .toList();
  }

  /** Where the education levels do not add up, the education fields become missing (§9.30). */
  private static Map<String, String> withSoundEducation(Map<String, String> row) {
    Cell fullTime = Cell.read(row.get("full_time"));
    List<Cell> levels = EDUCATION.stream().map(name -> Cell.read(row.get(name))).toList();
    boolean areNumbers = fullTime.isNumber() && levels.stream().allMatch(Cell::isNumber);
    if (!areNumbers || Cell.sum(levels).number() == fullTime.number()) {
      return row;
    }
    Map<String, String> emptied = new LinkedHashMap<>(row);
    EDUCATION.forEach(name -> emptied.put(name, ""));
    return emptied;
  }
}
