package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.landing.Limits;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons with the year before in one run after another, the second taking most over. */
class YearChangesInRunsTest {
  private static final String HEADER = "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n";
  private static final String ROW = "%s,样例小学%s,%s,211,220,811\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeTwoYearsOfTwoCounties() throws IOException {
    write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        450127,样例乙县,450100,样例市,county,2000,2020
        450181,样例乙市,450100,样例市,city,2021,
        """);
    write(
        "reference/county_events.csv", "year,kind,from_code,to_code\n2021,recode,450127,450181\n");
    submit(2020, "450101", "2145000001", "2145000002");
    submit(2021, "450101", "2145000001", "2145000002");
    submit(2020, "450127", "2145000011", "2145000012");
    submit(2021, "450181", "2145000011", "2145000013");
  }

  @Test
  void aRunThatTakesOverUnchangedCountiesTellsTheSameOnceMoreAndCountsItOnce() throws IOException {
    run();
    assertThat(told())
        .containsExactly("450181 school_disappeared 2145000012", "450181 school_new 2145000013");
    long warnings = warningsOf("450181");
    submit(2020, "450101", "2145000001", "2145000003");
    run();
    assertThat(told())
        .containsExactly(
            "450101 school_disappeared 2145000003",
            "450101 school_new 2145000002",
            "450181 school_disappeared 2145000012",
            "450181 school_new 2145000013");
    assertThat(warningsOf("450181")).isEqualTo(warnings);
    submit(2020, "450101", "2145000001", "2145000002");
    submit(2020, "450127", "2145000011", "2145000013");
    run();
    assertThat(told()).isEmpty();
    assertThat(warningsOf("450181")).isEqualTo(warnings - 2);
  }

  private RunContext run;

  private void run() {
    Definitions definitions = Definitions.load();
    Settings settings =
        new Settings(
            folder.resolve("landing").toString(),
            folder.resolve("warehouse").toString(),
            folder.resolve("reference").toString(),
            List.of("B2012"),
            Map.of(),
            Limits.NONE,
            new Settings.Spark("local[2]", List.of(), false, Map.of()),
            null,
            null);
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
    }
    new Releases(warehouse).publish(plan.preparing(), manifest(plan, definitions));
    run =
        new RunContext(
            SharedSpark.session(), plan, settings, definitions, reference, warehouse, null);
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
        List.of(),
        Map.of());
  }

  private List<String> told() {
    return table("held", "rule in ('school_disappeared', 'school_new')").stream()
        .map(
            row ->
                row.getAs("county_code") + " " + row.getAs("rule") + " " + row.getAs("school_code"))
        .sorted()
        .toList();
  }

  private long warningsOf(String county) {
    List<Row> rows =
        table("data_quality", "year = 2021 and form = 'school' and county_code = " + county);
    assertThat(rows).hasSize(1);
    return rows.get(0).getAs("warnings");
  }

  private List<Row> table(String table, String where) {
    String location = run.warehouse().location("releases/" + run.plan().releaseId() + "/" + table);
    return SharedSpark.session().read().parquet(location).where(where).collectAsList();
  }

  private void submit(int year, String county, String... schools) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String school : schools) {
      rows.append(ROW.formatted(school, school, county));
    }
    write("landing/" + year + "/" + county + "/school.csv", rows.toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
