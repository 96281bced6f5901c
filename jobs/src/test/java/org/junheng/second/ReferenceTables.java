package org.junheng.second;

import java.util.List;

/** The columns of the reference tables that the second computation reads and writes. */
final class ReferenceTables {
  private ReferenceTables() {}

  static List<String> columns(String table) {
    return switch (table) {
      case "counties" ->
          List.of("code", "name", "city_code", "city_name", "kind", "from_year", "to_year");
      case "county_events" -> List.of("year", "kind", "from_code", "to_code");
      case "census_years" -> List.of("year", "state", "from_date");
      case "recognition" -> List.of("county_code", "regime", "year");
      case "plan_county" -> List.of("county_code", "planned_year", "decided_on", "note");
      case "plan_school" -> List.of("school_code", "planned_year", "decided_on");
      case "unit_costs" -> List.of("resource", "unit", "yuan");
      case "targets" ->
          List.of("county_code", "metric", "stage", "comparison", "value", "due_year", "source");
      default -> throw new IllegalArgumentException("no reference table " + table);
    };
  }
}
