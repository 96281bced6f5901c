package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Damage;
import org.junheng.warehouse.Damage.Kind;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever changes or is lost in a warehouse is named, with what depends on it. */
class VerifiedWarehouseTest {
  private static final Language BEFORE = Language.spoken();

  @TempDir private static Path path;
  private static Path warehouse;
  private static Manifest manifest;

  @BeforeAll
  static void fillAWarehouse() {
    Language.speak(Language.EN);
    Night night =
        Night.nightly(
            SharedSpark.context(),
            Folder.ofSample(path).settings("warehouse", "Q2017", "B2012"),
            Folder.DEFINITIONS);
    warehouse = path.resolve("warehouse");
    manifest = night.manifest();
  }

  @AfterAll
  static void speakAsBefore() {
    Language.speak(BEFORE);
  }

  @Test
  void aWholeWarehouseIsFoundWholeAndAllOfItWasRead() throws IOException {
    Verification.Result result = verified();

    assertThat(result.damages()).isEmpty();
    assertThat(result.unproved()).isEmpty();
    try (Stream<Path> contents = Files.walk(warehouse.resolve("archive/content"));
        Stream<Path> released = Files.walk(release())) {
      assertThat(result.contents()).isEqualTo((int) contents.filter(Files::isRegularFile).count());
      assertThat(result.files() + 1)
          .as("files of the release and the one of checksums")
          .isEqualTo((int) released.filter(Files::isRegularFile).count());
    }
    assertThat(result.tables()).isEqualTo(manifest.tables().size());
    assertThat(result.pages()).isEqualTo(1);
  }

  @Test
  void aContentThatChangedIsNamedWithItsSubmissionAndCountyYear() throws IOException {
    assertThat(damages(content(), Kind.DAMAGED))
        .anyMatch(one -> one.startsWith("submission 2022 450102 facilities of "))
        .contains(
            "county-year 2022 450102 in release " + manifest.releaseId() + ", form facilities");
  }

  @Test
  void aContentThatIsGoneIsNamedToo() throws IOException {
    assertThat(damages(content(), Kind.MISSING))
        .anyMatch(one -> one.startsWith("submission 2022 450102 facilities of "));
  }

  @Test
  void theProvincesOwnTableIsNamedWithTheReleaseThatReadIt() throws IOException {
    assertThat(damages(contentOf(manifest.reference().get("counties.csv")), Kind.DAMAGED))
        .containsExactly("counties.csv of release " + manifest.releaseId());
  }

  @Test
  void aFileOfATableIsNamedWithItsTableAndCountyYears() throws IOException {
    Path file = release().resolve("county_variance").resolve(firstFile("county_variance"));
    for (Kind kind : List.of(Kind.DAMAGED, Kind.MISSING)) {
      assertThat(damages(file, kind))
          .contains("release " + manifest.releaseId(), "table county_variance")
          .anyMatch(one -> one.startsWith("county-years 20"));
    }
  }

  @Test
  void rowsAreHashedAgainAlsoWhereTheChecksumIsThatOfTheChangedFile() throws IOException {
    Path sums = release().resolve("checksums.json");
    byte[] before = Files.readAllBytes(sums);
    Files.delete(sums);
    try {
      Path file = release().resolve("unit").resolve(firstFile("unit"));
      assertThat(damages(file, Kind.DAMAGED)).contains("table unit");
    } finally {
      Files.write(sums, before);
    }
  }

  @Test
  void aPageOfTheLedgerThatIsGoneIsSeenByTheReleaseMadeFromIt() throws IOException {
    Path page;
    try (Stream<Path> pages = Files.list(warehouse.resolve("archive/ledger"))) {
      page = pages.findFirst().orElseThrow();
    }
    byte[] before = Files.readAllBytes(page);
    Files.delete(page);
    try {
      assertThat(verified().damages())
          .singleElement()
          .satisfies(
              damage -> {
                assertThat(damage.kind()).isEqualTo(Kind.MISSING);
                assertThat(damage.dependents())
                    .contains(
                        "submission 2022 450102 facilities, which release "
                            + manifest.releaseId()
                            + " was made from");
              });
      Files.writeString(page, "{");
      assertThat(verified().damages())
          .anyMatch(damage -> damage.kind() == Kind.UNREADABLE && damage.file().endsWith(".json"));
    } finally {
      Files.write(page, before);
    }
  }

  private static Path content() {
    return contentOf(
        manifest.inputs().stream()
            .filter(input -> input.year() == 2022 && input.countyCode().equals("450102"))
            .flatMap(input -> input.forms().stream())
            .filter(form -> form.form().equals("facilities"))
            .findFirst()
            .orElseThrow()
            .files()
            .get(0)
            .sha256());
  }

  private static Path contentOf(String sha256) {
    return warehouse.resolve("archive/content").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static Path release() {
    return warehouse.resolve("releases").resolve(manifest.releaseId());
  }

  private static String firstFile(String table) {
    return manifest.tables().get(table).files().get(0).file();
  }

  private static Verification.Result verified() {
    return new Verification(Storage.at(warehouse.toString()), Folder.DEFINITIONS).run();
  }

  /** What depends on the one file that is damaged, or gone; it is made whole again then. */
  private static List<String> damages(Path file, Kind kind) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try {
      if (kind == Kind.MISSING) {
        Files.delete(file);
      } else {
        byte[] damaged = before.clone();
        damaged[damaged.length / 3] ^= 1;
        Files.write(file, damaged);
      }
      List<Damage> damages = verified().damages();
      assertThat(damages).extracting(Damage::kind).containsExactly(kind);
      assertThat(damages.get(0).file()).isEqualTo(warehouse.relativize(file).toString());
      return damages.get(0).dependents();
    } finally {
      Files.write(file, before);
    }
  }
}
