package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junheng.SharedSpark;
import org.junheng.definition.DefinitionException;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Fall;
import org.junheng.warehouse.Publication;
import org.junheng.warehouse.Publication.Kind;
import org.junheng.warehouse.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that lost many rows is complete and waits; readers keep the one before. */
class WaitingReleaseTest {
  private static final String FACILITIES = "2022/450102/facilities.csv";

  @TempDir private Path path;
  private Folder folder;
  private Releases releases;
  private String whole;
  private String first;
  private String second;

  @BeforeEach
  void loseTheRowsOfACounty() {
    folder = Folder.ofSample(path);
    releases = new Releases(Storage.at(path.resolve("warehouse").toString()));
    first = night();
    folder.change(
        FACILITIES,
        text -> {
          whole = text;
          return text.substring(0, text.indexOf('\n', text.indexOf('\n') + 1) + 1);
        });
    second = night();
  }

  @Test
  void itIsCompleteAndNotCurrentAndSaysWhatItLost() {
    assertThat(releases.currentId()).contains(first);
    assertThat(releases.ids()).containsExactly(first, second);
    assertThat(releases.folder(second).exists("county_verdict")).isTrue();
    assertThat(releases.publications().last(second, Kind.HELD).orElseThrow().falls())
        .singleElement()
        .satisfies(
            fall -> {
              assertThat(fall.year()).isEqualTo(2022);
              assertThat(fall.form()).isEqualTo("facilities");
              assertThat(fall.now()).isLessThan(fall.before());
            });
    assertThat(WaitingRelease.told(releases))
        .hasValueSatisfying(words -> assertThat(words).contains(second, first, "facilities"));
    releases.finishInterrupted();
    assertThat(releases.currentId()).as("it is not one that a kill interrupted").contains(first);
  }

  @Test
  void aNightThatFindsNothingNewMakesNoFurtherOne() {
    RunPlanner planner = Night.planner(settings(), Folder.DEFINITIONS);
    RunPlan plan = planner.plan(year -> true);

    assertThat(planner.made(plan))
        .hasValueSatisfying(m -> assertThat(m.releaseId()).isEqualTo(second));
  }

  @Test
  void acceptedItIsCurrentAndTheBookSaysByWhomAndWhy() {
    releases.accept(second, "审核人", "该县学校停办", false);

    assertThat(releases.currentId()).contains(second);
    assertThat(releases.waiting()).isEmpty();
    assertThat(releases.publications().last(second, Kind.ACCEPTED))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.by()).isEqualTo("审核人");
              assertThat(entry.reason()).isEqualTo("该县学校停办", false);
            });
    assertThat(releases.publications().all())
        .extracting(Publication::kind)
        .containsExactly(Kind.PUBLISHED, Kind.HELD, Kind.ACCEPTED, Kind.PUBLISHED);
    assertThatThrownBy(() -> releases.accept(second, "审核人", "再一次", false))
        .isInstanceOf(DefinitionException.class);
    RunPlanner planner = Night.planner(settings(), Folder.DEFINITIONS);
    assertThat(planner.isUpToDate(planner.plan(year -> true))).isTrue();
  }

  @Test
  void aLaterNightWithTheRowsTakesItsPlace() {
    folder.change(FACILITIES, text -> whole);

    String third = night();

    assertThat(releases.currentId()).contains(third);
    assertThat(releases.waiting()).isEmpty();
    assertThat(releases.manifest(third).previousRelease()).isEqualTo(first);
    assertThatThrownBy(() -> releases.accept(second, "审核人", "太晚", false))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(third);
  }

  @Test
  void onlyAFallBeyondTheShareIsOne() {
    var before = releases.manifest(first);
    var now = releases.manifest(second);
    Fall fall = Fall.between(before, now, 0).get(0);
    double share = (double) (fall.before() - fall.now()) / fall.before();

    assertThat(Fall.between(before, now, share + 1e-9)).isEmpty();
    assertThat(Fall.between(before, now, share - 1e-9)).containsExactly(fall);
    assertThat(Fall.between(now, before, 0)).as("what is restored").isEmpty();
  }

  private Settings settings() {
    return folder.settings("warehouse", "Q2017", "B2012");
  }

  private String night() {
    return Night.nightly(SharedSpark.context(), settings(), Folder.DEFINITIONS).plan().releaseId();
  }
}
