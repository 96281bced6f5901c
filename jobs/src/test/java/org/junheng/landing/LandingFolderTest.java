package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private LandingFolder.Contents scan() {
    return new LandingFolder(Storage.at(landing.toString())).scan();
  }

  private void put(String path) throws IOException {
    Path file = landing.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
