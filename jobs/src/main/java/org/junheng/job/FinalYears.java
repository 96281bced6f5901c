package org.junheng.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Table;
import org.junheng.release.ReleaseTables;
import org.junheng.release.YearContents;
import org.junheng.warehouse.Publication;
import org.junheng.warehouse.Releases;

/** The final census years, whose figures no night changes by itself. */
final class FinalYears {
  /** The tables of what was judged: what a county and a bureau quote of a year. */
  private static final List<String> JUDGED =
      List.of(
          "unit",
          "unit_indicator",
          "unit_verdict",
          "school_item",
          "county_units",
          "county_variance",
          "county_composite",
          "county_item",
          "county_profile",
          "county_verdict",
          "county_ranking",
          "survey_result");

  private FinalYears() {}

  /** The final years whose figures are others in the prepared release than in the official one. */
  static List<Integer> changedBy(RunContext run) {
    Releases releases = new Releases(run.warehouse());
    Map<Integer, Publication> official = releases.publications().official();
    List<Integer> changed = new ArrayList<>();
    if (official.isEmpty() || !releases.ids().containsAll(ids(official))) {
      return changed;
    }
    YearContents now = contents(run.published().tables(), run);
    Map<String, YearContents> then = new HashMap<>();
    official.forEach(
        (year, entry) -> {
          YearContents ofYear =
              then.computeIfAbsent(entry.releaseId(), id -> contentsOf(releases, id, run));
          if (!ofYear
              .of(JUDGED::contains, year, year)
              .equals(now.of(JUDGED::contains, year, year))) {
            changed.add(year);
          }
        });
    return changed;
  }

  private static List<String> ids(Map<Integer, Publication> official) {
    return official.values().stream().map(Publication::releaseId).toList();
  }

  private static YearContents contentsOf(Releases releases, String id, RunContext run) {
    try (ReleaseTables tables = ReleaseTables.of(releases.folder(id), run.definitions())) {
      return contents(tables, run);
    }
  }

  private static YearContents contents(ReleaseTables tables, RunContext run) {
    List<Table> judged = JUDGED.stream().map(run.definitions()::table).toList();
    return YearContents.of(tables, judged);
  }
}
