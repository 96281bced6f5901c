package org.junheng.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;
import org.junheng.reference.CensusYears;
import org.junheng.reference.Reference;
import org.junheng.reference.Reference.CountyEvent;
import org.junheng.table.CountyChange;
import org.junheng.table.DataQuality;
import org.junheng.table.DimCounty;
import org.junheng.table.DimCountyYear;
import org.junheng.table.DimIndicator;
import org.junheng.table.YearState;

/** The dimension tables of counties and indicators, and how counties changed. */
public final class Dimensions {
  private Dimensions() {}

  /** Table {@code dim_county}: one row per county and period of validity. */
  public static List<DimCounty> counties(Counties counties) {
    return counties.periods().stream()
        .map(
            county ->
                new DimCounty(
                    county.code(),
                    county.name(),
                    county.cityCode(),
                    county.cityName(),
                    county.kind(),
                    county.fromYear(),
                    county.toYear()))
        .toList();
  }

  /**
   * Table {@code dim_county_year}: one row per census year and county that is valid in it or handed
   * something in.
   */
  public static List<DimCountyYear> countyYears(Counties counties, List<DataQuality> quality) {
    Map<String, DimCountyYear> rows = new TreeMap<>();
    for (int year : counties.years()) {
      for (Reference.County county : counties.periods()) {
        if (county.isValidIn(year)) {
          rows.put(
              year + county.code(),
              new DimCountyYear(
                  year,
                  county.code(),
                  county.name(),
                  county.cityCode(),
                  county.cityName(),
                  county.kind()));
        }
      }
    }
    for (DataQuality form : quality) {
      rows.putIfAbsent(
          form.year() + form.countyCode(),
          new DimCountyYear(form.year(), form.countyCode(), null, null, null, null));
    }
    return List.copyOf(rows.values());
  }

  /** Table {@code county_change}: one row per change and pair of codes. */
  public static List<CountyChange> changes(Counties counties) {
    List<CountyEvent> oneToOne = counties.map().oneToOneRecodes();
    return counties.events().stream()
        .map(
            event ->
                new CountyChange(
                    event.year(),
                    event.kind(),
                    event.fromCode(),
                    event.toCode(),
                    oneToOne.contains(event)))
        .toList();
  }

  /** Table {@code dim_indicator}: one row per standard and indicator. */
  public static List<DimIndicator> indicators(List<Standard> standards) {
    List<DimIndicator> rows = new ArrayList<>();
    for (Standard standard : standards) {
      for (Indicator indicator : standard.indicators()) {
        boolean hasThresholds = indicator.thresholds() != null;
        rows.add(
            new DimIndicator(
                standard.standard(),
                indicator.id(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                (long) indicator.per(),
                indicator.direction().name().toLowerCase(Locale.ROOT),
                hasThresholds ? indicator.thresholds().primary() : null,
                hasThresholds ? indicator.thresholds().junior() : null,
                indicator.clause()));
      }
    }
    return rows;
  }

  /** How far each census year has come. */
  static List<YearState> years(CensusYears states) {
    return states.years().stream()
        .map(
            year ->
                new YearState(
                    year.year(),
                    year.state(),
                    year.fromDate(),
                    year.year() == states.defaultYear(),
                    year.counties(),
                    year.submitted(),
                    year.withSchool()))
        .toList();
  }
}
