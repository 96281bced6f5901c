package org.junheng.spoilt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.definition.Form;

/** Figures in the wrong unit, parts larger than their whole, rows of the wrong stage, lost rows. */
final class PlausibilityDefects {
  private static final Predicate<String> NUMBER = text -> text.matches("[0-9]+(\\.[0-9]+)?");
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "primary", Set.of("211", "218"),
          "junior", Set.of("311"),
          "nine_years", Set.of("312"),
          "pupils", Set.of("312", "345"),
          "complete", Set.of("341"),
          "twelve_years", Set.of("345"));

  private PlausibilityDefects() {}

  static List<Defect> all() {
    return Stream.of(ofCounty(), ofSchools(), ofRows()).flatMap(List::stream).toList();
  }

  private static List<Defect> ofCounty() {
    return List.of(
        part("exchanged", "exchange_eligible", "exchanged_within_eligible"),
        part("exchanged_backbone", "exchanged", "backbone_within_exchanged"),
        part("catchment_primary_in", "catchment_primary_all", "catchment_primary_within_all"),
        part("catchment_junior_in", "catchment_junior_all", "catchment_junior_within_all"),
        part("quota_allotted", "quota_all", "quota_within_all"),
        part("quota_rural", "quota_allotted", "rural_within_allotted"),
        part("migrant_public", "migrant_eligible", "migrants_within_eligible"),
        part("disabled_enrolled", "disabled_all", "disabled_within_all"),
        part("disabled_special", "disabled_enrolled", "special_within_enrolled"),
        county("special_funds", "3600000", "special_funds_per_pupil"),
        county("primary_fund_standard", "0.072", "primary_standard_possible"),
        county("primary_fund_standard", "72", "primary_standard_plausible"),
        county("junior_fund_standard", "0.092", "junior_standard_possible"),
        county("junior_fund_standard", "920000", "junior_standard_plausible"),
        county("teacher_pay", "8.3", "teacher_pay_plausible"),
        county("civil_servant_pay", "6700", "civil_servant_pay_plausible"),
        county("teacher_pay", "900000", "pay_ratio_plausible"),
        county("chinese_difference", "11.9", "chinese_difference_share"),
        county("maths_difference", "12", "maths_difference_share"),
        county("science_difference", "1.01", "science_difference_share"),
        county("pe_difference", "11.9", "pe_difference_share"),
        county("arts_difference", "11.9", "arts_difference_share"),
        county("moral_difference", "11.9", "moral_difference_share"));
  }

  private static List<Defect> ofSchools() {
    return List.of(
        without("teachers"),
        without("facilities"),
        without("funding"),
        without("classes", "school_without_classes_row", Set.of("211", "218", "312", "345")),
        without("classes", "junior_school_without_classes_row", Set.of("311", "341")),
        new Defect("rooms of one school alone", "school_without_rooms_row", draft -> rooms(draft)),
        new Defect(
            "rooms larger than all teaching area",
            "rooms_within_teaching_area",
            PlausibilityDefects::largeRoom),
        pupils("migrant_pupils", "primary", "migrants_within_primary"),
        pupils("migrant_pupils", "junior", "migrants_within_junior"),
        pupils("migrant_pupils", "pupils", "migrants_within_pupils"),
        pupils("left_behind_pupils", "primary", "left_behind_within_primary"),
        pupils("left_behind_pupils", "junior", "left_behind_within_junior"),
        pupils("left_behind_pupils", "pupils", "left_behind_within_pupils"),
        pupils("deceased", "junior", "deceased_within_grade7"),
        pupils("graduates", "junior", "retention_plausible"),
        pupils("primary_pupils", "junior", "primary_pupils_of_type"),
        pupils("junior_pupils", "primary", "junior_pupils_of_type"),
        funds("primary"),
        funds("junior"),
        funds("nine_years"),
        funds("complete"),
        funds("twelve_years"));
  }

  private static List<Defect> ofRows() {
    return List.of(
        row("funding", "training_funds", "999999999", "training_within_public_funds"),
        row("teachers", "senior_title", "9999", "titles_within_teachers"),
        row("classes", "pupils", "900", "class_size_plausible"),
        row("rooms", "area", "0.96", "room_area_plausible"),
        row("rooms", "area", "960000", "maximum"),
        row("funding", "training_funds", "0.01", "training_share_plausible"),
        row("survey", "interviewed", "99999", "interviewed_within_issued"),
        row("survey", "issued", "2000000", "issued_plausible"),
        new Defect("a grade of another stage", "grade_of_stage", draft -> grade(draft)),
        stage("classes", "class_of_type"),
        stage("teachers", "teachers_of_type"));
  }

  private static Defect county(String field, String text, String rule) {
    return new Defect(
        field + " as " + text,
        rule,
        draft -> {
          draft.grid("county").put(1, field, text);
          draft.tell(draft.grid("county"), 1, field);
          followCounty(draft);
        });
  }

  private static Defect part(String part, String whole, String rule) {
    return new Defect(
        "more " + part + " than " + whole,
        rule,
        draft -> {
          Grid grid = draft.grid("county");
          if (!grid.has(part) || !NUMBER.test(grid.cell(1, whole))) {
            throw new Draft.NoPlace();
          }
          grid.put(1, part, String.valueOf(grid.number(1, whole) + 1));
          draft.tell(grid, 1, part);
          followCounty(draft);
        });
  }

  private static void followCounty(Draft draft) {
    List.of(
            "backbone_within_exchanged",
            "rural_within_allotted",
            "special_within_enrolled",
            "pay_ratio_plausible",
            "exchange_eligible_teachers",
            "catchment_primary_in_schools",
            "catchment_junior_in_schools",
            "migrants_in_schools")
        .forEach(draft::alsoFollows);
  }

  private static Defect row(String form, String field, String text, String rule) {
    return new Defect(
        field + " of " + text,
        rule,
        draft -> {
          Grid grid = draft.grid(form);
          int row = draft.oneOf(grid.rowsWhere(field, NUMBER));
          grid.put(row, field, text);
          draft.tell(grid, row, field);
          List.of("primary_class_sizes", "junior_class_sizes", "interviews_satisfied")
              .forEach(draft::alsoFollows);
        });
  }

  private static Defect pupils(String field, String types, String rule) {
    return new Defect(
        field + " of a school of " + types,
        rule,
        draft -> {
          Grid pupils = draft.grid("pupils");
          int row = rowOf(pupils, schoolOf(draft, TYPES.get(types)));
          pupils.put(row, field, "9999");
          draft.tell(pupils, row, field);
          List.of("primary_class_sizes", "junior_class_sizes", "retention_plausible")
              .forEach(draft::alsoFollows);
        });
  }

  private static Defect funds(String types) {
    return new Defect(
        "ten thousands of yuan in a school of " + types,
        "funds_per_pupil_" + types,
        draft -> {
          Grid funding = draft.grid("funding");
          int row = rowOf(funding, schoolOf(draft, TYPES.get(types)));
          if (!NUMBER.test(funding.cell(row, "public_funds"))) {
            throw new Draft.NoPlace();
          }
          BigDecimal yuan = new BigDecimal(funding.cell(row, "public_funds"));
          funding.put(row, "public_funds", yuan.movePointLeft(5).toPlainString());
          draft.tell(funding, row, "public_funds");
          draft.alsoFollows("training_within_public_funds");
        });
  }

  private static Defect without(String form) {
    return without(
        form, "school_without_" + form + "_row", Set.of("211", "218", "311", "312", "341", "345"));
  }

  private static Defect without(String form, String rule, Set<String> types) {
    return new Defect(
        "a school without its rows of " + form,
        rule,
        draft -> {
          Grid schools = draft.grid(Form.SCHOOL);
          Grid grid = draft.grid(form);
          int row = draft.oneOf(schools.rowsWhere("school_type", types::contains));
          if (!schools.cell(row, "main_school_code").isBlank()) {
            throw new Draft.NoPlace();
          }
          String school = schools.school(row);
          grid.rows().removeIf(each -> each.get(grid.column("school_code")).equals(school));
          draft.tell(schools, row, "school_code");
        });
  }

  private static void largeRoom(Draft draft) {
    Grid rooms = draft.grid("rooms");
    int room = draft.anyRow(rooms);
    Grid facilities = draft.grid("facilities");
    int row = draft.oneOf(facilities.rowsWhere("school_code", rooms.school(room)::equals));
    rooms.put(room, "area", "2000");
    facilities.put(row, "teaching_area", "1999.9");
    facilities.put(row, "indoor_gym_area", "0");
    draft.tell(facilities, row, "teaching_area");
  }

  private static void rooms(Draft draft) {
    Grid rooms = draft.grid("rooms");
    Grid schools = draft.grid(Form.SCHOOL);
    String kept = rooms.school(1);
    rooms.rows().removeIf(row -> row != rooms.rows().get(0) && !row.contains(kept));
    while (rooms.rows().size() > 2) {
      rooms.rows().remove(2);
    }
    for (int row = 1; row < schools.rows().size(); row++) {
      boolean isInScope =
          Set.of("211", "218", "311", "312", "341", "345")
              .contains(schools.cell(row, "school_type"));
      boolean isCampus = Set.of("0", "否", "N").contains(schools.cell(row, "counted"));
      if (isInScope && !isCampus && !schools.school(row).equals(kept)) {
        draft.tell(schools, row, "school_code");
      }
    }
    draft.lose(rooms);
  }

  private static void grade(Draft draft) {
    Grid grid = draft.grid("classes");
    int row = draft.anyRow(grid);
    boolean isPrimary = grid.cell(row, "stage").equals("小学");
    grid.put(row, "grade", isPrimary ? "8" : draft.oneOf(List.of("1", "二年级", "Ⅲ")));
    draft.tell(grid, row, "grade");
    draft.touchUnnamed();
    draft.alsoFollows("key_twice");
  }

  private static Defect stage(String form, String rule) {
    return new Defect(
        "a stage that the school lacks in " + form,
        rule,
        draft -> {
          Grid grid = draft.grid(form);
          String school = schoolOf(draft, Set.of("211", "311"));
          int row = draft.oneOf(grid.rowsWhere("school_code", school::equals));
          grid.put(row, "stage", grid.cell(row, "stage").equals("小学") ? "初中阶段" : "小学部");
          draft.tell(grid, row, "stage");
          draft.alsoFollows("grade_of_stage");
        });
  }

  private static String schoolOf(Draft draft, Set<String> types) {
    Grid schools = draft.grid(Form.SCHOOL);
    return schools.school(draft.oneOf(schools.rowsWhere("school_type", types::contains)));
  }

  private static int rowOf(Grid grid, String school) {
    List<Integer> rows = grid.rowsWhere("school_code", school::equals);
    if (rows.isEmpty()) {
      throw new Draft.NoPlace();
    }
    return rows.get(0);
  }
}
