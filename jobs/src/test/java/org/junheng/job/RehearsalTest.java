package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.job.Rehearsal.Effects;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run would change is what it changes, and saying it changes nothing. */
class RehearsalTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};

  @TempDir private Path path;

  @Test
  void whatIsRehearsedIsWhatTheNightThenGives() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night before = folder.night(STANDARDS);
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    folder.change("2021/450102/school.csv", Folder::withoutLastLine);
    folder.changeReference("recognition.csv", Folder::withoutLastLine);
    Map<String, Long> untouched = files();
    Set<String> rehearsed = new TreeSet<>();
    Effects effects = rehearsal(folder, rehearsed).orElseThrow();

    assertThat(files()).isEqualTo(untouched);
    Night after = folder.night(STANDARDS);
    Set<String> changed = new TreeSet<>();
    ReleaseDifference difference =
        new ReleaseDifference(
            new Archive(Storage.at(path.resolve("warehouse").toString())),
            Folder.DEFINITIONS,
            new Side(before.manifest(), before.release()),
            new Side(after.manifest(), after.release()));
    difference.forEach(Set.of(), figure -> changed.add(told(figure)));
    assertThat(rehearsed).isNotEmpty().isEqualTo(changed);
    assertThat(effects.rankMoves()).hasSameSizeAs(difference.rankMoves());
    assertThat(effects.summary().unexplained()).isZero();
    assertThat(effects.plan().changed()).hasSize(2);
    assertThat(effects.summary().verdicts()).isNotEmpty();
  }

  @Test
  void beforeTheFirstReleaseThereIsNothingToCompareWith() {
    Folder folder = Folder.ofSample(path);
    assertThat(rehearsal(folder, new TreeSet<>())).isEmpty();
  }

  private Optional<Effects> rehearsal(Folder folder, Set<String> rehearsed) {
    Settings settings = folder.settings("warehouse", STANDARDS);
    return new Rehearsal(
            settings, Folder.DEFINITIONS, Night.reference(settings, Folder.DEFINITIONS))
        .on(
            SharedSpark.context(),
            Night.planner(settings, Folder.DEFINITIONS),
            year -> true,
            5,
            figure -> rehearsed.add(told(figure)),
            new PrintStream(OutputStream.nullOutputStream()));
  }

  /** A changed figure; when something was taken in is another moment each time. */
  private static String told(org.junheng.difference.ChangedFigure figure) {
    return (figure.table() + figure.key() + figure.column() + figure.before() + figure.after())
        .replaceAll("20[0-9-]{8}T[0-9:.]+Z", "");
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(path.resolve("warehouse"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(file.toString(), Files.size(file));
      }
    }
    return found;
  }
}
