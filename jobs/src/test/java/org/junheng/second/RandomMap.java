package org.junheng.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counties of a random province, what happens to their codes, and the reference tables. */
final class RandomMap {
  private static final int LONG_AGO = 2000;
  private static final int CODES_OF_A_PART = 1000;

  private final Chance chance;
  private final RandomProvince.Options options;
  private final Province province;
  private final int firstYear;
  private final int lastYear;
  private final int part;
  private final List<Territory> territories = new ArrayList<>();
  private final Map<String, int[]> validity = new TreeMap<>();

  /** A piece of land that always belongs to one county as a whole, and the schools on it. */
  record Territory(TreeMap<Integer, String> codes, List<RandomSchool> schools) {
    String codeIn(int year) {
      return codes.floorEntry(year).getValue();
    }
  }

  /** The map of one part of a province; every part has county codes of its own. */
  RandomMap(
      Chance chance,
      RandomProvince.Options options,
      Province province,
      List<Integer> years,
      int part) {
    this.chance = chance;
    this.options = options;
    this.province = province;
    firstYear = years.get(0);
    lastYear = years.get(years.size() - 1);
    this.part = part;
  }

  /** Draws the map and fills the province's reference tables. */
  List<Territory> draw() {
    drawMap();
    drawReference();
    return territories;
  }

  private void drawMap() {
    if (chance.is(0.6)) {
      territories.add(territory("450102"));
    }
    if (chance.is(0.4)) {
      territories.add(territory("450103"));
    }
    int eventYear = chance.between(firstYear - 2, lastYear);
    String event = chance.pick("recode", "merge", "merge", "split", "split", "boundary", "rename");
    switch (event) {
      case "recode" -> {
        territories.add(territory("450127", eventYear, "450181"));
        happens(eventYear, "recode", "450127", "450181");
      }
      case "merge" -> mergeIn(eventYear);
      case "split" -> splitIn(eventYear);
      case "boundary" -> {
        territories.add(territory("450121"));
        territories.add(territory("450122"));
        territories.add(territory("450121", eventYear, "450122"));
        happens(eventYear, "boundary", "450121", "450122");
      }
      default -> {
        territories.add(territory("450202"));
        happens(eventYear, "rename", "450202", "450202");
      }
    }
  }

  private void mergeIn(int year) {
    boolean isIntoNewCode = chance.is(0.4);
    String whole = isIntoNewCode ? "450128" : "450124";
    territories.add(territory("450125", year, whole));
    territories.add(isIntoNewCode ? territory("450124", year, whole) : territory("450124"));
    happens(year, "merge", "450125", whole);
    if (isIntoNewCode) {
      happens(year, "merge", "450124", whole);
    }
  }

  private void splitIn(int year) {
    boolean ends = chance.is(0.4);
    territories.add(territory("450126", year, "450104"));
    happens(year, "split", "450126", "450104");
    if (ends) {
      territories.add(territory("450126", year, "450105"));
      happens(year, "split", "450126", "450105");
    } else {
      territories.add(territory("450126"));
    }
  }

  private void happens(int year, String kind, String from, String to) {
    province
        .provide("county_events")
        .add(
            RandomProvince.rowOf(
                "year",
                String.valueOf(year),
                "kind",
                kind,
                "from_code",
                code(from),
                "to_code",
                code(to)));
  }

  private Territory territory(String code) {
    TreeMap<Integer, String> codes = new TreeMap<>();
    codes.put(LONG_AGO, code(code));
    return new Territory(codes, new ArrayList<>());
  }

  private Territory territory(String code, int year, String next) {
    Territory territory = territory(code);
    territory.codes().put(year, code(next));
    return territory;
  }

  /** The code that a county of the first part has in this part. */
  private String code(String ofFirstPart) {
    return String.valueOf(Integer.parseInt(ofFirstPart) + part * CODES_OF_A_PART);
  }

  private void drawReference() {
    for (Territory territory : territories) {
      List<Integer> starts = new ArrayList<>(territory.codes().keySet());
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
        int[] span =
            validity.computeIfAbsent(
                territory.codes().get(starts.get(i)), code -> new int[] {Integer.MAX_VALUE, 0});
        span[0] = Math.min(span[0], starts.get(i));
        span[1] = Math.max(span[1], end);
      }
    }
    if (options.missingForms() && chance.is(0.15)) {
      validity.put(code("450221"), new int[] {LONG_AGO, Integer.MAX_VALUE});
    }
    validity.forEach((code, span) -> addCounty(code, span[0], span[1]));
    if (part > 0 ? province.hasReference("recognition") : hasRecognitions()) {
      province.provide("recognition");
      // old codes first: whether a new one is listed depends on them
      validity.entrySet().stream()
          .sorted(Comparator.comparing(code -> code.getValue()[0] > LONG_AGO))
          .forEach(code -> recognise(code.getKey(), code.getValue()[0], code.getValue()[1]));
    }
    if (chance.is(0.7) && !province.hasReference("unit_costs")) {
      addUnitCosts();
    }
  }

  private boolean hasRecognitions() {
    return !options.missingForms() || chance.is(0.85);
  }

  private void addCounty(String code, int from, int to) {
    List<Map<String, String>> renames =
        province.reference("county_events").stream()
            .filter(row -> row.get("kind").equals("rename") && row.get("to_code").equals(code))
            .toList();
    if (renames.isEmpty()) {
      addCounty(code, "县" + code, from, to);
    } else {
      int year = Integer.parseInt(renames.get(0).get("year"));
      addCounty(code, "老县" + code, from, year - 1);
      addCounty(code, "新县" + code, year, to);
    }
  }

  private void addCounty(String code, String name, int from, int to) {
    province
        .provide("counties")
        .add(
            RandomProvince.rowOf(
                "code",
                code,
                "name",
                name,
                "city_code",
                code.substring(0, 4) + "00",
                "city_name",
                "市" + code.substring(0, 4),
                "kind",
                "county",
                "from_year",
                String.valueOf(from),
                "to_year",
                to == Integer.MAX_VALUE ? "" : String.valueOf(to)));
  }

  /**
   * A code is listed only in years in which it held and that no census year precedes. A code born
   * in a recode or split is listed only where the old one is not, so that both never disagree.
   */
  private void recognise(String code, int from, int to) {
    boolean isNew = from > LONG_AGO;
    boolean hasListedParent =
        province.reference("county_events").stream()
            .filter(row -> row.get("to_code").equals(code) && !row.get("kind").equals("merge"))
            .anyMatch(row -> isListed(row.get("from_code")));
    if (chance.is(isNew ? 0.25 : 0.85) && !hasListedParent) {
      int year = isNew ? from : firstYear - chance.pick(1, 2, 3, 4, 7, 7);
      list(code, "B2012", Math.min(year, to));
    }
    if (chance.is(0.2)) {
      list(code, "Q2017", Math.min(Math.max(from, lastYear), to));
    }
  }

  private boolean isListed(String code) {
    return province.reference("recognition").stream()
        .anyMatch(row -> row.get("county_code").equals(code) && row.get("regime").equals("B2012"));
  }

  private void list(String code, String regime, int year) {
    province
        .provide("recognition")
        .add(
            RandomProvince.rowOf(
                "county_code", code, "regime", regime, "year", String.valueOf(year)));
  }

  private void addUnitCosts() {
    String[][] costs = {
      {"qualified_teacher", "人", "90000"},
      {"backbone_teacher", "人", "30000"},
      {"pe_art_teacher", "人", "95000"},
      {"teaching_area", "m2", "3200"},
      {"sports_area", "m2", "450"},
      {"equipment", "yuan", "1"},
      {"multimedia_room", "间", "60000"}
    };
    for (String[] cost : costs) {
      province
          .provide("unit_costs")
          .add(RandomProvince.rowOf("resource", cost[0], "unit", cost[1], "yuan", cost[2]));
    }
  }
}
