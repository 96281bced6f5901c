package org.junheng.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.definition.MeasureNames;
import org.junheng.table.CountyChange;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyTrend;
import org.junheng.table.CountyVariance;
import org.junheng.table.DoubtfulFigure;

/** Which figures of a release are told as doubtful. */
public final class DoubtfulFigures {
  private record Figure(
      String standard, int year, String county, String school, String stage, String measure) {}

  private final Set<Figure> figures = new HashSet<>();
  private final List<CountyChange> changes;

  /**
   * Those of some rows of table {@code doubtful_figure}.
   *
   * @param changes of the counties over the years
   */
  public DoubtfulFigures(List<DoubtfulFigure> rows, List<CountyChange> changes) {
    this.changes = changes;
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
  }

  /** Those of one standard up to a census year. */
  public static DoubtfulFigures of(ReleaseTables release, String standard, int year) {
    return new DoubtfulFigures(
        release.read(DoubtfulFigure.class, "standard = ? and year <= ?", standard, year),
        release.read(CountyChange.class));
  }

  /** Whether a measure of a county and stage is one. */
  public boolean have(String standard, int year, String county, String stage, String measure) {
    return figures.contains(new Figure(standard, year, county, null, stage, measure));
  }

  /** Whether a figure over the years is one; on one map also where a part of the county has one. */
  public boolean have(CountyTrend row) {
    Set<String> codes =
        row.onMap() == null ? Set.of(row.countyCode()) : parts(row.countyCode(), row.year());
    return codes.stream()
        .anyMatch(code -> have(row.standard(), row.year(), code, row.stage(), row.measure()));
  }

  /** What a county's territory was in a year: itself, and all that came into it later. */
  private Set<String> parts(String county, int year) {
    Set<String> codes = new HashSet<>(Set.of(county));
    int before;
    do {
      before = codes.size();
      changes.stream()
          .filter(change -> change.year() > year && codes.contains(change.toCode()))
          .map(CountyChange::fromCode)
          .toList()
          .forEach(codes::add);
    } while (codes.size() > before);
    return codes;
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
