package org.junheng.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.sample.DesignedEvent.Kind;

/** Which county a school reports in, year by year, and what the counties are called. */
final class DesignedMap {
  private static final int OPENED = 2000;
  private static final int RECODED = 0;
  private static final int RENAMED = 7;
  private static final int SPLIT = 9;
  private static final int MERGING = 10;
  private static final int MERGED = 11;
  private static final int GIVING_LAND = 14;
  private static final int TAKING_LAND = 15;

  private final SampleProvince province;
  private final List<CountyDesign> counties;
  private final List<DesignedEvent> events = new ArrayList<>();
  private final List<DesignedPeriod> periods = new ArrayList<>();

  private DesignedMap(SampleProvince province, List<CountyDesign> counties) {
    this.province = province;
    this.counties = counties;
  }

  /** The map of a province, with as many of the events as its counties and years allow. */
  static DesignedMap of(SampleProvince province, List<CountyDesign> counties) {
    DesignedMap map = new DesignedMap(province, counties);
    map.setOut();
    if (province.firstYear() < province.lastYear()) {
      map.change();
    }
    return map;
  }

  /** The changes of the map. */
  List<DesignedEvent> events() {
    return List.copyOf(events);
  }

  /** Every county and period of validity. */
  List<DesignedPeriod> periods() {
    return List.copyOf(periods);
  }

  /** The counties that may have schools in a period's county in some year. */
  List<CountyDesign> sources(DesignedPeriod period) {
    List<CountyDesign> sources = new ArrayList<>(List.of(period.county()));
    if (period.county().index() == MERGING && counties.size() > MERGED) {
      sources.add(counties.get(MERGED));
    }
    if (period.county().index() == TAKING_LAND) {
      sources.add(counties.get(GIVING_LAND));
    }
    return sources;
  }

  /** The code of the county that a school of that town reports in. */
  String codeOf(CountyDesign county, int town, int year) {
    return event(county, year)
        .filter(event -> follows(county, town, event.kind()))
        .map(DesignedEvent::toCode)
        .orElse(county.code());
  }

  /** The name that the schools of a county begin with in that year. */
  String nameOf(CountyDesign county, int year) {
    return periods.stream()
        .filter(period -> period.county().equals(county) && !isSplitOff(period))
        .filter(period -> period.fromYear() <= year)
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .name();
  }

  private static boolean follows(CountyDesign county, int town, Kind kind) {
    return switch (kind) {
      case RENAME, RECODE, MERGE -> true;
      case SPLIT -> town >= county.towns() / 2;
      case BOUNDARY -> town == county.towns() - 1;
    };
  }

  private boolean isSplitOff(DesignedPeriod period) {
    return events.stream()
        .anyMatch(event -> event.kind() == Kind.SPLIT && event.toCode().equals(period.code()));
  }

  private Optional<DesignedEvent> event(CountyDesign county, int year) {
    return events.stream()
        .filter(event -> event.fromCode().equals(county.code()) && event.year() <= year)
        .findFirst();
  }

  private void setOut() {
    for (CountyDesign county : counties) {
      String name = named(county.baseName(), county.kind());
      periods.add(new DesignedPeriod(county.code(), name, county.kind(), county, OPENED, null));
    }
  }

  private void change() {
    recode(counties.get(RECODED), yearAfter(1));
    if (counties.size() > RENAMED) {
      rename(counties.get(RENAMED), yearAfter(1));
    }
    if (counties.size() > MERGED) {
      merge(counties.get(MERGED), counties.get(MERGING), yearAfter(2));
      split(counties.get(SPLIT), yearAfter(3));
    }
    if (counties.size() > TAKING_LAND) {
      CountyDesign giving = counties.get(GIVING_LAND);
      CountyDesign taking = counties.get(TAKING_LAND);
      events.add(new DesignedEvent(yearAfter(4), Kind.BOUNDARY, giving.code(), taking.code()));
    }
  }

  private int yearAfter(int years) {
    return Math.min(province.firstYear() + years, province.lastYear());
  }

  private void recode(CountyDesign county, int year) {
    String code = ProvinceDesign.recodedCode(county.city());
    end(county, year);
    String name = named(county.baseName(), CountyKind.CITY);
    periods.add(new DesignedPeriod(code, name, CountyKind.CITY, county, year, null));
    events.add(new DesignedEvent(year, Kind.RECODE, county.code(), code));
  }

  private void rename(CountyDesign county, int year) {
    end(county, year);
    String name = named(Names.spare(county.seed(), county.index()), county.kind());
    periods.add(new DesignedPeriod(county.code(), name, county.kind(), county, year, null));
    events.add(new DesignedEvent(year, Kind.RENAME, county.code(), county.code()));
  }

  private void merge(CountyDesign merged, CountyDesign into, int year) {
    end(merged, year);
    events.add(new DesignedEvent(year, Kind.MERGE, merged.code(), into.code()));
  }

  private void split(CountyDesign county, int year) {
    String code = ProvinceDesign.splitCode(county.city());
    String name = named(Names.spare(county.seed(), county.index()), CountyKind.COUNTY);
    periods.add(new DesignedPeriod(code, name, CountyKind.COUNTY, county, year, null));
    events.add(new DesignedEvent(year, Kind.SPLIT, county.code(), code));
  }

  private void end(CountyDesign county, int year) {
    periods.replaceAll(
        period ->
            period.county().equals(county) && period.toYear() == null
                ? period.endingBefore(year)
                : period);
  }

  private static String named(String baseName, CountyKind kind) {
    return Names.MARK + baseName + kind.suffix();
  }
}
