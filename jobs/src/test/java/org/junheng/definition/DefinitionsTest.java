package org.junheng.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What definitions must say of each other. */
class DefinitionsTest {
  private static final String SCHOOL =
      """
      form: school
      title: 学校
      grain: one school
      key: [code]
      years: {from: 2012}
      fields:
        - name: code
          type: code
          headers: {2012: [代码]}
          constraints: {required: true}
        - name: pupils
          type: count
          headers: {2012: [学生数], 2016: [学生数, 在校生数], 2020: []}
      """;
  private static final String CHECKS =
      """
      form: school
      checks:
        - id: some_pupils
          severity: warning
          require: pupils > 0
          fields: [pupils]
          text: 没有学生；请核对。
          clause: 表间核查
      """;
  private static final String UNIT =
      """
      table: unit
      title: 单元
      grain: one unit
      key: [code]
      columns:
        - {name: code, type: text, title: 代码}
        - {name: small, type: yes_no, title: 小规模}
        - {name: teachers, type: number, title: 教师}
        - {name: rooms, type: number, title: 教室}
      """;
  private static final String STANDARD =
      """
      standard: S1
      title: 标准
      regime: q2017
      document: 文号
      region: 全国
      status: in_force
      years: {from: 2017}
      scope: {private_schools: true, directly_run_schools: true, small_schools_from: 1, merge_campuses: true, clause: 第一条}
      split:
        weights: {primary: 1, junior: 1.1, senior: 1.32}
        fields: [rooms]
        clause: 第二条
      indicators:
        - id: R1
          name_zh: 教师
          name_en: teachers
          unit: 人
          per: 100
          direction: at_least
          numerator:
            primary: {add: [teachers]}
            junior: {add: [teachers], subtract: [rooms]}
          clause: 第三条
      variance:
        each: [{primary: 0.5, junior: 0.45, clause: 第四条}]
      items:
        - id: G1
          domain: assurance
          name_zh: 规划
          rule: declared
          requires:
            - {yes: layout_sound}
            - {share_of: [met], in: all, at_least: 0.5}
          formula: 是
          clause: 第六条
        - id: G9
          domain: assurance
          name_zh: 培训
          rule: teacher_share
          field: teachers
          threshold: 1.0
          needed: 再有{more}名
          formula: 全部
          clause: 第七条
        - id: E4
          domain: quality
          name_zh: 培训经费
          rule: training_funds
          threshold: 0.0
          parameters: {share: 0.05}
          formula: 全部
          clause: 第八条
      relaxations:
        - id: more
          name_zh: 放宽
          reach_within: 3
          years: {from: 2019, to: 2022}
          indicator: R1
          adds: rooms
          when: small && teachers >= 1 && teachers <= 2 && !(code in ['teecher'])
          clause: 第五条
        - id: cheaper
          name_zh: 放宽
          reach_within: 3
          years: {from: 2019}
          item: E4
          limits: {share: 0.03}
          when: school_pupils < 100
          clause: 第九条
      """;
  private static final String COUNTY =
      """
      form: county
      title: 县
      grain: the county
      key: [code]
      years: {from: 2012}
      fields:
        - {name: code, type: code, headers: {2012: [代码]}}
        - {name: layout_sound, type: yes_no, headers: {2012: [规划]}}
        - {name: met, type: count, headers: {2012: [达到]}}
        - {name: all, type: count, headers: {2012: [总数]}}
      """;

  private static final String ORIGIN =
      """
      columns:
        - {name: origin_file, headers: [来源文件]}
        - {name: origin_sheet, headers: [来源工作表]}
        - {name: origin_line, headers: [来源行]}
        - {name: origin_cells, headers: [来源单元格, 来源格]}
      """;

  @Test
  void theColumnsThatEveryFormKnowsAreAllThereOnceAndOfNoField() {
    assertThat(Definitions.of(sound()).origin().byHeader())
        .containsEntry("来源格", OriginColumns.CELLS)
        .containsEntry("origin_line", OriginColumns.LINE)
        .hasSize(9);
    Map<String, String> without = sound();
    without.remove("origin.yml");
    refused(
        without,
        "schemas/origin.yml is missing: put it back, it names the columns of what was converted");
    refused(
        with("origin.yml", ORIGIN.replace("origin_line", "origin_row")),
        "schemas/origin.yml:1: 'columns' are [origin_cells, origin_file, origin_row, origin_sheet];"
            + " each of these once: [origin_file, origin_sheet, origin_line, origin_cells]");
    refused(
        with("origin.yml", ORIGIN.replace("来源格", "来 源 行")),
        "schemas/origin.yml:1: the header '来 源 行' stands for 'origin_line' and 'origin_cells'");
    refused(
        with("origin.yml", ORIGIN.replace("headers: [来源行]", "header: [来源行]")),
        "schemas/origin.yml:4: unknown key 'header': did you mean 'headers'? known here: description,"
            + " headers, name");
    refused(
        with("origin.yml", ORIGIN.replace("[来源行]", "[规划]")),
        "schemas/forms/county.yml:8: form county, field 'layout_sound': the header '规划' is of the column 'origin_line' that"
            + " every form knows");
  }

  @Test
  void soundDefinitionsAreLoaded() {
    Definitions definitions = Definitions.of(sound());
    assertThat(definitions.forms()).containsOnlyKeys("school", "county");
    assertThat(definitions.tables()).containsOnlyKeys("census_school", "census_county", "unit");
    assertThat(definitions.standard("S1").indicators()).hasSize(1);
    assertThat(definitions.checks()).containsOnlyKeys("some_pupils");
  }

  @Test
  void headersHoldFromTheirYearUntilTheNextEntry() {
    Field pupils = Definitions.of(sound()).form("school").field("pupils");
    assertThat(pupils.headersIn(2011)).isEmpty();
    assertThat(pupils.headersIn(2015)).containsExactly("学生数");
    assertThat(pupils.headersIn(2019)).containsExactly("学生数", "在校生数");
    assertThat(pupils.headersIn(2021)).isEmpty();
    assertThat(pupils.officialHeader(2021)).isEqualTo("pupils");
  }

  @Test
  void whatIsNotThereIsNamedWithWhatIs() {
    Definitions definitions = Definitions.of(sound());
    assertThatThrownBy(() -> definitions.standard("S9"))
        .hasMessage("there is no standard 'S9': did you mean 'S1'? known: S1");
    assertThatThrownBy(() -> definitions.form("schol"))
        .hasMessage("there is no form 'schol': did you mean 'school'? known: school, county");
  }

  @Test
  void aFileThatNobodyReadsIsRefused() {
    refused(
        with("check/school.yml", CHECKS),
        "schemas/check/school.yml: nobody reads this file: move it or delete it; definitions are .yml files in forms/,"
            + " origin.yml, codes/, rules/, checks/, reference/, standards/, tables/");
    assertThatThrownBy(() -> Definitions.of(with("checks/school.yaml", CHECKS)))
        .hasMessageStartingWith("schemas/checks/school.yaml: nobody reads this file");
  }

  @Test
  void aNumeratorPartThatIsNoQuantityOfAUnitIsRefused() {
    refused(
        with("standards/s1.yml", STANDARD.replace("add: [teachers]}", "add: [teechers]}")),
        "schemas/standards/s1.yml:21: table unit has no column 'teechers'; known: code, small,"
            + " teachers, rooms");
    refused(
        with("standards/s1.yml", STANDARD.replace("subtract: [rooms]", "subtract: [small]")),
        "schemas/standards/s1.yml:22: column 'small' of table unit is not a number");
    refused(
        with("standards/s1.yml", STANDARD.replace("fields: [rooms]", "fields: [room]")),
        "schemas/standards/s1.yml:11: table unit has no column 'room'; known: code, small,"
            + " teachers, rooms");
  }

  @Test
  void aRelaxationThatNamesAnUnknownQuantityOrConditionIsRefused() {
    refused(
        with("standards/s1.yml", STANDARD.replace("adds: rooms", "adds: roms")),
        "schemas/standards/s1.yml:59: table unit has no column 'roms'; known: code, small,"
            + " teachers, rooms");
    refused(
        with("standards/s1.yml", STANDARD.replace("when: small", "when: smal")),
        "schemas/standards/s1.yml:60: table unit has no column 'smal'; known: code, small,"
            + " teachers, rooms");
    refused(
        with("standards/s1.yml", STANDARD.replace("indicator: R1", "indicator: R9")),
        "schemas/standards/s1.yml:1: relaxation more names no indicator or item: R9");
  }

  @Test
  void aRelaxationsConditionIsTypedWhenItIsLoaded() {
    refused(
        with("standards/s1.yml", STANDARD.replace("teachers >= 1", "teachers >= '1'")),
        "schemas/standards/s1.yml:60: relaxation more, when: small && teachers >= '1' && teachers"
            + " <= 2 && !(code in ['teecher']): found no matching overload for '_>=_' applied to"
            + " '(double, string)'");
    refused(
        with("standards/s1.yml", STANDARD.replace("when: school_pupils < 100", "when: classes")),
        "schemas/standards/s1.yml:68: relaxation cheaper, when: classes: expected type 'bool' but"
            + " found 'int'");
    refused(
        with("standards/s1.yml", STANDARD.replace("when: school_pupils < 100", "when: true")),
        "schemas/standards/s1.yml:68: 'when': 'true' is not text; put it in quotes: \"true\"");
  }

  @Test
  void aRelaxationAppliesWhereItsConditionHoldsAndIsUnknownWhereTheFactsDoNotTell() {
    Definitions definitions = Definitions.of(sound());
    Relaxation ofUnits = definitions.standard("S1").relaxations().get(0);
    Map<String, Object> facts = new java.util.HashMap<>(Map.of("small", true, "teachers", 2.0));
    assertThat(ofUnits.applies(facts::get)).isNull();
    facts.put("code", "none");
    assertThat(ofUnits.applies(facts::get)).isTrue();
    facts.put("small", null);
    assertThat(ofUnits.applies(facts::get)).isNull();
    facts.put("teachers", 3.0);
    assertThat(ofUnits.applies(facts::get)).isFalse();
    Relaxation ofSchools = definitions.standard("S1").relaxations().get(1);
    assertThat(ofSchools.applies(Map.<String, Object>of("school_pupils", 99L)::get)).isTrue();
  }

  @Test
  void aCheckThatCannotBeTypedIsRefusedWithItsPlace() {
    refused(
        with("checks/school.yml", CHECKS.replace("pupils > 0", "pupils")),
        "schemas/checks/school.yml:5: check some_pupils, require: pupils: expected type 'bool' but"
            + " found 'int'");
  }

  @Test
  void aRelaxationOfALimitThatItsItemDoesNotHaveIsRefused() {
    refused(
        with("standards/s1.yml", STANDARD.replace("limits: {share: 0.03}", "limits: {part: 0.03}")),
        "schemas/standards/s1.yml:67: relaxation cheaper: item E4 has the limits [share] and not"
            + " all of [part]");
  }

  @Test
  void aRelaxationOfAnItemThatLooksAtWhatSchoolsDoNotHaveIsRefused() {
    refused(
        with("standards/s1.yml", STANDARD.replace("school_pupils < 100", "pupil_count < 100")),
        "schemas/standards/s1.yml:68: relaxation cheaper, when: pupil_count < 100: of a school there is no 'pupil_count';"
            + " known: campuses, classes, compulsory_pupils, dense_city_core, directly_run,"
            + " founder, junior_pupils, largest_class, migrant_pupils, planned_year,"
            + " school_pupils, school_type, urban_rural");
  }

  @Test
  void anItemThatLooksAtAnUnknownFieldOrAtOneOfAnotherTypeIsRefused() {
    refused(
        with("standards/s1.yml", STANDARD.replace("yes: layout_sound", "yes: layout")),
        "schemas/standards/s1.yml:32: item G1: form county has no field 'layout' that is answered"
            + " yes or no");
    refused(
        with("standards/s1.yml", STANDARD.replace("yes: layout_sound", "yes: met")),
        "schemas/standards/s1.yml:32: item G1: form county has no field 'met' that is answered"
            + " yes or no");
    refused(
        with("standards/s1.yml", STANDARD.replace("in: all", "in: layout_sound")),
        "schemas/standards/s1.yml:32: item G1: form county has no field 'layout_sound' that is a"
            + " number");
    refused(
        with("standards/s1.yml", STANDARD.replace("field: teachers", "field: trained")),
        "schemas/standards/s1.yml:40: table unit has no column 'trained'; known: code, small,"
            + " teachers, rooms");
  }

  @Test
  void aLimitWithoutAClauseIsRefused() {
    for (String clause : List.of("第一条", "第二条", "第三条", "第四条", "第五条", "第六条", "第九条")) {
      String without = STANDARD.replaceAll("(, )?clause: " + clause, "");
      assertThatThrownBy(() -> Definitions.of(with("standards/s1.yml", without)))
          .isInstanceOf(DefinitionException.class)
          .hasMessageContaining("schemas/standards/s1.yml:")
          .hasMessageContaining("the key 'clause' is missing");
    }
  }

  @Test
  void anOverlayNamesOnlyWhatItChanges() {
    Definitions definitions =
        Definitions.of(
            with(
                "standards/s2.yml",
                """
                standard: S2
                overlay_of: S1
                region: 某省
                variance:
                  each: [{primary: 0.5, junior: 0.3, below: [junior], clause: 省文件}]
                """));
    Standard base = definitions.standard("S1");
    Standard overlay = definitions.standard("S2");
    assertThat(overlay.region()).isEqualTo("某省");
    assertThat(overlay.variance().each())
        .containsExactly(new Standard.Limit(null, 0.5, 0.3, List.of(Stage.JUNIOR), "省文件"));
    assertThat(overlay.indicators()).isEqualTo(base.indicators());
    assertThat(base.variance().each().get(0).junior()).isEqualTo(0.45);
  }

  @Test
  void anItemsRuleIsOneThatTheProgramHas() {
    refused(
        with("standards/s1.yml", STANDARD.replace("rule: training_funds", "rule: training")),
        "schemas/standards/s1.yml:45: item E4: there is no rule 'training'; known: charter,"
            + " class_size, declared, monitored, recognised, retention, rooms, satisfaction,"
            + " school_size, small_school_funds, subjects, teacher_share, training_funds");
    refused(
        with("standards/s1.yml", STANDARD.replace("    field: teachers\n", "")),
        "schemas/standards/s1.yml:36: item G9: an item of rule teacher_share has the key 'field'");
    refused(
        with("standards/s1.yml", STANDARD.replace("rule: training_funds", "rule: monitored")),
        "schemas/standards/s1.yml:45: item E4: an item of rule monitored has the key 'standard'");
    refused(
        with("standards/s1.yml", STANDARD.replace("{share: 0.05}", "{part: 0.05}")),
        "schemas/standards/s1.yml:45: item E4: rule training_funds needs the parameters [share] and"
            + " has [part]");
    assertThat(Definitions.of(sound()).standard("S1").items().get(1).cells())
        .containsExactly("teachers.full_time", "teachers.teachers");
  }

  @Test
  void limitsOfTheSameYearsAreRefused() {
    refused(
        with(
            "standards/s1.yml",
            STANDARD.replace(
                "each: [{primary: 0.5, junior: 0.45, clause: 第四条}]",
                "each: [{years: {to: 2025}, primary: 0.5, junior: 0.45, clause: 第四条},"
                    + " {years: {from: 2025}, primary: 0.5, junior: 0.3, clause: 第四条}]")),
        "schemas/standards/s1.yml:25: variance: two limits of 'each' hold in the same years,"
            + " –2025 and 2025–; end one before the other begins");
  }

  @Test
  void anErrorInAnOverlayNamesTheOverlaysOwnFileAndLine() {
    refused(
        with(
            "standards/s2.yml",
            """
            standard: S2
            overlay_of: S1
            indicators:
              - id: R1
                numerator:
                  junior: {add: [teechers]}
            """),
        "schemas/standards/s2.yml:6: table unit has no column 'teechers'; known: code, small,"
            + " teachers, rooms");
    refused(
        with("standards/s2.yml", "standard: S2\noverlay_of: S1\nregoin: 某省\n"),
        "schemas/standards/s2.yml:3: unknown key 'regoin': did you mean 'region'? known here: document, indicators,"
            + " items, regime, region, relaxations, scope, split, standard, status, title, unit_rule,"
            + " variance, years");
  }

  @Test
  void anOverlayOfNothingOrOfItselfIsRefused() {
    refused(
        with("standards/s2.yml", "standard: S2\noverlay_of: S9\n"),
        "schemas/standards/s2.yml:2: standard S2: overlay_of must name another standard, one that"
            + " is no overlay of this one; 'S9' is not; known: S1, S2");
    Map<String, String> circle = with("standards/s2.yml", "standard: S2\noverlay_of: S3\n");
    circle.put("standards/s3.yml", "standard: S3\noverlay_of: S2\n");
    refused(
        circle,
        "schemas/standards/s3.yml:2: standard S3: overlay_of must name another standard, one that"
            + " is no overlay of this one; 'S2' is not; known: S1, S2, S3");
    refused(
        with("standards/s2.yml", "overlay_of: S1\n"),
        "schemas/standards/s2.yml:1: the key 'standard' is missing");
    refused(
        with("standards/s2.yml", STANDARD),
        "schemas/standards/s2.yml:1: standard 'S1' is defined twice");
  }

  @Test
  void aCheckOfAnUnknownFieldOrFormIsRefused() {
    refused(
        with("checks/school.yml", CHECKS.replace("fields: [pupils]", "fields: [pupil]")),
        "schemas/checks/school.yml:3: check some_pupils: form school has no field 'pupil'; known:"
            + " code, pupils");
    refused(
        with("checks/school.yml", CHECKS.replace("form: school", "form: schools")),
        "schemas/checks/school.yml:1: there is no form 'schools': did you mean 'school'? known: school, county");
    refused(
        with("checks/school.yml", CHECKS.replace("    fields:", "    form: school\n    fields:")),
        "schemas/checks/school.yml:6: 'form' stands at the top of the file, for all of 'checks'");
  }

  @Test
  void aCheckEmptiesFieldsOnlyWhereItsSeveritySaysSo() {
    refused(
        with("checks/school.yml", CHECKS.replace("severity: warning", "severity: field")),
        "schemas/checks/school.yml:3: check some_pupils: 'empties' belongs to severity field, and"
            + " to no other");
    refused(
        with(
            "checks/school.yml",
            CHECKS.replace("severity: warning", "severity: field\n    empties: [code]")),
        "schemas/checks/school.yml:3: check some_pupils empties 'code', which is required");
  }

  @Test
  void aCheckWithoutAClauseOrThatIsThereAlreadyIsRefused() {
    refused(
        with("checks/school.yml", CHECKS.replace("    clause: 表间核查\n", "")),
        "schemas/checks/school.yml:3: the key 'clause' is missing");
    refused(
        with("checks/more.yml", CHECKS),
        "schemas/checks/more.yml:3: a rule or check 'some_pupils' is defined already");
    refused(
        with(
            "rules/reading.yml",
            "rules:\n  - {id: some_pupils, severity: error, text: 句, clause: 约定}\n"),
        "schemas/checks/school.yml:3: a rule or check 'some_pupils' is defined already");
  }

  @Test
  void aFormWhoseHeadersAreUnclearIsRefused() {
    refused(
        with("forms/school.yml", SCHOOL.replace("在校生数", "代 码")),
        "schemas/forms/school.yml:1: school: in 2016 the header '代 码' stands for 'code' and for"
            + " 'pupils'");
    refused(
        with("forms/school.yml", SCHOOL.replace("{2012: [代码]}", "{2015: [代码]}")),
        "schemas/forms/school.yml:1: school: field 'code' is required and has no header in 2012");
    refused(
        with("forms/school.yml", SCHOOL.replace("{2012: [代码]}", "{2012: ~}")),
        "schemas/forms/school.yml:7: code: a year under 'headers' has no list; a column that ends"
            + " is an empty list []");
  }

  @Test
  void aFormWhoseKeyFieldsOrCodeListsAreNotThereIsRefused() {
    refused(
        with("forms/school.yml", SCHOOL.replace("key: [code]", "key: [codes]")),
        "schemas/forms/school.yml:1: school: key field 'codes' is not a field");
    refused(
        with("forms/school.yml", SCHOOL.replace("name: pupils", "name: code")),
        "schemas/forms/school.yml:1: school: field 'code' stands twice");
    refused(
        with("forms/school.yml", SCHOOL.replace("required: true", "codes: kinds")),
        "schemas/forms/school.yml:7: code: there is no code list 'kinds'; known: ");
  }

  @Test
  void aUnitThatDiffersFromTheFilesNeedsAFactor() {
    refused(
        with(
            "forms/school.yml",
            SCHOOL.replace("type: count", "type: count\n    unit: {file: 万元, warehouse: yuan}")),
        "schemas/forms/school.yml:13: unit: 万元 and yuan differ, so 'factor' must say by how much");
  }

  @Test
  void aCodeListWhoseWordsAreUnclearIsRefused() {
    String codes = "codes: kinds\ntitle: 类\nunknown: hold\nvalues:\n";
    refused(
        with(
            "codes/kinds.yml",
            codes + "  - {code: \"1\", label: 甲}\n  - {code: \"1\", label: 乙}\n"),
        "schemas/codes/kinds.yml:1: kinds: code '1' stands twice");
    refused(
        with(
            "codes/kinds.yml",
            codes + "  - {code: \"1\", label: 甲}\n  - {code: \"2\", label: 乙, also: [\"１\"]}\n"),
        "schemas/codes/kinds.yml:1: kinds: '1' means 1 and 2");
    refused(
        with("codes/kinds.yml", codes + "  - {code: 047, label: 甲}\n"),
        "schemas/codes/kinds.yml:5: 'code': '39' is not text; put it in quotes: \"39\"");
  }

  @Test
  void aTableWhoseKeyIsNoColumnOrThatAFormGivesAlreadyIsRefused() {
    refused(
        with("tables/unit.yml", UNIT.replace("key: [code]", "key: [stage]")),
        "schemas/tables/unit.yml:1: unit: key column 'stage' is not a column");
    refused(
        with("tables/census.yml", UNIT.replace("table: unit", "table: census_school")),
        "schemas/tables/census.yml:1: 'census_school' is defined twice");
  }

  @Test
  void theFingerprintOfTheIntakeIgnoresStandardsAndTables() {
    Definitions before = Definitions.of(sound());
    Definitions otherStandard =
        Definitions.of(with("standards/s1.yml", STANDARD.replace("0.45", "0.3")));
    Definitions otherCheck =
        Definitions.of(with("checks/school.yml", CHECKS.replace("> 0", "> 1")));
    assertThat(otherStandard.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(otherStandard.intakeFingerprint()).isEqualTo(before.intakeFingerprint());
    assertThat(otherCheck.intakeFingerprint()).isNotEqualTo(before.intakeFingerprint());
  }

  private static Map<String, String> sound() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("forms/school.yml", SCHOOL);
    files.put("forms/county.yml", COUNTY);
    files.put("origin.yml", ORIGIN);
    files.put("checks/school.yml", CHECKS);
    files.put("tables/unit.yml", UNIT);
    files.put("standards/s1.yml", STANDARD);
    return files;
  }

  private static Map<String, String> with(String name, String text) {
    Map<String, String> files = sound();
    files.put(name, text);
    return files;
  }

  private static void refused(Map<String, String> files, String message) {
    assertThatThrownBy(() -> Definitions.of(files))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(message);
  }
}
