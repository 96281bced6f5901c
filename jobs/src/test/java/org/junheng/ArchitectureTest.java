package org.junheng;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package may know which, and what no source file may hold. */
class ArchitectureTest {
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String HADOOP = "org.apache.hadoop..";
  private static final String COMMONS_CSV = "org.apache.commons.csv..";
  private static final String SPARK = "org.apache.spark..";
  private static final String SCALA = "scala..";
  private static final String CEL = "dev.cel..";
  private static final String FASTEXCEL = "org.dhatim.fastexcel";
  private static final int MOST_LINES = 320;

  private static JavaClasses ours;

  @BeforeAll
  static void readTheClasses() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.junheng");
  }

  @Test
  void expressionKnowsTheJdkAndItsLanguageOnly() {
    onlyKnows("expression", CEL);
    noClasses()
        .that()
        .resideOutsideOfPackage(of("expression"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CEL)
        .check(ours);
  }

  @Test
  void definitionKnowsExpressionsAndJacksonOnly() {
    onlyKnows("definition", of("expression"), JACKSON);
  }

  @Test
  void storageKnowsTheJdkAndHadoopOnly() {
    onlyKnows("storage", HADOOP);
  }

  @Test
  void landingKnowsDefinitionStorageAndTheReadersOfFiles() {
    onlyKnows(
        "landing",
        of("definition"),
        of("storage"),
        COMMONS_CSV,
        "com.fasterxml.aalto..",
        "org.apache.poi..",
        "org.apache.commons.compress.archivers.zip..",
        "org.apache.commons.compress.utils..",
        "javax.xml.stream..");
  }

  @Test
  void intakeKnowsDefinitionLandingAndExpressions() {
    onlyKnows("intake", of("definition"), of("landing"), of("expression"));
  }

  @Test
  void referenceKnowsDefinitionLandingIntakeAndStorage() {
    onlyKnows(
        "reference", of("definition"), of("landing"), of("intake"), of("county"), of("storage"));
  }

  @Test
  void historyKnowsWhatWasTakenInAndTheProvincesTables() {
    onlyKnows(
        "history", of("definition"), of("figure"), of("intake"), of("reference"), of("table"));
  }

  @Test
  void provinceKnowsDefinitionTableFigureAndReferenceOnly() {
    onlyKnows("province", of("definition"), of("table"), of("figure"), of("reference"));
  }

  @Test
  void figureKnowsTheJdkOnly() {
    onlyKnows("figure");
  }

  @Test
  void languageKnowsTheJdkOnly() {
    onlyKnows("language");
  }

  @Test
  void tableKnowsDefinitionOnly() {
    onlyKnows("table", of("definition"));
  }

  @Test
  void warehouseKnowsDefinitionStorageAndItsFileFormats() {
    onlyKnows(
        "warehouse",
        of("definition"),
        of("storage"),
        of("table"),
        JACKSON,
        HADOOP,
        "org.apache.parquet..");
  }

  @Test
  void sampleKnowsDefinitionAndCommonsCsvOnly() {
    onlyKnows("sample", of("definition"), COMMONS_CSV);
  }

  @Test
  void benchmarkKnowsDefinitionAndTheSqlOfTheSecondCount() {
    onlyKnows("benchmark", of("definition"), of("recount"));
  }

  /** So that what counts a second time shares nothing with what counts first. */
  @Test
  void recountKnowsDefinitionAndFigureOnly() {
    onlyKnows("recount", of("definition"), of("figure"));
  }

  @Test
  void layoutKnowsTheReadersOfFilesAndTheProvincesCounties() {
    onlyKnows(
        "layout",
        of("definition"),
        of("expression"),
        of("landing"),
        of("reference"),
        of("storage"),
        COMMONS_CSV,
        "com.fasterxml.jackson.annotation..");
  }

  @Test
  void areacodesKnowsDefinitionAndCommonsCsvOnly() {
    onlyKnows("areacodes", of("definition"), COMMONS_CSV);
  }

  @Test
  void releaseKnowsTablesWhereTheyLieAndDuckDb() {
    onlyKnows(
        "release", of("definition"), of("storage"), of("table"), of("figure"), "org.duckdb..");
  }

  @Test
  void differenceKnowsFinishedReleasesAndWhatTheyWereMadeOf() {
    onlyKnows(
        "difference",
        of("definition"),
        of("storage"),
        of("warehouse"),
        of("table"),
        of("reference"),
        of("county"),
        of("province"),
        COMMONS_CSV);
  }

  @Test
  void explainReadsAReleaseAndComputesNothingItself() {
    onlyKnows(
        "explain",
        of("definition"),
        of("figure"),
        of("table"),
        of("warehouse"),
        of("release"),
        of("reference"),
        of("intake"),
        of("county"),
        of("county.item"),
        of("publish"));
  }

  @Test
  void publishReadsAReleaseAndKnowsNoTransform() {
    onlyKnows(
        "publish",
        of("definition"),
        of("storage"),
        of("warehouse"),
        of("release"),
        of("table"),
        of("figure"),
        of("workbook"),
        of("answer"),
        of("difference"),
        "org.postgresql..",
        "org.duckdb..",
        "org.commonmark..",
        "com.fasterxml.jackson.annotation..",
        "com.fasterxml.jackson.core..");
  }

  @Test
  void workbookKnowsTheWriterOfWorkbooksOnly() {
    onlyKnows("workbook", FASTEXCEL);
    noClasses()
        .that()
        .resideOutsideOfPackage(of("workbook"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(FASTEXCEL)
        .check(ours);
  }

  @Test
  void answerKnowsWhatWasTakenInAndAFinishedRelease() {
    onlyKnows(
        "answer",
        of("definition"),
        of("intake"),
        of("county"),
        of("figure"),
        of("table"),
        of("storage"),
        of("release"),
        of("warehouse"),
        of("workbook"));
  }

  @Test
  void templateKnowsAFinishedReleaseAndItsRows() {
    onlyKnows(
        "template",
        of("definition"),
        of("answer"),
        of("storage"),
        of("release"),
        of("table"),
        of("workbook"));
  }

  @Test
  void noticeKnowsWhatARunEndedWithAndNoRelease() {
    onlyKnows("notice", of("definition"), of("storage"), of("warehouse"));
  }

  @Test
  void kitKnowsWhatChecksAndAnswersOnly() {
    onlyKnows(
        "kit",
        of("definition"),
        of("storage"),
        of("landing"),
        of("intake"),
        of("reference"),
        of("county"),
        of("history"),
        of("answer"),
        of("template"),
        of("warehouse"));
  }

  /**
   * So that what counties run is one small jar: what the program of their kit needs, class by
   * class.
   */
  @Test
  void aCountysProgramNeedsNeitherSparkNorHadoopNorADatabase() {
    Set<String> needed = new TreeSet<>();
    Deque<JavaClass> open =
        new ArrayDeque<>(List.of(ours.get("org.junheng.command.CountyProgram")));
    while (!open.isEmpty()) {
      JavaClass next = open.pop();
      if (next.getName().startsWith("[") || !needed.add(next.getName())) {
        continue;
      }
      if (next.getPackageName().startsWith("org.junheng.")) {
        next.getDirectDependenciesFromSelf().forEach(to -> open.push(to.getTargetClass()));
      }
    }
    assertThat(needed)
        .contains("org.junheng.kit.CountyCheck", "org.junheng.template.TemplateBook")
        .noneMatch(
            name ->
                name.matches(
                    "(org[.](apache[.](spark|hadoop|parquet)|springframework|duckdb|postgresql|h2)"
                        + "|scala)[.].*"))
        .noneMatch(
            name ->
                name.matches(
                    "org[.]junheng[.](job|publish|release|province|sample|benchmark)[.].*"));
    assertThat(needed.stream().filter(name -> name.startsWith("org.junheng.warehouse.")))
        .allMatch(name -> name.startsWith("org.junheng.warehouse.Json"));
  }

  @Test
  void onlyJobKnowsSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("job"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(ours);
  }

  @Test
  void nobodyDependsOnCommandAndOnlyCommandKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("command"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(of("command"), "picocli..")
        .check(ours);
    onlyKnows("command", "org.junheng..", "picocli..");
  }

  @Test
  void countyKnowsDefinitionIntakeTableAndFigureOnly() {
    onlyKnows("county", of("definition"), of("intake"), of("table"), of("figure"));
  }

  /** So that a county-year is judged the same at any time and anywhere. */
  @ParameterizedTest
  @ValueSource(strings = {"figure", "table", "expression", "county", "province", "history"})
  void whatJudgesReadsNoFileAndNoClock(String room) {
    noClasses()
        .that()
        .resideInAPackage(of(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
        .orShould()
        .dependOnClassesThat(assignableTo(InputStream.class).or(assignableTo(OutputStream.class)))
        .orShould()
        .dependOnClassesThat(assignableTo(File.class).or(assignableTo(Clock.class)))
        .orShould()
        .callMethodWhere(describe("asks what time it is", ArchitectureTest::asksTheTime))
        .check(ours);
  }

  @Test
  void onlyJobKnowsSparkAndNobodyItsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("job"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SPARK, SCALA)
        .check(ours);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark.sql..")
        .check(ours);
  }

  @Test
  void everyClassHasANameOfItsOwn() {
    assertThat(
            ours.stream()
                .filter(found -> found.isTopLevelClass())
                .collect(Collectors.groupingBy(JavaClass::getSimpleName))
                .values())
        .allMatch(named -> named.size() == 1);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.junheng.(*)..").should().beFreeOfCycles().check(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Util", "Utils", "Helper", "Service", "Impl", "Manager"})
  void noClassIsNamedAfterNothingInTheDomain(String ending) {
    noClasses().should().haveSimpleNameEndingWith(ending).check(ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"util", "common", "helper", "service", "impl", "manager"})
  void noPackageIsNamedAfterNothingInTheDomain(String name) {
    noClasses().should().resideInAPackage(".." + name + "..").check(ours);
  }

  @Test
  void noSourceFileIsLongerThanItCanBeRead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : filesUnder("jobs/src/main/java")) {
      long lines = text(file).lines().count();
      if (lines > MOST_LINES) {
        tooLong.add(file + " has " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noTextPointsOutOfTheProjectOrLeavesSomethingUndone() throws IOException {
    String outside = "../" + "shared";
    String undone = "TO" + "DO";
    List<String> found = new ArrayList<>();
    for (Path file : filesUnder("jobs", "schemas", "conf", "README.md")) {
      String text = text(file);
      for (String unwanted : List.of(outside, undone)) {
        if (text.contains(unwanted)) {
          found.add(file + " contains " + unwanted);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static String of(String room) {
    return "org.junheng." + room + "..";
  }

  /** Every room may speak to people at the machine in their language. */
  private static void onlyKnows(String room, String... others) {
    String[] allowed =
        Stream.concat(Stream.of("java..", of(room), of("language")), Arrays.stream(others))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(of(room))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(ours);
  }

  private static boolean asksTheTime(JavaMethodCall call) {
    String called = call.getTargetOwner().getName() + "." + call.getName();
    return called.matches(
        "java\\.time\\..*\\.now|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)");
  }

  private static List<Path> filesUnder(String... places) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String place : places) {
      Path path = Path.of(place);
      if (Files.exists(path)) {
        try (Stream<Path> walk = Files.walk(path)) {
          walk.filter(Files::isRegularFile).forEach(files::add);
        }
      }
    }
    return files;
  }

  /** Bytes read one to one, so that a file in any encoding can be searched. */
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
