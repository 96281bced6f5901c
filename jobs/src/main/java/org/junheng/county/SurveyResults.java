package org.junheng.county;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junheng.table.SurveyResult;

/**
 * What each group that was asked answered, and all groups together; interviews stand apart and are
 * judged by nothing (methodology 4, S1).
 */
public final class SurveyResults {
  /** What the row of all groups together is called. */
  public static final String ALL = "all";

  private SurveyResults() {}

  /**
   * A county-year's rows; none where nobody was asked.
   *
   * @param groups how many groups are asked; a sum needs them all
   */
  static List<SurveyResult> of(List<FormRow> survey, int year, String county, int groups) {
    List<SurveyResult> rows = new ArrayList<>();
    for (FormRow row : survey) {
      rows.add(row(year, county, row.text("group"), row::count));
    }
    if (!survey.isEmpty()) {
      rows.add(row(year, county, ALL, field -> sum(survey, field, groups)));
    }
    return rows;
  }

  private static Long sum(List<FormRow> survey, String field, int groups) {
    List<FormRow> known = survey.stream().filter(row -> row.count(field) != null).toList();
    boolean isWhole = known.stream().map(row -> row.text("group")).distinct().count() == groups;
    return isWhole ? Long.valueOf(known.stream().mapToLong(row -> row.count(field)).sum()) : null;
  }

  private static SurveyResult row(
      int year, String county, String group, Function<String, Long> counts) {
    Long valid = counts.apply("valid");
    Long satisfied = counts.apply("satisfied");
    Long interviewed = counts.apply("interviewed");
    Long interviewedSatisfied = counts.apply("interviewed_satisfied");
    return new SurveyResult(
        year,
        county,
        group,
        counts.apply("issued"),
        valid,
        satisfied,
        share(satisfied, valid),
        interviewed,
        interviewedSatisfied,
        share(interviewedSatisfied, interviewed));
  }

  private static Double share(Long part, Long whole) {
    return part == null || whole == null || whole == 0
        ? null
        : Double.valueOf(part.doubleValue() / whole.doubleValue());
  }
}
