package org.junheng.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.CodeList;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Indicator;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * The standards as small tables for SQL: what each measures, its limits and its scope, by what
 * {@code schemas/} says.
 */
final class StandardTables {
  private static final List<Stage> JUDGED = List.of(Stage.PRIMARY, Stage.JUNIOR);
  private static final int FIRST_YEAR = 0;
  private static final int LAST_YEAR = 9999;

  private final Definitions definitions;
  private final List<Standard> standards;
  private final List<String> teachers;
  private final List<String> facilities;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** The tables of some standards. */
  StandardTables(Definitions definitions, List<Standard> standards) {
    this.definitions = definitions;
    this.standards = standards;
    this.teachers = quantities("teachers");
    this.facilities = quantities("facilities");
    teachers.forEach(field -> places.put(field, places.size() + 1));
    facilities.forEach(field -> places.put(field, places.size() + 1));
  }

  /** The fields of a form that table {@code unit} has: what a unit is measured by. */
  private List<String> quantities(String form) {
    List<String> columns = definitions.table("unit").columns().stream().map(Column::name).toList();
    return definitions.form(form).fields().stream()
        .filter(field -> field.type().isNumber() && !field.subtotal())
        .map(Field::name)
        .filter(columns::contains)
        .toList();
  }

  /** What is counted of a stage's teachers, in the order of a unit's amounts. */
  List<String> teachers() {
    return teachers;
  }

  /** What is counted of a school's facilities, in the order of a unit's amounts. */
  List<String> facilities() {
    return facilities;
  }

  /** Where each quantity stands in a unit's amounts, from 1 on. */
  Map<String, Integer> places() {
    return places;
  }

  /** The statements that make the tables. */
  String sql() {
    StringBuilder sql = new StringBuilder();
    sql.append("-- What the standards and code lists say, as tables. Years are census years.\n\n");
    for (SqlTable table :
        List.of(
            types(),
            founders(),
            forms(),
            quantities(),
            scopes(),
            numerators(),
            thresholds(),
            unitRules(),
            limits(),
            relaxations())) {
      sql.append(table.sql()).append('\n');
    }
    return sql.append(INDICATORS).toString();
  }

  /** What an indicator adds and subtracts, as places in a unit's amounts. */
  private static final String INDICATORS =
      """
      -- Each indicator with the places of what it adds and subtracts in a unit's amounts.
      create table standard_indicator as
      select standard, indicator, stage, any_value(per) as per, any_value(threshold) as threshold,
          any_value(remaining_share) as remaining_share,
          coalesce(list(place order by place) filter (sign > 0), []) as adds,
          coalesce(list(place order by place) filter (sign < 0), []) as subtracts
      from standard_threshold
      join standard_numerator using (standard, indicator, stage)
      join standard_quantity using (field)
      left join standard_unit_rule using (standard)
      group by all;
      """;

  private SqlTable types() {
    SqlTable table =
        new SqlTable(
            "school_type",
            "school_type varchar",
            "has_primary boolean",
            "has_junior boolean",
            "has_senior boolean",
            "teaching_point boolean");
    for (CodeList.Code type : definitions.codeList("school_type").values()) {
      table.row(
          type.code(),
          type.has(Stage.PRIMARY),
          type.has(Stage.JUNIOR),
          type.has(Stage.SENIOR),
          type.teachingPoint());
    }
    return table;
  }

  private SqlTable founders() {
    SqlTable table = new SqlTable("founder", "founder varchar", "is_private boolean");
    for (CodeList.Code founder : definitions.codeList("founder").values()) {
      table.row(founder.code(), founder.isPrivate());
    }
    return table;
  }

  private SqlTable forms() {
    return new SqlTable("standard_forms", "teachers integer", "facilities integer")
        .row(teachers.size(), facilities.size());
  }

  private SqlTable quantities() {
    SqlTable table = new SqlTable("standard_quantity", "field varchar", "place integer");
    places.forEach(table::row);
    return table;
  }

  private SqlTable scopes() {
    SqlTable table =
        new SqlTable(
            "standard_scope",
            "standard varchar",
            "private_schools boolean",
            "directly_run_schools boolean",
            "teaching_points_from integer",
            "small_schools_from integer",
            "merge_campuses boolean",
            "primary_weight double",
            "junior_weight double",
            "senior_weight double",
            "split_places integer[]");
    for (Standard standard : standards) {
      Standard.Scope scope = standard.scope();
      Map<Stage, Double> weights = standard.split().weights();
      List<Integer> split = new ArrayList<>();
      for (int i = 0; i < facilities.size(); i++) {
        if (standard.split().fields().contains(facilities.get(i))) {
          split.add(i + 1);
        }
      }
      table.row(
          standard.standard(),
          scope.privateSchools(),
          scope.directlyRunSchools(),
          scope.teachingPointsFrom(),
          scope.smallSchoolsFrom(),
          scope.mergeCampuses(),
          weights.get(Stage.PRIMARY),
          weights.get(Stage.JUNIOR),
          weights.get(Stage.SENIOR),
          split);
    }
    return table;
  }

  private SqlTable numerators() {
    SqlTable table =
        new SqlTable(
            "standard_numerator",
            "standard varchar",
            "indicator varchar",
            "stage varchar",
            "field varchar",
            "sign integer");
    for (Standard standard : standards) {
      for (Indicator indicator : standard.indicators()) {
        for (Stage stage : JUDGED) {
          Indicator.Numerator parts = indicator.numerator().of(stage);
          String id = standard.standard();
          parts.add().forEach(field -> table.row(id, indicator.id(), stage.code(), field, 1));
          parts.subtract().forEach(field -> table.row(id, indicator.id(), stage.code(), field, -1));
        }
      }
    }
    return table;
  }

  private SqlTable thresholds() {
    SqlTable table =
        new SqlTable(
            "standard_threshold",
            "standard varchar",
            "indicator varchar",
            "stage varchar",
            "per integer",
            "threshold double");
    for (Standard standard : standards) {
      for (Indicator indicator : standard.indicators()) {
        for (Stage stage : JUDGED) {
          table.row(
              standard.standard(),
              indicator.id(),
              stage.code(),
              indicator.per(),
              indicator.thresholds() == null ? null : indicator.thresholds().of(stage));
        }
      }
    }
    return table;
  }

  private SqlTable unitRules() {
    SqlTable table =
        new SqlTable(
            "standard_unit_rule",
            "standard varchar",
            "attained_at_least integer",
            "remaining_share double");
    for (Standard standard : standards) {
      if (standard.unitRule() != null) {
        table.row(
            standard.standard(),
            standard.unitRule().attainedAtLeast(),
            standard.unitRule().remainingShare());
      }
    }
    return table;
  }

  private SqlTable limits() {
    SqlTable table =
        new SqlTable(
            "standard_limit",
            "standard varchar",
            "judges varchar",
            "stage varchar",
            "from_year integer",
            "to_year integer",
            "cv_limit double",
            "is_below boolean");
    for (Standard standard : standards) {
      addLimits(table, standard, "each", standard.variance().each());
      addLimits(table, standard, "composite", standard.variance().composite());
    }
    return table;
  }

  private static void addLimits(
      SqlTable table, Standard standard, String judges, List<Standard.Limit> limits) {
    for (Standard.Limit limit : limits) {
      for (Stage stage : JUDGED) {
        table.row(
            standard.standard(),
            judges,
            stage.code(),
            from(limit.years().from()),
            to(limit.years().to()),
            limit.of(stage),
            limit.below().contains(stage));
      }
    }
  }

  private SqlTable relaxations() {
    SqlTable table =
        new SqlTable(
            "standard_relaxation",
            "standard varchar",
            "relaxation varchar",
            "indicator varchar",
            "adds varchar",
            "from_year integer",
            "to_year integer",
            "place integer");
    for (Standard standard : standards) {
      int place = 0;
      for (Relaxation relaxation : standard.relaxations()) {
        if (relaxation.indicator() != null) {
          table.row(
              standard.standard(),
              relaxation.id(),
              relaxation.indicator(),
              relaxation.adds(),
              from(relaxation.years().from()),
              to(relaxation.years().to()),
              ++place);
        }
      }
    }
    return table;
  }

  private static int from(Integer year) {
    return year == null ? FIRST_YEAR : year;
  }

  private static int to(Integer year) {
    return year == null ? LAST_YEAR : year;
  }
}
