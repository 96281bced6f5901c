package org.junheng.job;

import java.util.List;
import org.junheng.definition.Definitions;
import org.junheng.difference.MadeOf;
import org.junheng.difference.ReleaseCause;
import org.junheng.difference.ReleaseDifference;
import org.junheng.province.RankMoves;
import org.junheng.storage.Storage;
import org.junheng.table.CountyRanking;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/** Why ranks moved since the release that a run follows. */
final class RankMovesSinceRelease {
  private RankMovesSinceRelease() {}

  /** The movements against the release before; none where there is none. */
  static List<RankMove> of(RunContext run, List<CountyRanking> now) {
    RunPlan plan = run.plan();
    return run.follows()
        .map(
            before ->
                of(
                    run.inputs().value().archive(),
                    run.warehouse(),
                    run.definitions(),
                    before,
                    new MadeOf(
                        plan.releaseId(),
                        plan.inputs(),
                        plan.reference(),
                        plan.standards(),
                        run.definitions().fingerprint(),
                        plan.program(),
                        plan.version()),
                    now))
        .orElse(List.of());
  }

  /** The movements of the ranks of what was made later against those of a release. */
  static List<RankMove> of(
      Archive archive,
      Storage warehouse,
      Definitions definitions,
      Manifest before,
      MadeOf later,
      List<CountyRanking> now) {
    List<ReleaseCause> causes =
        ReleaseDifference.causes(archive, definitions, MadeOf.of(before), later);
    List<CountyRanking> earlier =
        TableReader.of(new Releases(warehouse).folder(before.releaseId()), CountyRanking.class)
            .all();
    return RankMoves.sinceRelease(
        now, earlier, (year, county) -> ReleaseCause.words(causes, year, county));
  }
}
