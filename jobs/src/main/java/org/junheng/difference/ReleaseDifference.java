package org.junheng.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;
import org.junheng.province.RankMoves;
import org.junheng.storage.Storage;
import org.junheng.table.CountyChange;
import org.junheng.table.CountyRanking;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/** What is another in a later release than in an earlier one, and why. */
public final class ReleaseDifference {
  private static final long LARGEST_REFERENCE = 1L << 30;

  private final Definitions definitions;
  private final Releases releases;
  private final Manifest before;
  private final Manifest after;
  private final List<ReleaseCause> causes;

  /** The difference of two releases of a warehouse. */
  public ReleaseDifference(
      Storage warehouse, Definitions definitions, Manifest before, Manifest after) {
    this.definitions = definitions;
    this.releases = new Releases(warehouse);
    this.before = before;
    this.after = after;
    this.causes = causes(warehouse, definitions, MadeOf.of(before), MadeOf.of(after));
  }

  /** What was changed between two releases of a warehouse, or a release and a run's plan. */
  public static List<ReleaseCause> causes(
      Storage warehouse, Definitions definitions, MadeOf before, MadeOf after) {
    Archive archive = new Archive(warehouse);
    return CausesBetween.of(
        definitions, before, after, sha256 -> archive.read(sha256, LARGEST_REFERENCE));
  }

  /** Everything that was changed; without it no figure may differ. */
  public List<ReleaseCause> causes() {
    return causes;
  }

  /**
   * Hands over every published cell that differs, table by table.
   *
   * @param tables those that are looked at; all where there are none
   */
  public void forEach(Set<String> tables, Consumer<ChangedFigure> reader) {
    Reach reach = reach();
    for (Table table : definitions.tables().values()) {
      if (tables.isEmpty() || tables.contains(table.table())) {
        ChangedRows.between(
            table,
            releases.folder(before.releaseId()),
            before,
            releases.folder(after.releaseId()),
            after,
            figure -> reader.accept(figure.explainedBy(reach.of(figure))));
      }
    }
  }

  /** How ranks moved between the two, one's own part and the others' apart. */
  public List<RankMove> rankMoves() {
    return RankMoves.sinceRelease(
        rankings(after),
        rankings(before),
        (year, county) ->
            ReleaseCause.words(causes.stream().filter(cause -> cause.isOf(year, county)).toList()));
  }

  private List<CountyRanking> rankings(Manifest side) {
    return TableReader.of(releases.folder(side.releaseId()), CountyRanking.class).all();
  }

  private Reach reach() {
    List<CountyChange> changes = new ArrayList<>();
    Set<String> sharing = new HashSet<>();
    Set<String> standards = new TreeSet<>();
    for (Manifest side : List.of(before, after)) {
      Storage folder = releases.folder(side.releaseId());
      if (side.tables().containsKey("county_change")) {
        changes.addAll(TableReader.of(folder, CountyChange.class).all());
      }
      side.inputs().stream()
          .filter(Manifest.CountyYearInput::takeAgain)
          .forEach(input -> sharing.add(input.year() + "/" + input.countyCode()));
      standards.addAll(side.standards());
    }
    List<Standard> known =
        standards.stream()
            .filter(definitions.standards()::containsKey)
            .map(definitions::standard)
            .toList();
    return new Reach(definitions, known, causes, new Lineages(changes), sharing);
  }
}
