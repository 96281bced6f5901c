package org.junheng.second;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A small made-up province for a seed, made to provoke every rule: one to four counties, one to
 * three census years, one to twelve schools a county, county events, gaps of every kind and values
 * exactly on the limits.
 */
final class RandomProvince {
  /**
   * What a random province may contain.
   *
   * @param heldRows whether rows are added that the intake must hold
   * @param missingForms whether whole forms or submissions may be absent
   * @param spoiledCells whether optional cells may be blank or not applicable
   */
  record Options(boolean heldRows, boolean missingForms, boolean spoiledCells) {
    /** Every gap, but no row that the intake would hold. */
    static final Options CLEAN = new Options(false, true, true);

    /** Every gap and held rows too. */
    static final Options WITH_HELD_ROWS = new Options(true, true, true);

    /** Nothing missing and nothing held. */
    static final Options COMPLETE = new Options(false, false, false);
  }

  /** School numbers of one part are below this: a part has a few dozen schools. */
  private static final int NUMBERS_OF_A_PART = 100;

  private final Chance chance;
  private final Options options;
  private final Province province;
  private final List<Integer> years = new ArrayList<>();
  private final int part;
  private List<RandomMap.Territory> territories = List.of();
  private int schoolsSoFar;

  private RandomProvince(long seed, Options options, Province province, int part) {
    this.chance = new Chance(seed);
    this.options = options;
    this.province = province;
    this.part = part;
  }

  /** The province of a seed, without rows that the intake would hold. */
  static Province of(long seed) {
    return of(seed, Options.CLEAN);
  }

  static Province of(long seed, Options options) {
    RandomProvince random = new RandomProvince(seed, options, new Province(), 0);
    random.drawYears();
    random.draw();
    return random.province;
  }

  /**
   * Many small provinces of the same census years side by side in one: their counties are ranked
   * together and share nothing else. Part n has the county codes from 450000 + 1000 n on.
   */
  static Province many(long seed, int parts, Options options) {
    Province province = new Province();
    Random seeds = new Random(seed);
    RandomProvince first = new RandomProvince(seeds.nextLong(), options, province, 0);
    first.drawYears();
    first.draw();
    for (int part = 1; part < parts; part++) {
      RandomProvince next = new RandomProvince(seeds.nextLong(), options, province, part);
      next.years.addAll(first.years);
      next.draw();
    }
    return province;
  }

  private void draw() {
    territories = new RandomMap(chance, options, province, years, part).draw();
    drawSchools();
    drawSubmissions();
  }

  private int nextNumber() {
    schoolsSoFar++;
    if (schoolsSoFar >= NUMBERS_OF_A_PART) {
      throw new IllegalStateException("part " + part + " has too many schools for its numbers");
    }
    return part * NUMBERS_OF_A_PART + schoolsSoFar;
  }

  private void drawYears() {
    int first = chance.between(2017, 2023);
    int count = chance.pick(1, 2, 3, 3);
    for (int i = 0; i < count; i++) {
      years.add(first + i);
    }
    boolean hasGap = count == 3 && chance.is(0.1);
    if (hasGap) {
      years.remove(1);
    }
    // what is compared here are years that no county hands in any more
    for (int year : years) {
      province
          .provide("census_years")
          .add(Map.of("year", "" + year, "state", "final", "from_date", "2000-01-01"));
    }
  }

  /** Every territory keeps a public school or two, so that its county has units of both stages. */
  private void drawSchools() {
    for (RandomMap.Territory territory : territories) {
      List<String> anchors = chance.is(0.3) ? List.of("312") : List.of("211", "311");
      for (String type : anchors) {
        territory.schools().add(RandomSchool.anchor(chance, nextNumber(), type));
      }
      // two territories may be one county, which keeps to about twelve schools
      int others = chance.between(0, 5);
      for (int i = 0; i < others; i++) {
        territory.schools().add(RandomSchool.founded(chance, nextNumber()));
      }
    }
  }

  private void drawSubmissions() {
    for (int year : years) {
      SortedSet<String> submitting = new TreeSet<>();
      for (RandomMap.Territory territory : territories) {
        submitting.add(territory.codeIn(year));
      }
      for (String county : submitting) {
        RandomSubmission submission = new RandomSubmission(chance, options, province, year, county);
        for (RandomMap.Territory territory : territories) {
          if (territory.codeIn(year).equals(county)) {
            submission.addSchools(territory.schools());
          }
        }
        submission.finish();
      }
      territories.forEach(territory -> growOlder(territory.schools()));
    }
  }

  /** Schools open, close and change category from one year to the next; the first two stay. */
  private void growOlder(List<RandomSchool> schools) {
    for (int i = 2; i < schools.size(); i++) {
      if (chance.is(0.06)) {
        schools.set(i, schools.get(i).successor(chance, nextNumber()));
      }
    }
    if (schools.size() > 2 && chance.is(0.08)) {
      schools.remove(chance.between(2, schools.size() - 1));
    }
    if (chance.is(0.08)) {
      schools.add(RandomSchool.founded(chance, nextNumber()));
    }
  }

  static Map<String, String> rowOf(String... namesAndCells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndCells.length; i += 2) {
      row.put(namesAndCells[i], namesAndCells[i + 1]);
    }
    return row;
  }
}
