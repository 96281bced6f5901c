package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SpokenAsBefore.class)
class CheckCommandTest {
  private static final String PUPILS = "学校标识码,小学在校生数\n2145000001,1O\n";

  @TempDir private Path folder;

  @BeforeEach
  void speakEnglish() {
    Language.speak(Language.EN);
  }

  @Test
  void everyIdThatHeldCanNameIsExplained() {
    Definitions definitions = Definitions.load();
    Set<String> ids = new TreeSet<>(definitions.checks().keySet());
    ids.addAll(definitions.changes().keySet());
    ids.addAll(definitions.rules().keySet());
    for (String id : ids) {
      assertThat(new RuleAccount(definitions).of(id))
          .containsEntry("id", id)
          .containsKeys("kind", "form", "fields", "severity", "years", "text", "clause");
    }
    assertThatThrownBy(() -> new RuleAccount(definitions).of("nobodys"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("there is no rule or check 'nobodys'; known: ");
  }

  @Test
  void aCheckIsExplainedWithItsConditionAndFields() {
    assertThat(new RuleAccount(Definitions.load()).of("migrants_in_schools"))
        .containsEntry("kind", "check across the whole county")
        .containsEntry("form", "county 县级情况")
        .containsEntry("fields", "migrant_public 公办就读, migrant_bought 购买服务就读")
        .containsEntry("severity", "trial of warning: changes nothing; told and not counted")
        .containsEntry("years", "all")
        .containsEntry("require", "migrant_public + migrant_bought <= sum.pupils.migrant_pupils");
    assertThat(new RuleAccount(Definitions.load()).of("campus_needs_main_school"))
        .containsEntry("kind", "check of one row")
        .containsEntry("when", "!counted && school_type != '218'");
    assertThat(new RuleAccount(Definitions.load()).of("primary_class_sizes"))
        .containsEntry("kind", "check across the forms of a school");
  }

  @Test
  void filesAreCheckedWithTheProvincesDecisionsWhereItsTablesAreNamed() throws IOException {
    Path landing = folder.resolve("landing/2025/450102");
    write(
        landing.resolve("school.csv"),
        "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n2145000001,东城小学,450102,211,111,700\n");
    write(landing.resolve("pupils.csv"), PUPILS);
    Path reference = folder.resolve("reference");
    write(
        reference.resolve("counties.csv"),
        "code,name,city_code,city_name,kind,from_year,to_year\n450102,甲县,450100,样例市,,2000,\n");
    write(
        reference.resolve("corrections.csv"),
        "form,year,county_code,key,field,expect,value,reason,who,decided_on\n"
            + "pupils,2025,450102,2145000001,primary_pupils,1O,10,笔误,甲,2026-03-01\n");
    write(
        reference.resolve("accepted_warnings.csv"),
        "year,county_code,form,key,rule,value,reason,who,decided_on\n"
            + "2025,450102,school,2145000001,code_unknown,700,新代码,乙,2026-03-01\n");
    assertThat(check(landing.toString())).isEqualTo("0");
    assertThat(output)
        .contains("[whole_number]", "pupils.csv 初中在校生数 [column_absent]")
        .doesNotContain("accepted by the province");
    assertThat(check(landing.toString(), "--reference", reference.toString())).isEqualTo("0");
    assertThat(output)
        .contains("[corrected]")
        .doesNotContain("[whole_number]")
        .contains("民办 (accepted by the province: 新代码, 乙)");
  }

  @Test
  void aCheckOfAFileBesidesIsAppliedAndExplained() throws IOException {
    Path checks = folder.resolve("mine.yml");
    write(
        checks,
        """
        form: pupils
        checks:
          - {id: mine, severity: error, trial: true, require: primary_pupils < 9, fields: [primary_pupils], text: 试, clause: 试}
        """);
    Path landing = folder.resolve("landing/2025/450102");
    write(
        landing.resolve("school.csv"),
        "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n2145000001,东城小学,450102,211,111,811\n");
    write(landing.resolve("pupils.csv"), PUPILS.replace("1O", "10"));
    assertThat(check(landing.toString(), "--checks", checks.toString())).isEqualTo("0");
    assertThat(output).contains("trial ").contains("pupils.csv line 2").contains("[mine]");
    assertThat(check("--explain", "mine", "--checks", checks.toString())).isEqualTo("0");
    assertThat(output).contains("severity  trial of error: holds the row or file; told and");
    assertThat(check("--explain", "mine")).isEqualTo("2");
    assertThat(check("--checks", "nowhere.yml", "--explain", "mine")).isEqualTo("2");
    assertThat(check()).isEqualTo("2");
  }

  private String output;

  /** The exit status of the command; what it said is in {@code output}. */
  private String check(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      List<String> all = new ArrayList<>(List.of(arguments));
      all.add(0, "check");
      return String.valueOf(Junheng.run(all.toArray(String[]::new)));
    } finally {
      System.setOut(before);
      output = said.toString(StandardCharsets.UTF_8);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
