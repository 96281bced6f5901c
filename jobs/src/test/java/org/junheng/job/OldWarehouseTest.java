package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.SharedSpark;
import org.junheng.StoredWarehouse;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.job.Rebuild.Rebuilt;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Pruning;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.RetentionRule;
import org.junheng.warehouse.Submission;
import org.junheng.warehouse.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse of version 0.1.0 is read, verified and gone on with. */
class OldWarehouseTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};

  @TempDir private static Path path;

  private static Folder folder;
  private static Storage warehouse;
  private static Releases releases;
  private static List<Manifest> old;
  private static Ledger ledgerBefore;
  private static Verification.Result verified;
  private static Night night;

  @BeforeAll
  static void goOnWithIt() {
    StoredWarehouse.unpack(path);
    folder = new Folder(path);
    warehouse = Storage.at(path.resolve("warehouse").toString());
    releases = new Releases(warehouse);
    old = releases.all();
    ledgerBefore = Ledger.read(warehouse);
    verified = new Verification(warehouse, Folder.DEFINITIONS).run();
    folder.change("2023/450102/teachers.csv", Folder::withoutLastLine);
    night = folder.night(STANDARDS);
  }

  @Test
  void itsReleasesAndItsArchiveAreReadAndWhole() {
    assertThat(old).extracting(Manifest::years).containsExactly(List.of(2022), List.of(2022, 2023));
    assertThat(old).extracting(Manifest::version).allMatch(version -> version.startsWith("0.1.0"));
    assertThat(verified.damages()).isEmpty();
    assertThat(verified.releases()).isEqualTo(2);
    assertThat(verified.unproved()).hasSize(2);
    assertThat(verified.contents()).isPositive();
  }

  @Test
  void theNextNightGivesWhatAFreshWarehouseGives() {
    assertThat(night.plan().previousRelease()).isEqualTo(old.get(1).releaseId());
    assertThat(Folder.hashes(night))
        .isEqualTo(Folder.hashes(folder.fresh(Folder.DEFINITIONS, STANDARDS)));
  }

  @Test
  void whatWasSentStaysKnownAndOneFormIsNew() {
    List<Submission> before = ledgerBefore.newest();
    List<Submission> now = Ledger.read(warehouse).newest();

    assertThat(now).hasSameSizeAs(before);
    assertThat(now)
        .filteredOn(one -> !before.contains(one))
        .extracting(one -> one.year() + " " + one.countyCode() + " " + one.form())
        .containsExactly("2023 450102 teachers");
  }

  @Test
  void itsReleasesStayAsTheyWere() {
    assertThat(releases.all()).startsWith(old.get(0), old.get(1)).hasSize(3);
    assertThat(new Verification(warehouse, Folder.DEFINITIONS).run().damages()).isEmpty();
  }

  @Test
  void whatTheNextReleaseChangesIsExplained() throws IOException {
    DifferenceSummary summary =
        new ReleaseDifference(
                new Archive(warehouse),
                Folder.DEFINITIONS,
                Side.of(releases, old.get(1)),
                Side.of(releases, night.manifest()))
            .summary(Set.of(), figure -> true, 5, figure -> {});

    assertThat(summary.all()).isPositive();
    assertThat(summary.unexplained()).isZero();
  }

  @Test
  void oneOfItsReleasesIsComputedAgain() {
    Rebuild rebuild = new Rebuild(folder.settings("warehouse", STANDARDS), Folder.DEFINITIONS, "t");
    Rebuilt rebuilt =
        rebuild.on(
            SharedSpark.context(),
            rebuild.planOf(old.get(0).releaseId()),
            5,
            figure -> {},
            new PrintStream(OutputStream.nullOutputStream()));

    assertThat(rebuilt.tables())
        .filteredOn(table -> table.table().startsWith("census_") && table.rows() != null)
        .hasSize(9)
        .allMatch(Rebuild.TableRebuilt::isEqual);
    assertThat(rebuilt.tables())
        .filteredOn(table -> !table.isEqual())
        .extracting(Rebuild.TableRebuilt::table)
        .contains("census_explanation", "county_units");
  }

  @Test
  void itsReleasesGoByTheRuleLikeOthers() {
    assertThat(new Pruning(warehouse).plan(new RetentionRule(1, false)).removed())
        .extracting(Pruning.Removed::releaseId)
        .containsExactly(old.get(0).releaseId(), old.get(1).releaseId());
  }
}
