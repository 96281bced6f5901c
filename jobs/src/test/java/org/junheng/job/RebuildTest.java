package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.warehouse.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old release derived once more, after counties and the province handed in other things. */
class RebuildTest {
  @TempDir private Path path;
  private Folder folder;
  private Manifest first;
  private Manifest second;

  @BeforeEach
  void publishTwice() {
    folder = Folder.ofSample(path);
    first = folder.night("Q2017", "B2012").manifest();
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    folder.changeReference("recognition.csv", Folder::withoutLastLine);
    second = folder.night("Q2017", "B2012").manifest();
  }

  @Test
  void bothComeToTheSameHashesAndNothingIsLeftOrChanged() throws IOException {
    Set<Path> before = files();

    for (Manifest release : new Manifest[] {first, second}) {
      Rebuild.Result result = rebuilt(Folder.DEFINITIONS, release);

      assertThat(result.tables()).hasSameSizeAs(release.tables().keySet());
      assertThat(result.tables().stream().filter(table -> !table.isSame()))
          .as("what differs of %s", release.releaseId())
          .isEmpty();
      assertThat(result.isSame()).isTrue();
      assertThat(result.isSameProgram()).isTrue();
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whereTheRulesChangedTheRowsThatDifferAreNamed() throws IOException {
    String q2017 = Files.readString(Path.of("schemas/standards/q2017.yml"));
    Definitions stricter =
        Definitions.loadWith(
            "standards/q2017.yml",
            q2017.replace("primary: 4.2, junior: 5.3", "primary: 4.2, junior: 5.9"));

    Rebuild.Result result = rebuilt(stricter, first);

    assertThat(result.isSame()).isFalse();
    assertThat(result.isSameProgram()).isFalse();
    Rebuild.Compared indicators =
        result.tables().stream()
            .filter(table -> table.table().equals("unit_indicator"))
            .findFirst()
            .orElseThrow();
    assertThat(indicators.rowsOnlyThen()).isPositive().isEqualTo(indicators.rowsOnlyNow());
    assertThat(indicators.rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.cells()).containsEntry("indicator", "R1");
              assertThat(row.cells())
                  .containsEntry("threshold", row.then() ? "5.3" : "5.9")
                  .containsEntry("stage", "junior");
            });
    assertThat(
            result.tables().stream().filter(Rebuild.Compared::isSame).map(Rebuild.Compared::table))
        .contains("census_school", "unit", "county_composite");
  }

  @Test
  void aReleaseThatIsNotThereIsRefused() {
    assertThatThrownBy(
            () -> new Rebuild(settings(), Folder.DEFINITIONS, 5).manifest("20200101-000000-aaaaaa"))
        .isInstanceOf(DefinitionException.class);
  }

  private Rebuild.Result rebuilt(Definitions definitions, Manifest release) {
    return new Rebuild(settings(), definitions, 5)
        .on(
            SharedSpark.context(),
            release,
            "test",
            new PrintStream(OutputStream.nullOutputStream()));
  }

  private Settings settings() {
    return folder.settings("warehouse", "Q2017", "B2012");
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(path.resolve("warehouse"))) {
      return all.collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
