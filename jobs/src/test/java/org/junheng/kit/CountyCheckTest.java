package org.junheng.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.kit.CountyCheck.Question;
import org.junheng.landing.Limits;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.template.AcceptedBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Which checks could not be made, and why; with what a county compares itself. */
@ExtendWith(SpokenAsBefore.class)
class CountyCheckTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final String SCHOOLS =
      "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n2145000001,东城小学,450102,211,111,811\n";

  private static final String FACILITIES = "学校标识码,教学仪器设备资产值\n2145000001,%d\n2145000002,%d\n";

  @TempDir private Path folder;

  @BeforeEach
  void speakChinese() {
    Language.speak(Language.ZH);
  }

  private Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private CheckResult check(TakenInBefore takenIn, Path... before) throws IOException {
    return check(Optional.empty(), takenIn, before);
  }

  private CheckResult check(Optional<Reference> events, TakenInBefore takenIn, Path... before)
      throws IOException {
    List<CheckResult> results =
        new CountyCheck(DEFINITIONS, List.of(), Limits.NONE, events)
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
    assertThat(result.comparedWith()).isEqualTo("2024学年：“facilities.csv”、“school.csv”");
  }

  @Test
  void aFileOfTheYearBeforeWithNothingInItIsToldAndNotPassedOver() throws IOException {
    write("2025/450102/school.csv", SCHOOLS);
    Path other = write("旧/随便.csv", "a,b\n1,2\n");

    assertThat(reasons(check(TakenInBefore.NOTHING, other)))
        .contains("“随便.csv”中没有可采用的2024学年学校，不能与上年比较（文件名“随便.csv”无法对应任何报表");
    assertThat(check(TakenInBefore.NOTHING, other).comparedWith()).isNull();
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
  void lastYearsAnswerIsComparedWithAndOneOfAnotherYearOrCountyIsRefused() throws IOException {
    write("2025/450102/school.csv", SCHOOLS);
    write("2025/450102/facilities.csv", "学校标识码,教学仪器设备资产值\n2145000001,1200000\n");
    Path answer = write("450102/2024核查结果.xlsx", "");
    accepted(answer.resolveSibling("2024采用数据.xlsx"), "450102");
    Path alone = write("下载/2024核查结果.xlsx", "");
    accepted(alone.resolveSibling("2024采用数据.xlsx"), "450102");

    for (Path of : List.of(answer, alone, alone.resolveSibling("2024采用数据.xlsx"))) {
      CheckResult compared = check(TakenInBefore.NOTHING, of);
      assertThat(rules(compared)).as(of.toString()).contains("equipment_value_changed");
      assertThat(reasons(compared)).doesNotContain("不能与上年比较（");
      assertThat(compared.comparedWith()).isEqualTo("2024学年：“2024采用数据.xlsx”");
    }
    for (String other : List.of("450102/2022核查结果.xlsx", "450103/2024核查结果.xlsx")) {
      Path of = write(other, "");
      assertThatThrownBy(() -> check(TakenInBefore.NOTHING, of))
          .isInstanceOf(DefinitionException.class)
          .hasMessageContaining(other.substring(7));
    }
  }

  /** The rows that the province took in of a county, as they lie beside its answer. */
  private static void accepted(Path file, String county) throws IOException {
    Map<String, String> school =
        Map.of(
            "school_code", "2145000001",
            "school_name", "东城小学",
            "county_code", county,
            "school_type", "211",
            "urban_rural", "111",
            "founder", "811");
    try (OutputStream out = Files.newOutputStream(file)) {
      new AcceptedBook(
              DEFINITIONS,
              2024,
              county,
              "东山区",
              Map.of(
                  "school",
                  List.of(school),
                  "facilities",
                  List.of(Map.of("school_code", "2145000001", "equipment_value", "120"))))
          .write(out);
    }
  }

  @Test
  void aCountyIsComparedWithWhatStoodUnderItsFormerCodes() throws IOException {
    Optional<Reference> events =
        Optional.of(
            new Reference(
                Map.of(
                    "counties",
                    List.of(
                        county("450127", 2000L, 2024L),
                        county("450128", 2000L, 2024L),
                        county("450102", 2025L, null)),
                    "county_events",
                    List.of(event("450127"), event("450128"))),
                Map.of(),
                Decisions.NONE,
                List.of()));
    String other = SCHOOLS.replace("2145000001", "2145000002").replace("450102", "450128");
    write(
        "2025/450102/school.csv",
        SCHOOLS + other.lines().skip(1).findFirst().orElseThrow().replace("450128", "450102"));
    write("2025/450102/facilities.csv", FACILITIES.formatted(1200000, 1200000));
    Path one = write("旧/2024/450127/school.csv", SCHOOLS.replace("450102", "450127"));
    write(
        "旧/2024/450127/facilities.csv",
        FACILITIES.formatted(120, 120).lines().limit(2).collect(Collectors.joining("\n")));
    Path two = write("旧/2024/450128/school.csv", other);
    write(
        "旧/2024/450128/facilities.csv",
        FACILITIES.formatted(120, 120).replaceFirst("\n2145000001.*", ""));

    assertThat(slips(check(events, TakenInBefore.NOTHING, folder.resolve("旧"))))
        .containsExactlyInAnyOrder("2145000001", "2145000002");
    CountyYearIntake intake = new CountyYearIntake(DEFINITIONS, Limits.NONE);
    CheckedFiles files = new CheckedFiles(DEFINITIONS, Limits.NONE);
    Map<String, Intake> published =
        Map.of(
            "450127",
            intake.take(new CountyYear(2024, "450127", true), files.in(one.getParent())),
            "450128",
            intake.take(new CountyYear(2024, "450128", true), files.in(two.getParent())));
    assertThat(
            slips(
                check(
                    events,
                    (year, county) ->
                        year == 2024
                            ? Optional.ofNullable(published.get(county))
                            : Optional.empty())))
        .containsExactlyInAnyOrder("2145000001", "2145000002");
    assertThatThrownBy(() -> check(TakenInBefore.NOTHING, folder.resolve("旧")))
        .isInstanceOf(DefinitionException.class);
  }

  private static Map<String, Object> county(String code, Long from, Long to) {
    Map<String, Object> row = new HashMap<>();
    row.put("code", code);
    row.put("name", "县" + code);
    row.put("from_year", from);
    row.put("to_year", to);
    return row;
  }

  private static Map<String, Object> event(String from) {
    return Map.of("year", 2025L, "kind", "merge", "from_code", from, "to_code", "450102");
  }

  private static List<String> slips(CheckResult result) {
    return result.held().stream()
        .filter(held -> held.rule().equals("equipment_value_changed"))
        .map(Held::schoolCode)
        .toList();
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

  @Test
  void titlesSheetsAndNamesOfFilesThatNameAnotherCountyAreToldWhereItIsKnownWhichThereAre()
      throws IOException {
    write("2025/450102/school.csv", "乙县学校基本情况,,,,,\n" + SCHOOLS);
    write("2025/450102/乙县学生情况.csv", "学校标识码,小学在校生数\n2145000001,100\n");
    write("2025/450102/funding.csv", "甲县经费（乙县代填）,,\n学校标识码,公用经费总额,教师培训经费\n2145000001,1,1\n");
    CheckResult alone = check(TakenInBefore.NOTHING);
    assertThat(rules(alone)).doesNotContain("title_county");
    assertThat(alone.notRun()).anyMatch(checks -> checks.rules().contains("title_county"));

    write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450102,样例甲县,450100,样例市,county,2000,
        450103,样例乙县,450100,样例市,county,2000,
        """);
    Reference reference = Reference.read(folder.resolve("reference"), DEFINITIONS);
    write("2025/450102/school.csv", "样例乙县学校基本情况,,,,,\n" + SCHOOLS);
    Files.move(
        folder.resolve("2025/450102/乙县学生情况.csv"), folder.resolve("2025/450102/学生情况_样例乙县.csv"));
    write("2025/450102/funding.csv", "样例甲县经费（样例乙县代填）,,\n学校标识码,公用经费总额,教师培训经费\n2145000001,1,1\n");
    CheckResult known =
        new CountyCheck(DEFINITIONS, List.of(), Limits.NONE, Optional.of(reference))
            .of(
                new Question(
                    List.of(folder.resolve("2025/450102")),
                    null,
                    null,
                    List.of(),
                    TakenInBefore.NOTHING),
                null)
            .get(0);
    assertThat(known.held())
        .filteredOn(held -> held.rule().equals("title_county"))
        .extracting(Held::form)
        .containsExactlyInAnyOrder("school", "pupils");
    assertThat(known.notRun()).noneMatch(checks -> checks.rules().contains("title_county"));
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
