package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Table county_trend of one standard, each year on its own map (§7, §9.23). */
final class Trends {
  private static final Set<String> RELAXED_MEASURES =
      Set.of("cv_R3", "cv_R5", "composite_cv", "unit_pass_share");

  private final Standard standard;
  private final CountyHistory history;
  private final SortedMap<Integer, SortedMap<String, CountyTables>> tables;

  Trends(
      Standard standard,
      CountyHistory history,
      SortedMap<Integer, SortedMap<String, CountyTables>> tables) {
    this.standard = standard;
    this.history = history;
    this.tables = tables;
  }

  /** One row per county, stage, measure and year in which the county has units of the stage. */
  List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    tables.forEach(
        (year, counties) ->
            counties.forEach(
                (code, county) -> {
                  for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
                    if (county.has(stage)) {
                      for (String measure : Rankings.measures(standard)) {
                        rows.add(row(county, stage, measure));
                      }
                    }
                  }
                }));
    return rows;
  }

  private Map<String, Object> row(CountyTables county, Stage stage, String measure) {
    Double value = Rankings.value(county, stage, measure);
    Double before = valueBefore(county, stage, measure);
    return Tables.row(
        "standard", standard.name(),
        "county_code", county.county(),
        "stage", stage.text(),
        "measure", measure,
        "year", county.year(),
        "on_map", null,
        "value", value,
        "change", value == null || before == null ? null : (Object) (value - before),
        "break", breaks(county.county(), county.year(), measure),
        "units_missing", Rankings.missing(county, stage, measure));
  }

  private Double valueBefore(CountyTables county, Stage stage, String measure) {
    SortedMap<String, CountyTables> lastYear = tables.get(county.year() - 1);
    String code = history.codeTheYearBefore(county.county(), county.year());
    return lastYear == null || !lastYear.containsKey(code)
        ? null
        : Rankings.value(lastYear.get(code), stage, measure);
  }

  /** Whether the map or the standard changed against the year before. */
  private boolean breaks(String county, int year, String measure) {
    if (year == tables.firstKey()) {
      return false;
    }
    boolean isRelaxedOtherwise = Standard.relaxedIn(year) != Standard.relaxedIn(year - 1);
    boolean changesStandard =
        standard == Standard.Q2017 && isRelaxedOtherwise && RELAXED_MEASURES.contains(measure);
    boolean changesMap =
        history.eventsOf(year).stream()
            .filter(event -> List.of("merge", "split", "boundary").contains(event.kind()))
            .anyMatch(event -> event.from().equals(county) || event.to().equals(county));
    boolean isNew = !history.isValid(history.codeTheYearBefore(county, year), year - 1);
    return changesStandard || changesMap || isNew;
  }
}
