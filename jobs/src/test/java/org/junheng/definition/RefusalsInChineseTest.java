package org.junheng.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in any of the definitions' files is told with file and line, in Chinese if spoken. */
@ExtendWith(SpokenAsBefore.class)
class RefusalsInChineseTest {
  private static final Map<String, String> SOUND = SchemasInJar.read(name -> isDefinition(name));

  @BeforeEach
  void speakChinese() {
    Language.speak(Language.ZH);
  }

  private static boolean isDefinition(String name) {
    return !name.startsWith("layouts/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          standards/q2017.yml | unit_rule: | unit_rul: | 没有“unit_rul”这个键：是否应为“unit_rule”？
          standards/q2017.yml | rule: declared | rule: declaired | 条目 G1：没有规则“declaired”；可用：
          standards/q2017.yml | {yes: | {no: a, yes: | 条件写且只写 yes、no、all_yes、share_of、amount 中的一个
          standards/q2017.yml | per: 100 | per: many | “per”：“many”不是整数
          checks/pupils.yml | severity: warning | severity: trial | severity 只能是 error、field 或 warning；试行的在旁边写 trial: true
          checks/pupils.yml | form: pupils | form: pupil | 没有报表“pupil”：是否应为“pupils”？
          codes/stage.yml | codes: stage | codes: stages | 没有代码表“stage”：是否应为“stages”？
          tables/unit.yml | key: [ | key: [staage, | unit：主键“staage”不是栏目
          tables/unit.yml | columns: | columns: { | 不是YAML的写法；请核对
          forms/pupils.yml | title: | form: a\\ntitle: | 键“form”出现了两次
          """)
  void aMistakeIsToldWithFileAndLine(String file, String sound, String spoilt, String told) {
    assertThat(SOUND.get(file)).as(file).contains(sound);
    Map<String, String> files = new java.util.TreeMap<>(SOUND);
    String text = files.get(file);
    int at = text.indexOf(sound);
    files.put(
        file,
        text.substring(0, at) + spoilt.replace("\\n", "\n") + text.substring(at + sound.length()));

    assertThatThrownBy(() -> Definitions.of(files))
        .isInstanceOf(DefinitionException.class)
        .message()
        .matches("(?s)schemas/\\w+/\\w+\\.yml:\\d+: .*")
        .contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pupils.pupls > 0 | 没有“pupils”；可用：school_code,
          '''a'' + 1 > 0' | 运算“_+_”不能用于 (string, int) 类型的值
          1 > | 写法有误：
          (1 > 0 | 写法有误
          1 > 0 && as | “as”是保留字，不能用作名称
          1 > 99999999999999999999 | 写法有误，请逐项核对
          1 + 1 | 结果应为 bool 类型，而是 int 类型
          """)
  void aConditionThatIsNoneIsToldInChinese(String condition, String told) {
    Map<String, String> files = new java.util.TreeMap<>(SOUND);
    files.put(
        "checks/own.yml",
        """
        form: school
        checks:
          - id: own
            severity: warning
            require: "%s"
            fields: [school_code]
            text: 请核对。
            clause: 本省
        """
            .formatted(condition));

    assertThatThrownBy(() -> Definitions.of(files))
        .isInstanceOf(DefinitionException.class)
        .message()
        .startsWith("schemas/checks/own.yml:5: 核查 own，require：")
        .contains(told);
  }

  @Test
  void whatIsSoundIsRefusedInNoLanguage() {
    assertThat(Definitions.of(SOUND).forms()).isNotEmpty();
  }
}
