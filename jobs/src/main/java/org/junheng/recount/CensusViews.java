package org.junheng.recount;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How SQL sees the forms' rows, missing and not applicable told apart: pupils by stage, and the
 * amounts of teachers and facilities as lists in one order.
 */
final class CensusViews {
  private static final List<String> STAGES = List.of("primary", "junior", "senior");

  private CensusViews() {}

  /** The statements that make views over tables {@code census_*}. */
  static String sql(StandardTables tables) {
    return """
        -- The accepted rows of the forms: null is missing, nan is not applicable.

        create macro cell(value, not_applicable, field) as
            if(value is null and list_contains(not_applicable, field), 'nan', value::double);

        create view pupils as
        select year, county_code, school_code,
            %s
        from census_pupils;

        create view teachers as
        select year, county_code, school_code, stage, [
            %s] as amounts
        from census_teachers;

        create view facilities as
        select year, county_code, school_code, [
            %s] as amounts
        from census_facilities;
        """
        .formatted(
            STAGES.stream()
                .map(stage -> stage + "_pupils")
                .map(field -> cell(field) + " as " + field)
                .collect(Collectors.joining(",\n    ")),
            cells(tables.teachers()),
            cells(tables.facilities()));
  }

  private static String cells(List<String> fields) {
    return fields.stream().map(CensusViews::cell).collect(Collectors.joining(",\n    "));
  }

  private static String cell(String field) {
    return "cell(%s, not_applicable, '%s')".formatted(field, field);
  }
}
