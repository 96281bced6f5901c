package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.junheng.job.LandedSubmissions.Kept;
import org.junheng.landing.LandingFolder.Contents;
import org.junheng.landing.LandingFolder.LandedFile;
import org.junheng.landing.LandingFolder.Stray;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files become submissions: whole ones, or none of the county-year. */
class LandedSubmissionsTest {
  private static final String NOW = "2024-10-01T00:00:00Z";

  @TempDir private Path folder;

  @Test
  void theFilesOfOneFormAreOneSubmissionAndAWorkbookIsInThatOfEachOfItsForms() {
    LandedSubmissions landed =
        read(
            file ->
                Kept.whole(
                    "sha-" + file.name(),
                    file.name().startsWith("school")
                        ? List.of("school")
                        : List.of("school", "pupils")),
            file("450102", "school-1.csv"),
            file("450102", "school-2.csv"),
            file("450102", "全部.xlsx"));

    assertThat(landed.submissions())
        .extracting(LandedSubmissionsTest::shown)
        .containsExactly(
            "450102 school school-1.csv school-2.csv 全部.xlsx", "450102 pupils 全部.xlsx");
    assertThat(landed.strays()).isEmpty();
  }

  @Test
  void ofACountyYearWithAFileThatTheDiskDoesNotGiveNothingNewIsTaken() {
    LandedSubmissions landed =
        read(
            file -> {
              if (file.name().equals("pupils.csv")) {
                Archive.fingerprint(
                    () -> {
                      throw new UncheckedIOException(new IOException("no permission"));
                    });
              }
              return Kept.whole("sha", List.of("school"));
            },
            file("450102", "school.csv"),
            file("450102", "pupils.csv"),
            file("450103", "school.csv"));

    assertThat(landed.submissions())
        .extracting(LandedSubmissionsTest::shown)
        .containsExactly("450103 school school.csv");
    assertThat(landed.strays())
        .containsExactly(new Stray("2024/450102/pupils.csv", "file_unreadable"));
    assertThat(landed.has(submission("450102", "school.csv"))).isTrue();
  }

  @Test
  void aFileThatIsStillBeingWrittenIsToldAndItsCountyYearWaits() {
    Archive archive = new Archive(Storage.at(folder.toString()));
    Iterator<String> contents = List.of("前半", "前半和后半").iterator();
    LandedSubmissions landed =
        read(
            file -> {
              if (file.countyCode().equals("450103")) {
                return Kept.whole("sha", List.of("school"));
              }
              String sha256 =
                  archive.keep(
                      () ->
                          new ByteArrayInputStream(
                              contents.next().getBytes(StandardCharsets.UTF_8)));
              return Kept.whole(sha256, List.of("school"));
            },
            file("450102", "school.csv"),
            file("450103", "school.csv"));

    assertThat(landed.submissions())
        .extracting(LandedSubmissionsTest::shown)
        .containsExactly("450103 school school.csv");
    assertThat(landed.strays())
        .containsExactly(new Stray("2024/450102/school.csv", "file_changing"));
  }

  private static LandedSubmissions read(Function<LandedFile, Kept> keep, LandedFile... files) {
    return LandedSubmissions.read(new Contents(List.of(files), List.of()), year -> true, keep, NOW);
  }

  private static LandedFile file(String county, String name) {
    return new LandedFile(2024, county, "2024/" + county + "/" + name, name, 10);
  }

  private static Submission submission(String county, String name) {
    return new Submission(
        2024,
        county,
        "school",
        List.of(new Submission.ArchivedFile("2024/" + county + "/" + name, name, "sha-before", 10)),
        NOW);
  }

  private static String shown(Submission submission) {
    return submission.countyCode()
        + " "
        + submission.form()
        + " "
        + String.join(" ", submission.files().stream().map(Submission.ArchivedFile::name).toList());
  }
}
