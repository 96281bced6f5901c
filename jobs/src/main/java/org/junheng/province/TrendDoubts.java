package org.junheng.province;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.table.CountyChange;
import org.junheng.table.DoubtfulFigure;

/**
 * Which figures over the years rest on a cell that is hard to believe: on a map of its own year a
 * county's own, on the map of another year also those of every part of it that was a county then.
 */
public final class TrendDoubts {
  private final Set<OfCounty> figures = new HashSet<>();
  private final List<CountyChange> changes;

  private record OfCounty(MeasureYear measure, String county) {}

  /**
   * Those of some rows of table {@code doubtful_figure}; of single schools' figures nothing.
   *
   * @param changes of the counties over the years
   */
  public TrendDoubts(List<DoubtfulFigure> rows, List<CountyChange> changes) {
    this.changes = changes;
    rows.stream()
        .filter(row -> row.schoolCode() == null && row.stage() != null)
        .forEach(
            row ->
                figures.add(
                    new OfCounty(
                        new MeasureYear(row.standard(), row.year(), row.stage(), row.measure()),
                        row.countyCode())));
  }

  boolean have(MeasureYear measure, String county, Integer onMap) {
    if (figures.isEmpty()) {
      return false;
    }
    Set<String> codes = onMap == null ? Set.of(county) : parts(county, measure.year());
    return codes.stream().anyMatch(code -> figures.contains(new OfCounty(measure, code)));
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
}
