package org.junheng.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncodingTest {
  @Test
  void theFirstThatHasChineseIsTaken() {
    assertThat(Encoding.first(null, "US-ASCII", "GBK", "UTF-8")).isEqualTo(Charset.forName("GBK"));
    assertThat(Encoding.first("ISO-8859-1", "nobody's", null)).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Encoding.first("GB18030")).isEqualTo(Charset.forName("GB18030"));
  }

  @Test
  void aLocaleNamesOneAlsoWhereTheMachineLacksIt() {
    assertThat(Encoding.ofLocale(Map.of("LANG", "zh_CN.GBK"))).isEqualTo("GBK");
    assertThat(Encoding.ofLocale(Map.of("LANG", "zh_CN.GBK", "LC_ALL", "zh_CN.UTF-8@x")))
        .isEqualTo("UTF-8");
    assertThat(Encoding.ofLocale(Map.of("LC_ALL", "", "LC_CTYPE", "zh_CN.gb18030")))
        .isEqualTo("gb18030");
    assertThat(Encoding.ofLocale(Map.of("LANG", "C"))).isNull();
    assertThat(Encoding.ofLocale(Map.of())).isNull();
  }
}
