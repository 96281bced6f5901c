package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Secret;
import org.junheng.publish.SmallRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mart on a real PostgreSQL, read as its readers read it. */
class PostgresMartTest {
  private static final Mart MART = new Mart(SmallRelease.DEFINITIONS);
  private static final Path CITY_ROLES = Path.of("conf/examples/city-roles.sql");

  private static EmbeddedPostgres postgres;

  private static final Map<String, SmallRelease> RELEASES = new HashMap<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    admin(
        "create role mart_reader login password 'r'",
        "create role mart_city_450100 login password 'c'",
        "create role loader login password 'l'",
        "create database bi owner loader");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    for (String schema :
        texts("postgres", "select nspname from pg_namespace where nspname ~ '^(mart|analyst)'")) {
      execute("postgres", "drop schema " + schema + " cascade");
    }
  }

  @Test
  void theReaderSeesTheFiguresOfTheReleaseAndMayChangeNothing() throws SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));

    assertThat(
            texts(
                "mart_reader",
                "select county_code || ' ' || cv || ' ' || pupils || ' ' || release_id"
                    + " from mart.county_variance where cv is not null"))
        .containsExactly("450102 0.5003 1200 20260101-000000-aaaaaa");
    assertThat(texts("mart_reader", "select mean::text from mart.county_variance order by 1"))
        .containsExactly("4.7", "5.000000000000001");
    assertThat(texts("mart_reader", "select school_name from mart.dim_school order by 1"))
        .contains("样例\"一\"小\\t\n学", "样例\n\\.\n\"，'小", "\\.", "NULL", "\\N");
    assertThat(texts("mart_reader", "select reasons[1] from mart.county_verdict order by 1"))
        .containsExactly("R4 不足，“甲\"校\\", null);
    assertThat(
            texts(
                "mart_reader",
                "select to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"
                    + " from mart.data_quality"))
        .containsExactly("2026-10-01 08:30");
    for (String change :
        List.of(
            "insert into mart.dim_county (county_code, from_year) values ('1', 1)",
            "update mart.county_variance set cv = 0",
            "delete from mart.county_variance",
            "create table mart.own (a int)",
            "create table public.own (a int)",
            "create schema own",
            "create temporary table own (a int)",
            "create temporary view own as select 1",
            "select * into temporary own from mart.dim_county")) {
      assertThatThrownBy(() -> execute("mart_reader", change))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aViewOfFiguresSaysWhichAreDoubtful() throws SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));

    assertThat(texts("mart_reader", "select 县区代码 || ' ' || 存疑 from mart.\"校际差异\" order by 1"))
        .containsExactly("450102 否", "450202 是");
    assertThat(texts("mart_reader", "select 学年 || ' ' || 存疑 from mart.\"县区历年变化_统一区划\" order by 1"))
        .as("a part of the county, under a code of its own, had a doubtful figure")
        .containsExactly("2023 是", "2024 是");
  }

  @Test
  void everyPublishedTableIsThereAndNoneForTheProvincesOwnAnalysts() throws SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));

    assertThat(relations("r"))
        .contains("county_verdict", "dim_school", "meta_dictionary", "meta_release", "meta_file")
        .doesNotContain("held")
        .noneMatch(table -> table.startsWith("census_"))
        .hasSize(MART.tables().size());
    assertThat(relations("v")).contains("县级结论", "学校指标", "校际差异").hasSize(MART.views().size());
    assertThat(
            texts(
                "mart_reader",
                "select table_name from information_schema.tables t where table_schema = 'mart'"
                    + " and not exists (select from information_schema.columns c where"
                    + " c.table_schema = 'mart' and c.table_name = t.table_name"
                    + " and c.column_name in ('release_id', '发布版本'))"))
        .isEmpty();
  }

  @Test
  void everyTableViewAndColumnSaysInChineseWhatItIs() throws SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));

    assertThat(
            texts(
                "mart_reader",
                "select c.relname || '.' || coalesce(a.attname, '') from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                    + " where n.nspname = 'mart' and c.relkind in ('r', 'v')"
                    + " and (coalesce(col_description(c.oid, a.attnum), '') !~ '[一-龥]'"
                    + " or coalesce(obj_description(c.oid, 'pg_class'), '') !~ '[一-龥]')"))
        .isEmpty();
    assertThat(
            texts(
                "mart_reader",
                "select col_description('mart.county_verdict'::regclass, 4) union all"
                    + " select comment from mart.meta_dictionary where object = 'county_verdict'"
                    + " and column_name = 'verdict'"))
        .containsExactly(
            "结论。取值：met 达标、not_met 未达标、undetermined 数据不全",
            "结论。取值：met 达标、not_met 未达标、undetermined 数据不全");
  }

  @Test
  void theWideViewsHaveNamesBesideCodesAndWordsForThem() throws SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));

    assertThat(
            texts(
                "mart_reader",
                "select concat_ws(' ', 学年, 县区名称, 市州名称, 学段, 指标名称, 差异系数, 结论,"
                    + " 按显示值结论会改变) from mart.校际差异 order by 县区代码"))
        .containsExactly(
            "2024 兴宁区 样例南市 小学 生均教学及辅助用房面积 0.5003 未达标 是", "2024 城新区 样例柳市 小学 生均教学及辅助用房面积 数据不全");
    assertThat(texts("mart_reader", "select 理由 from mart.县级结论 where 县区代码 = '450102'"))
        .containsExactly("R4 不足，“甲\"校\\；，见附表");
    assertThat(
            texts(
                "mart_reader",
                "select concat_ws(' ', 学年, 区划年份, 县区名称, 项目名称) from mart.县区历年变化 order by 1"))
        .as("on one map a county is called as on that map")
        .containsExactly(
            "2023 2024 城新区 生均教学及辅助用房面积：差异系数",
            "2024 2024 城新区 生均教学及辅助用房面积：差异系数",
            "2024 城新区 生均教学及辅助用房面积：差异系数");
    assertThat(texts("mart_reader", "select 地区名称 from mart.推进情况 order by 地区代码"))
        .containsExactly("全省", "样例南市", "样例柳市");
    assertThat(
            texts(
                "mart_reader",
                "select concat_ws(' ', 学校标识码, 学校名称, 办学类型代码, 办学类型, 城乡分类, 县区名称)"
                    + " from mart.学校 where 学校标识码 like '00%'"))
        .containsExactly("0045000002 样例二小 211 小学 乡中心区 城新区".replace("乡中心区", ruralName()));
  }

  @Test
  void daysAreDatesAndTablesNameTheRowsOfOthers() throws SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));

    assertThat(
            texts(
                "mart_reader",
                "select c.table_name || '.' || c.column_name || ' ' || c.data_type"
                    + " from information_schema.columns c where c.table_schema = 'mart'"
                    + " and c.column_name in ('decided_on', 'withdrawn_on', '决定日期', '撤回日期')"
                    + " and c.data_type <> 'date'"))
        .isEmpty();
    assertThat(texts("mart_reader", "select (决定日期 + 1)::text from mart.规划调整记录 where 学校标识码 is null"))
        .containsExactly("2021-01-02");
    assertThat(
            texts(
                "postgres",
                "select conrelid::regclass || ' ' || confrelid::regclass from pg_constraint"
                    + " where contype = 'f' and connamespace = 'mart'::regnamespace"))
        .contains(
            "mart.unit_indicator mart.unit",
            "mart.unit_indicator mart.dim_indicator",
            "mart.unit mart.dim_school",
            "mart.county_verdict mart.dim_county_year",
            "mart.dim_school mart.dim_county_year");
  }

  @Test
  void aRowWithoutItsRowInAnotherTableIsNotPublished() {
    SmallRelease release = MartRelease.in(folder, "20260110-000000-101010");
    release.with(
        "unit_verdict",
        "standard | year | county_code | school_code | stage | verdict\n"
            + "Q2017 | 2024 | 450102 | 2145000001 | primary | met");

    assertThatThrownBy(() -> mart().prepare(release.folder(), release.manifest(), doing -> {}))
        .isInstanceOf(MartException.class)
        .hasMessageContaining("unit_verdict");
  }

  @Test
  void aReaderThatMayCreateTablesIsRefusedAtFirstAndToldLater() throws SQLException {
    admin("create database foreign_bi", "grant create on database foreign_bi to loader");
    PostgresMart mart =
        new PostgresMart(
            new MartServer(
                url().replace("/bi", "/foreign_bi"), "loader", secret("l"), null, null, List.of()),
            MART);
    SmallRelease release = release("20260101-000000-aaaaaa");

    assertThatThrownBy(() -> mart.prepare(release.folder(), release.manifest(), doing -> {}))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("the role 'mart_reader'")
        .hasMessageContaining(
            "revoke temporary on database \"foreign_bi\" from public, \"mart_reader\"");

    admin("revoke temporary on database foreign_bi from public");
    assertThat(show(mart, release)).isEmpty();

    admin("grant temporary on database foreign_bi to public");
    assertThat(show(mart, release("20260102-000000-bbbbbb")))
        .singleElement()
        .asString()
        .contains("the role 'mart_reader'", "revoke temporary on database \"foreign_bi\"");
    assertThat(mart.releaseId()).contains("20260102-000000-bbbbbb");
  }

  @Test
  void aNewReleaseTakesThePlaceOfTheOldOne() throws SQLException {
    PostgresMart mart = mart();
    assertThat(mart.releaseId()).isEmpty();
    show(mart, release("20260101-000000-aaaaaa"));
    SmallRelease next = release("20260102-000000-bbbbbb");
    mart.prepare(next.folder(), next.manifest(), doing -> {});
    assertThat(mart.releaseId()).contains("20260101-000000-aaaaaa");
    assertThat(mart.preparedReleaseId()).contains("20260102-000000-bbbbbb");

    assertThat(mart.swap("20260102-000000-bbbbbb")).isEmpty();

    assertThat(mart.releaseId()).contains("20260102-000000-bbbbbb");
    assertThat(mart.preparedReleaseId()).isEmpty();
    assertThat(texts("postgres", "select nspname from pg_namespace where nspname like 'mart%'"))
        .containsExactly("mart");
  }

  @Test
  void figuresThatDifferAfterLoadingStopThePublication() throws SQLException {
    PostgresMart mart = mart();
    show(mart, release("20260101-000000-aaaaaa"));
    execute(
        "postgres",
        """
        create schema analyst_trap;
        create function analyst_trap.falsify() returns trigger language plpgsql as
          'begin new.cv := new.cv + 1e-16; return new; end';
        create function analyst_trap.watch() returns event_trigger language plpgsql as
          'begin if to_regclass(''mart_next.county_variance'') is not null and not exists
             (select from pg_trigger where tgname = ''falsify'') then
             create trigger falsify before insert on mart_next.county_variance
             for each row execute function analyst_trap.falsify(); end if; end';
        grant all on schema analyst_trap to loader;
        create event trigger watch on ddl_command_end when tag in ('CREATE TABLE')
          execute function analyst_trap.watch();
        """);
    SmallRelease next = release("20260102-000000-bbbbbb");
    try {
      assertThatThrownBy(() -> mart.prepare(next.folder(), next.manifest(), doing -> {}))
          .isInstanceOf(MartException.class)
          .hasMessageContaining("table county_variance, column cv: figures add up to 0.5003")
          .hasMessageContaining("Readers keep the release before");
      assertThatThrownBy(() -> mart.swap("20260102-000000-bbbbbb"))
          .hasMessageContaining("should hold release 20260102-000000-bbbbbb and holds none");
    } finally {
      execute("postgres", "drop event trigger watch");
    }
    assertThat(mart.releaseId()).contains("20260101-000000-aaaaaa");
  }

  @Test
  void aTableThatIsNotWhatTheManifestTellsIsRefused() {
    SmallRelease release = MartRelease.in(folder, "20260109-000000-999999");
    var manifest = release.manifest();
    release.with("progress", "standard | year | level | area_code\nQ2017 | 2024 | city | 450100");
    manifest
        .tables()
        .put("progress", new org.junheng.warehouse.Manifest.TableSummary(3, "hash", List.of()));

    assertThatThrownBy(() -> mart().prepare(release.folder(), manifest, doing -> {}))
        .hasMessageContaining(
            "table progress: release 20260109-000000-999999 holds 1 rows and its manifest tells of 3");
  }

  @Test
  void aCitysRoleSeesItsOwnCountiesInEveryRelease() throws SQLException {
    PostgresMart mart = mart(CITY_ROLES.toString());
    show(mart, release("20260101-000000-aaaaaa"));
    show(mart, release("20260102-000000-bbbbbb"));

    assertThat(texts("mart_city_450100", "select distinct county_code from mart.county_variance"))
        .containsExactly("450102");
    assertThat(texts("mart_city_450100", "select 县区名称 from mart.县级结论")).containsExactly("兴宁区");
    assertThat(texts("mart_city_450100", "select area_code from mart.progress"))
        .containsExactly("450100");
    assertThat(texts("mart_city_450100", "select county_name from mart.dim_county"))
        .containsExactly("兴宁区");
    assertThat(texts("mart_city_450100", "select indicator from mart.dim_indicator"))
        .containsExactly("R4");
    assertThat(texts("mart_reader", "select distinct county_code from mart.county_variance"))
        .containsExactlyInAnyOrder("450102", "450202");
    assertThatThrownBy(() -> execute("mart_city_450100", "delete from mart.progress"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aFileThatFailsAfterTheSwapTakesTheSwapBack() throws IOException, SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));
    Path wrong = Files.writeString(folder.resolve("views.sql"), "create view v as select nothing");

    assertThatThrownBy(() -> show(mart(wrong.toString()), release("20260102-000000-bbbbbb")))
        .hasMessageContaining("views.sql failed, nothing was swapped")
        .hasMessageContaining("nothing");

    assertThat(mart().releaseId()).contains("20260101-000000-aaaaaa");
    assertThat(texts("mart_reader", "select distinct release_id from mart.progress"))
        .containsExactly("20260101-000000-aaaaaa");
  }

  @Test
  void analystsViewsAreNeverRemovedAndFollowWhereTheirFileIsNamed()
      throws IOException, SQLException {
    show(mart(), release("20260101-000000-aaaaaa"));
    execute(
        "loader",
        "create schema analyst",
        "create view analyst.own as select distinct release_id from mart.progress");

    List<String> kept = show(mart(), release("20260102-000000-bbbbbb"));
    assertThat(kept)
        .singleElement()
        .asString()
        .contains("mart_old_20260101_000000_aaaaaa stays until the next swap", "analyst.own");
    assertThat(texts("loader", "select release_id from analyst.own"))
        .containsExactly("20260101-000000-aaaaaa");

    Path views =
        Files.writeString(
            folder.resolve("views.sql"),
            "create or replace view analyst.own as select distinct release_id from mart.progress");
    assertThat(show(mart(views.toString()), release("20260103-000000-cccccc"))).isEmpty();
    assertThat(texts("loader", "select release_id from analyst.own"))
        .containsExactly("20260103-000000-cccccc");
    assertThat(texts("postgres", "select nspname from pg_namespace where nspname like 'mart%'"))
        .containsExactly("mart");
  }

  @Test
  void aSchemaOfSomebodyElseIsLeftAlone() throws SQLException {
    execute("loader", "create schema mart", "create table mart.precious (a int)");

    assertThatThrownBy(() -> show(mart(), release("20260101-000000-aaaaaa")))
        .hasMessageContaining("schema mart holds tables that are not of a mart");
    assertThat(texts("loader", "select count(*)::text from mart.precious")).containsExactly("0");
  }

  @Test
  void aReaderThatDoesNotExistIsNamedWithWhatToDo() {
    PostgresMart mart =
        new PostgresMart(
            new MartServer(url(), "loader", secret("l"), null, "nobody_knows", null), MART);
    SmallRelease release = release("20260101-000000-aaaaaa");

    assertThatThrownBy(() -> mart.prepare(release.folder(), release.manifest(), doing -> {}))
        .hasMessageContaining("create role nobody_knows login");
  }

  private SmallRelease release(String id) {
    return RELEASES.computeIfAbsent(id, any -> MartRelease.in(folder, id));
  }

  private static List<String> show(PostgresMart mart, SmallRelease release) {
    mart.prepare(release.folder(), release.manifest(), doing -> {});
    return mart.swap(release.manifest().releaseId());
  }

  private static PostgresMart mart(String... afterSwap) {
    return new PostgresMart(
        new MartServer(url(), "loader", secret("l"), null, null, List.of(afterSwap)), MART);
  }

  private static String ruralName() {
    return SmallRelease.DEFINITIONS.codeList("urban_rural").values().stream()
        .filter(code -> code.code().equals("220"))
        .findFirst()
        .orElseThrow()
        .label();
  }

  private static List<String> relations(String kind) throws SQLException {
    return texts(
        "mart_reader",
        "select relname from pg_class c join pg_namespace n on n.oid = relnamespace"
            + " where nspname = 'mart' and relkind = '"
            + kind
            + "'");
  }

  private static Secret secret(String password) {
    try {
      Path file = Files.writeString(folder.resolve("password"), password + "\n");
      return new Secret(null, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/bi";
  }

  private static void admin(String... statements) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void execute(String user, String... statements) throws SQLException {
    try (Connection connection = connect(user);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> texts(String user, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connect(user);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static Connection connect(String user) throws SQLException {
    return DriverManager.getConnection(url(), user, user.equals("mart_reader") ? "r" : "x");
  }
}
