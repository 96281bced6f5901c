package org.junheng.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies where no county's file belongs is told, and the rest is checked. */
class StraysInCheckTest {
  private static final Definitions DEFINITIONS = Definitions.load();

  @TempDir private Path folder;

  @Test
  void noticesAndFoldersTooDeepAreToldAndWhatSystemsLeaveIsNot() throws IOException {
    write("landing/2025/450102/rooms.csv", "学校标识码,类别,面积\n");
    write("landing/2025/450102/._rooms.csv", "x");
    write("landing/2025/450102/样例县报表/pupils.csv", "学校标识码,小学在校生数\n");
    write("landing/2025/通知.txt", "x");
    Map<CheckedFiles.Place, List<SourceFile>> files =
        new CheckedFiles(DEFINITIONS, Limits.NONE)
            .of(List.of(folder.resolve("landing")), null, null);
    CheckedFiles.Place place = new CheckedFiles.Place(2025, "450102");
    assertThat(files).containsOnlyKeys(place);
    List<Held> held =
        new CountyYearIntake(DEFINITIONS, Limits.NONE)
            .take(place.countyYear(), files.get(place))
            .held();
    assertThat(held)
        .extracting(entry -> entry.rule() + " " + entry.value())
        .containsExactlyInAnyOrder("folder_too_deep 样例县报表", "file_name 通知.txt");
  }

  @Test
  void aCountyUnpackedOneFolderTooDeepIsToldSo() throws IOException {
    write("landing/2025/450102/样例县报表/pupils.csv", "学校标识码,小学在校生数\n");
    assertThat(
            new CheckedFiles(DEFINITIONS, Limits.NONE)
                .of(List.of(folder.resolve("landing")), null, null))
        .containsOnlyKeys(new CheckedFiles.Place(2025, "450102"));
  }

  @Test
  void filesOfNoCountyAtAllAreWrongUse() throws IOException {
    write("elsewhere/rooms.csv", "学校标识码,类别,面积\n");
    assertThatThrownBy(
            () ->
                new CheckedFiles(DEFINITIONS, Limits.NONE)
                    .of(List.of(folder.resolve("elsewhere")), null, null))
        .isInstanceOf(DefinitionException.class);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
