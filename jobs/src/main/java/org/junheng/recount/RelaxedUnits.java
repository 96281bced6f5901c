package org.junheng.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Criterion;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;

/** Which units a dated relaxation of an indicator holds for, as SQL: table {@code relaxed}. */
final class RelaxedUnits {
  private static final String HEAD =
      """
      -- 6, 9.6: the units that each dated relaxation holds for, by its condition in the standard, and
      -- the amount that it lets count; what is missing is not used and does no harm.
      create table relaxed as
      """;
  private static final String NONE =
      "select 0::bigint as unit, '' as indicator, '' as relaxation, 0 as place, 0::double as amount"
          + "\nwhere false;\n";
  private static final String CLASSES =
      """

      left join (
          select unit, count(*) as classes, count(distinct grade) as grades
          from unit
          join part
              on part.merge_campuses = unit.merge_campuses and part.year = unit.year
              and part.county_code = unit.county_code and part.host = unit.school_code
          join census_classes
              on census_classes.year = part.year and census_classes.county_code = part.county_code
              and census_classes.school_code = part.school_code and census_classes.stage = unit.stage
          group by unit) as unit_classes using (unit)""";
  private static final List<String> OF_CLASSES = List.of("classes", "grades");

  private final StandardTables tables;
  private final List<Standard> standards;

  RelaxedUnits(StandardTables tables, List<Standard> standards) {
    this.tables = tables;
    this.standards = standards;
  }

  /** The statement that makes the table. */
  String sql() {
    List<String> parts = new ArrayList<>();
    for (Standard standard : standards) {
      for (Relaxation relaxation : standard.relaxations()) {
        if (relaxation.indicator() != null) {
          parts.add(sql(standard, relaxation));
        }
      }
    }
    return HEAD + (parts.isEmpty() ? NONE : String.join("\nunion all\n", parts) + ";\n");
  }

  private String sql(Standard standard, Relaxation relaxation) {
    Criterion when = relaxation.when();
    int place = tables.places().get(relaxation.adds());
    return """
        select unit, indicator, relaxation, place, amounts[%d] as amount
        from unit
        join standard_relaxation
            on standard_relaxation.standard = unit.standard and year between from_year and to_year%s
        where standard_relaxation.standard = %s and relaxation = %s
            and amounts[%d] is not null
            and %s"""
        .formatted(
            place,
            when.names().stream().anyMatch(OF_CLASSES::contains) ? CLASSES : "",
            SqlTable.text(standard.standard()),
            SqlTable.text(relaxation.id()),
            place,
            when.sql(this::fact));
  }

  /** A column of table {@code unit}, as the unit here has it. */
  private String fact(String name) {
    if (tables.places().containsKey(name)) {
      return "known_or(amounts[%d], null)".formatted(tables.places().get(name));
    }
    return switch (name) {
      case "missing" ->
          tables.places().keySet().stream()
              .map(SqlTable::text)
              .collect(
                  Collectors.joining(
                      ", ", "list_filter([", "], lambda field, place: amounts[place] is null)"));
      case "classes", "grades" -> "unit_classes." + name;
      default -> "unit." + name;
    };
  }
}
