package org.junheng.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.definition.MeasureNames;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyVariance;
import org.junheng.table.DoubtfulFigure;

/** Which figures of a release are told as doubtful. */
public final class DoubtfulFigures {
  private record Figure(
      String standard, int year, String county, String school, String stage, String measure) {}

  private record OfCounty(String standard, int year, String county) {}

  private final Set<Figure> figures = new HashSet<>();
  private final Set<OfCounty> counties = new HashSet<>();

  /** Those of some rows of table {@code doubtful_figure}. */
  public DoubtfulFigures(List<DoubtfulFigure> rows) {
    rows.forEach(
        row ->
            figures.add(
                new Figure(
                    row.standard(),
                    row.year(),
                    row.countyCode(),
                    row.schoolCode(),
                    row.stage(),
                    row.measure())));
    rows.stream()
        .filter(row -> row.schoolCode() == null)
        .forEach(row -> counties.add(new OfCounty(row.standard(), row.year(), row.countyCode())));
  }

  /** Those of one standard up to a census year. */
  public static DoubtfulFigures of(ReleaseTables release, String standard, int year) {
    return new DoubtfulFigures(
        release.read(DoubtfulFigure.class, "standard = ? and year <= ?", standard, year));
  }

  /** Whether a measure of a county and stage is one. */
  public boolean have(String standard, int year, String county, String stage, String measure) {
    return figures.contains(new Figure(standard, year, county, null, stage, measure));
  }

  /**
   * Whether any of a county's own figures of a census year is one: so may be what is judged by it.
   */
  public boolean haveOfCounty(String standard, int year, String county) {
    return counties.contains(new OfCounty(standard, year, county));
  }

  /** Whether a cv is one. */
  public boolean have(CountyVariance row) {
    return have(
        row.standard(),
        row.year(),
        row.countyCode(),
        row.stage(),
        MeasureNames.cv(row.indicator()));
  }

  /** Whether an item's figure is one. */
  public boolean have(CountyItem row) {
    return have(row.standard(), row.year(), row.countyCode(), null, row.item());
  }

  /** Whether a unit's value of an indicator is one. */
  public boolean haveOfUnit(
      String standard, int year, String county, String school, String stage, String indicator) {
    return figures.contains(new Figure(standard, year, county, school, stage, indicator));
  }
}
