package org.junheng.county;

import java.util.List;
import java.util.Map;
import org.junheng.definition.Stage;

/**
 * A school or campus as it was handed in: its row of form school and its rows of the other forms.
 *
 * @param pupils its row of form pupils; null where it has none
 * @param facilities its row of form facilities; null where it has none
 * @param funding its row of form funding; null where it has none
 * @param teachers its rows of form teachers by stage code
 */
record SchoolPart(
    FormRow school,
    FormRow pupils,
    FormRow facilities,
    FormRow funding,
    Map<String, FormRow> teachers,
    List<FormRow> classes,
    List<FormRow> rooms) {

  String code() {
    return school.text("school_code");
  }

  /** Whether its pupils of a stage are not known: no row, or a blank cell. */
  boolean isUnknown(Stage stage) {
    return pupils == null || pupils.isMissing(stage.pupilsField());
  }

  /** Its pupils of a stage; 0 where none are known. */
  long pupilsOf(Stage stage) {
    Long count = pupils == null ? null : pupils.count(stage.pupilsField());
    return count == null ? 0 : count;
  }

  /**
   * The teachers of a stage. A part without pupils of the stage needs no row of teachers
   * (methodology 9.1).
   */
  Quantities staffOf(Stage stage, Quantities.Names names) {
    FormRow row = teachers.get(stage.code());
    if (row != null) {
      return row.quantities(names);
    }
    boolean isNeeded = isUnknown(stage) || pupilsOf(stage) > 0;
    return Quantities.all(names, isNeeded ? Quantity.MISSING : Quantity.NOT_APPLICABLE);
  }

  static Quantities quantities(FormRow row, Quantities.Names names) {
    return row == null ? Quantities.all(names, Quantity.MISSING) : row.quantities(names);
  }
}
