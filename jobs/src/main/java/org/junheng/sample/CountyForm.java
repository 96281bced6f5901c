package org.junheng.sample;

import java.util.List;
import org.junheng.definition.Stage;

/** The county's own form: declarations and figures that no school hands in. */
final class CountyForm {
  private static final List<String> SUBJECTS =
      List.of("chinese", "maths", "science", "pe", "arts", "moral");
  private static final int VETOES = 7;
  private static final int SPECIAL_STANDARD = 6000;

  private final DesignedYear county;
  private final Notation notation;
  private final Limited limited;
  private final Dice dice;
  private final FormSheet.Row row;

  private CountyForm(DesignedYear county, FormSheet sheet) {
    this.county = county;
    this.notation = county.county().notation();
    this.limited = new Limited(county);
    this.dice = county.dice("county form");
    this.row = sheet.addRow().put("county_code", county.code());
  }

  /** The one row of the form. */
  static void fill(FormSheet sheet, DesignedYear county) {
    CountyForm form = new CountyForm(county, sheet);
    form.addStandards();
    form.addTeachers();
    form.addAdmission();
    form.addCare();
    form.addQuality();
    form.addVetoes();
  }

  private void addStandards() {
    int specialPupils = dice.between(40, 160);
    int perPupil = limited.atLeast("G7", SPECIAL_STANDARD);
    declare("layout_sound", "G1");
    declare("unified_construction", "G2 construction");
    declare("unified_staffing", "G2 staffing");
    declare("unified_funds", "G2 funds");
    declare("unified_equipment", "G2 equipment");
    row.put("primary_fund_standard", county.county().primaryFundStandard())
        .put("junior_fund_standard", county.county().juniorFundStandard())
        .put("special_funds", DrawnFigures.tenThousands((long) specialPupils * perPupil))
        .put("special_pupils", specialPupils);
  }

  private void addTeachers() {
    int civilServants = 82_000 + 100 * dice.between(0, 150);
    int eligible = Math.max(50, county.teachers() * 3 / 5 / 50 * 50);
    int exchanged = limited.part("G11", eligible, 10);
    row.put("teacher_pay", limited.atLeast("G8", civilServants))
        .put("civil_servant_pay", civilServants)
        .put("exchange_eligible", eligible)
        .put("exchanged", exchanged)
        .put("exchanged_backbone", limited.part("G11 backbone", exchanged, 20));
    declare("performance_pay_full", "G8 performance");
    declare("posts_unified", "G10");
  }

  private void addAdmission() {
    int primary = Math.max(20, county.pupils(Stage.PRIMARY) / 8);
    int junior = Math.max(20, county.pupils(Stage.JUNIOR) / 5 / 20 * 20);
    int places = Math.max(20, county.pupils(Stage.JUNIOR) / 6 / 20 * 20);
    int allotted = limited.part("G14", places, 50);
    row.put("catchment_primary_in", limited.part("G13 primary", primary, 100))
        .put("catchment_primary_all", primary)
        .put("catchment_junior_in", limited.part("G13", junior, 95))
        .put("catchment_junior_all", junior)
        .put("quota_all", places)
        .put("quota_allotted", allotted)
        .put("quota_rural", (int) (allotted * dice.between(0.2, 0.4)));
  }

  private void addCare() {
    int migrants =
        Math.max(20, county.schools().stream().mapToInt(school -> school.flows().migrant()).sum());
    int eligible = migrants / 20 * 20;
    int placed = limited.part("G15", eligible, 85);
    int bought = placed / 12;
    int disabled = 20 * dice.between(4, 14);
    int enrolled = limited.part("E2", disabled, 95);
    declare("left_behind_care", "G15 care");
    row.put("migrant_eligible", eligible)
        .put("migrant_public", placed - bought)
        .put("migrant_bought", bought)
        .put("disabled_all", disabled)
        .put("disabled_enrolled", enrolled)
        .put("disabled_special", enrolled / 3);
  }

  private void addQuality() {
    declare("it_management", "E3 management");
    declare("it_teaching", "E5");
    declare("moral_culture", "E6");
    declare("curriculum_full", "E7");
    declare("workload_fair", "E8");
    for (String subject : SUBJECTS) {
      boolean low = county.lacks("E9 level " + subject) && county.lacks("E9");
      int level = low ? dice.between(1, 2) : dice.between(3, 4);
      row.put(subject + "_level", notation.level(level))
          .put(subject + "_difference", DrawnFigures.fraction(limited.difference("E9 " + subject)));
    }
  }

  private void addVetoes() {
    for (int veto = 1; veto <= VETOES; veto++) {
      boolean occurred = county.lacks("veto " + veto) && dice.chance(0.05);
      row.put("veto_" + veto, notation.answer(occurred));
    }
  }

  private void declare(String field, String item) {
    row.put(field, notation.answer(!county.lacks(item)));
  }
}
