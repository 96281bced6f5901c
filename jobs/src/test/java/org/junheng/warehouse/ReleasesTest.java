package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.storage.OffDisk;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is complete or absent, and CURRENT.json the one truth. */
class ReleasesTest {
  @TempDir private Path folder;

  private Storage warehouse;
  private Releases releases;

  @BeforeEach
  void open() {
    warehouse = Storage.at(folder.toString());
    releases = new Releases(warehouse);
  }

  @Test
  void aPublishedReleaseHasItsPlaceAndIsCurrent() throws IOException {
    prepare("one");
    releases.publish("preparing/one", manifest("20260101-000000-aaaaaa"));

    assertThat(releases.currentId()).contains("20260101-000000-aaaaaa");
    assertThat(folder.resolve("releases/20260101-000000-aaaaaa/dim_county/part.parquet")).exists();
    assertThat(folder.resolve("preparing/one")).doesNotExist();
    assertThat(folder.resolve("current/manifest.json")).exists();
  }

  @Test
  void whereNoFolderIsRenamedAReleaseIsThereWithItsManifestAndNoneOfItBefore() throws IOException {
    Releases elsewhere = new Releases(OffDisk.at(folder));
    String place = Releases.place("20260101-000000-aaaaaa");
    for (String prepared : List.of(place, Releases.place("20260101-000000-000000"))) {
      warehouse.in(prepared + "/dim_county").replaceText("part.parquet", "rows");
    }
    assertThat(elsewhere.ids()).isEmpty();

    elsewhere.publish(place, manifest("20260101-000000-aaaaaa"));
    elsewhere.removeUnfinished();

    assertThat(elsewhere.currentId()).contains("20260101-000000-aaaaaa");
    assertThat(elsewhere.ids()).containsExactly("20260101-000000-aaaaaa");
    assertThat(folder.resolve(place).resolve("dim_county/part.parquet")).exists();
    assertThat(folder.resolve("releases/20260101-000000-000000")).doesNotExist();
  }

  @Test
  void killedBeforeTheRenameNothingHasItsPlace() throws IOException {
    prepare("one");
    releases.publish("preparing/one", manifest("20260101-000000-aaaaaa"));
    prepare("two");
    warehouse
        .in("preparing/two")
        .replaceText("manifest.json", Json.write(manifest("20260102-000000-bbbbbb")));

    assertThat(releases.currentId()).contains("20260101-000000-aaaaaa");
    assertThat(releases.all())
        .extracting(Manifest::releaseId)
        .containsExactly("20260101-000000-aaaaaa");
  }

  @Test
  void killedBetweenTheRenameAndThePointerTheNextTryOnlySetsThePointer() throws IOException {
    Manifest second = killedBeforeThePointer("20260101-000000-aaaaaa");

    releases.publish("preparing/two", second);

    assertThat(releases.currentId()).contains("20260102-000000-bbbbbb");
    assertThat(releases.current()).contains(second);
  }

  @Test
  void theNextRunFinishesWhatWasInterruptedBeforeThePointer() throws IOException {
    Manifest second = killedBeforeThePointer("20260101-000000-aaaaaa");

    releases.finishInterrupted();

    assertThat(releases.current()).contains(second);
    releases.finishInterrupted();
    assertThat(releases.current()).contains(second);
  }

  @Test
  void aNewerReleaseThatWasMadeFromAnotherIsLeftAlone() throws IOException {
    killedBeforeThePointer("20251231-000000-cccccc");

    releases.finishInterrupted();

    assertThat(releases.currentId()).contains("20260101-000000-aaaaaa");
  }

  /** A first release that is current, and a second one that has its place and nothing else. */
  private Manifest killedBeforeThePointer(String madeFrom) throws IOException {
    prepare("one");
    releases.publish("preparing/one", manifest("20260101-000000-aaaaaa"));
    prepare("two");
    Manifest second = manifest("20260102-000000-bbbbbb", madeFrom);
    warehouse.in("preparing/two").replaceText("manifest.json", Json.write(second));
    warehouse.rename("preparing/two", "releases/" + second.releaseId());
    assertThat(releases.currentId()).contains("20260101-000000-aaaaaa");
    return second;
  }

  @Test
  void theLinkForPeopleIsMadeAgainAndSomebodysFolderIsLeft() throws IOException {
    prepare("one");
    releases.publish("preparing/one", manifest("20260101-000000-aaaaaa"));
    Files.delete(folder.resolve("current"));

    releases.repairLink();
    assertThat(folder.resolve("current")).isSymbolicLink();

    Files.delete(folder.resolve("current"));
    Files.createDirectories(folder.resolve("current/mine"));
    releases.repairLink();
    assertThat(folder.resolve("current/mine")).isDirectory();
    assertThat(folder.resolve("current")).isDirectory();
  }

  @Test
  void aWarehouseWithoutAReleaseHasNone() {
    assertThat(releases.currentId()).isEmpty();
    assertThat(releases.all()).isEmpty();
  }

  private void prepare(String name) throws IOException {
    Path table = Files.createDirectories(folder.resolve("preparing").resolve(name + "/dim_county"));
    Files.writeString(table.resolve("part.parquet"), name);
  }

  private static Manifest manifest(String id) {
    return manifest(id, null);
  }

  private static Manifest manifest(String id, String previous) {
    return SomeManifest.of(id, "2026-01-01T00:00:00Z", previous);
  }
}
