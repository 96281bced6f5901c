package org.junheng.publish.book;

import java.util.Map;
import java.util.Objects;
import org.junheng.table.DimSchool;

/**
 * One unit as the sheets show it.
 *
 * @param values by indicator; an indicator that has no row is not there
 * @param verdict met, not_met or undetermined
 */
record ShownUnit(
    School school,
    String stage,
    Long pupils,
    Long grades,
    Long classes,
    Map<String, Value> values,
    String verdict,
    Long attainedCount,
    String reason) {

  /** A school in one census year. */
  record School(String code, String name, String type, String urbanRural, String founder) {
    static School of(DimSchool row) {
      return new School(
          row.schoolCode(),
          Objects.toString(row.schoolName(), ""),
          Objects.toString(row.schoolType(), ""),
          Objects.toString(row.urbanRural(), ""),
          Objects.toString(row.founder(), ""));
    }
  }

  /**
   * A unit's value of an indicator; null what is not known.
   *
   * @param flips whether the verdict would differ if the shown figure were compared
   * @param isDoubtful whether it rests on a cell that is hard to believe
   */
  record Value(
      Double value,
      Double threshold,
      Boolean attained,
      Boolean attained85,
      boolean flips,
      boolean isDoubtful) {}

  /** How many indicators fall short and still reach 85 %. */
  long closeBelow() {
    return values.values().stream()
        .filter(one -> Boolean.FALSE.equals(one.attained) && Boolean.TRUE.equals(one.attained85))
        .count();
  }

  /** How many indicators fall short. */
  long below() {
    return values.values().stream().filter(one -> Boolean.FALSE.equals(one.attained)).count();
  }

  /** How many indicators have no value. */
  long unknown() {
    return values.values().stream().filter(one -> one.value == null).count();
  }
}
