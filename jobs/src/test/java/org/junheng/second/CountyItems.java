package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The items that a county declares in forms county and survey (§4, §9.16–§9.18). */
final class CountyItems {
  private static final double LEAST_LEVEL = 3;
  private static final double DIFFERENCE_LIMIT = 0.15;
  private static final Set<String> GROUPS = Set.of("学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众");
  private static final List<String> SUBJECTS =
      List.of("chinese", "maths", "science", "pe", "arts", "moral");

  private final Map<String, String> declaration;
  private final List<Map<String, String>> survey;

  private CountyItems(Submission submission) {
    List<Map<String, String>> rows = submission.rows("county");
    declaration = rows.isEmpty() ? Map.of() : rows.get(0);
    survey = submission.rows("survey");
  }

  /** The declared items of a county-year. */
  static List<Item> of(Submission submission) {
    return new CountyItems(submission).items();
  }

  /** The county's answer to E3 besides the schools' charters. */
  static Verdict usesInformationTechnology(Submission submission) {
    return Verdict.ofDeclaration(new CountyItems(submission).yesNo("it_management"));
  }

  /** The county's funds per primary pupil, in yuan. */
  static Cell primaryFundStandard(Submission submission) {
    return new CountyItems(submission).cell("primary_fund_standard");
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    items.add(declared("G1", "layout_sound"));
    items.add(unifiedStandards());
    Double special = Item.ratio(cell("special_funds").times(10000), cell("special_pupils"));
    items.add(Item.least("G7", special, 6000, 2));
    Double pay = Item.ratio(cell("teacher_pay"), cell("civil_servant_pay"));
    items.add(Item.least("G8", pay, 1, 2, Verdict.ofDeclaration(yesNo("performance_pay_full"))));
    items.add(declared("G10", "posts_unified"));
    items.add(
        Item.partOfWhole(
            "G11",
            share("exchanged", "exchange_eligible"),
            0.1,
            Item.isImpossible(share("exchanged", "exchange_eligible"))
                ? Verdict.UNDETERMINED
                : Item.reaches(share("exchanged_backbone", "exchanged"), 0.2)));
    items.add(
        Item.partOfWhole(
            "G13",
            share("catchment_primary_in", "catchment_primary_all"),
            1,
            Item.reaches(share("catchment_junior_in", "catchment_junior_all"), 0.95)));
    items.add(Item.partOfWhole("G14", share("quota_allotted", "quota_all"), 0.5, ruralQuota()));
    Double migrants =
        Item.ratio(
            Cell.sum(cell("migrant_public"), cell("migrant_bought")), cell("migrant_eligible"));
    items.add(
        Item.partOfWhole("G15", migrants, 0.85, Verdict.ofDeclaration(yesNo("left_behind_care"))));
    items.add(Item.partOfWhole("E2", share("disabled_enrolled", "disabled_all"), 0.95));
    items.add(declared("E5", "it_teaching"));
    items.add(declared("E6", "moral_culture"));
    items.add(declared("E7", "curriculum_full"));
    items.add(declared("E8", "workload_fair"));
    items.add(monitoredSubjects());
    items.add(satisfaction());
    for (int veto = 1; veto <= 7; veto++) {
      Cell occurred = yesNo("veto_" + veto);
      Verdict verdict =
          occurred.isNumber() ? Verdict.of(occurred.number() == 0) : Verdict.UNDETERMINED;
      items.add(Item.of("V" + veto, occurred.orNull(), 0, verdict));
    }
    return items;
  }

  private Item declared(String id, String field) {
    Cell answer = yesNo(field);
    return Item.of(id, answer.orNull(), 1, Verdict.ofDeclaration(answer));
  }

  private Item unifiedStandards() {
    List<Cell> answers =
        List.of(
            yesNo("unified_construction"),
            yesNo("unified_staffing"),
            yesNo("unified_funds"),
            yesNo("unified_equipment"));
    boolean areComplete = answers.stream().allMatch(Cell::isNumber);
    Double yes = areComplete ? Cell.sum(answers).orNull() : null;
    return Item.of(
        "G2", yes, 4, Verdict.all(answers.stream().map(Verdict::ofDeclaration).toList()));
  }

  private Verdict ruralQuota() {
    Cell rural = cell("quota_rural");
    return rural.isNumber() ? Verdict.of(rural.number() > 0) : Verdict.UNDETERMINED;
  }

  /** Level III or better and a difference strictly below 0.15; no figure of nothing (§9.16a). */
  private Item monitoredSubjects() {
    List<Verdict> verdicts = new ArrayList<>();
    boolean isAnythingThere = false;
    for (String subject : SUBJECTS) {
      Integer level = level(Cell.plain(declaration.get(subject + "_level")));
      Cell difference = cell(subject + "_difference");
      isAnythingThere |= level != null || difference.isNumber();
      verdicts.add(
          Verdict.all(
              level == null ? Verdict.UNDETERMINED : Verdict.of(level >= LEAST_LEVEL),
              difference.isNumber()
                  ? Verdict.of(Figures.isBelow(difference.number(), DIFFERENCE_LIMIT))
                  : Verdict.UNDETERMINED));
    }
    Double failing = (double) verdicts.stream().filter(Verdict.NOT_MET::equals).count();
    return Item.of("E9", isAnythingThere ? failing : null, 0, Verdict.all(verdicts));
  }

  /** All seven groups together; a missing one leaves it undetermined (§9.17). */
  private Item satisfaction() {
    double valid = 0;
    double satisfied = 0;
    Set<String> lacking = new TreeSet<>(GROUPS);
    for (Map<String, String> row : survey) {
      Cell validCell = Cell.read(row.get("valid"));
      Cell satisfiedCell = Cell.read(row.get("satisfied"));
      if (validCell.isNumber() && satisfiedCell.isNumber()) {
        lacking.remove(Cell.plain(row.get("group")));
        valid += validCell.number();
        satisfied += satisfiedCell.number();
      }
    }
    return Item.partOfWhole("S1", Item.ratio(Cell.of(satisfied), Cell.of(valid)), 0.85)
        .unless(!lacking.isEmpty());
  }

  /** A monitoring level, 1–4 or Ⅰ–Ⅳ after normalization, null for anything else. */
  static Integer level(String cell) {
    return switch (cell) {
      case "1", "I" -> 1;
      case "2", "II" -> 2;
      case "3", "III" -> 3;
      case "4", "IV" -> 4;
      default -> null;
    };
  }

  private Double share(String part, String whole) {
    return Item.ratio(cell(part), cell(whole));
  }

  private Cell cell(String field) {
    return Cell.read(declaration.get(field));
  }

  private Cell yesNo(String field) {
    return Cell.readYesNo(declaration.get(field));
  }
}
