package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of one random school in the forms by school, with figures on and around every limit. */
final class RandomSchoolRows {
  /** The county's funds per primary pupil, in yuan. */
  static final double PRIMARY_FUND_STANDARD = 650;

  private final Chance chance;
  private final double flaws;
  private final boolean isUniform;
  private final boolean isUnequal;
  private final String emptyCount;

  /** Rows for one county-year, whose figures miss their limits as often as given. */
  RandomSchoolRows(Chance chance, double flaws) {
    this.chance = chance;
    this.flaws = flaws;
    isUniform = chance.is(0.08);
    isUnequal = flaws > 0 && chance.is(0.15);
    emptyCount = chance.is(0.08) ? chance.pick("backbone", "computers", "middle_title") : "";
  }

  /** One row per class; the classes together have all pupils of the stage. */
  List<Map<String, String>> classes(RandomSchool school, Stage stage, int pupils) {
    boolean isPrimary = stage == Stage.PRIMARY;
    int limit = isPrimary ? 45 : 50;
    int size = chance.is(flaws) ? limit + 1 : chance.pick(29, 30, 40, limit, limit);
    List<Map<String, String>> rows = new ArrayList<>();
    int classes = (pupils + size - 1) / size;
    for (int i = 0; i < classes; i++) {
      int inClass = i < classes - 1 ? size : pupils - size * (classes - 1);
      rows.add(
          RandomProvince.rowOf(
              "school_code", school.code(),
              "stage", stage.inForms(),
              "grade", String.valueOf(isPrimary ? 1 + i % 6 : 7 + i % 3),
              "class_no", String.valueOf(1 + i / (isPrimary ? 6 : 3)),
              "pupils", String.valueOf(inClass)));
    }
    return rows;
  }

  Map<String, String> teachers(RandomSchool school, Stage stage, int pupils) {
    boolean isPrimary = stage == Stage.PRIMARY;
    int qualified = count(isPrimary ? 4.2 : 5.3, pupils);
    int backbone = count(1, pupils);
    int sportAndArt = count(0.9, pupils);
    int fullTime = Math.max(qualified, Math.max(backbone, sportAndArt)) + chance.between(0, 4);
    int unqualified = fullTime - qualified;
    int master = qualified / 10;
    int associate = isPrimary ? (qualified - master) / 3 : unqualified / 2;
    int bachelor = isPrimary ? qualified - master - associate : qualified - master;
    int pe = sportAndArt / 2;
    int fineArt = (sportAndArt - pe) / 2;
    boolean lacksCertificate = chance.is(flaws / 3) && fullTime > 0;
    boolean lacksTraining = chance.is(flaws / 3) && fullTime > 0;
    Map<String, String> row =
        numbers(
            "full_time",
            fullTime,
            "doctor",
            0,
            "master",
            master,
            "bachelor",
            bachelor,
            "associate",
            associate,
            "below",
            fullTime - master - bachelor - associate,
            "backbone",
            backbone,
            "pe",
            pe,
            "music",
            sportAndArt - pe - fineArt,
            "fine_art",
            fineArt,
            "general_art",
            0,
            "shared_pe_art",
            chance.between(0, 2),
            "senior_title",
            fullTime / 4,
            "middle_title",
            fullTime / chance.pick(2, 3),
            "certified",
            fullTime - (lacksCertificate ? 1 : 0),
            "trained_360h",
            fullTime - (lacksTraining ? 1 : 0));
    row.put("school_code", school.code());
    row.put("stage", stage.inForms());
    if (row.containsKey(emptyCount)) {
      row.put(emptyCount, "0");
    }
    if (chance.is(0.3)) {
      row.put("shared_pe_art", chance.pick("", "-"));
    }
    if (chance.is(0.1)) {
      row.put("general_art", "-");
    }
    return row;
  }

  Map<String, String> facilities(RandomSchool school, String type) {
    double weighted = 0;
    for (Stage stage : Stage.ofType(type)) {
      weighted += stage.weightIn(type) * school.pupils(stage);
    }
    boolean isPrimary = Stage.ofType(type).contains(Stage.PRIMARY);
    boolean isJunior = Stage.ofType(type).contains(Stage.JUNIOR);
    double ofJunior = isPrimary ? 1.1 : 1;
    double area = amount(isPrimary ? 4.5 : 5.8, isJunior ? 5.8 / ofJunior : 0, weighted);
    double sports = amount(isPrimary ? 7.5 : 10.2, isJunior ? 10.2 / ofJunior : 0, weighted);
    double equipment = amount(isPrimary ? 2000 : 2500, isJunior ? 2500 / ofJunior : 0, weighted);
    double rooms = amount(isPrimary ? 2.3 : 2.4, isJunior ? 2.4 / ofJunior : 0, weighted) / 100;
    boolean hasGym = chance.is(0.5);
    double gym = hasGym ? Math.floor(sports / chance.pick(3, 5)) : 0;
    boolean leans = chance.is(0.15);
    double extra = leans ? Math.floor((sports - gym) / 3) : chance.pick(0, 100);
    Map<String, String> row =
        RandomProvince.rowOf(
            "school_code", school.code(),
            "teaching_area", Chance.decimal(area + gym),
            "indoor_gym_area", hasGym ? Chance.decimal(gym) : chance.pick("0", "-", "—"),
            "sports_ground_area", Chance.decimal(sports - gym - (leans ? extra : 0)),
            "extra_sports_area", chance.is(0.4) ? chance.pick("", "-") : Chance.decimal(extra),
            "equipment_value", Chance.decimal(equipment / 10000),
            "multimedia_rooms", Chance.decimal(Math.ceil(rooms - 1e-9)),
            "computers", Chance.decimal(Math.ceil(weighted * spread() / chance.pick(5, 8, 10))),
            "books", Chance.decimal(Math.ceil(weighted * spread() * chance.pick(15, 20, 25))));
    if (row.containsKey(emptyCount)) {
      row.put(emptyCount, "0");
    }
    return row;
  }

  /** Music and art rooms for the number of classes, or one too few or too small. */
  List<Map<String, String>> rooms(RandomSchool school, int classes) {
    List<Map<String, String>> rows = new ArrayList<>();
    int needed = (classes + 11) / 12;
    for (String kind : List.of("音乐", "美术")) {
      int count = chance.is(flaws) ? Math.max(0, needed - chance.pick(0, 1)) : needed;
      double area =
          chance.is(flaws)
              ? chance.pick(95.9, 89.9, 73, 72.9, 67, 66.9, 61, 60.9, 54, 53.9)
              : chance.pick(96, 96.1, 120);
      for (int i = 0; i < count; i++) {
        rows.add(
            RandomProvince.rowOf(
                "school_code", school.code(), "kind", kind, "area", Chance.decimal(area)));
      }
    }
    return rows;
  }

  Map<String, String> funding(RandomSchool school) {
    int pupils = 0;
    for (Stage stage : Stage.values()) {
      pupils += school.pupils(stage);
    }
    double asForHundred = Math.max(100, pupils) * PRIMARY_FUND_STANDARD;
    double funds = chance.is(flaws / 2) ? asForHundred - 0.01 : asForHundred;
    double training = funds * (chance.is(flaws / 3) ? 0.0499 : chance.pick(0.05, 0.06));
    return RandomProvince.rowOf(
        "school_code", school.code(),
        "public_funds", Chance.decimal(funds),
        "training_funds", Chance.decimal(training));
  }

  /** A count at, above or below what the threshold asks for. */
  private int count(double threshold, int pupils) {
    double factor = factor();
    double exact = threshold * pupils * factor / 100;
    return (int) (factor < 1 ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9));
  }

  private double amount(double ofOne, double ofOther, double weighted) {
    return Math.max(ofOne, ofOther) * factor() * weighted;
  }

  private double factor() {
    if (isUniform) {
      return 1;
    }
    if (flaws == 0) {
      return chance.pick(1, 1, 1.01, 1.1, 1.3);
    }
    return spread()
        * (chance.is(flaws)
            ? chance.pick(0, 0.5, 0.849, 0.85, 0.9, 0.9993, 0.9999)
            : chance.pick(1, 1, 1.01, 1.1, 1.3, 2.2, 4));
  }

  /** In an unequal county one school has a hundred times what another has. */
  private double spread() {
    return isUnequal ? chance.pick(0.05, 1, 1, 5) : 1;
  }

  private static Map<String, String> numbers(Object... namesAndNumbers) {
    Map<String, String> row = RandomProvince.rowOf();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      row.put((String) namesAndNumbers[i], String.valueOf(namesAndNumbers[i + 1]));
    }
    return row;
  }
}
