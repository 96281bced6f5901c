package org.junheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.definition.Definitions;
import org.junheng.sample.SampleProvince;
import org.junheng.sample.SampleWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentAgainTest {
  @Test
  void oneCellOfTheNewestYearIsAnotherUntilItIsClosed(@TempDir Path folder) throws IOException {
    Definitions definitions = Definitions.load();
    SampleWriter.write(
        new SampleProvince(1, 2023, 2024, 1, SampleProvince.Defects.NONE), folder, definitions);
    Path landing = folder.resolve("landing");
    Path file = SentAgain.newestCounty(landing).resolve("facilities.csv");
    String before = Files.readString(file);

    try (SentAgain changed = new SentAgain(landing, definitions)) {
      String after = Files.readString(file);
      int lastCell = before.lastIndexOf(',') + 1;
      long books = Long.parseLong(before.substring(lastCell).strip());
      assertThat(after).isEqualTo(before.substring(0, lastCell) + (books + 1) + "\n");
    }

    assertThat(file.getParent().getParent().getFileName()).hasToString("2024");
    assertThat(file).hasContent(before);
  }
}
