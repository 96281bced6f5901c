package org.junheng.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.table.CountyVerdict;
import org.junheng.table.ReviewDuty;

/**
 * The duties of kind {@code review} of table {@code review_duty}: for three years after its
 * recognition a county is reviewed (methodology 6).
 */
public final class Reviews {
  private static final int YEARS = 3;
  private static final int REASONS_SHOWN = 5;

  private Reviews() {}

  /** One row per recognised county and year of review under each standard of the newer regime. */
  public static List<ReviewDuty> of(
      Counties counties,
      List<CountyVerdict> verdicts,
      List<Standard> standards,
      Definitions definitions) {
    VerdictsByCounty byCounty = new VerdictsByCounty(verdicts);
    List<ReviewDuty> rows = new ArrayList<>();
    for (Standard standard : NewerRegime.of(standards)) {
      for (int year : counties.years()) {
        for (String county : counties.in(year)) {
          counties
              .recognisedBy(year, county, standard.regime())
              .filter(since -> since < year && year <= since + YEARS)
              .map(
                  since -> {
                    Optional<CountyVerdict> verdict =
                        byCounty.of(standard.standard(), year, county);
                    return row(standard, year, county, since, verdict, definitions);
                  })
              .ifPresent(rows::add);
        }
      }
    }
    return rows;
  }

  private static ReviewDuty row(
      Standard standard,
      int year,
      String county,
      int recognisedIn,
      Optional<CountyVerdict> found,
      Definitions definitions) {
    int since = year - recognisedIn;
    String verdict = found.map(CountyVerdict::verdict).orElse("undetermined");
    List<String> reasons = found.map(CountyVerdict::reasons).orElse(List.of());
    return new ReviewDuty(
        standard.standard(),
        year,
        county,
        "review",
        "review_" + since,
        null,
        recognisedIn,
        year,
        true,
        null,
        List.of(),
        verdict,
        "认定后第" + since + "年，" + definitions.label("verdict", verdict) + told(reasons));
  }

  private static String told(List<String> reasons) {
    if (reasons.isEmpty()) {
      return "";
    }
    String shown = String.join("；", reasons.stream().limit(REASONS_SHOWN).toList());
    return "：" + shown + (reasons.size() > REASONS_SHOWN ? "；等" : "");
  }
}
