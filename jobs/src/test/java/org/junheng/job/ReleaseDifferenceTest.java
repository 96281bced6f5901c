package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.ReleaseCause;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two releases, and that what differs in their inputs explains it. */
class ReleaseDifferenceTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};

  /** Each of them, applied alone, changes something. */
  private static final Map<ReleaseCause.Kind, Change> CHANGES = new LinkedHashMap<>();

  static {
    CHANGES.put(
        ReleaseCause.Kind.FILE,
        folder -> folder.change("2022/450103/teachers.csv", Folder::withoutLastLine));
    CHANGES.put(
        ReleaseCause.Kind.CORRECTION,
        folder ->
            folder.addReference(
                "corrections.csv",
                """
                form,year,county_code,key,field,expect,value,reason,who,decided_on
                facilities,2021,450102,2145000008,books,%s,1,笔误,审核员甲,2026-03-01
                """
                    .formatted(folder.cell("2021/450102/facilities.csv", "2145000008", "图书册数"))));
    CHANGES.put(
        ReleaseCause.Kind.ACCEPTANCE,
        folder ->
            folder.addReference(
                "accepted_warnings.csv",
                """
                year,county_code,form,key,rule,value,reason,who,decided_on
                2022,450103,county,disabled_special,column_absent,,本县没有,审核员乙,2026-03-01
                """));
    CHANGES.put(
        ReleaseCause.Kind.REFERENCE,
        folder -> folder.changeReference("recognition.csv", Folder::withoutLastLine));
  }

  @TempDir private Path path;

  @FunctionalInterface
  private interface Change {
    void applyTo(Folder folder);
  }

  @Test
  void everyChangedFigureHasItsCausesAndEachCauseAloneChangesWhatItIsSaidToChange() {
    Folder all = Folder.ofSample(path.resolve("all"));
    Night before = all.night(STANDARDS);
    CHANGES.values().forEach(change -> change.applyTo(all));
    Night after = all.night(STANDARDS);
    Map<String, ChangedFigure> changed = changed(all, before, after);

    assertThat(changed).isNotEmpty();
    assertThat(changed.values()).noneMatch(ChangedFigure::isUnexplained);
    assertThat(kinds(changed.values().stream().flatMap(f -> f.causes().stream()).toList()))
        .isEqualTo(CHANGES.keySet());
    for (ReleaseCause.Kind kind : CHANGES.keySet()) {
      Folder one = Folder.ofSample(path.resolve(kind.name()));
      Night first = one.night(STANDARDS);
      CHANGES.get(kind).applyTo(one);
      Map<String, ChangedFigure> alone = changed(one, first, one.night(STANDARDS));
      assertThat(alone).as(kind.name()).isNotEmpty();
      alone.forEach(
          (place, figure) -> {
            assertThat(kinds(figure.causes())).as(place).containsExactly(kind);
            if (changed.containsKey(place)) {
              assertThat(kinds(changed.get(place).causes())).as(place).contains(kind);
            }
          });
      changed.forEach(
          (place, figure) -> {
            if (kinds(figure.causes()).equals(Set.of(kind))) {
              assertThat(alone).as(place).containsKey(place);
              assertThat(alone.get(place).after()).as(place).isEqualTo(figure.after());
            }
          });
    }
  }

  @Test
  void movementsOfRanksAddUpAndSayWhoMovedThem() {
    Folder folder = Folder.ofSample(path);
    Night before = folder.night(STANDARDS);
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    Night after = folder.night(STANDARDS);

    assertThat(before.rows("rank_moves")).allMatch(row -> row.get("since").equals("year"));
    List<Map<String, Object>> moves = after.rows("rank_moves");
    assertThat(moves)
        .allMatch(
            row ->
                (long) row.get("own_move") + (long) row.get("others_move")
                    == (long) row.get("rank_before") - (long) row.get("rank"));
    Map<String, Object> changes = new HashMap<>();
    after.rows("county_ranking").forEach(row -> changes.put(placeOf(row), row.get("rank_change")));
    assertThat(moves)
        .filteredOn(row -> row.get("since").equals("year"))
        .isNotEmpty()
        .allMatch(row -> row.get("move").equals(changes.get(placeOf(row))));
    List<Map<String, Object>> sinceRelease =
        moves.stream().filter(row -> row.get("since").equals("release")).toList();
    assertThat(sinceRelease).isNotEmpty();
    for (Map<String, Object> row : sinceRelease) {
      boolean isOwn = row.get("county_code").equals("450103");
      assertThat(row.get("year")).isEqualTo(2022);
      assertThat(Objects.equals(row.get("value"), row.get("value_before"))).isEqualTo(!isOwn);
      if (isOwn) {
        assertThat((String) row.get("cause")).contains("重新报送：teachers.csv");
      } else {
        assertThat(row.get("own_move")).isEqualTo(0L);
        assertThat(row.get("cause")).isNull();
      }
    }
  }

  @Test
  void anotherStandardOrLimitExplainsWhatItChanges() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night one = folder.night("B2012");
    Night both = folder.night("B2012", "Q2017");
    requireOne(ReleaseCause.Kind.STANDARD, changed(folder, one, both));

    String text = Files.readString(Path.of("schemas/standards/q2017.yml"));
    Definitions stricter =
        Definitions.loadWith("standards/q2017.yml", text.replace("0.50", "0.40"));
    requireOne(
        ReleaseCause.Kind.DEFINITIONS,
        changed(folder, both, folder.night(stricter, "B2012", "Q2017")));
  }

  private static void requireOne(ReleaseCause.Kind kind, Map<String, ChangedFigure> changed) {
    assertThat(changed).isNotEmpty();
    assertThat(changed.entrySet())
        .filteredOn(entry -> !kinds(entry.getValue().causes()).equals(Set.of(kind)))
        .isEmpty();
  }

  @Test
  void theSameReleaseHasNoDifference() {
    Folder folder = Folder.ofSample(path);
    Night night = folder.night(STANDARDS);
    assertThat(changed(folder, night, night)).isEmpty();
  }

  private static String placeOf(Map<String, Object> row) {
    return List.of("standard", "year", "stage", "measure", "county_code").stream()
        .map(name -> String.valueOf(row.get(name)))
        .collect(Collectors.joining("|"));
  }

  private static Set<ReleaseCause.Kind> kinds(List<ReleaseCause> causes) {
    return causes.stream().map(ReleaseCause::kind).collect(Collectors.toSet());
  }

  /**
   * The changed figures by their places; movements since the release before are no figures here.
   */
  private static Map<String, ChangedFigure> changed(Folder folder, Night before, Night after) {
    ReleaseDifference difference =
        new ReleaseDifference(
            new Archive(Storage.at(folder.settings("warehouse", STANDARDS).warehouse())),
            Folder.DEFINITIONS,
            new Side(before.manifest(), before.release()),
            new Side(after.manifest(), after.release()));
    Map<String, ChangedFigure> changed = new HashMap<>();
    List<String> twice = new ArrayList<>();
    difference.forEach(
        Set.of(),
        figure -> {
          boolean hasIdentity = !figure.table().equals("held");
          if (hasIdentity) {
            String place = figure.table() + figure.key() + figure.kind() + figure.column();
            if (changed.put(place, figure) != null) {
              twice.add(place);
            }
          }
        });
    assertThat(twice).isEmpty();
    return changed;
  }
}
