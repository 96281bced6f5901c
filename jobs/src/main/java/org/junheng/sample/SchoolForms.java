package org.junheng.sample;

import java.util.Map;
import org.junheng.definition.Stage;

/** The forms that have rows for schools. */
final class SchoolForms {
  private static final Map<Stage, String> STAGES = Map.of(Stage.PRIMARY, "小学", Stage.JUNIOR, "初中");

  private final DrawnSubmission submission;
  private final Notation notation;
  private final DesignedMap map;
  private final String countyCode;

  SchoolForms(DrawnSubmission submission, Notation notation, DesignedMap map, String countyCode) {
    this.submission = submission;
    this.notation = notation;
    this.map = map;
    this.countyCode = countyCode;
  }

  /** The rows of one school in all forms. */
  void add(SchoolYear school, double progress) {
    addSchool(school, progress);
    addPupils(school);
    addClasses(school);
    addTeachers(school);
    addFacilities(school);
    addRooms(school);
    addFunding(school);
  }

  private void addSchool(SchoolYear schoolYear, double progress) {
    SchoolDesign school = schoolYear.school();
    CountyDesign county = school.county();
    SchoolDesign predecessor = school.life().predecessor();
    boolean charterMissing = county.lacks("E3", progress) && school.dice("charter").chance(0.06);
    submission
        .sheet("school")
        .addRow()
        .put("school_code", school.code())
        .put("school_name", map.nameOf(county, schoolYear.year()) + school.shortName())
        .put("county_code", countyCode)
        .put("town", Names.town(county, school.site().town()))
        .put("school_type", school.type().code())
        .put("urban_rural", school.site().urbanRural())
        .put("founder", school.founder().code())
        .put("counted", notation.answer(!school.isCampus()))
        .put("main_school_code", school.isCampus() ? school.mainSchool().code() : "")
        .put("directly_run", notation.answer(school.founder() == Founder.PROVINCE_OR_CITY))
        .put("boarding", notation.answer(school.isBoarding()))
        .put("planned_year", school.plannedYear())
        .put("dense_city_core", notation.answer(school.isInDenseCityCore()))
        .put("charter", notation.answer(!charterMissing))
        .put("predecessor_code", predecessor == null ? "" : predecessor.code());
  }

  private void addPupils(SchoolYear school) {
    Enrolment enrolment = school.enrolment();
    PupilFlows flows = school.flows();
    FormSheet.Row row =
        submission
            .sheet("pupils")
            .addRow()
            .put("school_code", school.school().code())
            .put("migrant_pupils", flows.migrant())
            .put("left_behind_pupils", flows.leftBehind());
    for (Stage stage : Stage.values()) {
      boolean applies = school.school().type().has(stage);
      row.put(stage.pupilsField(), ifApplies(applies, enrolment.of(stage)));
    }
    boolean junior = school.school().type().has(Stage.JUNIOR);
    row.put("graduates", ifApplies(junior, flows.graduates()))
        .put("grade7_three_years_ago", ifApplies(junior, flows.grade7ThreeYearsAgo()))
        .put("transferred_in", ifApplies(junior, flows.transferredIn()))
        .put("transferred_out", ifApplies(junior, flows.transferredOut()))
        .put("deceased", ifApplies(junior, flows.deceased()));
  }

  private void addClasses(SchoolYear school) {
    FormSheet sheet = submission.sheet("classes");
    for (SchoolClass schoolClass : school.classes()) {
      sheet
          .addRow()
          .put("school_code", school.school().code())
          .put("stage", STAGES.get(schoolClass.stage()))
          .put("grade", schoolClass.grade())
          .put("class_no", schoolClass.number())
          .put("pupils", schoolClass.pupils());
    }
  }

  private void addTeachers(SchoolYear school) {
    school.staff().forEach((stage, staff) -> addTeachers(school.school(), stage, staff));
  }

  private void addTeachers(SchoolDesign school, Stage stage, Staff staff) {
    String shared =
        staff.shared() == null ? notation.notApplicable() : Integer.toString(staff.shared());
    submission
        .sheet("teachers")
        .addRow()
        .put("school_code", school.code())
        .put("stage", STAGES.get(stage))
        .put("full_time", staff.fullTime())
        .put("doctor", staff.doctor())
        .put("master", staff.master())
        .put("bachelor", staff.bachelor())
        .put("associate", staff.associate())
        .put("below", staff.below())
        .put("backbone", staff.backbone())
        .put("pe", staff.pe())
        .put("music", staff.music())
        .put("fine_art", staff.fineArt())
        .put("general_art", staff.generalArt())
        .put("art_subtotal", staff.music() + staff.fineArt() + staff.generalArt())
        .put("shared_pe_art", shared)
        .put("senior_title", staff.seniorTitle())
        .put("middle_title", staff.middleTitle())
        .put("certified", staff.certified())
        .put("trained_360h", staff.trained());
  }

  private void addFacilities(SchoolYear school) {
    Facilities facilities = school.facilities();
    Long extra = facilities.extraSportsArea();
    submission
        .sheet("facilities")
        .addRow()
        .put("school_code", school.school().code())
        .put("teaching_area", DrawnFigures.squareMetres(facilities.teachingArea()))
        .put("indoor_gym_area", DrawnFigures.squareMetres(facilities.gymArea()))
        .put("sports_ground_area", DrawnFigures.squareMetres(facilities.sportsGround()))
        .put(
            "extra_sports_area",
            extra == null ? notation.notApplicable() : DrawnFigures.squareMetres(extra))
        .put("equipment_value", DrawnFigures.tenThousands(facilities.equipment()))
        .put("multimedia_rooms", facilities.multimediaRooms())
        .put("computers", facilities.computers())
        .put("books", facilities.books());
  }

  private void addRooms(SchoolYear school) {
    FormSheet sheet = submission.sheet("rooms");
    for (Room room : school.rooms()) {
      sheet
          .addRow()
          .put("school_code", school.school().code())
          .put("kind", room.kind().label())
          .put("area", DrawnFigures.squareMetres(room.area()));
    }
  }

  private void addFunding(SchoolYear school) {
    submission
        .sheet("funding")
        .addRow()
        .put("school_code", school.school().code())
        .put("public_funds", DrawnFigures.yuan(school.funds().publicFunds()))
        .put("training_funds", DrawnFigures.yuan(school.funds().trainingFunds()));
  }

  private String ifApplies(boolean applies, int value) {
    return applies ? Integer.toString(value) : notation.notApplicable();
  }
}
