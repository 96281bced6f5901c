package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forms county and survey of a random county-year, with figures on and around every limit. */
final class RandomCountyForms {
  private static final List<String> DECLARATIONS =
      List.of(
          "layout_sound",
          "unified_construction",
          "unified_staffing",
          "unified_funds",
          "unified_equipment",
          "performance_pay_full",
          "posts_unified",
          "left_behind_care",
          "it_management",
          "it_teaching",
          "moral_culture",
          "curriculum_full",
          "workload_fair");

  private final Chance chance;
  private final double flaws;

  RandomCountyForms(Chance chance, double flaws) {
    this.chance = chance;
    this.flaws = flaws / 2;
  }

  Map<String, String> countyRow(String county) {
    Map<String, String> row = RandomProvince.rowOf("county_code", county);
    for (String declaration : DECLARATIONS) {
      row.put(declaration, chance.is(flaws) ? "0" : "1");
    }
    row.put("primary_fund_standard", Chance.decimal(RandomSchoolRows.PRIMARY_FUND_STANDARD));
    row.put("junior_fund_standard", "850");
    int special = chance.is(0.03) ? 0 : chance.pick(20, 129);
    row.put("special_pupils", String.valueOf(special));
    row.put("special_funds", Chance.decimal(special * (isFlawed() ? 0.5999 : 0.6)));
    row.put("civil_servant_pay", "90000");
    row.put("teacher_pay", isFlawed() ? "89999" : chance.pick("90000", "95000"));
    addShares(row);
    for (String subject : List.of("chinese", "maths", "science", "pe", "arts", "moral")) {
      row.put(
          subject + "_level",
          isFlawed() ? chance.pick("2", "Ⅱ", "Ⅰ") : chance.pick("3", "Ⅲ", "Ⅳ", "4"));
      row.put(
          subject + "_difference",
          isFlawed() ? chance.pick("0.15", "0.151") : chance.pick("0.1499", "0.05"));
    }
    for (int veto = 1; veto <= 7; veto++) {
      row.put("veto_" + veto, chance.is(flaws / 4) ? "1" : "0");
    }
    return row;
  }

  List<Map<String, String>> surveyRows(String county) {
    List<Map<String, String>> rows = new ArrayList<>();
    boolean isDisliked = isFlawed();
    boolean isImpossible = chance.is(0.02);
    for (String group : List.of("学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众")) {
      int valid = chance.pick(20, 100, 200);
      int satisfied =
          isDisliked || isFlawed() ? valid * 84 / 100 : valid * chance.pick(85, 85, 95) / 100;
      rows.add(
          RandomProvince.rowOf(
              "county_code",
              county,
              "group",
              group,
              "issued",
              String.valueOf(valid + 5),
              "valid",
              String.valueOf(valid),
              "satisfied",
              String.valueOf(isImpossible ? valid + 1 : satisfied),
              "interviewed",
              "20",
              "interviewed_satisfied",
              "18"));
    }
    return rows;
  }

  private void addShares(Map<String, String> row) {
    int eligible = chance.is(0.03) ? 0 : chance.pick(100, 250);
    int exchanged = eligible / 10 - (isFlawed() && eligible > 0 ? 1 : 0);
    put(row, "exchange_eligible", eligible);
    put(row, "exchanged", exchanged);
    put(row, "exchanged_backbone", isFlawed() ? exchanged / 6 : (exchanged + 4) / 5);
    put(row, "catchment_primary_all", 3000);
    put(row, "catchment_primary_in", isFlawed() ? 2999 : 3000);
    put(row, "catchment_junior_all", 2000);
    put(row, "catchment_junior_in", isFlawed() ? 1899 : chance.pick(1900, 2000));
    int quota = chance.is(0.03) ? 0 : 1000;
    put(row, "quota_all", quota);
    put(row, "quota_allotted", isFlawed() ? quota / 2 - Math.min(quota, 1) : quota / 2);
    put(row, "quota_rural", isFlawed() ? 0 : 10);
    put(row, "migrant_eligible", 400);
    put(row, "migrant_public", isFlawed() ? 299 : 300);
    put(row, "migrant_bought", chance.pick(40, 50));
    put(row, "disabled_all", 200);
    put(row, "disabled_enrolled", isFlawed() ? 189 : chance.pick(190, 200));
    put(row, "disabled_special", 50);
    if (chance.is(0.05)) {
      putMoreThanAll(row);
    }
  }

  /** A part that is larger than its whole. */
  private void putMoreThanAll(Map<String, String> row) {
    switch (chance.between(0, 5)) {
      case 0 -> put(row, "exchanged", 251);
      case 1 -> put(row, "exchanged_backbone", 251);
      case 2 -> put(row, "catchment_primary_in", 3001);
      case 3 -> put(row, "catchment_junior_in", 2001);
      case 4 -> put(row, "quota_allotted", 1001);
      default -> put(row, "disabled_enrolled", 201);
    }
  }

  private boolean isFlawed() {
    return chance.is(flaws);
  }

  private static void put(Map<String, String> row, String field, int number) {
    row.put(field, String.valueOf(number));
  }
}
