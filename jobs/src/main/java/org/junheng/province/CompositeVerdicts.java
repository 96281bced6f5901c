package org.junheng.province;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Standard;
import org.junheng.figure.Shown;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyVerdict;

/**
 * Table {@code county_verdict} of a standard without items: both composites are the verdict, with
 * the reasons, what is not met before what is undetermined (methodology 3, 9.11 and 9.15).
 */
public final class CompositeVerdicts {
  private CompositeVerdicts() {}

  private record Reason(boolean isNotMet, String words) {
    private static final Comparator<Reason> ORDER =
        Comparator.comparing(Reason::isNotMet, Comparator.reverseOrder())
            .thenComparing(Reason::words);
  }

  /** One row per census year and county that is there. */
  public static List<CountyVerdict> of(
      Counties counties,
      List<CountyComposite> composites,
      Standard standard,
      Definitions definitions) {
    Map<CountyKey, List<CountyComposite>> byCounty = new HashMap<>();
    for (CountyComposite row : composites) {
      byCounty
          .computeIfAbsent(
              new CountyKey(row.standard(), row.year(), row.countyCode()), any -> new ArrayList<>())
          .add(row);
    }
    List<CountyVerdict> rows = new ArrayList<>();
    for (int year : counties.years()) {
      for (String county : counties.in(year)) {
        List<CountyComposite> stages =
            byCounty.getOrDefault(new CountyKey(standard.standard(), year, county), List.of());
        rows.add(of(standard, year, county, stages, definitions));
      }
    }
    return rows;
  }

  /**
   * The verdict of one county-year.
   *
   * @param stages the composites of the stages that it has units in
   */
  public static CountyVerdict of(
      Standard standard,
      int year,
      String county,
      List<CountyComposite> stages,
      Definitions definitions) {
    String verdict = verdict(stages);
    return new CountyVerdict(
        standard.standard(),
        year,
        county,
        verdict,
        verdict,
        null,
        null,
        null,
        null,
        null,
        stages.isEmpty() ? List.of("没有可参加评估的学校数据") : reasons(stages, definitions));
  }

  /** Whether the composites of a county-year are all within limits. */
  public static String verdict(List<CountyComposite> stages) {
    return stages.isEmpty()
        ? "undetermined"
        : Worst.of(stages.stream().map(CountyComposite::verdict).toList());
  }

  private static List<String> reasons(List<CountyComposite> stages, Definitions definitions) {
    return stages.stream()
        .filter(row -> !"met".equals(row.verdict()))
        .map(row -> reason(row, definitions))
        .sorted(Reason.ORDER)
        .map(Reason::words)
        .toList();
  }

  private static Reason reason(CountyComposite row, Definitions definitions) {
    boolean isNotMet = "not_met".equals(row.verdict());
    return new Reason(
        isNotMet,
        definitions.label("stage", row.stage())
            + MeasureNames.of(definitions, CountyMeasures.COMPOSITE)
            + Shown.of(row.compositeCv(), 3)
            + (isNotMet ? "，超过" : "，数据不全，上限")
            + Shown.of(row.compositeLimit(), 2));
  }
}
