package org.junheng.province;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;

/** The figures of all counties and census years, each year on its own map or all on one. */
public record ProvinceFigures(
    List<CountyVariance> variances, List<CountyComposite> composites, List<CountyUnits> units) {

  /** Every measure of every county and stage that has units, by county code. */
  Map<MeasureYear, Map<String, Figure>> byMeasure() {
    Map<MeasureYear, Map<String, Figure>> figures = new HashMap<>();
    for (CountyVariance row : variances) {
      figures
          .computeIfAbsent(
              new MeasureYear(
                  row.standard(), row.year(), row.stage(), CountyMeasures.cv(row.indicator())),
              any -> new HashMap<>())
          .put(row.countyCode(), new Figure(row.cv(), row.unitsMissing()));
    }
    for (CountyComposite row : composites) {
      figures
          .computeIfAbsent(
              new MeasureYear(row.standard(), row.year(), row.stage(), CountyMeasures.COMPOSITE),
              any -> new HashMap<>())
          .put(row.countyCode(), new Figure(row.compositeCv(), row.unitsMissing()));
    }
    for (CountyUnits row : units) {
      if (row.unitsMet() != null) {
        figures
            .computeIfAbsent(
                new MeasureYear(
                    row.standard(), row.year(), row.stage(), CountyMeasures.UNIT_PASS_SHARE),
                any -> new HashMap<>())
            .put(row.countyCode(), new Figure(passShare(row), row.unitsUndetermined()));
      }
    }
    return figures;
  }

  /** Units that pass ÷ all units; those that are undetermined are among all. */
  static double passShare(CountyUnits row) {
    return (double) row.unitsMet() / row.units();
  }
}
