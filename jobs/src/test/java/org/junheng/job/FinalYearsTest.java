package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junheng.SharedSpark;
import org.junheng.definition.DefinitionException;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Publication;
import org.junheng.warehouse.Publication.Kind;
import org.junheng.warehouse.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year that was made final is said to be, and only an amendment changes its figures. */
class FinalYearsTest {
  private static final int FINAL = 2021;

  @TempDir private Path path;
  private Folder folder;
  private Releases releases;
  private String first;

  @BeforeEach
  void makeAYearFinal() {
    folder = Folder.ofSample(path);
    releases = new Releases(Storage.at(path.resolve("warehouse").toString()));
    first = night().plan().releaseId();
    releases.finalizeYear(first, FINAL, "2021年度", "审核人");
  }

  @Test
  void theNextNightSaysSoAndChangesNoFigure() {
    Night second = night();

    assertThat(releases.currentId()).contains(second.plan().releaseId());
    assertThat(second.rows("year_state"))
        .filteredOn(row -> row.get("year").equals(FINAL))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("state", "final");
              assertThat(row).containsEntry("from_date", LocalDate.now(ZoneOffset.UTC).toString());
            });
    assertThat(second.rows("year_state"))
        .filteredOn(row -> !row.get("year").equals(FINAL))
        .allSatisfy(row -> assertThat(row.get("state")).isNotEqualTo("final"));
    assertThat(releases.publications().official().get(FINAL).releaseId())
        .as("the official one stays the one that was made final")
        .isEqualTo(first);
  }

  @Test
  void whatChangesAnotherYearIsPublished() {
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);

    assertThat(releases.currentId()).contains(first);
    String second = night().plan().releaseId();
    assertThat(releases.currentId()).contains(second);
  }

  @Test
  void whatChangesItWaitsAndOnlyAnAmendmentMakesItCurrentAndOfficial() {
    folder.change("2021/450103/teachers.csv", Folder::withoutLastLine);
    String second = night().plan().releaseId();

    assertThat(releases.currentId()).contains(first);
    assertThat(WaitingRelease.changedYears(releases.publications(), second)).containsExactly(FINAL);
    assertThat(WaitingRelease.told(releases))
        .hasValueSatisfying(words -> assertThat(words).contains("--amend " + second));
    assertThatThrownBy(() -> releases.accept(second, "审核人", "漏报", false))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("--amend");

    releases.accept(second, "审核人", "一所学校误报", true);

    assertThat(releases.currentId()).contains(second);
    Publication official = releases.publications().official().get(FINAL);
    assertThat(official.kind()).isEqualTo(Kind.AMENDED);
    assertThat(official.releaseId()).isEqualTo(second);
    assertThat(official.name()).isEqualTo("2021年度");
    assertThat(official.reason()).isEqualTo("一所学校误报");
    RunPlanner planner = Night.planner(settings(), Folder.DEFINITIONS);
    assertThat(planner.isUpToDate(planner.plan(year -> true))).isTrue();
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    assertThat(night().plan().releaseId()).isEqualTo(releases.currentId().orElseThrow());
  }

  @Test
  void anAmendmentIsOfAReleaseThatChangesAFinalYear() {
    folder.change(
        "2022/450102/facilities.csv",
        text -> text.substring(0, text.indexOf('\n', text.indexOf('\n') + 1) + 1));
    String second = night().plan().releaseId();

    assertThatThrownBy(() -> releases.accept(second, "审核人", "更正", true))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("--accept");
  }

  @Test
  void aYearIsMadeFinalOnceAndByTheCurrentRelease() {
    String second = night().plan().releaseId();

    assertThatThrownBy(() -> releases.finalizeYear(second, FINAL, "2021年度", "审核人"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("--amend");
    assertThatThrownBy(() -> releases.finalizeYear(first, 2020, "2020年度", "审核人"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(second);
    assertThatThrownBy(() -> releases.finalizeYear(second, 2019, "2019年度", "审核人"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("2019");
  }

  @Test
  void whatWasPublishedOnADayIsInTheBook() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    assertThat(releases.publications().currentOn(today)).contains(first);
    assertThat(releases.publications().currentOn(today.minusDays(1))).isEmpty();
    assertThat(releases.publications().finals("2020-01-01T00:00:00Z")).isEmpty();
    assertThat(releases.publications().finals("2999-01-01T00:00:00Z"))
        .isEqualTo(Map.of(FINAL, today));
  }

  private Settings settings() {
    return folder.settings("warehouse", "Q2017", "B2012");
  }

  private Night night() {
    return Night.nightly(SharedSpark.context(), settings(), Folder.DEFINITIONS);
  }
}
