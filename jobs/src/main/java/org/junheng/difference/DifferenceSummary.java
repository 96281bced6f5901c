package org.junheng.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between two releases, counted.
 *
 * @param causes what was changed, with how many figures each bears on; one may bear on none
 * @param tables the tables in which something differs
 * @param verdicts counties whose verdict is another
 * @param figures the first of the cells that differ
 * @param all how many cells and rows differ
 * @param unexplained how many of them nothing explains
 * @param names what counties are called last, by code
 */
public record DifferenceSummary(
    List<CauseCount> causes,
    List<TableCount> tables,
    List<ChangedFigure> verdicts,
    List<ChangedFigure> figures,
    long all,
    long unexplained,
    Map<String, String> names) {
  private static final String VERDICTS = "county_verdict";

  /** A county's code and name. */
  public String county(Object code) {
    String name = names.get(code);
    return name == null ? String.valueOf(code) : code + " " + name;
  }

  /** A cause and the number of changed figures that it can have changed. */
  public record CauseCount(ReleaseCause cause, long figures) {}

  /** A table with the number of its cells that changed and of its rows that came and went. */
  public record TableCount(
      String table, long changed, long added, long removed, long unexplained) {}

  /** Counts figures as they are handed over. */
  public static final class Counter {
    private final int kept;
    private final Map<String, String> names;
    private final Map<ReleaseCause, Long> causes = new LinkedHashMap<>();
    private final Map<String, long[]> tables = new TreeMap<>();
    private final List<ChangedFigure> verdicts = new ArrayList<>();
    private final List<ChangedFigure> figures = new ArrayList<>();
    private long all;
    private long unexplained;

    /**
     * A counter of a difference's figures.
     *
     * @param kept how many figures are kept
     */
    public Counter(ReleaseDifference difference, int kept) {
      this.kept = kept;
      this.names = difference.names();
      difference.causes().forEach(cause -> this.causes.put(cause, 0L));
    }

    /** Counts one; those that nothing explains are kept before all others. */
    public void count(ChangedFigure figure) {
      all++;
      long[] ofTable = tables.computeIfAbsent(figure.table(), any -> new long[4]);
      ofTable[figure.kind().ordinal()]++;
      figure.causes().forEach(cause -> causes.merge(cause, 1L, Long::sum));
      if (figure.isUnexplained()) {
        unexplained++;
        ofTable[3]++;
        figures.add((int) Math.min(unexplained - 1, figures.size()), figure);
      } else if (figures.size() < kept) {
        figures.add(figure);
      }
      if (figures.size() > kept) {
        figures.remove(figures.size() - 1);
      }
      if (figure.table().equals(VERDICTS) && "verdict".equals(figure.column())) {
        verdicts.add(figure);
      }
    }

    /** What was counted. */
    public DifferenceSummary summary() {
      List<TableCount> counts = new ArrayList<>();
      tables.forEach(
          (table, of) ->
              counts.add(
                  new TableCount(
                      table,
                      of[ChangedFigure.Kind.CHANGED.ordinal()],
                      of[ChangedFigure.Kind.ADDED.ordinal()],
                      of[ChangedFigure.Kind.REMOVED.ordinal()],
                      of[3])));
      List<CauseCount> ofCauses = new ArrayList<>();
      causes.forEach((cause, count) -> ofCauses.add(new CauseCount(cause, count)));
      return new DifferenceSummary(
          ofCauses, counts, List.copyOf(verdicts), List.copyOf(figures), all, unexplained, names);
    }
  }
}
