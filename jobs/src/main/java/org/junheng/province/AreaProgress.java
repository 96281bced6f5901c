package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Standard;
import org.junheng.reference.Plans;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVerdict;
import org.junheng.table.Progress;

/**
 * Table {@code progress}: how many counties and units of the province and of each city meet a
 * standard, were planned to, and hold the recognition (methodology 9.26). How many meet it is not
 * counted while the year collects.
 */
public final class AreaProgress {
  private final Counties counties;
  private final Standard standard;
  private final VerdictsByCounty verdicts;
  private final Map<CountyKey, long[]> units = new HashMap<>();

  private AreaProgress(
      Counties counties, Standard standard, VerdictsByCounty verdicts, List<CountyUnits> units) {
    this.counties = counties;
    this.standard = standard;
    this.verdicts = verdicts;
    for (CountyUnits row : units) {
      if (row.standard().equals(standard.standard())) {
        long[] counted =
            this.units.computeIfAbsent(
                new CountyKey(row.standard(), row.year(), row.countyCode()), any -> new long[2]);
        counted[0] += row.units();
        counted[1] += row.unitsMet() == null ? 0 : row.unitsMet();
      }
    }
  }

  private record Area(String level, String code) {}

  /** What is counted of an area. */
  private static final class Tally {
    private long counties;
    private long met;
    private long planned;
    private long plannedRecognised;
    private long units;
    private long passed;
    private long recognised;
  }

  /** One row per standard, census year, level and area. */
  public static List<Progress> of(
      Counties counties,
      List<CountyVerdict> verdicts,
      List<CountyUnits> units,
      List<Standard> standards) {
    VerdictsByCounty byCounty = new VerdictsByCounty(verdicts);
    List<Progress> rows = new ArrayList<>();
    for (Standard standard : standards) {
      AreaProgress progress = new AreaProgress(counties, standard, byCounty, units);
      counties.years().forEach(year -> rows.addAll(progress.rows(year)));
    }
    return rows;
  }

  private List<Progress> rows(int year) {
    Map<Area, Tally> tallies = new LinkedHashMap<>();
    for (String county : counties.in(year)) {
      for (Area area : areas(county, year)) {
        count(county, year, tallies.computeIfAbsent(area, any -> new Tally()));
      }
    }
    return tallies.entrySet().stream()
        .map(entry -> row(year, entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Area> areas(String county, int year) {
    List<Area> areas = new ArrayList<>();
    areas.add(new Area("province", provinceOf(county)));
    counties.map().register().cityOf(county, year).ifPresent(c -> areas.add(new Area("city", c)));
    return areas;
  }

  /** The province is the county code's two digits and 0000. */
  static String provinceOf(String county) {
    return county.substring(0, 2) + "0000";
  }

  private void count(String county, int year, Tally tally) {
    String id = standard.standard();
    tally.counties++;
    if (verdicts.of(id, year, county).filter(row -> "met".equals(row.verdict())).isPresent()) {
      tally.met++;
    }
    boolean isRecognised = counties.recognisedBy(year, county, standard.regime()).isPresent();
    if (isRecognised) {
      tally.recognised++;
    }
    Plans.Decision plan = counties.decision(county, year);
    if (plan != null && plan.plannedYear() <= year) {
      tally.planned++;
      tally.plannedRecognised += isRecognised ? 1 : 0;
    }
    long[] counted = units.get(new CountyKey(id, year, county));
    if (counted != null) {
      tally.units += counted[0];
      tally.passed += counted[1];
    }
  }

  private Progress row(int year, Area area, Tally tally) {
    boolean hasPlans = standard.regime() == Standard.Regime.Q2017 && counties.plans().areKept();
    boolean isListKept = counties.map().isListKept();
    boolean isOver = !counties.states().isCollecting(year);
    boolean judgesUnits = standard.unitRule() != null && isOver;
    return new Progress(
        standard.standard(),
        year,
        area.level(),
        area.code(),
        tally.counties,
        isOver ? Long.valueOf(tally.met) : null,
        isOver ? Double.valueOf((double) tally.met / tally.counties) : null,
        hasPlans ? Long.valueOf(tally.planned) : null,
        hasPlans && isListKept ? Long.valueOf(tally.plannedRecognised) : null,
        tally.units,
        judgesUnits ? Long.valueOf(tally.passed) : null,
        judgesUnits && tally.units > 0 ? Double.valueOf((double) tally.passed / tally.units) : null,
        isListKept ? Long.valueOf(tally.recognised) : null);
  }
}
