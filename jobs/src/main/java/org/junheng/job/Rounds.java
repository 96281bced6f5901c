package org.junheng.job;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;

/**
 * Which round writes a block's file of which tables, and what the file is called: a table that both
 * rounds write has two files of a block.
 */
enum Rounds {
  /** What rests on a county-year alone. */
  COUNTY_YEARS(
      "",
      List.of(
          "held",
          "unit",
          "unit_indicator",
          "unit_verdict",
          "county_units",
          "county_variance",
          "county_composite",
          "variance_driver",
          "school_item",
          "county_item",
          "county_profile",
          "survey_result",
          "shortfall_plan",
          "county_shortfall",
          "relaxation_use")),

  /** What a school's or county's other years are needed for. */
  NEIGHBOURS(
      "-neighbours",
      List.of(
          "held",
          "county_item",
          "county_verdict",
          "county_gap",
          "doubtful_figure",
          "dim_school",
          "school_change",
          "map_undecided",
          "plan_school_status",
          "review_duty"));

  private final String suffix;
  private final List<String> tables;

  Rounds(String suffix, List<String> tables) {
    this.suffix = suffix;
    this.tables = tables;
  }

  /** The tables that the round writes. */
  List<String> tables(Definitions definitions) {
    Stream<String> census =
        this == COUNTY_YEARS
            ? definitions.forms().values().stream().map(form -> form.table().table())
            : Stream.of();
    return Stream.concat(census, tables.stream()).toList();
  }

  /** What a block's file of the round is called. */
  String file(String block) {
    return block + suffix + ".parquet";
  }
}
