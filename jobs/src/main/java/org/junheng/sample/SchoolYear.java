package org.junheng.sample;

import java.util.List;
import java.util.Map;
import org.junheng.definition.Stage;

/** One school in one census year: all that it hands in. */
record SchoolYear(
    SchoolDesign school,
    int year,
    Enrolment enrolment,
    PupilFlows flows,
    List<SchoolClass> classes,
    Map<Stage, Staff> staff,
    Facilities facilities,
    List<Room> rooms,
    DrawnFunds funds) {

  /** The same with another value of teaching equipment. */
  SchoolYear withEquipment(long yuan) {
    return new SchoolYear(
        school,
        year,
        enrolment,
        flows,
        classes,
        staff,
        facilities.withEquipment(yuan),
        rooms,
        funds);
  }
}
