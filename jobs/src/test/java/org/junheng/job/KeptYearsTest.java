package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junheng.SharedSpark;
import org.junheng.job.Settings.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers and workbooks of years of which a release tells nothing new. */
class KeptYearsTest {
  private static final String COUNTY = "counties/450102/";
  private static final String BOOK = COUNTY + "2022监测结果.xlsx";

  @TempDir private Path path;

  @Test
  void areThoseOfTheReleaseBeforeUntilTheYearTellsSomethingElse() throws IOException {
    Folder folder = Folder.ofSample(path);
    Path first = night();
    assertThat(first.resolve(BOOK)).isNotEmptyFile();
    assertThat(first.resolve("2022全省监测结果.xlsx")).isNotEmptyFile();
    assertThat(first.resolve(COUNTY + "2020核查结果.xlsx")).isNotEmptyFile();

    Path landing = path.resolve("landing");
    Files.createDirectories(landing.resolve("2023/450102"));
    Files.copy(
        landing.resolve("2022/450102/school.csv"), landing.resolve("2023/450102/school.csv"));
    Path second = night();
    for (String same :
        List.of(
            BOOK,
            "2022全省监测结果.xlsx",
            "cities/450100/2022监测结果.xlsx",
            COUNTY + "2020核查结果.xlsx",
            COUNTY + "2020核查结果.txt")) {
      assertThat(isOneFile(first.resolve(same), second.resolve(same))).as(same).isTrue();
    }
    assertThat(second.resolve(COUNTY + "2023核查结果.xlsx")).isNotEmptyFile();
    assertThat(second.resolve(COUNTY + "2023监测结果.xlsx")).doesNotExist();

    folder.change("2022/450103/county.csv", text -> text.replace("1,1,1", "1,0,1"));
    Path third = night();
    assertThat(third.resolve(BOOK)).isNotEmptyFile();
    assertThat(isOneFile(second.resolve(BOOK), third.resolve(BOOK))).isFalse();
    String ofAnotherYear = COUNTY + "2020核查结果.xlsx";
    assertThat(isOneFile(second.resolve(ofAnotherYear), third.resolve(ofAnotherYear))).isTrue();
  }

  private static boolean isOneFile(Path one, Path other) throws IOException {
    return Files.getAttribute(one, "unix:ino").equals(Files.getAttribute(other, "unix:ino"));
  }

  /** Gives where the release's reports lie. */
  private Path night() {
    Settings settings =
        Night.settings(
            path.resolve("landing"),
            path.resolve("reference"),
            path.resolve("warehouse"),
            Set.of(Output.ANSWERS, Output.BOOKS),
            "Q2017",
            "B2012");
    Night night =
        Night.published(
            SharedSpark.context(),
            settings,
            Folder.DEFINITIONS,
            List.of(AnswersStep::run, BooksStep::run));
    return path.resolve("warehouse/releases").resolve(night.plan().releaseId()).resolve("reports");
  }
}
