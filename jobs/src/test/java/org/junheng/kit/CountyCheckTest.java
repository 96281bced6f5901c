package org.junheng.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.kit.CountyCheck.Question;
import org.junheng.landing.Limits;
import org.junheng.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which checks could not be made, and why; with what a county compares itself. */
class CountyCheckTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final String SCHOOLS =
      "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n2145000001,东城小学,450102,211,111,811\n";

  private final Language before = Language.spoken();

  @TempDir private Path folder;

  @BeforeEach
  void speakChinese() {
    Language.speak(Language.ZH);
  }

  @AfterEach
  void speakAsBefore() {
    Language.speak(before);
  }

  private Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private CheckResult check(TakenInBefore takenIn, Path... before) throws IOException {
    List<CheckResult> results =
        new CountyCheck(DEFINITIONS, List.of(), Limits.NONE, Optional.empty())
            .of(
                new Question(
                    List.of(folder.resolve("2025/450102")), null, null, List.of(before), takenIn),
                null);
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static String reasons(CheckResult result) {
    return String.join("\n", result.notRun().stream().map(NotRun::reason).toList());
  }

  @Test
  void formsThatAreNotThereAreNamedWithTheChecksThatNeedThem() throws IOException {
    write("2025/450102/school.csv", SCHOOLS);
    write("2025/450102/pupils.csv", "学校标识码,小学在校生数\n2145000001,100\n");
    write("2024/450102/school.csv", SCHOOLS);
    write("2024/450102/facilities.csv", "学校标识码,图书册数\n2145000001,100\n");
    CheckResult result = check(TakenInBefore.NOTHING);

    assertThat(result.notRun())
        .anySatisfy(
            checks -> {
              assertThat(checks.reason()).isEqualTo("没有可采用的“班级情况”，不能作表间核对");
              assertThat(checks.rules()).contains("primary_class_sizes").isSorted();
            })
        .anySatisfy(
            checks -> {
              assertThat(checks.reason()).isEqualTo("2024学年没有可采用的“学生情况”，不能与上年比较");
              assertThat(checks.rules()).contains("pupils_changed");
            })
        .anySatisfy(
            checks -> {
              assertThat(checks.reason()).isEqualTo("2025学年没有可采用的“办学条件”，不能与上年比较");
              assertThat(checks.rules()).contains("equipment_value_changed");
            });
    assertThat(reasons(result)).doesNotContain("没有2024学年的报表");
  }

  @Test
  void aFileOfTheYearBeforeWithNothingInItIsToldAndNotPassedOver() throws IOException {
    write("2025/450102/school.csv", SCHOOLS);
    Path other = write("旧/随便.csv", "a,b\n1,2\n");

    assertThat(reasons(check(TakenInBefore.NOTHING, other)))
        .contains("“随便.csv”中没有可采用的2024学年学校，不能与上年比较（文件名“随便.csv”无法对应任何报表");
  }

  @Test
  void anAnswerStandsForTheRowsThatWereTakenInBesideIt() throws IOException {
    write("2025/450102/school.csv", SCHOOLS);
    Path answer = write("答复/2024核查结果.xlsx", "");
    assertThat(reasons(check(TakenInBefore.NOTHING, answer))).contains("“2024核查结果.xlsx”中没有可采用的");
    Files.copy(
        write("旧/school.csv", SCHOOLS.replace("2145000001", "2145000009")),
        folder.resolve("答复/2024采用数据.xlsx"));
    assertThat(reasons(check(TakenInBefore.NOTHING, answer))).contains("“2024采用数据.xlsx”中没有可采用的");
  }

  @Test
  void whatWasHandedInBeforeOfTheSameYearIsComparedWithWhereItIsAtHand() throws IOException {
    String two =
        SCHOOLS + SCHOOLS.lines().skip(1).findFirst().orElseThrow().replace("01,", "02,") + "\n";
    write("2025/450102/school.csv", SCHOOLS);
    Path last = write("先前/2025/450102/school.csv", two);

    CheckResult alone = check(TakenInBefore.NOTHING);
    assertThat(rules(alone)).doesNotContain("rows_fewer");
    assertThat(alone.notRun())
        .filteredOn(checks -> checks.rules().contains("rows_fewer"))
        .singleElement()
        .satisfies(checks -> assertThat(checks.reason()).startsWith("没有本学年先前报送的内容"));

    CheckResult compared = check(TakenInBefore.NOTHING, last);
    assertThat(rules(compared)).containsOnlyOnce("rows_fewer");
    assertThat(compared.notRun()).noneMatch(checks -> checks.rules().contains("rows_fewer"));
    assertThat(compared.isHeldBack()).isEqualTo(alone.isHeldBack());

    Intake taken =
        new CountyYearIntake(DEFINITIONS, Limits.NONE)
            .take(
                new CountyYear(2025, "450102", true),
                new CheckedFiles(DEFINITIONS, Limits.NONE).in(last.getParent()));
    TakenInBefore release = (year, county) -> year == 2025 ? Optional.of(taken) : Optional.empty();
    assertThat(rules(check(release))).containsOnlyOnce("rows_fewer");
    CheckResult first = check((year, county) -> Optional.empty());
    assertThat(rules(first)).doesNotContain("rows_fewer");
    assertThat(first.notRun()).noneMatch(checks -> checks.rules().contains("rows_fewer"));
  }

  private static List<String> rules(CheckResult result) {
    return result.held().stream().map(Held::rule).toList();
  }

  @Test
  void filesOfAnotherYearThanTheOneBeforeAreRefused() throws IOException {
    write("2025/450102/school.csv", SCHOOLS);
    Path old = write("2023/450102/school.csv", SCHOOLS);

    assertThatThrownBy(() -> check(TakenInBefore.NOTHING, old))
        .isInstanceOf(DefinitionException.class);
  }

  @Test
  void aProgramAloneHasTheSettingsThatItWasMadeWith() {
    KitSettings alone = KitSettings.beside(folder.resolve("kit.jar"));

    assertThat(alone.county()).isNull();
    assertThat(alone.standards()).containsExactly("Q2017", "B2012");
    assertThat(alone.intake().largestFileMib()).isEqualTo(64);
  }
}
