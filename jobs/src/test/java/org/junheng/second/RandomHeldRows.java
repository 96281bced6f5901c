package org.junheng.second;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that the intake holds, put among the sound rows of a random county-year. */
final class RandomHeldRows {
  private static final String STRANGER = "2145999999";

  private final Chance chance;
  private final Province province;
  private final int year;
  private final String county;

  RandomHeldRows(Chance chance, Province province, int year, String county) {
    this.chance = chance;
    this.province = province;
    this.year = year;
    this.county = county;
  }

  /** Adds none to three kinds of held rows. */
  void add() {
    int kinds = chance.between(0, 3);
    for (int i = 0; i < kinds; i++) {
      switch (chance.between(0, 7)) {
        case 0 -> breakCell("facilities", "multimedia_rooms", "1O");
        case 1 -> addStranger();
        case 2 -> breakCell("facilities", "indoor_gym_area", "9999999");
        case 3 -> breakCell("school", "school_type", "21");
        case 4 -> breakCell("classes", "pupils", "四十");
        case 5 -> breakCell("rooms", "area", "-96");
        case 6 -> breakCell("teachers", "backbone", "1.5");
        default -> breakCell("county", "teacher_pay", "九万");
      }
    }
  }

  private void addStranger() {
    List<Map<String, String>> rows = province.submit(year, county, "funding");
    rows.add(
        RandomProvince.rowOf(
            "school_code", STRANGER, "public_funds", "100000", "training_funds", "5000"));
  }

  private void breakCell(String form, String field, String cell) {
    List<Map<String, String>> rows = province.submit(year, county, form);
    if (rows.isEmpty()) {
      return;
    }
    int index = chance.between(0, rows.size() - 1);
    Map<String, String> broken = new LinkedHashMap<>(rows.get(index));
    broken.put(field, cell);
    rows.set(index, broken);
  }
}
