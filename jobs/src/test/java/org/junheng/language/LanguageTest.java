package org.junheng.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SpokenAsBefore.class)
class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    ",,,,zh,ZH", // Windows in Chinese names none
    ",,,,en,EN",
    ",,,zh_CN.UTF-8,en,ZH",
    ",,,zh_CN.GB18030,en,ZH",
    ",,,zh-CN,en,ZH",
    ",,,en_US.UTF-8,zh,EN",
    ",,,C.UTF-8,en,EN",
    ",,en_US.UTF-8,zh_CN.UTF-8,zh,EN", // messages in English, the rest in Chinese
    ",C.UTF-8,,zh_CN.UTF-8,zh,EN",
    "zh,C.UTF-8,,,en,ZH",
    "en,zh_CN.UTF-8,zh_CN.UTF-8,zh_CN.UTF-8,zh,EN",
    ",,,zhuang,zh,EN"
  })
  void theFirstThatSaysAnythingStands(
      String own, String all, String messages, String lang, String ofJvm, Language language) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JUNHENG_LANG", own);
    environment.put("LC_ALL", all);
    environment.put("LC_MESSAGES", messages);
    environment.put("LANG", lang);

    assertThat(Language.ofSystem(environment::get, ofJvm)).isEqualTo(language);
  }

  @Test
  void aVariableThatIsEmptySaysNothing() {
    Map<String, String> environment = Map.of("LC_ALL", "", "LANG", "zh_CN.UTF-8");

    assertThat(Language.ofSystem(environment::get, "en")).isEqualTo(Language.ZH);
  }

  @Test
  void bothSentencesAreGivenTheSameValues() {
    Language.speak(Language.ZH);
    assertThat(Language.either("%s of %d counties", "%2$d个县区中的%1$s", "450102", 12))
        .isEqualTo("12个县区中的450102");

    Language.speak(Language.EN);
    assertThat(Language.either("%s of %d counties", "%2$d个县区中的%1$s", "450102", 12))
        .isEqualTo("450102 of 12 counties");
    assertThat(Language.either("100 %", "百分之百")).isEqualTo("100 %");
  }
}
