package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.SharedSpark;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.difference.ReleaseCause;
import org.junheng.job.Rebuild.Rebuilt;
import org.junheng.job.Rebuild.TableRebuilt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old release computed again from the archive. */
class RebuildTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};

  @TempDir private Path path;

  @Test
  void anOldReleaseIsTheSameWhateverCameInSince() {
    Folder folder = Folder.ofSample(path);
    Night first = folder.night(STANDARDS);
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    folder.changeReference("recognition.csv", Folder::withoutLastLine);
    Night second = folder.night(STANDARDS);
    folder.change("2021/450102/facilities.csv", Folder::withoutLastLine);
    folder.night("Q2017");

    for (Night night : new Night[] {first, second}) {
      Rebuilt rebuilt = rebuilt(folder, night, Folder.DEFINITIONS);
      assertThat(rebuilt.tables()).filteredOn(table -> !table.isEqual()).isEmpty();
      assertThat(rebuilt.isEqual()).isTrue();
      assertThat(rebuilt.summary().all()).isZero();
    }
  }

  @Test
  void whatAnotherLimitChangesIsNamedRowByRow() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night night = folder.night(STANDARDS);
    String text = Files.readString(Path.of("schemas/standards/q2017.yml"));
    Rebuilt rebuilt =
        rebuilt(
            folder,
            night,
            Definitions.loadWith("standards/q2017.yml", text.replace("0.50", "0.40")));

    assertThat(rebuilt.isEqual()).isFalse();
    assertThat(rebuilt.tables())
        .filteredOn(table -> !table.isEqual())
        .extracting(TableRebuilt::table)
        .contains("county_variance")
        .doesNotContain("unit", "census_school", "county_ranking");
    assertThat(rebuilt.summary().unexplained()).isZero();
    assertThat(rebuilt.summary().causes())
        .extracting(count -> count.cause().kind())
        .containsExactly(ReleaseCause.Kind.DEFINITIONS);
  }

  @Test
  void aReleaseWithoutAPlanIsRefused() {
    Folder folder = Folder.ofSample(path);
    Rebuild rebuild =
        new Rebuild(folder.settings("warehouse", STANDARDS), Folder.DEFINITIONS, "test");
    assertThatThrownBy(() -> rebuild.planOf("20200101-000000-aaaaaa"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("20200101-000000-aaaaaa does not say how it was planned");
  }

  private Rebuilt rebuilt(Folder folder, Night night, Definitions definitions) {
    Rebuild rebuild = new Rebuild(folder.settings("warehouse", STANDARDS), definitions, "test");
    return rebuild.on(
        SharedSpark.context(),
        rebuild.planOf(night.plan().releaseId()),
        5,
        figure -> {},
        new PrintStream(OutputStream.nullOutputStream()));
  }
}
