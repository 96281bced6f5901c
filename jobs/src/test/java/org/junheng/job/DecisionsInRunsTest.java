package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the province decides on submissions, in one run after another. */
class DecisionsInRunsTest {
  private static final String FIRST = "450101";
  private static final String SECOND = "450102";
  private static final String SCHOOLS =
      """
      学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码
      %1$s1,样例一小,%2$s,211,220,811
      %1$s2,样例二小,%2$s,211,220,811
      """;
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @TempDir private Path folder;
  private RunContext run;

  @BeforeEach
  void writeTwoCounties() throws IOException {
    write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        450102,样例乙县,450100,样例市,county,2000,
        """);
    for (String county : List.of(FIRST, SECOND)) {
      write(
          "landing/2021/" + county + "/school.csv",
          SCHOOLS.formatted("2145" + codeOf(county), county));
      submitPupils(county, "40", "1O");
    }
  }

  @Test
  void aCorrectionTakesInItsCountyYearAgainAndNoOther() throws IOException {
    run();
    assertThat(pupils()).containsExactly("450101 40", "450102 40");
    write(
        "reference/corrections.csv",
        """
        form,year,county_code,key,field,expect,value,reason,who,decided_on
        学生情况,2021,450101,2145000012,primary_pupils,1O,10,笔误,审核员甲,2026-03-01
        """);
    run();
    assertThat(changed()).containsExactly("2021/450101");
    assertThat(pupils()).containsExactly("450101 10", "450101 40", "450102 40");
    assertThat(held("rule = 'corrected'")).containsExactly("450101 pupils 2145000012 1O corrected");
    assertThat(quality("450101", "pupils")).isEqualTo("ok 2 read 2 accepted 0 held");
    assertThat(run.plan().inputs())
        .filteredOn(input -> input.corrections() != null)
        .extracting(CountyYearInput::countyCode)
        .containsExactly("450101");
    submitPupils(FIRST, "40", "11");
    run();
    assertThat(pupils()).containsExactly("450101 40", "450102 40");
    assertThat(held("rule = 'correction_failed'"))
        .containsExactly("450101 pupils 2145000012 11 error");
    submitPupils(SECOND, "41", "1O");
    run();
    assertThat(changed()).containsExactly("2021/450102");
    assertThat(held("rule = 'correction_failed'"))
        .containsExactly("450101 pupils 2145000012 11 error");
  }

  @Test
  void aCorrectionOfACountyThatSubmittedNothingIsTold() throws IOException {
    write(
        "reference/corrections.csv",
        """
        form,year,county_code,key,field,expect,value,reason,who,decided_on
        pupils,2020,450101,2145000012,primary_pupils,1O,10,笔误,审核员甲,2026-03-01
        """);
    run();
    assertThat(held("rule = 'correction_unmatched'")).containsExactly("null  null 1O error");
  }

  @Test
  void anAcceptedWarningShowsAgainWhenTheValueChanges() throws IOException {
    submitPupils(FIRST, "40", "0");
    write(
        "reference/accepted_warnings.csv",
        """
        year,county_code,form,key,rule,value,reason,who,decided_on
        2021,450101,school,2145000012,school_without_anybody_primary,2145000012,停办在途,审核员乙,2026-03-02
        2021,450101,pupils,junior_pupils,column_absent,,本县无初中,审核员乙,2026-03-02
        """);
    run();
    assertThat(accepted())
        .containsExactly(
            "pupils column_absent 本县无初中 审核员乙 2026-03-02",
            "school school_without_anybody_primary 停办在途 审核员乙 2026-03-02");
    assertThat(warningsAccepted("450101", "school")).isEqualTo(1);
    assertThat(warningsAccepted("450101", "pupils")).isEqualTo(1);
    assertThat(warningsAccepted("450102", "pupils")).isZero();
    assertThat(held("rule = 'acceptance_unmatched'")).isEmpty();
    write(
        "reference/accepted_warnings.csv",
        """
        year,county_code,form,key,rule,value,reason,who,decided_on
        2021,450101,school,2145000012,school_without_anybody_primary,2145000013,停办在途,审核员乙,2026-03-02
        """);
    run();
    assertThat(changed()).isEmpty();
    assertThat(accepted()).isEmpty();
    assertThat(warningsAccepted("450101", "school")).isZero();
    assertThat(held("rule = 'acceptance_unmatched'"))
        .containsExactly("null  null 2145000013 warning");
  }

  @Test
  void aWithdrawnFormIsMissingUntilSomethingNewComesIn() throws IOException {
    run();
    withdraw(TODAY);
    run();
    assertThat(pupils()).containsExactly("450102 40");
    assertThat(quality("450101", "pupils")).isEqualTo("missing 0 read 0 accepted 0 held");
    assertThat(withdrawnOn("450101", "pupils")).isEqualTo(TODAY.toString());
    assertThat(withdrawnOn("450101", "school")).isNull();
    withdraw(TODAY.minusDays(1));
    run();
    assertThat(pupils()).containsExactly("450101 40", "450102 40");
    assertThat(withdrawnOn("450101", "pupils")).isNull();
    assertThat(held("rule = 'withdrawal_unmatched'")).containsExactly("null  null  warning");
  }

  @Test
  void whatComesInAfterAYearWasClosedIsArchivedAndToldAndNotTakenIn() throws IOException {
    run();
    write("reference/closed_years.csv", "year,closed_on\n2021," + TODAY + "\n");
    run();
    assertThat(held("rule = 'year_closed'")).isEmpty();
    ageSubmissions();
    write("reference/closed_years.csv", "year,closed_on\n2021," + TODAY.minusDays(1) + "\n");
    submitPupils(FIRST, "50", "51");
    write("landing/2021/450101/rooms.csv", "学校标识码,类别,面积\n2145000011,音乐,96\n");
    run();
    assertThat(pupils()).containsExactly("450101 40", "450102 40");
    assertThat(quality("450101", "rooms")).isEqualTo("missing 0 read 0 accepted 0 held");
    assertThat(held("rule = 'year_closed'"))
        .containsExactly(
            "450101  null 2021/450101/pupils.csv error",
            "450101  null 2021/450101/rooms.csv error");
    assertThat(run.plan().inputs().stream().flatMap(input -> input.forms().stream()))
        .noneMatch(form -> form.form().equals("rooms"));
    run();
    assertThat(held("rule = 'year_closed'")).hasSize(2);
  }

  @Test
  void aFileInTheReferenceFolderThatNobodyReadsIsTold() throws IOException {
    write("reference/correction.csv", "form\n");
    write("reference/.hidden", "");
    run();
    assertThat(held("rule = 'reference_file'"))
        .containsExactly("null  null correction.csv warning");
  }

  private void submitPupils(String county, String first, String second) throws IOException {
    String school = "2145" + codeOf(county);
    write(
        "landing/2021/" + county + "/pupils.csv",
        "学校标识码,小学在校生数\n%1$s1,%2$s\n%1$s2,%3$s\n".formatted(school, first, second));
  }

  private static String codeOf(String county) {
    return county.equals(FIRST) ? "00001" : "00002";
  }

  private void withdraw(LocalDate date) throws IOException {
    write(
        "reference/withdrawn.csv",
        "year,county_code,form,date,reason\n2021,450101,学生情况," + date + ",误报\n");
  }

  /** As if what is in the warehouse had been taken in days ago. */
  private void ageSubmissions() throws IOException {
    Path ledger = folder.resolve("warehouse/archive/ledger");
    try (var pages = Files.list(ledger)) {
      for (Path page : pages.toList()) {
        String text = Files.readString(page);
        Files.writeString(page, text.replace(TODAY.toString(), TODAY.minusDays(5).toString()));
      }
    }
  }

  private void run() {
    Definitions definitions = Definitions.load();
    Settings settings = settings();
    Reference reference = Reference.read(Storage.at(settings.reference()), definitions);
    RunPlan plan = new RunPlanner(settings, definitions, reference, "test").plan(year -> true);
    Storage warehouse = Storage.at(settings.warehouse());
    try (Progress progress =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), Map.of())) {
      RunContext made =
          new RunContext(
              SharedSpark.session(), plan, settings, definitions, reference, warehouse, progress);
      TakeIn.run(made);
      CensusTables.write(made);
      run = made;
    }
    new Releases(warehouse).publish(plan.preparing(), manifest(plan, definitions));
  }

  private Settings settings() {
    return new Settings(
        folder.resolve("landing").toString(),
        folder.resolve("warehouse").toString(),
        folder.resolve("reference").toString(),
        List.of("B2012"),
        Map.of(),
        new Settings.Intake(64),
        new Settings.Spark("local[2]", List.of(), false, Map.of()),
        null);
  }

  private static Manifest manifest(RunPlan plan, Definitions definitions) {
    return new Manifest(
        plan.releaseId(),
        plan.madeAt(),
        plan.previousRelease(),
        plan.version(),
        plan.fingerprint(),
        definitions.fingerprint(),
        plan.standards(),
        plan.years(),
        plan.reference(),
        0,
        0,
        plan.inputs(),
        Map.of());
  }

  private List<String> changed() {
    return run.plan().changed().stream()
        .map(input -> input.year() + "/" + input.countyCode())
        .toList();
  }

  private List<String> pupils() {
    return table("census_pupils", "true").stream()
        .map(row -> row.getAs("county_code") + " " + row.getAs("primary_pupils"))
        .sorted()
        .toList();
  }

  private List<String> held(String where) {
    return table("held", where).stream()
        .map(
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.<String>getAs("county_code"),
                        row.<String>getAs("form"),
                        row.<String>getAs("key"),
                        row.<String>getAs("value"),
                        row.<String>getAs("severity")))
        .sorted()
        .toList();
  }

  private List<String> accepted() {
    return table("held", "accepted_by is not null").stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.getAs("form"),
                    row.getAs("rule"),
                    row.getAs("accepted_reason"),
                    row.getAs("accepted_by"),
                    row.getAs("accepted_on")))
        .sorted()
        .toList();
  }

  private String quality(String county, String form) {
    Row row = qualityRow(county, form);
    return "%s %d read %d accepted %d held"
        .formatted(
            row.getAs("status"),
            row.<Long>getAs("rows_read"),
            row.<Long>getAs("rows_accepted"),
            row.<Long>getAs("rows_held"));
  }

  private long warningsAccepted(String county, String form) {
    return qualityRow(county, form).getAs("warnings_accepted");
  }

  private String withdrawnOn(String county, String form) {
    return qualityRow(county, form).getAs("withdrawn_on");
  }

  private Row qualityRow(String county, String form) {
    List<Row> rows =
        table("data_quality", "form = '" + form + "' and county_code = '" + county + "'");
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private List<Row> table(String table, String where) {
    String location = run.warehouse().location("releases/" + run.plan().releaseId() + "/" + table);
    return SharedSpark.session().read().parquet(location).where(where).collectAsList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
