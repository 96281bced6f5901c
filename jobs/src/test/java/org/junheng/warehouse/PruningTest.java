package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junheng.definition.DefinitionException;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Pruning.Kept;
import org.junheng.warehouse.Pruning.Plan;
import org.junheng.warehouse.Pruning.Reason;
import org.junheng.warehouse.Pruning.Removed;
import org.junheng.warehouse.Publication.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old releases go by rule, and what somebody decided on or looks at stays. */
class PruningTest {
  @TempDir private Path folder;

  private Storage warehouse;
  private Releases releases;
  private Pruning pruning;

  @BeforeEach
  void open() {
    warehouse = Storage.at(folder.toString());
    releases = new Releases(warehouse);
    pruning = new Pruning(warehouse);
  }

  @Test
  void theCurrentOneTheLastAndTheLastOfEachMonthStay() {
    publish("20260110", "20260120", "20260205", "20260206", "20260301", "20260302");

    Plan plan = pruning.plan(new RetentionRule(2, true));

    assertThat(plan.kept())
        .containsExactly(
            new Kept(id("20260120"), Reason.MONTH),
            new Kept(id("20260206"), Reason.MONTH),
            new Kept(id("20260301"), Reason.LAST),
            new Kept(id("20260302"), Reason.CURRENT));
    assertThat(plan.removed())
        .containsExactly(
            new Removed(
                id("20260110"),
                "2026-01-10T00:00:00Z",
                LocalDate.parse("2026-01-10"),
                LocalDate.parse("2026-01-19")),
            new Removed(
                id("20260205"),
                "2026-02-05T00:00:00Z",
                LocalDate.parse("2026-02-05"),
                LocalDate.parse("2026-02-05")));
    assertThat(pruning.plan(new RetentionRule(1, false)).kept())
        .containsExactly(new Kept(id("20260302"), Reason.CURRENT));
  }

  @Test
  void officialOnesStayAlsoOnceTheyAreCorrected() {
    publish("20260110", "20260120", "20260205", "20260206");
    book("2026-01-11T08:00:00Z", Kind.FINALIZED, id("20260110"));
    book("2026-02-05T08:00:00Z", Kind.AMENDED, id("20260205"));

    Plan plan = pruning.plan(new RetentionRule(1, false));

    assertThat(plan.kept())
        .contains(
            new Kept(id("20260110"), Reason.OFFICIAL), new Kept(id("20260205"), Reason.OFFICIAL));
    assertThat(plan.removed()).extracting(Removed::releaseId).containsExactly(id("20260120"));
  }

  @Test
  void oneThatWaitsStaysAndOneThatWaitedInVainGoes() throws IOException {
    publish("20260110", "20260111", "20260112");
    place("20260113", id("20260112"));
    book("2026-01-13T00:00:00Z", Kind.HELD, id("20260113"));
    place("20260105", id("20260104"));
    book("2026-01-05T00:00:00Z", Kind.HELD, id("20260105"));

    Plan plan = pruning.plan(new RetentionRule(1, true));

    assertThat(plan.kept())
        .containsExactly(
            new Kept(id("20260112"), Reason.CURRENT), new Kept(id("20260113"), Reason.WAITING));
    assertThat(plan.removed())
        .contains(new Removed(id("20260105"), "2026-01-05T00:00:00Z", null, null));
  }

  @Test
  void whatIsRemovedIsGoneInOneStepNotedAndNotMissed() throws IOException {
    publish("20260110", "20260111");

    pruning.carryOut(pruning.plan(new RetentionRule(1, false)), "somebody");

    assertThat(releases.ids()).containsExactly(id("20260111"));
    assertThat(folder.resolve("releases/" + id("20260110"))).doesNotExist();
    assertThat(folder.resolve("preparing")).isEmptyDirectory();
    assertThat(releases.currentId()).contains(id("20260111"));
    assertThat(
            new Verification(warehouse, org.junheng.definition.Definitions.load()).run().damages())
        .isEmpty();
    assertThatThrownBy(() -> releases.requireThere(id("20260110")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("somebody");
    assertThatThrownBy(() -> releases.requireThere(id("20250101")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageNotContaining("somebody");
  }

  @Test
  void oneThatIsGoneWithoutThatIsMissed() throws IOException {
    publish("20260110", "20260111");
    warehouse.delete("releases/" + id("20260110"));

    assertThat(
            new Verification(warehouse, org.junheng.definition.Definitions.load()).run().damages())
        .extracting(Damage::file)
        .containsExactly("releases/" + id("20260110") + "/manifest.json");
  }

  @Test
  void aRemovalThatWasInterruptedIsFinishedByTheNext() throws IOException {
    publish("20260110", "20260111", "20260112");
    book("2026-01-12T08:00:00Z", Kind.REMOVED, id("20260110"));
    book("2026-01-12T08:00:00Z", Kind.REMOVED, id("20260111"));
    Files.createDirectories(folder.resolve("preparing"));
    Files.move(
        folder.resolve("releases/" + id("20260111")),
        folder.resolve("preparing/removed-" + id("20260111")));

    pruning.carryOut(pruning.plan(new RetentionRule(3, false)), "somebody");

    assertThat(releases.ids()).containsExactly(id("20260112"));
    assertThat(folder.resolve("preparing")).isEmptyDirectory();
    assertThat(releases.publications().removed().get(id("20260110")).by()).isNull();
  }

  @Test
  void oneWhoseRemovalWasInterruptedAndThatTheRuleRemovesIsRemovedOnce() {
    publish("20260110", "20260111");
    book("2026-01-11T08:00:00Z", Kind.REMOVED, id("20260110"));

    pruning.carryOut(pruning.plan(new RetentionRule(1, false)), "somebody");

    assertThat(releases.ids()).containsExactly(id("20260111"));
    assertThat(releases.publications().all())
        .filteredOn(entry -> entry.kind() == Kind.REMOVED)
        .hasSize(1);
  }

  @Test
  void whatKeptReleasesShareFreesNothing() throws IOException {
    publish("20260110", "20260111", "20260112");
    Path old = folder.resolve("releases/" + id("20260110"));
    long own = pruning.plan(new RetentionRule(1, false)).bytes();
    Files.writeString(old.resolve("own"), "x".repeat(1000));
    Files.writeString(old.resolve("shared"), "x".repeat(5000));
    Files.createLink(
        folder.resolve("releases/" + id("20260112") + "/shared"), old.resolve("shared"));
    Files.writeString(old.resolve("goes"), "x".repeat(300));
    Files.createLink(folder.resolve("releases/" + id("20260111") + "/goes"), old.resolve("goes"));

    assertThat(pruning.plan(new RetentionRule(1, false)).bytes()).isEqualTo(own + 1300);
  }

  @Test
  void aRuleThatWouldKeepNoneIsRefused() {
    assertThatThrownBy(() -> new RetentionRule(0, true))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("retention");
  }

  private void publish(String... days) {
    String before = null;
    for (String day : days) {
      try {
        place(day, before);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      before = id(day);
      book(at(day), Kind.PUBLISHED, before);
      warehouse.keepText("CURRENT.json", "{\"release_id\": \"" + before + "\"}");
    }
  }

  private void place(String day, String previous) throws IOException {
    Path place = Files.createDirectories(folder.resolve("releases/" + id(day)));
    Files.writeString(place.resolve("manifest.json"), Json.write(manifest(day, previous)));
  }

  private void book(String at, Kind kind, String id) {
    Publication entry = new Publication(at, kind, id, 2025, "2025年度", null, null, null, null);
    String name = at.replaceAll("[^0-9]", "") + "-" + kind + "-" + id + ".json";
    warehouse.in("publications").keepText(name, Json.write(entry));
  }

  private static String id(String day) {
    return day + "-000000-aaaaaa";
  }

  private static String at(String day) {
    return day.replaceAll("(....)(..)(..)", "$1-$2-$3") + "T00:00:00Z";
  }

  private static Manifest manifest(String day, String previous) {
    return SomeManifest.of(id(day), at(day), previous);
  }
}
