package org.junheng.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;

/**
 * A county's figures on another map (methodology 9.24): computed again from the units that stand in
 * it there, never averaged.
 */
public final class MovedUnits {
  private MovedUnits() {}

  /**
   * Adds the county's cvs, composites and counts of units of one census year.
   *
   * @param county on the other map
   * @param indicators of the units that stand there, under whatever standards
   * @param verdicts of those units
   */
  public static void add(
      Standard standard,
      int year,
      String county,
      List<UnitIndicator> indicators,
      List<UnitVerdict> verdicts,
      CountyTables tables) {
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      Map<String, List<UnitIndicator>> byIndicator = new TreeMap<>();
      indicators.stream()
          .filter(row -> row.standard().equals(standard.standard()))
          .filter(row -> row.stage().equals(stage.code()))
          .sorted(Comparator.comparing(UnitIndicator::schoolCode))
          .forEach(
              row -> byIndicator.computeIfAbsent(row.indicator(), i -> new ArrayList<>()).add(row));
      if (byIndicator.isEmpty()) {
        continue;
      }
      List<CountyVariance> cvs = new ArrayList<>();
      for (Indicator indicator : standard.indicators()) {
        cvs.add(variance(standard, year, county, stage, indicator, byIndicator));
      }
      tables.add(cvs);
      tables.add(Composites.of(cvs, stage, standard));
      long units = byIndicator.values().iterator().next().size();
      tables.add(counted(standard, year, county, stage, units, verdicts));
    }
  }

  private static CountyVariance variance(
      Standard standard,
      int year,
      String county,
      Stage stage,
      Indicator indicator,
      Map<String, List<UnitIndicator>> byIndicator) {
    List<UnitIndicator> rows = byIndicator.getOrDefault(indicator.id(), List.of());
    List<Variance.Point> points = new ArrayList<>();
    for (UnitIndicator row : rows) {
      if (row.value() != null) {
        points.add(
            new Variance.Point(row.schoolCode(), row.numerator(), row.pupils(), row.value()));
      }
    }
    long attained = rows.stream().filter(row -> Boolean.TRUE.equals(row.attained())).count();
    return Variance.of(points, indicator.per())
        .row(
            standard,
            year,
            county,
            stage,
            indicator,
            rows.size() - points.size(),
            indicator.thresholds() == null ? null : Long.valueOf(attained));
  }

  private static CountyUnits counted(
      Standard standard,
      int year,
      String county,
      Stage stage,
      long units,
      List<UnitVerdict> verdicts) {
    List<UnitVerdict> of =
        verdicts.stream()
            .filter(row -> row.standard().equals(standard.standard()))
            .filter(row -> row.stage().equals(stage.code()))
            .toList();
    boolean isJudged = standard.unitRule() != null;
    return new CountyUnits(
        standard.standard(),
        year,
        county,
        stage.code(),
        units,
        isJudged ? count(of, Verdict.MET) : null,
        isJudged ? count(of, Verdict.NOT_MET) : null,
        isJudged ? count(of, Verdict.UNDETERMINED) : null);
  }

  private static Long count(List<UnitVerdict> verdicts, Verdict verdict) {
    return verdicts.stream().filter(row -> row.verdict().equals(verdict.code())).count();
  }
}
