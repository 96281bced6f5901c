package org.junheng.county.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.county.Assessment;
import org.junheng.county.CountyForms;
import org.junheng.county.CountyTables;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyProfile;
import org.junheng.table.SchoolItem;

/**
 * The items of a standard: what every school keeps of them, how the county stands to each, with the
 * figure, its limit, what stands behind it and the application form's sentence (methodology 4 and
 * 9.15 to 9.21).
 */
public final class Items {
  private final Standard standard;
  private final Map<String, JudgingRule> rules = new HashMap<>();
  private final Conclusions conclusions;

  /** The items of a standard; what their sentences name and there is not is refused. */
  public Items(Standard standard, CountyForms forms) {
    this.standard = standard;
    standard.items().forEach(item -> rules.put(item.id(), JudgingRule.of(item)));
    this.conclusions = new Conclusions(standard, forms);
  }

  /**
   * Adds the rows of a county-year: its schools', its own but for items that look at other years,
   * and its profile. None where nothing was handed in (see {@link #ofNothing}).
   */
  public void add(Assessment assessment, CountyTables tables) {
    if (!assessment.isSubmitted()) {
      return;
    }
    Map<String, SchoolTally> tallies = judgeSchools(assessment, tables);
    CountyProfile profile = CountyProfiles.of(assessment);
    if (profile != null) {
      tables.add(profile);
    }
    Conclusions.Figures figures =
        new Conclusions.Figures(Declaration.of(assessment), profile, null);
    List<CountyItem> rows = new ArrayList<>();
    for (Item item : standard.items()) {
      SchoolTally tally = tallies.get(item.id());
      Judgement judgement =
          tally != null
              ? tally.judgement(assessment)
              : rules.get(item.id()) instanceof CountyRule ofCounty
                  ? ofCounty.judge(assessment, item)
                  : null;
      if (judgement != null) {
        rows.add(row(item, judgement, assessment.year(), assessment.countyCode(), figures));
      }
    }
    tables.add(rows);
  }

  private Map<String, SchoolTally> judgeSchools(Assessment assessment, CountyTables tables) {
    Map<String, SchoolTally> tallies = new LinkedHashMap<>();
    for (Item item : standard.items()) {
      if (rules.get(item.id()) instanceof SchoolRule rule) {
        tallies.put(item.id(), new SchoolTally(item, rule));
      }
    }
    for (School school : assessment.schools()) {
      for (SchoolTally tally : tallies.values()) {
        if (tally.rule().looksAt(school, assessment)) {
          SchoolJudgement judgement = tally.rule().judge(school, assessment, tally.item());
          tally.add(school, judgement);
          tables.add(row(school, tally.item(), judgement, assessment));
        }
      }
    }
    return tallies;
  }

  private SchoolItem row(
      School school, Item item, SchoolJudgement judgement, Assessment assessment) {
    return new SchoolItem(
        standard.standard(),
        assessment.year(),
        assessment.countyCode(),
        school.code(),
        item.id(),
        judgement.verdict().code(),
        judgement.failing(),
        judgement.verdict() == Verdict.MET ? null : judgement.words(),
        judgement.relaxation(),
        Need.told(judgement.needed()));
  }

  /** The rows of a county that handed in nothing: of none of its items anything is known. */
  public List<CountyItem> ofNothing(int year, String county) {
    return standard.items().stream()
        .map(item -> row(item, Judgement.NOT_SUBMITTED, year, county, Conclusions.Figures.NONE))
        .toList();
  }

  /**
   * The rows of a county that handed something in, of the items that look at other years.
   *
   * @param composites by standard that such an item names and census year, those of the counties
   *     that it then was, each on its own map; no entry where none of them has a composite
   */
  public List<CountyItem> overYears(
      int year, String county, Map<String, Map<Integer, CompositesOfYear>> composites) {
    List<CountyItem> rows = new ArrayList<>();
    for (Item item : standard.items()) {
      if (rules.get(item.id()) instanceof Monitored) {
        Map<Integer, CompositesOfYear> ofStandard =
            composites.getOrDefault(item.standard(), Map.of());
        Judgement judgement = Monitored.judge(year, ofStandard, item);
        rows.add(row(item, judgement, year, county, Conclusions.Figures.NONE));
      }
    }
    return rows;
  }

  private CountyItem row(
      Item item, Judgement judgement, int year, String county, Conclusions.Figures figures) {
    return new CountyItem(
        standard.standard(),
        year,
        county,
        item.id(),
        item.nameZh(),
        item.domain().name().toLowerCase(Locale.ROOT),
        (long) standard.items().indexOf(item),
        judgement.value(),
        item.threshold(),
        judgement.verdict().code(),
        judgement.value() == null ? null : Boolean.valueOf(judgement.flips()),
        judgement.detail(),
        conclusions.of(item, figures.with(judgement.value())),
        judgement.verdict() == Verdict.NOT_MET ? judgement.needed() : null);
  }
}
