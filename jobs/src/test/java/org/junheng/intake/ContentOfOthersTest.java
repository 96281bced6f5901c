package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.intake.ContentOfOthers.Handed;
import org.junit.jupiter.api.Test;

class ContentOfOthersTest {
  private final ContentOfOthers contents = new ContentOfOthers(Submitted.DEFINITIONS);

  @Test
  void aFileThatAnotherCountyOrAnEarlierYearHasTooIsToldWithBoth() {
    Handed file = file(2025, "450102", "funding");
    Handed before = file(2024, "450102", "funding");
    Handed other = file(2025, "450103", "funding");
    List.of(file, before, other).forEach(contents::add);
    List<Held> told = contents.told(file);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).message())
        .isEqualTo("“funding.csv”与2024学年 450102、2025学年 450103的内容完全相同；请核对是否放错了文件");
    assertThat(told.get(0).severity()).isEqualTo("warning");
    assertThat(contents.told(before).get(0).value()).isEqualTo("2025学年 450103");
  }

  @Test
  void aRegisterMayStayAsItWasInItsOwnCounty() {
    for (String form : List.of("school", "rooms")) {
      Handed file = file(2025, "450102", form);
      contents.add(file);
      contents.add(file(2024, "450102", form));
      assertThat(contents.told(file)).isEmpty();
      contents.add(file(2024, "450103", form));
      assertThat(contents.told(file)).hasSize(1);
    }
  }

  @Test
  void aCopyInItsOwnFolderAndAFileThatIsTooLargeAreNot() {
    Handed file = file(2025, "450102", "funding");
    contents.add(file);
    contents.add(
        new Handed(2025, "450102", "2025/450102/经费(1).csv", file.sha256(), List.of("funding")));
    Handed large = new Handed(2025, "450102", "2025/450102/large.csv", "", List.of("pupils"));
    contents.add(new Handed(2024, "450102", "2024/450102/large.csv", "", List.of("pupils")));
    assertThat(contents.told(file)).isEmpty();
    assertThat(contents.told(large)).isEmpty();
  }

  private static Handed file(int year, String county, String form) {
    return new Handed(
        year, county, year + "/" + county + "/" + form + ".csv", "sha of " + form, List.of(form));
  }
}
