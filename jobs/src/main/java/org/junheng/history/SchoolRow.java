package org.junheng.history;

import java.util.List;
import org.junheng.definition.Stage;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * A school in one census year: an accepted row of form school.
 *
 * @param countyCode the county that reports it
 * @param stages the stages that a school of its type has, as tables write them
 * @param isCampus whether it is a campus of another school
 * @param predecessor the code that it bore before, or that of the school that it took in, other
 *     than its own; null where none is named
 * @param accepted the row as it was accepted
 */
public record SchoolRow(
    String countyCode,
    String code,
    String name,
    String type,
    List<String> stages,
    boolean isCampus,
    String mainSchoolCode,
    String predecessor,
    AcceptedRow accepted) {

  boolean has(Stage stage) {
    return stages.contains(stage.code());
  }

  /** Code and name, as sentences say it. */
  String called() {
    return code + " " + name;
  }
}
