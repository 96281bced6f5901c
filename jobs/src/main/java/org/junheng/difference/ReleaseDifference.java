package org.junheng.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;
import org.junheng.province.RankMoves;
import org.junheng.storage.Storage;
import org.junheng.table.CountyChange;
import org.junheng.table.CountyRanking;
import org.junheng.table.DimCounty;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/** What is another in a later release than in an earlier one, and why. */
public final class ReleaseDifference {
  private static final String SINCE = "since";
  private static final String SINCE_RELEASE = "release";
  private static final long LARGEST_REFERENCE = 1L << 30;

  private final Definitions definitions;
  private final Side before;
  private final Side after;
  private final List<ReleaseCause> causes;

  /**
   * A release, published or prepared.
   *
   * @param folder where its tables lie
   */
  public record Side(Manifest manifest, Storage folder) {
    /** A release of a warehouse. */
    public static Side of(Releases releases, Manifest manifest) {
      return new Side(manifest, releases.folder(manifest.releaseId()));
    }
  }

  /**
   * The difference of two releases.
   *
   * @param archive the contents that they were made of
   */
  public ReleaseDifference(Archive archive, Definitions definitions, Side before, Side after) {
    this.definitions = definitions;
    this.before = before;
    this.after = after;
    this.causes =
        causes(archive, definitions, MadeOf.of(before.manifest()), MadeOf.of(after.manifest()));
  }

  /** What was changed between two releases of a warehouse, or a release and a run's plan. */
  public static List<ReleaseCause> causes(
      Archive archive, Definitions definitions, MadeOf before, MadeOf after) {
    return CausesBetween.of(
        definitions, before, after, sha256 -> archive.read(sha256, LARGEST_REFERENCE));
  }

  /** Everything that was changed; without it no figure may differ. */
  public List<ReleaseCause> causes() {
    return causes;
  }

  /**
   * Hands over every published cell that differs, table by table. What is told against the release
   * before is another in each and no difference.
   *
   * @param tables those that are looked at; all where there are none
   */
  public void forEach(Set<String> tables, Consumer<ChangedFigure> reader) {
    Reach reach = reach();
    for (Table table : definitions.tables().values()) {
      if (tables.isEmpty() || tables.contains(table.table())) {
        ChangedRows.between(
            table, before, after, figure -> reader.accept(figure.explainedBy(reach.of(figure))));
      }
    }
  }

  /** How ranks moved between the two, one's own part and the others' apart. */
  public List<RankMove> rankMoves() {
    return RankMoves.sinceRelease(
        rankings(after),
        rankings(before),
        (year, county) -> ReleaseCause.words(causes, year, county));
  }

  /** What counties are called last, by code. */
  Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    Map<String, Integer> since = new HashMap<>();
    TableReader.of(after.folder(), DimCounty.class)
        .forEach(
            row -> {
              if (since.merge(row.countyCode(), row.fromYear(), Math::max) == row.fromYear()
                  && row.countyName() != null) {
                names.put(row.countyCode(), row.countyName());
              }
            });
    return names;
  }

  private static List<CountyRanking> rankings(Side side) {
    return TableReader.of(side.folder(), CountyRanking.class).all();
  }

  /**
   * What differs, counted.
   *
   * @param tables those that are looked at; all where there are none
   * @param asked the figures that count
   * @param kept how many of them are kept
   * @param also hears of each of them
   */
  public DifferenceSummary summary(
      Set<String> tables, Predicate<ChangedFigure> asked, int kept, Consumer<ChangedFigure> also) {
    DifferenceSummary.Counter counter = new DifferenceSummary.Counter(this, kept);
    forEach(
        tables,
        figure -> {
          if (asked.test(figure)) {
            counter.count(figure);
            also.accept(figure);
          }
        });
    return counter.summary();
  }

  private Reach reach() {
    List<CountyChange> changes = new ArrayList<>();
    Set<String> sharing = new HashSet<>();
    Set<String> standards = new TreeSet<>();
    for (Side side : List.of(before, after)) {
      Manifest manifest = side.manifest();
      if (manifest.tables().containsKey("county_change")) {
        changes.addAll(TableReader.of(side.folder(), CountyChange.class).all());
      }
      manifest.inputs().stream()
          .filter(Manifest.CountyYearInput::takeAgain)
          .forEach(input -> sharing.add(input.year() + "/" + input.countyCode()));
      standards.addAll(manifest.standards());
    }
    List<Standard> known =
        standards.stream()
            .filter(definitions.standards()::containsKey)
            .map(definitions::standard)
            .toList();
    return new Reach(definitions, known, causes, new Lineages(changes), sharing);
  }
}
