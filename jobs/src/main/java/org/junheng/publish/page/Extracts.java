package org.junheng.publish.page;

import java.util.List;
import org.junheng.definition.Definitions;

/** Which tables stand in which data file. A file is loaded when its view is opened. */
final class Extracts {
  private static final String SHOWN_SHARE = "0.02";
  private static final String HAS_RESULTS =
      "year <= (select coalesce(max(y.year), 9999) from year_state y where y.default_year)";

  private final Definitions definitions;
  private final boolean isWhole;

  /**
   * What the page of a province shows, or that of one county, which nothing of the others may
   * reach.
   */
  Extracts(Definitions definitions, boolean isWhole) {
    this.definitions = definitions;
    this.isWhole = isWhole;
  }

  /** What the first view needs. */
  List<Extract> province() {
    return List.of(
        extract("dim_county"),
        extract("county_change"),
        extract("dim_indicator"),
        extract(
            "county_verdict",
            "standard",
            "year",
            "county_code",
            "verdict",
            "resource",
            "assurance",
            "quality",
            "recognition",
            "veto",
            "preconditions"),
        extract("county_variance"),
        extract("county_composite"),
        extract("doubtful_figure").where("school_code is null"),
        extract("year_state"),
        compared("plan_status"),
        compared("progress"),
        compared("yearly_statistic"));
  }

  /** What the views of all counties need besides. */
  List<Extract> counties() {
    return List.of(compared("county_ranking"), trend());
  }

  /** What the view of plans needs besides. */
  List<Extract> plans() {
    return List.of(
        compared("target_status"),
        compared("review_duty"),
        compared("relaxation_use"),
        extract("plan_revision").where("level = 'county'"));
  }

  /** What the view of data quality needs: counts, never a submitted cell. */
  List<Extract> quality() {
    return List.of(
        extract(
            "data_quality",
            "year",
            "county_code",
            "form",
            "files",
            "rows_read",
            "rows_accepted",
            "rows_held",
            "warnings",
            "warnings_accepted",
            "submissions",
            "late",
            "status",
            "in_landing"));
  }

  /** The counties that the page shows: each has a verdict. */
  Extract verdicts() {
    return extract("county_verdict", "county_code");
  }

  /** One county in all years. */
  List<Extract> county() {
    return List.of(
        extract("county_verdict", "standard", "year", "county_code", "reasons"),
        extract("county_item"),
        extract("county_outlook"),
        compared("county_ranking"),
        compared("rank_moves"),
        extract("county_gap"),
        trend(),
        extract("relaxation_use"),
        compared("target_status"),
        compared("review_duty"));
  }

  /** The schools of one county in one year. */
  List<Extract> schools() {
    return List.of(
        extract("dim_school"),
        extract(
            "unit",
            "standard",
            "school_code",
            "stage",
            "campuses",
            "pupils",
            "school_pupils",
            "share",
            "missing"),
        extract(
            "unit_verdict",
            "standard",
            "school_code",
            "stage",
            "verdict",
            "attained_count",
            "failing",
            "missing",
            "reason"),
        extract(
            "unit_indicator",
            "standard",
            "school_code",
            "stage",
            "indicator",
            "pupils",
            "numerator",
            "value",
            "attained",
            "attained_85",
            "shortfall",
            "flips_when_rounded",
            "relaxation"),
        extract(
                "variance_driver",
                "standard",
                "stage",
                "indicator",
                "school_code",
                "share",
                "leave_one_out_cv")
            .where("share >= " + SHOWN_SHARE),
        extract("shortfall_plan"),
        extract("doubtful_figure").where("school_code is not null"),
        extract("school_item", "standard", "school_code", "item", "verdict", "detail", "needed")
            .where("verdict is distinct from 'met'"),
        extract(
            "plan_school_status",
            "standard",
            "school_code",
            "planned_year",
            "verdict",
            "status",
            "reason"));
  }

  private Extract trend() {
    return compared("county_trend").without(isWhole ? "break_reason_own" : "break_reason");
  }

  /** Nothing of years that still collect: what they lack says nothing. */
  private Extract compared(String table) {
    return extract(table).where(HAS_RESULTS);
  }

  private Extract extract(String table, String... columns) {
    return Extract.of(definitions.table(table), columns);
  }
}
