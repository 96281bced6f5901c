package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junheng.packaged.Program.Apart;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a release carries for BI tools and dictionaries, and a mart that a run finds behind it. */
@ResourceLock(SampleRuns.OF_FIRST)
class MartIT {
  private static EmbeddedPostgres postgres;
  private static Made made;
  private static Path release;
  private static Path conf;
  private static Outcome caughtUp;

  @BeforeAll
  static void run() throws IOException, SQLException {
    made = SampleRuns.first();
    release = made.warehouse().release(made.releaseId());
    postgres = EmbeddedPostgres.start();
    execute("create role mart_reader login password 'r'");
    conf =
        Folders.conf(
            "mart",
            "postgres: {url: \"%s\", user: postgres, password: {file: \"%s\"}}"
                .formatted(url(), Folders.secret("mart-password")));
    caughtUp = SampleRuns.run(made.warehouse(), made.landing(), "--conf", conf.toString());
  }

  @AfterAll
  static void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void aMartThatIsBehindIsCaughtUpWithWithoutSpark() {
    assertThat(caughtUp.status()).as(caughtUp.text()).isEqualTo(1);
    assertThat(caughtUp.lines())
        .contains(
            "Nothing changed: release " + made.releaseId() + " holds all that lies there.",
            "The mart shows nothing; brings it up to date.",
            "The mart shows release " + made.releaseId() + ".");
    assertThat(caughtUp.steps()).isEmpty();
  }

  @Test
  void aMartThatIsUpToDateIsLeftAloneAndCanBeLoadedByHand() throws SQLException {
    Outcome again = SampleRuns.run(made.warehouse(), made.landing(), "--conf", conf.toString());
    assertThat(again.text()).doesNotContain("mart");

    Outcome byHand = publish("--release", made.releaseId());
    assertThat(byHand.status()).as(byHand.text()).isZero();
    assertThat(texts("select release_id from mart.meta_release")).containsExactly(made.releaseId());
    Apart inJson =
        Program.runApart(
            "publish",
            "--conf",
            conf.toString(),
            "--warehouse",
            made.warehouse().folder().toString(),
            "--format",
            "json");
    assertThat(inJson.document().get("release").asText()).isEqualTo(made.releaseId());
    assertThat(inJson.err()).contains("The mart shows release " + made.releaseId());
    Outcome unknown = publish("--release", "19990101-000000-000000");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.text()).contains("there is no release '19990101-000000-000000'");
  }

  @Test
  void theReaderFindsTheRowsOfTheRelease() throws SQLException {
    made.warehouse()
        .rowCounts(made.releaseId())
        .forEach(
            (table, rows) -> {
              if (!table.equals("held") && !table.startsWith("census_")) {
                assertThat(texts("select count(*) from mart." + table))
                    .as(table)
                    .containsExactly(String.valueOf(rows));
              }
            });
    assertThat(
            texts(
                "select count(*) from pg_tables where schemaname = 'mart'"
                    + " and (tablename = 'held' or tablename like 'census%')"))
        .containsExactly("0");
    assertThat(texts("select count(*) from mart.meta_file where county_code is not null"))
        .isNotEqualTo(List.of("0"));
    assertThat(texts("select count(*) from mart.data_quality where submitted_at is null"))
        .containsExactly("0");
  }

  @Test
  void everyWideViewCanBeReadAndLosesNoRow() throws SQLException {
    for (String pair :
        texts(
            "select distinct v.view_name || ' ' || v.table_name from"
                + " information_schema.view_table_usage v join mart.meta_dictionary d"
                + " on d.kind = 'table' and d.object = v.table_name and d.title = v.view_name"
                + " where v.view_schema = 'mart'")) {
      String[] names = pair.split(" ");
      assertThat(texts("select count(*) from mart.\"" + names[0] + "\""))
          .as(names[0])
          .isEqualTo(texts("select count(*) from mart." + names[1]));
    }
  }

  @Test
  void viewsThatAddUpGiveTheSumsOfTheRelease() {
    assertThat(
            texts(
                "select count(*) from mart.县级缺口合计 c left join (select 标准, 学年, 县区代码, 资源,"
                    + " sum(缺口数量) as 数量, sum(补足费用) as 费用 from mart.缺口与补足方案_可加总"
                    + " group by 1, 2, 3, 4) s using (标准, 学年, 县区代码, 资源)"
                    + " where abs(c.缺口数量合计 - s.数量) < 1e-6"
                    + " and abs(coalesce(c.补足费用合计, 0) - coalesce(s.费用, 0)) < 1e-6"))
        .isEqualTo(texts("select count(*) from mart.county_shortfall"))
        .doesNotContain("0");
    assertThat(texts("select count(*) from mart.评估单元_可加总"))
        .isEqualTo(texts("select count(distinct (year, school_code, stage)) from mart.unit"));
    assertThat(
            texts(
                "select count(*) from (select 标准, 学年, 地区代码, 县区数 from mart.推进情况_全省) p"
                    + " join (select 标准, 学年, sum(县区数) as 县区数 from mart.推进情况_市州"
                    + " group by 1, 2) c using (标准, 学年, 县区数)"))
        .isEqualTo(texts("select count(*) from mart.推进情况_全省"))
        .doesNotContain("0");
    assertThat(
            texts(
                "select (select count(*) from mart.county_trend where on_map is null)"
                    + " = (select count(*) from mart.县区历年变化_当时区划)"))
        .containsExactly("t");
  }

  @Test
  void whatAViewShowsHasNamesAndWords() {
    for (String view : List.of("县区排名", "县区历年变化", "趋势预测")) {
      String name = view.equals("县区排名") ? "排名项目名称" : "项目名称";
      assertThat(texts("select count(*) from mart." + view + " where " + name + " is null"))
          .as(view)
          .containsExactly("0");
    }
    assertThat(
            texts(
                "select distinct 群体 from mart.社会认可度调查结果 where 群体 !~ '^[一-龥]+$'"
                    + " union all select distinct 缺报的栏目 from mart.评估单元 where 缺报的栏目 ~ '_'"
                    + " union all select 理由 from mart.县级结论 v join mart.county_verdict t"
                    + " on v.标准 = t.standard and v.学年 = t.year and v.县区代码 = t.county_code"
                    + " where cardinality(t.reasons) <> cardinality(string_to_array(v.理由, '；'))"))
        .isEmpty();
  }

  @Test
  void theReleaseCarriesTheMartAsAFile() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + release.resolve("junheng.duckdb"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from 学校指标), (select count(*) from unit_indicator),"
                    + " (select release_id from meta_release)")) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isPositive();
      assertThat(row.getString(3)).isEqualTo(made.releaseId());
    }
  }

  @Test
  void theDataPackageDescribesEveryTableAndItsFiles() throws IOException {
    JsonNode described =
        JsonMapper.builder().build().readTree(release.resolve("datapackage.json").toFile());

    assertThat(described.get("id").asText()).isEqualTo(made.releaseId());
    List<String> tables = new ArrayList<>();
    for (JsonNode resource : described.get("resources")) {
      tables.add(resource.get("name").asText());
      assertThat(resource.get("path")).isNotEmpty();
      resource
          .get("path")
          .forEach(path -> assertThat(release.resolve(path.asText())).isRegularFile());
    }
    assertThat(tables)
        .containsExactlyInAnyOrderElementsOf(made.warehouse().rowCounts(made.releaseId()).keySet());
    assertThat(Files.readString(release.resolve("dictionary.html")))
        .contains(made.releaseId(), "每百名学生拥有高于规定学历教师数");
  }

  private static Outcome publish(String... further) {
    List<String> arguments = new ArrayList<>(List.of("publish", "--conf", conf.toString()));
    arguments.addAll(List.of("--warehouse", made.warehouse().folder().toString()));
    arguments.addAll(List.of(further));
    return Program.run(arguments.toArray(String[]::new));
  }

  private static String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(String query) {
    List<String> texts = new ArrayList<>();
    String reader = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    try (Connection connection = DriverManager.getConnection(reader, "mart_reader", "r");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
    return texts;
  }
}
