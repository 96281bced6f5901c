package org.junheng.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All schools of a made-up county in all years. */
final class CountyHistory {
  private final Map<Integer, List<SchoolYear>> years = new TreeMap<>();

  private CountyHistory() {}

  /** The history of a county. */
  static CountyHistory of(CountyDesign county, SampleProvince province) {
    CountyHistory history = new CountyHistory();
    province.years().forEach(year -> history.years.put(year, new ArrayList<>()));
    for (SchoolDesign school : SchoolLives.of(county, province)) {
      history.add(school, province);
    }
    history.years.replaceAll((year, schools) -> EquipmentSteering.steer(county, schools));
    return history;
  }

  /** The schools of one year. */
  List<SchoolYear> in(int year) {
    return years.get(year);
  }

  private void add(SchoolDesign school, SampleProvince province) {
    FacilitiesHistory facilities = new FacilitiesHistory(school);
    for (int year : province.years()) {
      if (school.life().covers(year)) {
        years.get(year).add(schoolYear(school, province, facilities, year));
      }
    }
  }

  private static SchoolYear schoolYear(
      SchoolDesign school, SampleProvince province, FacilitiesHistory facilities, int year) {
    double progress = province.progress(year);
    Enrolment enrolment = school.enrolmentIn(year, province.firstYear());
    Map<Resource, Level> levels = SchoolLevels.of(school, progress);
    List<SchoolClass> classes = ClassPlan.of(school, enrolment, progress);
    return new SchoolYear(
        school,
        year,
        enrolment,
        PupilFlows.of(school, enrolment, year, progress),
        classes,
        StaffPlan.of(school, enrolment, levels, year, progress),
        facilities.next(enrolment, levels, year),
        RoomPlan.of(school, classes, year, progress),
        DrawnFunds.of(school, enrolment, year, progress));
  }
}
