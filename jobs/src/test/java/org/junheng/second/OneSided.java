package org.junheng.second;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that are not compared, by table, and why. Every other column is. */
public final class OneSided {
  private static final String OF_THE_STANDARD = "is copied from the standard: SchemasTest";
  private static final String RULES_WORDS = "is the rule's own sentence: tests of county.item";
  private static final String EVENTS_WORDS = "names the events: CountyEventsTest";
  private static final String ADVICE = "is what would be enough, found by halves: VarianceTest";
  private static final String WARNINGS = "is what warnings doubt: TrendDoubtsTest";
  private static final String RELAXED = "the second computation knows one way only: MeasuresTest";

  private static final Map<String, Map<String, String>> OF_SECOND_COMPUTATION =
      Map.of(
          "unit_indicator",
          Map.of("relaxation", RELAXED, "attained_in_full", RELAXED),
          "county_variance",
          Map.of("raise_to", ADVICE, "units_raised", ADVICE, "raise_by", ADVICE),
          "county_item",
          Map.of(
              "name_zh",
              OF_THE_STANDARD,
              "domain",
              OF_THE_STANDARD,
              "position",
              OF_THE_STANDARD,
              "detail",
              RULES_WORDS,
              "conclusion",
              RULES_WORDS,
              "needed",
              RULES_WORDS),
          "county_trend",
          Map.of(
              "break_reason",
              EVENTS_WORDS,
              "break_reason_own",
              EVENTS_WORDS,
              "doubtful",
              WARNINGS));

  private static final Map<String, Set<String>> OF_EXPECTED_TABLES =
      Map.ofEntries(
          Map.entry("unit_indicator", Set.of("relaxation", "attained_in_full")),
          Map.entry("unit_verdict", Set.of("missing", "reason", "least_share")),
          Map.entry(
              "county_variance",
              Set.of("units_attained", "attained_share", "raise_to", "units_raised", "raise_by")),
          Map.entry("county_composite", Set.of("flips_when_rounded", "units_missing")),
          Map.entry(
              "county_item",
              Set.of(
                  "name_zh",
                  "domain",
                  "position",
                  "flips_when_rounded",
                  "detail",
                  "conclusion",
                  "needed")),
          Map.entry("county_verdict", Set.of("reasons")),
          Map.entry("county_ranking", Set.of("reason_unranked", "rank_before", "of_before")),
          Map.entry("progress", Set.of("planned_recognised")),
          Map.entry(
              "county_trend",
              Set.of("break_reason", "break_reason_own", "units_missing", "doubtful")),
          Map.entry(
              "shortfall_plan",
              Set.of("county_code", "resource", "bears", "required", "required_yuan")),
          Map.entry(
              "data_quality",
              Set.of(
                  "warnings",
                  "warnings_accepted",
                  "submissions",
                  "submitted_at",
                  "late",
                  "withdrawn_on",
                  "in_landing")));

  private OneSided() {}

  /** The columns that the second computation lacks. */
  static Set<String> ofSecondComputation(String table) {
    return OF_SECOND_COMPUTATION.getOrDefault(table, Map.of()).keySet();
  }

  /** The columns that the expected tables of the made-up provinces were written without. */
  public static Set<String> ofExpectedTables(String table) {
    return OF_EXPECTED_TABLES.getOrDefault(table, Set.of());
  }

  /** The reasons of a verdict that tell of resources: what items say is not told a second time. */
  static List<String> ofResources(List<String> reasons) {
    return reasons.stream()
        .filter(words -> !words.matches("[GESVP]\\d+ .*"))
        .filter(words -> !words.contains("有学校标识码不在"))
        .toList();
  }
}
