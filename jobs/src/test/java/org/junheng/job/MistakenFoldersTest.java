package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed in under a code that no county has, and taken away again. */
class MistakenFoldersTest {
  @TempDir private Path folder;
  private CensusRuns runs;

  @BeforeEach
  void handInAFolderOfNoCounty() {
    runs = new CensusRuns(folder);
    runs.write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        """);
    runs.write("landing/2021/450101/school.csv", "甲");
    runs.write("landing/2021/999999/school.csv", "乙");
    runs.write("landing/2022/450101x/school.csv", "乙");
  }

  @Test
  void itIsHeldWhileItLiesThereAndNoLonger() throws IOException {
    runs.plan();
    assertThat(runs.lastPlan().inputs())
        .extracting(CountyYearInput::countyCode)
        .containsExactly("450101", "999999");
    assertThat(runs.lastPlan().strays()).isNotEmpty();

    remove("landing/2021/999999");
    remove("landing/2022/450101x");
    runs.plan();

    assertThat(runs.lastPlan().inputs())
        .extracting(CountyYearInput::countyCode)
        .containsExactly("450101");
    assertThat(runs.lastPlan().strays()).isEmpty();
    assertThat(runs.archived(sha256("乙"))).isEqualTo("乙");
  }

  @Test
  void whatACountyHandedInStaysCurrentAlsoWhenItIsTakenAway() throws IOException {
    runs.plan();
    remove("landing/2021/450101");
    runs.plan();
    assertThat(runs.lastPlan().inputs())
        .filteredOn(input -> input.countyCode().equals("450101"))
        .singleElement()
        .satisfies(input -> assertThat(input.forms().get(0).inLanding()).isFalse());
  }

  private static String sha256(String text) {
    return org.junheng.storage.Fingerprint.of(text);
  }

  private void remove(String name) throws IOException {
    Path of = folder.resolve(name);
    Files.delete(of.resolve("school.csv"));
    Files.delete(of);
  }
}
