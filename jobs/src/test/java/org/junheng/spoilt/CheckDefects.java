package org.junheng.spoilt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.definition.Form;

/** Cells that can be read and cannot be right beside others. */
final class CheckDefects {
  private static final Predicate<String> NUMBER = text -> text.matches("[0-9]+(\\.[0-9]+)?");

  private CheckDefects() {}

  static List<Defect> all() {
    return List.of(
        new Defect(
            "a gym larger than what holds it", "gym_within_teaching_area", CheckDefects::gym),
        new Defect("yuan for ten thousands", "equipment_value_per_area", CheckDefects::yuan),
        new Defect("levels that do not add up", "education_levels", CheckDefects::education),
        moreThanTeachers("backbone", "backbone_teachers"),
        moreThanTeachers("certified", "certified_teachers"),
        moreThanTeachers("trained_360h", "trained_teachers"),
        moreThanTeachers("pe", "pe_art_teachers"),
        new Defect("a subtotal that is none", "art_subtotal", CheckDefects::subtotal),
        classSize("小学", "primary_pupils", "primary_class_sizes"),
        classSize("初中", "junior_pupils", "junior_class_sizes"),
        blankPupils("primary_pupils", Set.of("211", "218", "312", "345"), "primary_pupils_filled"),
        blankPupils("junior_pupils", Set.of("311", "312", "341", "345"), "junior_pupils_filled"),
        blankPupils("senior_pupils", Set.of("341", "345"), "senior_pupils_filled"),
        new Defect(
            "a school without pupils' row", "school_without_pupils_row", CheckDefects::noRow),
        nobody(Set.of("211", "218"), "school_without_anybody_primary"),
        nobody(Set.of("311"), "school_without_anybody_junior"),
        nobody(Set.of("312"), "school_without_anybody_nine_years"),
        nobody(Set.of("341"), "school_without_anybody_complete"),
        nobody(Set.of("345"), "school_without_anybody_twelve_years"),
        new Defect("a campus of no school", "campus_needs_main_school", CheckDefects::campus),
        new Defect("classes in a row of their own", "attached_classes", CheckDefects::attached),
        survey("satisfied", "valid", "satisfied_within_valid"),
        survey("valid", "issued", "valid_within_issued"),
        survey("interviewed_satisfied", "interviewed", "interviews_satisfied"),
        county("exchange_eligible", "exchange_eligible_teachers"),
        catchment("primary", "catchment_primary_in_schools"),
        catchment("junior", "catchment_junior_in_schools"),
        county("migrant_public", "migrants_in_schools"));
  }

  private static void gym(Draft draft) {
    Grid grid = draft.grid("facilities");
    int row = draft.oneOf(grid.rowsWhere("teaching_area", NUMBER));
    BigDecimal area = new BigDecimal(grid.cell(row, "teaching_area"));
    grid.put(row, "indoor_gym_area", area.add(BigDecimal.ONE.movePointLeft(1)).toPlainString());
    draft.tell(grid, row, "indoor_gym_area");
  }

  private static void yuan(Draft draft) {
    Grid grid = draft.grid("facilities");
    int row = draft.oneOf(grid.rowsWhere("equipment_value", NUMBER));
    BigDecimal tenThousands = new BigDecimal(grid.cell(row, "equipment_value"));
    grid.put(row, "equipment_value", tenThousands.movePointRight(4).toPlainString());
    draft.tell(grid, row, "equipment_value");
  }

  private static void education(Draft draft) {
    Grid grid = draft.grid("teachers");
    int row = draft.anyRow(grid);
    List.of("doctor", "master", "bachelor", "associate", "below")
        .forEach(field -> requireNumber(grid, row, field));
    String level = draft.oneOf(List.of("bachelor", "associate", "master"));
    grid.put(row, level, String.valueOf(grid.number(row, level) + 2));
    draft.tell(grid, row, "full_time");
  }

  private static Defect moreThanTeachers(String field, String rule) {
    return new Defect(
        "more of " + field + " than teachers",
        rule,
        draft -> {
          Grid grid = draft.grid("teachers");
          int row = draft.anyRow(grid);
          if (field.equals("pe")) {
            List.of("music", "fine_art", "general_art")
                .forEach(other -> requireNumber(grid, row, other));
          }
          grid.put(row, field, String.valueOf(grid.number(row, "full_time") + 1));
          draft.tell(grid, row, field);
        });
  }

  private static void subtotal(Draft draft) {
    Grid grid = draft.grid("teachers");
    int row = draft.anyRow(grid);
    List.of("music", "fine_art", "general_art").forEach(field -> requireNumber(grid, row, field));
    grid.put(row, "art_subtotal", "999");
    draft.tell(grid, row, "art_subtotal");
  }

  private static Defect classSize(String stage, String field, String rule) {
    return new Defect(
        "classes of " + stage + " that do not add up",
        rule,
        draft -> {
          Grid classes = draft.grid("classes");
          int row = draft.oneOf(classes.rowsWhere("stage", stage::equals));
          classes.put(row, "pupils", String.valueOf(classes.number(row, "pupils") + 3));
          draft.tell(draft.grid("pupils"), rowOf(draft.grid("pupils"), classes.school(row)), field);
        });
  }

  private static Defect blankPupils(String field, Set<String> types, String rule) {
    return new Defect(
        "no " + field,
        rule,
        draft -> {
          Grid pupils = draft.grid("pupils");
          int row = rowOf(pupils, schoolOf(draft, types));
          pupils.put(row, field, "");
          draft.tell(pupils, row, field);
        });
  }

  private static void noRow(Draft draft) {
    Grid schools = draft.grid(Form.SCHOOL);
    String school = schoolOf(draft, Set.of("211", "218", "311", "312", "341", "345"));
    Grid pupils = draft.grid("pupils");
    pupils.rows().remove(rowOf(pupils, school));
    draft.tell(schools, rowOf(schools, school), "school_code");
  }

  private static Defect nobody(Set<String> types, String rule) {
    return new Defect(
        "nobody in a school of " + types,
        rule,
        draft -> {
          Grid pupils = draft.grid("pupils");
          String school = schoolOf(draft, types);
          int row = rowOf(pupils, school);
          for (String field : List.of("primary_pupils", "junior_pupils", "senior_pupils")) {
            if (NUMBER.test(pupils.cell(row, field))) {
              pupils.put(row, field, "0");
            }
          }
          draft.tell(
              draft.grid(Form.SCHOOL), rowOf(draft.grid(Form.SCHOOL), school), "school_code");
          draft.alsoFollows("primary_class_sizes");
          draft.alsoFollows("junior_class_sizes");
          for (String within : List.of("primary", "junior", "pupils")) {
            draft.alsoFollows("migrants_within_" + within);
            draft.alsoFollows("left_behind_within_" + within);
          }
        });
  }

  private static void campus(Draft draft) {
    Grid schools = draft.grid(Form.SCHOOL);
    int row = draft.oneOf(schools.rowsWhere("school_type", type -> !type.equals("218")));
    schools.put(row, "counted", draft.oneOf(List.of("0", "否", "N")));
    schools.put(row, "main_school_code", draft.oneOf(List.of("", "-")));
    draft.tell(schools, row, "main_school_code");
  }

  private static void attached(Draft draft) {
    Grid schools = draft.grid(Form.SCHOOL);
    int row = draft.anyRow(schools);
    schools.put(row, "school_type", draft.oneOf(List.of("219", "319", "349")));
    draft.tell(schools, row, "school_type");
  }

  private static Defect survey(String part, String whole, String rule) {
    return new Defect(
        "more " + part + " than " + whole,
        rule,
        draft -> {
          Grid survey = draft.grid("survey");
          int row = draft.anyRow(survey);
          survey.put(row, whole, String.valueOf(survey.number(row, part) - 1));
          draft.tell(survey, row, part);
          draft.alsoFollows("valid_within_issued");
        });
  }

  private static Defect catchment(String stage, String rule) {
    Defect more = county("catchment_" + stage + "_all", rule);
    return new Defect(
        more.name(),
        rule,
        draft -> {
          if (!draft.grid("pupils").rowsWhere(stage + "_pupils", String::isBlank).isEmpty()) {
            throw new Draft.NoPlace();
          }
          more.spoil().accept(draft);
        });
  }

  private static Defect county(String field, String rule) {
    return new Defect(
        "more of " + field + " than in all schools",
        rule,
        draft -> {
          draft.grid("county").put(1, field, "999999");
          draft.tell(draft.grid("county"), 1, field);
          draft.alsoFollows("migrants_within_eligible");
        });
  }

  private static void requireNumber(Grid grid, int row, String field) {
    if (!NUMBER.test(grid.cell(row, field))) {
      throw new Draft.NoPlace();
    }
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
