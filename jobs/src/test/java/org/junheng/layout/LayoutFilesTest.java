package org.junheng.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts are read as strictly as forms: a mistake is told with file and line. */
@ExtendWith(SpokenAsBefore.class)
class LayoutFilesTest {
  private static final String SOUND =
      """
      layout: own
      title: 自己的
      years: {from: 2020, to: 2021}
      kind: table
      names:
        kind: 类型
      school: 代码
      county: {code: 县区}
      rows:
        - id: pupils
          form: pupils
          when: kind == '小学'
          fields:
            primary_pupils: 学生
        - id: facilities
          form: facilities
          fields:
            equipment_value: {from: 设备(元), unit: 元}
      """;

  @BeforeEach
  void speakEnglish() {
    Language.speak(Language.EN);
  }

  @Test
  void theShippedLayoutsLoadAndHoldForTheYearsThatTheySay() {
    LayoutFiles shipped = LayoutFiles.load(Exports.DEFINITIONS, List.of());

    assertThat(shipped.all())
        .extracting(LoadedLayout::id)
        .containsExactly("cn-schools", "cn-wide", "tw-basec", "tw-basec-2020", "tw-basec-2021");
    assertThat(shipped.in(2020)).extracting(LoadedLayout::id).containsExactly("tw-basec-2020");
    assertThatThrownBy(() -> shipped.layout("cn-wide", 2019))
        .hasMessage(
            "the layout cn-wide holds for 2021– and not for 2019; a layout over it may name other"
                + " years");
    assertThatThrownBy(() -> shipped.layout("cn-wied", 2022))
        .hasMessageStartingWith("there is no layout 'cn-wied': did you mean 'cn-wide'? known: ");
  }

  @Test
  void aLayoutThatIsNotThereOrNoTextIsToldInTheLanguageSpoken(@TempDir Path folder)
      throws IOException {
    Path nowhere = folder.resolve("own.yml");
    Path old = folder.resolve("old.yml");
    Files.write(old, "layout: 自己".getBytes("GBK"));
    Language.speak(Language.ZH);

    assertThatThrownBy(() -> LayoutFiles.load(Exports.DEFINITIONS, List.of(nowhere)))
        .hasMessage("没有布局文件 " + nowhere + "；--layouts 应写明一个 .yml 文件");
    assertThatThrownBy(() -> LayoutFiles.load(Exports.DEFINITIONS, List.of(old)))
        .hasMessage("布局文件 " + old + " 不是UTF-8编码；请另存为UTF-8");
    assertThatThrownBy(() -> LayoutFiles.load(Exports.DEFINITIONS, List.of(folder)))
        .hasMessage("布局文件 " + folder + " 读不了：请核对它是不是文件、有没有读取权限");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kind: table       | kind: tabel        | own.yml:4: 'kind': 'tabel' is not known",
        "school: 代码       | shcool: 代码        | own.yml:7: unknown key 'shcool'",
        "form: pupils      | form: pupil        | own.yml:11: there is no form of schools 'pupil'",
        "form: pupils      | form: county       | own.yml:11: there is no form of schools 'county'",
        "primary_pupils:   | primary_pupil:     | own.yml:14: there is no field 'primary_pupil'",
        "primary_pupils:   | school_code:       | own.yml:14: 'school_code' is fed by 'school'",
        "kind == '小学'     | knd == '小学'       | own.yml:12: when: knd == '小学': there is no name",
        "kind == '小学'     | kind + '小学'       | own.yml:12: when: kind + '小学': ",
        "primary_pupils: 学生 | primary_pupils: {form: 学生} | own.yml:14: unknown key 'form'",
        "primary_pupils: 学生 | primary_pupils: {from: 学生, constant: x} | own.yml:14: exactly one of",
        "primary_pupils: 学生 | primary_pupils: '@knd' | own.yml:14: there is no name '@knd'",
        "unit: 元           | unit: 平方米         | own.yml:18: the unit '平方米' does not measure",
        "unit: 元           | unit: 万元          | own.yml:18: the column says '元'; 'unit' must say",
        "unit: 元           | unit: 圆           | own.yml:18: there is no unit '圆'",
        "{code: 县区}       | {}                 | own.yml:8: county: exactly one of 'code' and 'name'",
        "id: facilities    | id: pupils         | own.yml:1: rows: 'pupils' stands twice",
        "to: 2021          | to: 2019           | own.yml:3: years: from 2020 lies after to 2019",
        "kind: 类型         | Kind: 类型          | own.yml:6: names: 'Kind' is no name",
      })
  void aMistakeIsToldWithFileAndLine(String sound, String mistaken, String told) {
    String text = SOUND.replace(sound, mistaken);
    assertThat(text).isNotEqualTo(SOUND);

    assertThatThrownBy(() -> of(Map.of("own.yml", text)))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith(told);
  }

  @Test
  void aFormWhoseRequiredFieldsNobodyFeedsIsRefused() {
    String text =
        SOUND.replace("form: pupils", "form: teachers").replace("primary_pupils", "doctor");

    assertThatThrownBy(() -> of(Map.of("own.yml", text)))
        .hasMessage("own.yml:14: form teachers requires the field 'stage', and nothing feeds it");
  }

  @Test
  void cellsAreNamedByTheirSheets() {
    String text =
        SOUND
            .replace("kind: table", "kind: cells\nneeds: [甲表]")
            .replace("类型", "甲表!B2")
            .replace("代码", "甲表!B3")
            .replace("县区", "甲表!B4");

    assertThatThrownBy(() -> of(Map.of("own.yml", text)))
        .hasMessage("own.yml:15: '学生' is no cell; written sheet!D12");
  }

  @Test
  void anOverlayNamesOnlyWhatItChanges() {
    String overlay =
        """
        layout: own-2022
        title: 自己的（2022学年起）
        over: own
        years: {from: 2022}
        rows:
          - id: pupils
            when:
            fields:
              primary_pupils: 小学学生
        """;
    LayoutFiles layouts = of(Map.of("a.yml", overlay, "own.yml", SOUND));
    LoadedLayout changed = layouts.layout("own-2022", 2030);

    assertThat(changed.layout().rows()).hasSize(2);
    assertThat(changed.layout().rows().get(0).when()).isNull();
    assertThat(changed.sources()).containsKeys("小学学生", "设备(元)", "代码").doesNotContainKey("学生");
    assertThat(changed.sources().get("小学学生").place()).isEqualTo("a.yml:9");
    assertThat(changed.sources().get("设备(元)").place()).isEqualTo("own.yml:18");
    assertThat(layouts.in(2021)).extracting(LoadedLayout::id).containsExactly("own");
  }

  @Test
  void anOverlayOverNothingOrItselfIsRefused() {
    String alone = "layout: a\ntitle: a\nyears: {from: 2022}\nover: ";
    assertThatThrownBy(() -> of(Map.of("a.yml", alone + "b")))
        .hasMessageStartingWith("a.yml:4: there is no layout 'b'");
    assertThatThrownBy(() -> of(Map.of("a.yml", alone + "a")))
        .hasMessage("a.yml:4: 'a' lies over itself");
    assertThatThrownBy(
            () -> of(Map.of("own.yml", SOUND, "b.yml", "layout: b\ntitle: b\nover: own\n")))
        .hasMessage("b.yml:1: the key 'years' is missing: an overlay says it itself");
    assertThatThrownBy(() -> of(Map.of("own.yml", SOUND, "twice.yml", SOUND)))
        .hasMessageContaining("'own' is defined twice");
  }

  /** What can be written into a layout stands in the page that explains it. */
  @Test
  void everyKeyIsExplained() throws IOException {
    String page = Files.readString(Path.of("schemas/layouts/README.md"));
    List<String> unexplained = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Layout.class,
            Layout.Head.class,
            Layout.SaidYear.class,
            Layout.SaidCounty.class,
            Layout.FormRow.class,
            Feed.class)) {
      for (RecordComponent component : type.getRecordComponents()) {
        String key =
            component.getName().equals("saidYear")
                ? "year"
                : component
                    .getName()
                    .replaceAll("([A-Z])", "_$1")
                    .toLowerCase(java.util.Locale.ROOT);
        if (!page.contains("| `" + key + "` |")) {
          unexplained.add(type.getSimpleName() + ": " + key);
        }
      }
    }
    assertThat(unexplained).isEmpty();
  }

  private static LayoutFiles of(Map<String, String> texts) {
    return LayoutFiles.of(Exports.DEFINITIONS, texts, Map.of());
  }
}
