package org.junheng.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junheng.publish.PublishedRelease;
import org.junit.jupiter.api.Test;

/** Other people's texts in a script. */
class ScriptValuesTest {
  private static final List<String> HOSTILE =
      List.of(
          "</script><!--",
          "\u2028行\u2029",
          "\"\\\b\f\n\r\t\u0000\u001f\u007f",
          "\ud840\udc0b山小学",
          "&lt;]]>",
          "${x}`");

  @Test
  void theyEndNeitherTheScriptNorItsLineAndComeBackAsTheyAre() throws Exception {
    for (List<String> texts : List.of(HOSTILE, List.copyOf(PublishedRelease.HOSTILE.values()))) {
      String written = written(texts);
      assertThat(written).doesNotContain("<", ">", "&", "\u2028", "\u2029", "\n", "\u007f");
      assertThat(new ObjectMapper().readValue(written, String[].class))
          .containsExactlyElementsOf(texts);
    }
  }

  @Test
  void halfACharacterIsWrittenAsOne() {
    assertThat(written("甲\ud840乙")).isEqualToIgnoringCase("\"甲\\ud840乙\"");
  }

  @Test
  void figuresKeepEveryDigitAndNothingIsNull() {
    assertThat(written(Arrays.asList(0.3333333333333333, 5.0, 1e22, 7L, 2024, true, null)))
        .isEqualTo("[0.3333333333333333,5.0,1.0E22,7,2024,true,null]");
  }

  private static String written(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ScriptValues().write(value).copyTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
