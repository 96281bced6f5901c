package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.intake.ContentOfOthers.Handed;
import org.junit.jupiter.api.Test;

class ContentOfOthersTest {
  private static final Handed FILE = new Handed(2025, "450102", "2025/450102/rooms.csv", "a");

  @Test
  void aFileThatAnotherCountyOrYearHasTooIsToldWithBoth() {
    ContentOfOthers contents = new ContentOfOthers(Submitted.DEFINITIONS);
    contents.add(FILE);
    contents.add(new Handed(2024, "450102", "2024/450102/专用教室.csv", "a"));
    contents.add(new Handed(2025, "450103", "2025/450103/rooms.csv", "a"));
    List<Held> told = contents.told(FILE);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).message())
        .isEqualTo("“rooms.csv”与2024学年 450102、2025学年 450103的内容完全相同；请核对是否放错了文件");
    assertThat(told.get(0).severity()).isEqualTo("warning");
  }

  @Test
  void aCopyInItsOwnFolderAndAFileThatIsTooLargeAreNot() {
    ContentOfOthers contents = new ContentOfOthers(Submitted.DEFINITIONS);
    contents.add(FILE);
    contents.add(new Handed(2025, "450102", "2025/450102/rooms (1).csv", "a"));
    contents.add(new Handed(2024, "450102", "2024/450102/large.csv", ""));
    assertThat(contents.told(FILE)).isEmpty();
    assertThat(contents.told(new Handed(2025, "450102", "2025/450102/large.csv", ""))).isEmpty();
  }
}
