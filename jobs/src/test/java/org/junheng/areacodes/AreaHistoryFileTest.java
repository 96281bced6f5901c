package org.junheng.areacodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.areacodes.AreaRecord.Level;
import org.junheng.areacodes.AreaRecord.Successor;
import org.junheng.definition.DefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaHistoryFileTest {
  private static final String HEADER = "代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码\n";

  @TempDir private Path folder;

  @Test
  void readsTheLayoutWithOrWithoutAByteOrderMark() throws IOException {
    String line = "330104,浙江省,杭州市,江干区,县级,弃用,1983,2021,330102[1996];330102;330114\n";
    for (String mark : new String[] {"", "\uFEFF"}) {
      AreaHistory history = AreaHistoryFile.read(file(mark + HEADER + line));
      assertThat(history.of(Level.COUNTY, "33"))
          .singleElement()
          .satisfies(
              county -> {
                assertThat(county.told()).isEqualTo("330104江干区");
                assertThat(county.isValidIn(2020)).isTrue();
                assertThat(county.isValidIn(2021)).isFalse();
                assertThat(county.successors())
                    .containsExactly(
                        new Successor("330102", 1996),
                        new Successor("330102", null),
                        new Successor("330114", null));
                assertThat(county.successorsIn(2021)).containsExactly("330102", "330114");
                assertThat(county.successorsIn(1996)).containsExactly("330102");
              });
      assertThat(history.newestYear()).isEqualTo(2021);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "33010,浙江省,杭州市,江干区,县级,弃用,1983,2021,330102 | :2 代码: \"33010\" is not a code of six digits",
        "330104,浙江省,杭州市,江干区,乡级,弃用,1983,2021,330102 | :2 级别: \"乡级\" is not one of 省级, 地级, 县级",
        "330104,浙江省,杭州市,江干区,县级,弃用,83,2021,330102 | :2 启用时间: \"83\" is not a year",
        "330104,浙江省,杭州市,江干区,县级,弃用,2021,2021,330102 | :2 变更/弃用时间: \"2021\" is not after 启用时间 2021",
        "330104,浙江省,杭州市,江干区,县级,弃用,1983,2021,330102(1996) | :2 新代码: \"330102(1996)\" is not a code, or",
        "330104,浙江省,杭州市,江干区 | :2 line: \"4\" is not as many cells as the header",
      })
  void whatIsNotInTheLayoutIsRefusedWithItsPlace(String line, String message) {
    assertThatThrownBy(() -> AreaHistoryFile.read(file(HEADER + line + "\n")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("history.csv" + message);
  }

  @Test
  void aMissingColumnIsNamed() {
    assertThatThrownBy(() -> AreaHistoryFile.read(file("代码,名称\n330104,江干区\n")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("there is no column 一级行政区, 二级行政区, 级别");
  }

  @Test
  void anotherEncodingIsRefused() {
    assertThatThrownBy(() -> AreaHistoryFile.read(file(HEADER, Charset.forName("GB18030"))))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("this is not UTF-8");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> AreaHistoryFile.read(folder.resolve("none.csv")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("none.csv is not there");
  }

  private Path file(String text) throws IOException {
    return file(text, StandardCharsets.UTF_8);
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("history.csv"), text.getBytes(charset));
  }
}
