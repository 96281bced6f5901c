package org.junheng.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The definitions that ship, against the lists of official and other headers. */
class SchemasTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final int NEWEST = 2030;

  @Test
  void everyFileInSchemasIsLoaded() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = Path.of("schemas");
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(SchemasTest::isDefinition).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    assertThat(Definitions.of(files).fingerprint()).isEqualTo(DEFINITIONS.fingerprint());
    assertThat(count(files, "forms/")).isEqualTo(DEFINITIONS.forms().size()).isEqualTo(10);
    assertThat(count(files, "reference/")).isEqualTo(DEFINITIONS.reference().size());
    assertThat(count(files, "codes/")).isEqualTo(DEFINITIONS.codes().size());
    assertThat(count(files, "standards/")).isEqualTo(DEFINITIONS.standards().size());
    assertThat(count(files, "tables/") + 10).isEqualTo(DEFINITIONS.tables().size());
  }

  /** What people read of the definitions lies beside their folders. */
  private static boolean isDefinition(Path file) {
    return Files.isRegularFile(file)
        && !file.toString().endsWith(".md")
        && !file.startsWith("schemas/layouts"); // read when something is converted
  }

  @Test
  void formSchoolIsTakenInFirst() {
    assertThat(DEFINITIONS.forms().keySet()).startsWith("school");
  }

  @Test
  void everyPartOfEveryNumeratorIsANumberOfTableUnit() {
    List<String> quantities =
        DEFINITIONS.table("unit").columns().stream()
            .filter(column -> column.type() == Column.Type.NUMBER)
            .map(Column::name)
            .toList();
    for (Standard standard : DEFINITIONS.standards().values()) {
      for (Indicator indicator : standard.indicators()) {
        assertThat(quantities).containsAll(indicator.numerator().primary().parts());
        assertThat(quantities).containsAll(indicator.numerator().junior().parts());
      }
      assertThat(quantities).containsAll(standard.split().fields());
      for (Relaxation relaxation : standard.relaxations()) {
        if (relaxation.indicator() != null) {
          assertThat(quantities).contains(relaxation.adds());
        }
      }
    }
  }

  @Test
  void everyCodeThatIsPublishedIsInTheListThatSaysWhatItIsCalled() {
    assertThat(codes("stage")).contains(Stage.PRIMARY.code(), Stage.JUNIOR.code());
    assertThat(codes("regime"))
        .containsExactlyInAnyOrderElementsOf(names(Standard.Regime.values()));
    assertThat(codes("direction"))
        .containsExactlyElementsOf(lowerCase(Indicator.Direction.values()));
    assertThat(codes("severity")).containsAll(lowerCase(Check.Severity.values()));
    assertThat(codes("domain")).containsAll(lowerCase(Item.Domain.values()));
    assertThat(DEFINITIONS.table("county_verdict").columns().stream().map(Column::name))
        .containsAll(codes("domain"));
    for (Standard standard : DEFINITIONS.standards().values()) {
      if (standard.unitRule() != null) {
        for (Indicator indicator : standard.indicators()) {
          assertThat(codes("resource")).contains(indicator.resource());
          String counted = indicator.unit().split("/")[0];
          assertThat(DEFINITIONS.codeList("unit").bySpelling())
              .containsKey(CodeList.spelling(counted));
        }
      }
    }
  }

  @Test
  void aCodeIsCalledByItsLabelAlsoInAnotherSpellingAndAnUnknownOneByItself() {
    assertThat(DEFINITIONS.label("unit", "m2")).isEqualTo("平方米");
    assertThat(DEFINITIONS.label("unit", "㎡")).isEqualTo("平方米");
    assertThat(DEFINITIONS.label("unit", "人")).isEqualTo("名");
    assertThat(DEFINITIONS.label("unit", "册")).isEqualTo("册");
    assertThat(DEFINITIONS.label("verdict", "undetermined")).isEqualTo("数据不全");
    assertThatThrownBy(() -> DEFINITIONS.label("verdicts", "met"))
        .hasMessageStartingWith(
            "there is no code list 'verdicts': did you mean 'verdict'? known: ");
  }

  @Test
  void schoolTypesSayWhatACountyCountsThemAs() {
    CodeList types = DEFINITIONS.codeList("school_type");
    assertThat(types.countsAs("211")).contains(CodeList.SchoolKind.PRIMARY_SCHOOL);
    assertThat(types.countsAs("345")).contains(CodeList.SchoolKind.TWELVE_YEAR);
    assertThat(types.countsAs("514")).contains(CodeList.SchoolKind.SPECIAL);
    for (String none : List.of("218", "519", "349", "999")) {
      assertThat(types.countsAs(none)).as(none).isEmpty();
    }
    assertThat(types.countsAs(null)).isEmpty();
    assertThat(types.values().stream().filter(CodeList.Code::isPrimaryOnly))
        .extracting(CodeList.Code::code)
        .containsExactly("211", "218");
    assertThat(types.values().stream().filter(type -> type.has(Stage.JUNIOR)))
        .extracting(CodeList.Code::code)
        .containsExactly("311", "312", "341", "345");
    assertThat(DEFINITIONS.codeList("founder").values().stream().filter(CodeList.Code::isPrivate))
        .extracting(CodeList.Code::code)
        .containsExactly("999");
  }

  @Test
  void nothingHeldUndecidedLackingPromisedOrOwedIsAGoodRelease() {
    assertThat(DEFINITIONS.tables().values().stream().filter(Table::mayBeEmpty))
        .extracting(Table::table)
        .containsExactlyInAnyOrder(
            "census_explanation",
            "county_change",
            "county_gap",
            "county_shortfall",
            "doubtful_figure",
            "held",
            "map_undecided",
            "plan_revision",
            "rank_moves",
            "relaxation_use",
            "review_duty",
            "school_change",
            "shortfall_plan",
            "target_status");
  }

  @Test
  void everyComparisonThatTargetsWereWrittenInIsStillRead() {
    Map<String, List<String>> written =
        Map.of(
            "<", List.of("<", "＜", "小于", "低于"),
            "<=", List.of("<=", "＜＝", "≤", "不超过", "不高于", "小于等于"),
            ">", List.of(">", "＞", "大于", "高于"),
            ">=", List.of(">=", "＞＝", "≥", "不低于", "不少于", "大于等于"));
    Map<String, CodeList.Code> read = DEFINITIONS.codeList("comparison").bySpelling();
    written.forEach(
        (code, texts) ->
            assertThat(texts)
                .allSatisfy(
                    text -> assertThat(read.get(CodeList.spelling(text)).code()).isEqualTo(code)));
  }

  private static List<String> codes(String list) {
    return DEFINITIONS.codeList(list).values().stream().map(CodeList.Code::code).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  private static List<String> lowerCase(Enum<?>[] values) {
    return names(values).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  @Test
  void everyLimitIndicatorRelaxationCheckAndRuleCitesAClause() {
    List<String> clauses = new ArrayList<>();
    for (Standard standard : DEFINITIONS.standards().values()) {
      standard.indicators().forEach(indicator -> clauses.add(indicator.clause()));
      standard.relaxations().forEach(relaxation -> clauses.add(relaxation.clause()));
      standard.items().forEach(item -> clauses.add(item.clause()));
      Stream.of(standard.variance().each(), standard.variance().composite())
          .flatMap(List::stream)
          .forEach(limit -> clauses.add(limit.clause()));
      if (standard.unitRule() != null) {
        clauses.add(standard.unitRule().clause());
      }
      clauses.add(standard.scope().clause());
      clauses.add(standard.split().clause());
    }
    DEFINITIONS.checks().values().forEach(check -> clauses.add(check.clause()));
    DEFINITIONS.rules().values().forEach(rule -> clauses.add(rule.clause()));
    DEFINITIONS.changes().values().forEach(change -> clauses.add(change.clause()));
    assertThat(clauses).hasSizeGreaterThan(60).doesNotContainNull().noneMatch(String::isBlank);
  }

  @Test
  void everyCheckAndRuleSaysWhatToDo() {
    DEFINITIONS
        .checks()
        .values()
        .forEach(check -> assertThat(check.text()).as(check.id()).containsAnyOf("请", "应"));
    DEFINITIONS
        .changes()
        .values()
        .forEach(change -> assertThat(change.text()).as(change.id()).contains("请", "{last}"));
    DEFINITIONS
        .rules()
        .values()
        .forEach(rule -> assertThat(rule.text()).as(rule.id()).containsAnyOf("请", "应", "按"));
  }

  @Test
  void headersTypesRequiredAndKeysAreTheOfficialOnes() throws IOException {
    Map<String, List<String>> official = new TreeMap<>();
    Map<String, String> titles = new TreeMap<>();
    for (CSVRecord row : read("/reference/headers.csv")) {
      titles.put(row.get("form"), row.get("title"));
      official
          .computeIfAbsent(row.get("form"), form -> new ArrayList<>())
          .add(
              String.join(
                  " ",
                  row.get("field"),
                  row.get("header"),
                  row.get("type"),
                  row.get("required"),
                  row.get("key")));
    }
    assertThat(official.keySet())
        .containsExactlyElementsOf(
            new TreeMap<>(DEFINITIONS.forms())
                .values().stream().filter(form -> !form.optional()).map(Form::form).toList());
    official.forEach(
        (id, fields) -> {
          Form form = DEFINITIONS.form(id);
          assertThat(form.title()).isEqualTo(titles.get(id));
          assertThat(
                  form.fields().stream()
                      .filter(field -> !field.subtotal())
                      .map(
                          field ->
                              String.join(
                                  " ",
                                  field.name(),
                                  field.officialHeader(NEWEST),
                                  field.type().name().toLowerCase(java.util.Locale.ROOT),
                                  field.required() ? "1" : "0",
                                  form.key().contains(field.name()) ? "1" : "0")))
              .containsExactlyInAnyOrderElementsOf(fields);
        });
  }

  @Test
  void everyOtherHeaderIsReadInItsYearsAndInNoOther() throws IOException {
    for (CSVRecord row : read("/reference/header_aliases.csv")) {
      Field field = DEFINITIONS.form(row.get("form")).field(row.get("field"));
      String header = row.get("header");
      int from = Integer.parseInt(row.get("from_year"));
      int to = row.get("to_year").isEmpty() ? NEWEST : Integer.parseInt(row.get("to_year"));
      for (int year = 2012; year <= NEWEST; year++) {
        assertThat(field.headersIn(year).contains(header))
            .as(row.get("form") + "." + field.name() + " " + header + " in " + year)
            .isEqualTo(from <= year && year <= to);
      }
    }
  }

  @Test
  void noHeaderIsReadThatIsNeitherOfficialNorListed() throws IOException {
    List<String> listed = new ArrayList<>();
    for (CSVRecord row : read("/reference/headers.csv")) {
      listed.add(row.get("form") + " " + row.get("field") + " " + row.get("header"));
    }
    for (CSVRecord row : read("/reference/header_aliases.csv")) {
      listed.add(row.get("form") + " " + row.get("field") + " " + row.get("header"));
    }
    for (Form form : DEFINITIONS.forms().values()) {
      for (Field field : form.fields()) {
        if (!field.subtotal() && !form.optional()) {
          for (int year = 2012; year <= NEWEST; year++) {
            for (String header : field.headersIn(year)) {
              assertThat(listed).contains(form.form() + " " + field.name() + " " + header);
            }
          }
        }
      }
    }
  }

  @Test
  void countsAreasAndMoneyAreNeverNegative() {
    for (Form form : DEFINITIONS.forms().values()) {
      for (Field field : form.fields()) {
        if (field.type().isNumber()) {
          assertThat(field.constraints().minimum())
              .as(form.form() + "." + field.name())
              .isNotNull()
              .isNotNegative();
        }
      }
    }
  }

  @Test
  void moneyInTenThousandsOfYuanBecomesYuan() {
    assertThat(DEFINITIONS.form("facilities").field("equipment_value").factor()).isEqualTo(10000);
    assertThat(DEFINITIONS.form("county").field("special_funds").factor()).isEqualTo(10000);
    assertThat(DEFINITIONS.form("county").field("teacher_pay").factor()).isEqualTo(1);
    assertThat(DEFINITIONS.form("funding").field("public_funds").factor()).isEqualTo(1);
  }

  @Test
  void everyTableSaysItsGrainAndHasAKeyUnlessItIsAList() {
    DEFINITIONS
        .tables()
        .values()
        .forEach(
            table -> {
              assertThat(table.grain()).as(table.table()).isNotBlank();
              assertThat(table.key().isEmpty()).as(table.table()).isEqualTo(isList(table));
            });
  }

  private static boolean isList(Table table) {
    return table.table().equals("held");
  }

  private static long count(Map<String, String> files, String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder)).count();
  }

  private static List<CSVRecord> read(String resource) throws IOException {
    try (InputStream in = Objects.requireNonNull(SchemasTest.class.getResourceAsStream(resource));
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
