package org.junheng.job;

import java.util.List;
import java.util.Optional;
import org.junheng.difference.MadeOf;
import org.junheng.difference.ReleaseCause;
import org.junheng.difference.ReleaseDifference;
import org.junheng.province.RankMoves;
import org.junheng.table.CountyRanking;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/** Why ranks moved since the release that a run follows. */
final class RankMovesSinceRelease {
  private RankMovesSinceRelease() {}

  /** The movements against the release before; none where there is none. */
  static List<RankMove> of(RunContext run, List<CountyRanking> now) {
    Optional<Manifest> before = run.previous();
    if (before.isEmpty()) {
      return List.of();
    }
    RunPlan plan = run.plan();
    List<ReleaseCause> causes =
        ReleaseDifference.causes(
            run.inputs().value().archive(),
            run.definitions(),
            MadeOf.of(before.get()),
            new MadeOf(
                plan.releaseId(),
                plan.inputs(),
                plan.reference(),
                plan.standards(),
                run.definitions().fingerprint(),
                plan.program(),
                plan.version()));
    List<CountyRanking> earlier =
        TableReader.of(
                new Releases(run.warehouse()).folder(before.get().releaseId()), CountyRanking.class)
            .all();
    return RankMoves.sinceRelease(
        now, earlier, (year, county) -> ReleaseCause.words(of(causes, year, county)));
  }

  private static List<ReleaseCause> of(List<ReleaseCause> causes, int year, String county) {
    return causes.stream().filter(cause -> cause.isOf(year, county)).toList();
  }
}
