package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingFolderTest {
  @TempDir private Path landing;

  @Test
  void filesAreFoundByYearAndCounty() throws IOException {
    put("2021/450102/school.csv");
    put("2022/4501K1/pupils-2.csv");
    put("2022/4501K1/说明.docx");
    assertThat(scan().files())
        .extracting(file -> file.year() + " " + file.countyCode() + " " + file.name())
        .containsExactly(
            "2021 450102 school.csv", "2022 4501K1 pupils-2.csv", "2022 4501K1 说明.docx");
    assertThat(scan().files().get(0).path()).isEqualTo("2021/450102/school.csv");
    assertThat(scan().strays()).isEmpty();
  }

  @Test
  void whatLiesInNoCountyYearsFolderIsNamed() throws IOException {
    put("school.csv");
    put("2021年/450102/school.csv");
    put("2021/school.csv");
    put("2021/45010/school.csv");
    put("2021/450102/more/school.csv");
    assertThat(scan().files()).isEmpty();
    assertThat(scan().strays())
        .extracting(stray -> stray.path())
        .containsExactly(
            "2021/45010", "2021/450102/more", "2021/school.csv", "2021年", "school.csv");
  }

  @Test
  void whatSystemsLeaveIsPassedOverEverywhere() throws IOException {
    put(".DS_Store");
    put("2021/Thumbs.db");
    put("2021/450102/~$school.csv");
    put("2021/450102/desktop.ini");
    assertThat(scan().files()).isEmpty();
    assertThat(scan().strays()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() {
    LandingFolder missing = new LandingFolder(Storage.at(landing.resolve("none").toString()));
    assertThat(missing.isEmpty()).isTrue();
    assertThat(missing.scan().files()).isEmpty();
  }

  @Test
  void linksThatLeadOutAndWhatIsNoFileAreNamedAndNotFollowed(@TempDir Path outside)
      throws IOException {
    put("2021/450102/school.csv");
    Files.writeString(outside.resolve("secret.csv"), "");
    Path county = landing.resolve("2021/450102");
    Files.createSymbolicLink(county.resolve("pupils.csv"), outside.resolve("secret.csv"));
    Files.createSymbolicLink(county.resolve("rooms.csv"), outside.resolve("not there"));
    Files.createSymbolicLink(county.resolve("funding.csv"), county.resolve("school.csv"));
    Files.createSymbolicLink(landing.resolve("2021/450103"), outside);
    Files.createSymbolicLink(landing.resolve("2022"), outside);
    assertThat(scan().files())
        .extracting(LandingFolder.LandedFile::name)
        .containsExactly("funding.csv", "school.csv");
    assertThat(scan().strays())
        .extracting(stray -> stray.path() + " " + stray.rule())
        .containsExactly(
            "2022 link",
            "2021/450103 link",
            "2021/450102/pupils.csv link",
            "2021/450102/rooms.csv link");
  }

  @Test
  void oddNamesAreFoundAndCanBeOpened() throws IOException {
    List<String> names =
        List.of(
            "school-\n2.csv",
            "school-\u202Evsc.csv",
            "school-a:b.csv",
            "school-%20[x]{y}*.csv",
            "school-a\\b.csv",
            "school-" + "长".repeat(80) + ".csv");
    for (String name : names) {
      put("2021/450102/" + name);
    }
    assertThat(scan().files())
        .extracting(LandingFolder.LandedFile::name)
        .containsExactlyInAnyOrderElementsOf(names);
    for (LandingFolder.LandedFile file : scan().files()) {
      Storage.at(landing.toString()).open(file.path()).close();
      SourceFile source = SourceFile.of(file.path(), file.name(), "", 0, new byte[0], List.of());
      assertThat(source.path()).doesNotContain("\n", "\u202E");
    }
  }

  private LandingFolder.Contents scan() {
    return new LandingFolder(Storage.at(landing.toString())).scan();
  }

  private void put(String path) throws IOException {
    Path file = landing.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
