package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junheng.difference.MadeOf;
import org.junheng.province.Counties;
import org.junheng.province.ProvinceFigures;
import org.junheng.province.RankMoves;
import org.junheng.province.Rankings;
import org.junheng.storage.Storage;
import org.junheng.table.CountyRanking;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Releases;

/** Ranks of a release computed again: a census year needs itself and the year before. */
final class RanksAgain {
  private final Map<Integer, List<CountyRanking>> rankings = new TreeMap<>();
  private final Storage warehouse;
  private final Manifest release;
  private final RunInputs run;
  private final Counties counties;
  private final Function<Predicate<CountyYearInput>, ProvinceFigures> figures;

  /**
   * Ranks of a release.
   *
   * @param figures those of some county-years, computed again
   */
  RanksAgain(
      Storage warehouse,
      Manifest release,
      RunInputs run,
      Counties counties,
      Function<Predicate<CountyYearInput>, ProvinceFigures> figures) {
    this.warehouse = warehouse;
    this.release = release;
    this.run = run;
    this.counties = counties;
    this.figures = figures;
  }

  /** Ranks of a census year: its counties' figures and those of the year before. */
  List<CountyRanking> of(int year) {
    return rankings.computeIfAbsent(
        year,
        any ->
            Rankings.of(
                    figures.apply(input -> input.year() == year || input.year() == year - 1),
                    counties,
                    run.standards())
                .stream()
                .filter(row -> row.year() == year || row.year() == year - 1)
                .toList());
  }

  /** Why ranks of a census year moved, since the year and the release before. */
  List<RankMove> moves(int year) {
    /** Why ranks of a census year moved, since the year and the release before. */
    List<RankMove> moves = new ArrayList<>();
    RankMoves.sinceLastYear(of(year), counties).stream()
        .filter(row -> row.year() == year)
        .forEach(moves::add);
    if (release.previousRelease() != null) {
      Manifest before = new Releases(warehouse).manifest(release.previousRelease());
      moves.addAll(
          RankMovesSinceRelease.of(
              run.archive(), warehouse, run.definitions(), before, MadeOf.of(release), of(year)));
    }
    return moves;
  }
}
