package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.figure.Shown;
import org.junheng.table.CountyRanking;
import org.junheng.table.RankMove;

/**
 * Table {@code rank_moves}: a movement of rank, split into what the county's own change does while
 * all others keep their figures, and the rest, which the others do. Of a county that was not ranked
 * before, or is not now, there is no movement.
 */
public final class RankMoves {
  private static final String SINCE_YEAR = "year";
  private static final String SINCE_RELEASE = "release";
  private static final Causes UNTOLD = (year, county) -> null;

  private final Map<MeasureYear, Ranked> lists = new LinkedHashMap<>();

  /** A list's rows by county, and the ranks that they give. */
  private record Ranked(Map<String, CountyRanking> rows, RankList ranks) {}

  private RankMoves(List<CountyRanking> rows) {
    Map<MeasureYear, Map<String, CountyRanking>> byList = new LinkedHashMap<>();
    for (CountyRanking row : rows) {
      byList
          .computeIfAbsent(
              new MeasureYear(row.standard(), row.year(), row.stage(), row.measure()),
              any -> new LinkedHashMap<>())
          .put(row.countyCode(), row);
    }
    byList.forEach((list, ofList) -> lists.put(list, ranked(list, ofList)));
  }

  private static Ranked ranked(MeasureYear list, Map<String, CountyRanking> rows) {
    Map<String, Double> figures = new HashMap<>();
    rows.forEach(
        (county, row) -> {
          if (row.rank() != null) {
            figures.put(county, row.value());
          }
        });
    return new Ranked(rows, RankList.of(list.measure(), figures));
  }

  /** Since last year, one-to-one recodes followed; years that cannot be compared have none. */
  public static List<RankMove> sinceLastYear(List<CountyRanking> rows, Counties counties) {
    RankMoves all = new RankMoves(rows);
    List<RankMove> moves = new ArrayList<>();
    all.lists.forEach(
        (list, now) -> {
          Ranked before = all.lists.get(list.before());
          if (before == null || !counties.states().isComparable(list.year())) {
            return;
          }
          now.rows()
              .forEach(
                  (county, row) ->
                      counties
                          .codeBefore(county, list.year())
                          .flatMap(code -> move(SINCE_YEAR, before, code, now, row, UNTOLD))
                          .ifPresent(moves::add));
        });
    return moves;
  }

  /**
   * Since the release before, where a county's figure or its rank is another one.
   *
   * @param causes what a county's own figures of a census year rest on that was changed, by year
   *     and county; null where nothing was
   */
  public static List<RankMove> sinceRelease(
      List<CountyRanking> rows, List<CountyRanking> rowsBefore, Causes causes) {
    RankMoves all = new RankMoves(rows);
    RankMoves earlier = new RankMoves(rowsBefore);
    List<RankMove> moves = new ArrayList<>();
    all.lists.forEach(
        (list, now) -> {
          Ranked before = earlier.lists.get(list);
          if (before == null || before.rows().equals(now.rows())) {
            return;
          }
          now.rows()
              .forEach(
                  (county, row) ->
                      move(SINCE_RELEASE, before, county, now, row, causes)
                          .filter(RankMoves::isChanged)
                          .ifPresent(moves::add));
        });
    return moves;
  }

  /** What was changed of a county-year since the release before, in words. */
  @FunctionalInterface
  public interface Causes {
    /** Null where nothing was. */
    String of(int year, String county);
  }

  private static boolean isChanged(RankMove move) {
    return move.move() != 0 || !Objects.equals(move.value(), move.valueBefore());
  }

  private static Optional<RankMove> move(
      String since,
      Ranked before,
      String codeBefore,
      Ranked now,
      CountyRanking row,
      Causes causes) {
    Long rankBefore = before.ranks().rank(codeBefore);
    if (rankBefore == null || row.rank() == null) {
      return Optional.empty();
    }
    long move = rankBefore - row.rank();
    long own = rankBefore - before.ranks().rankWith(codeBefore, row.value());
    double valueBefore = before.rows().get(codeBefore).value();
    return Optional.of(
        new RankMove(
            row.standard(),
            row.year(),
            row.stage(),
            row.measure(),
            row.countyCode(),
            since,
            rankBefore,
            row.rank(),
            move,
            own,
            move - own,
            valueBefore,
            row.value(),
            before.ranks().size(),
            now.ranks().size(),
            why(row.measure(), valueBefore, row.value(), own, move - own),
            Objects.equals(row.value(), valueBefore)
                ? null
                : causes.of(row.year(), row.countyCode())));
  }

  private static String why(
      String measure, double before, double now, long ownMove, long othersMove) {
    String own =
        before == now
            ? "本县数值没有变化"
            : "本县由%s变为%s，%s"
                .formatted(
                    shown(measure, before, now), shown(measure, now, before), moved(ownMove));
    return own + "；其他县区的变化" + moved(othersMove);
  }

  private static String moved(long move) {
    return move == 0 ? "不影响名次" : "使名次" + (move > 0 ? "上升" : "下降") + Math.abs(move) + "名";
  }

  private static String shown(String measure, double value, double other) {
    if (measure.equals(CountyMeasures.UNIT_PASS_SHARE)) {
      return Shown.of(value * 100, Shown.decimalsApart(value * 100, other * 100, 1)) + "%";
    }
    return Shown.of(value, Shown.decimalsApart(value, other, 3));
  }
}
