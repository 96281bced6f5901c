package org.junheng.second;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One county's submission for one census year in a random province: the forms by school. */
final class RandomSubmission {
  private static final List<String> NOT_APPLICABLE = List.of("-", "—", "*", "--");
  private static final List<String> SCHOOL_FORMS =
      List.of("school", "pupils", "classes", "teachers", "facilities", "rooms", "funding");

  private final Chance chance;
  private final RandomProvince.Options options;
  private final Province province;
  private final int year;
  private final String county;
  private final double flaws;
  private final double blanks;
  private final RandomSchoolRows schoolRows;

  RandomSubmission(
      Chance chance, RandomProvince.Options options, Province province, int year, String county) {
    this.chance = chance;
    this.options = options;
    this.province = province;
    this.year = year;
    this.county = county;
    flaws = chance.pick(0, 0.02, 0.1, 0.3);
    blanks = options.spoiledCells() ? chance.pick(0, 0, 0.003, 0.02) : 0;
    schoolRows = new RandomSchoolRows(chance, flaws);
    SCHOOL_FORMS.forEach(form -> province.submit(year, county, form));
  }

  void addSchools(List<RandomSchool> schools) {
    for (RandomSchool school : schools) {
      addSchool(school, school, "");
      for (RandomSchool campus : school.campuses()) {
        boolean isLost = options.missingForms() && chance.is(0.1);
        String mainSchool = isLost ? "2145888888" : school.code();
        addSchool(campus, isLost ? campus : school, mainSchool);
      }
    }
  }

  /** Adds the forms of the county as a whole, then takes away what is to be missing. */
  void finish() {
    RandomCountyForms forms = new RandomCountyForms(chance, flaws);
    rows("county").add(spoil("county", forms.countyRow(county)));
    for (Map<String, String> row : forms.surveyRows(county)) {
      if (!options.missingForms() || !chance.is(0.01)) {
        rows("survey").add(spoil("survey", row));
      }
    }
    if (options.heldRows()) {
      new RandomHeldRows(chance, province, year, county).add();
    }
    if (options.missingForms()) {
      dropColumns();
      dropForms();
    }
  }

  /** Adds a school's or a campus's rows; the main school's type decides which stages it has. */
  private void addSchool(RandomSchool school, RandomSchool main, String mainSchool) {
    boolean isCampus = school != main;
    rows("school").add(schoolRow(school, mainSchool));
    if (!isMissing(0.02)) {
      rows("pupils").add(pupilsRow(school, main.type(), isCampus));
    }
    int classes = 0;
    boolean hasClassRows = !isMissing(0.02);
    Stage foreign = main.type().equals("211") ? Stage.JUNIOR : Stage.PRIMARY;
    boolean isOfOneStage = Set.of("211", "311").contains(main.type());
    if (hasClassRows && isOfOneStage && school.pupils(foreign) == 0 && chance.is(0.02)) {
      rows("classes").addAll(schoolRows.classes(school, foreign, 60));
    }
    boolean isOutOfScope = Stage.ofType(main.type()).isEmpty();
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      int pupils = school.pupils(stage);
      boolean hasStage = Stage.ofType(main.type()).contains(stage) || isCampus || isOutOfScope;
      if (pupils == 0 || !hasStage) {
        continue;
      }
      List<Map<String, String>> ofStage = schoolRows.classes(school, stage, pupils);
      classes += ofStage.size();
      if (hasClassRows) {
        rows("classes").addAll(ofStage);
      }
      if (!isMissing(0.02)) {
        rows("teachers").add(spoil("teachers", schoolRows.teachers(school, stage, pupils)));
      }
    }
    if (!isMissing(0.02)) {
      rows("facilities").add(spoil("facilities", schoolRows.facilities(school, main.type())));
    }
    rows("rooms").addAll(schoolRows.rooms(school, classes));
    if (!isMissing(0.02)) {
      rows("funding").add(spoil("funding", schoolRows.funding(school)));
    }
  }

  private Map<String, String> schoolRow(RandomSchool school, String mainSchool) {
    Map<String, String> row = school.row(chance, county, mainSchool);
    if (chance.is(blanks)) {
      row.put("charter", "");
    }
    return row;
  }

  /**
   * A campus fills every cell; another school may leave anything in the cells of foreign stages.
   */
  private Map<String, String> pupilsRow(RandomSchool school, String mainType, boolean isCampus) {
    Map<String, String> row = RandomProvince.rowOf("school_code", school.code());
    int all = 0;
    for (Stage stage : Stage.values()) {
      int pupils = school.pupils(stage);
      all += stage == Stage.SENIOR ? 0 : pupils;
      boolean isOwn = pupils > 0 || Stage.ofType(mainType).contains(stage);
      String cell = isOwn || isCampus ? String.valueOf(pupils) : chance.pick("", "-", "0", "7");
      boolean mayBeBlank = isCampus ? pupils > 0 : isOwn;
      row.put(stage.pupilsField(), mayBeBlank && chance.is(blanks) ? "" : cell);
    }
    int migrants = school.hasMigrantMajority() ? all / 2 + chance.pick(0, 1) : all / 10;
    row.put("migrant_pupils", String.valueOf(migrants));
    row.put("left_behind_pupils", String.valueOf(all / 20));
    int junior = school.pupils(Stage.JUNIOR);
    boolean hasNoFlows = junior == 0;
    int before = Math.max(1, junior / 3);
    int gone = chance.is(flaws) ? before / 15 : before / 20;
    row.put("graduates", hasNoFlows ? "-" : String.valueOf(before - gone));
    row.put("grade7_three_years_ago", hasNoFlows ? "-" : String.valueOf(before));
    row.put("transferred_in", hasNoFlows ? "-" : "1");
    row.put("transferred_out", hasNoFlows ? "-" : chance.pick("1", "2"));
    row.put("deceased", hasNoFlows ? "-" : "0");
    return blank(
        row,
        Set.of(
            "migrant_pupils", "graduates", "grade7_three_years_ago", "transferred_in", "deceased"),
        blanks);
  }

  private List<Map<String, String>> rows(String form) {
    return province.submit(year, county, form);
  }

  private boolean isMissing(double probability) {
    return options.missingForms() && chance.is(probability * (blanks > 0 ? 1 : 0.2));
  }

  /** Empties optional numeric cells, or makes them not applicable, as often as the county does. */
  private Map<String, String> spoil(String form, Map<String, String> row) {
    for (Headers.Field field : Headers.fields(form)) {
      boolean isNumeric = Set.of("count", "decimal", "yes_no").contains(field.type());
      if (isNumeric && !field.required() && row.containsKey(field.name())) {
        if (chance.is(blanks)) {
          row.put(field.name(), "");
        } else if (chance.is(blanks / 2)) {
          row.put(field.name(), NOT_APPLICABLE.get(chance.between(0, 3)));
        }
      }
    }
    return row;
  }

  private Map<String, String> blank(
      Map<String, String> row, Set<String> fields, double probability) {
    for (String field : row.keySet()) {
      if (fields.contains(field) && chance.is(probability)) {
        row.put(field, "");
      }
    }
    return row;
  }

  /** Now and then a county's file lacks a column. */
  private void dropColumns() {
    for (String form : List.of("teachers", "facilities", "funding", "county", "survey")) {
      if (chance.is(0.02)) {
        List<String> optional =
            Headers.fields(form).stream()
                .filter(field -> !field.required())
                .map(Headers.Field::name)
                .toList();
        String dropped = optional.get(chance.between(0, optional.size() - 1));
        rows(form).forEach(row -> row.remove(dropped));
      }
    }
  }

  /** Now and then a county lacks a form, or submits nothing; without form school none by school. */
  private void dropForms() {
    for (String form : Headers.forms()) {
      if (!form.equals("school") && chance.is(0.02)) {
        province.withdraw(year, county, form);
      }
    }
    if (chance.is(0.01)) {
      SCHOOL_FORMS.forEach(form -> province.withdraw(year, county, form));
    }
    boolean isOnlySubmission = province.countiesSubmitting(year).size() == 1;
    if (chance.is(0.05) && !isOnlySubmission) {
      province.withdraw(year, county);
    }
  }
}
