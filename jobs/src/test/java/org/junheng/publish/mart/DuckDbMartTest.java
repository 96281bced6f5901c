package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.publish.SmallRelease;
import org.junheng.warehouse.Manifest.TableSummary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mart as a DuckDB file, read by an older DuckDB than the one that wrote it. */
class DuckDbMartTest {
  private static final Path OLDER = Path.of("target/clients/duckdb-older.jar");
  private static final Mart MART = new Mart(SmallRelease.DEFINITIONS);

  @TempDir private static Path folder;
  private static SmallRelease release;

  @BeforeAll
  static void write() {
    release = MartRelease.in(folder, "20260101-000000-aaaaaa");
    new DuckDbMart(MART).write(release.folder(), release.manifest(), doing -> {});
  }

  @Test
  void anOlderClientReadsTheFiguresTheViewsAndTheComments() throws Exception {
    assertThat(
            asked(
                "select version()",
                "select county_code || ' ' || cv || ' ' || release_id from county_variance"
                    + " where cv is not null",
                "select mean from county_variance where county_code = '450202'",
                "select concat_ws(' ', 学年, 县区名称, 学段, 指标名称, 差异系数, 结论, 按显示值结论会改变)"
                    + " from 校际差异 order by 县区代码",
                "select 理由 from 县级结论 where 县区代码 = '450102'",
                "select 地区名称 from 推进情况 order by 地区代码",
                "select comment from duckdb_columns() where table_name = 'county_verdict'"
                    + " and column_name = 'verdict'",
                "select comment from meta_dictionary where object = '县级结论' and position = 0",
                "select epoch(submitted_at)::bigint from data_quality"))
        .containsExactly(
            "v1.5.6",
            "450102 0.5003 20260101-000000-aaaaaa",
            "5.000000000000001",
            "2024 兴宁区 小学 生均教学及辅助用房面积 0.5003 未达标 是",
            "2024 城新区 小学 生均教学及辅助用房面积 数据不全",
            "R4 不足，“甲\"校\\；，见附表",
            "全省",
            "样例南市",
            "样例柳市",
            "结论。取值：met 达标、not_met 未达标、undetermined 数据不全",
            "县级结论。每行由标准、学年、县区代码确定。取自county_verdict，代码已换成名称或附有名称；不含填报中的学年（见视图“学年状态”）",
            "1790843400");
  }

  @Test
  void everyTableViewAndColumnSaysWhatItIs() throws Exception {
    assertThat(
            asked(
                "select table_name || '.' || column_name from duckdb_columns()"
                    + " where not internal and coalesce(comment, '') = ''",
                "select table_name from duckdb_tables() where coalesce(comment, '') = ''",
                "select view_name from duckdb_views()"
                    + " where not internal and coalesce(comment, '') = ''",
                "select count(*) from duckdb_views() where not internal"))
        .containsExactly(String.valueOf(MART.views().size()));
    assertThat(asked("select table_name from duckdb_tables()"))
        .contains("meta_release", "dim_school")
        .doesNotContain("held", "census_school");
  }

  @Test
  void theFileIsOneAndIsWrittenAnew() throws IOException {
    new DuckDbMart(MART).write(release.folder(), release.manifest(), doing -> {});

    try (var files = Files.list(release.folder().onDisk())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("junheng.duckdb")
          .noneMatch(name -> name.startsWith(".") || name.endsWith(".wal"));
    }
  }

  @Test
  void aTableThatIsNotWhatTheManifestTellsIsRefused() {
    SmallRelease other = MartRelease.in(folder, "20260102-000000-bbbbbb");
    var manifest = other.manifest();
    manifest.tables().put("progress", new TableSummary(99, "hash", List.of()));

    assertThatThrownBy(() -> new DuckDbMart(MART).write(other.folder(), manifest, doing -> {}))
        .isInstanceOf(MartException.class)
        .hasMessageContaining("holds 3 rows and its manifest tells of 99");
  }

  private static List<String> asked(String... queries) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dsun.jnu.encoding=UTF-8");
    command.add("-cp");
    command.add(OLDER + java.io.File.pathSeparator + "target/test-classes");
    command.add(OlderClient.class.getName());
    command.add(release.folder().onDisk().resolve(DuckDbMart.FILE).toString());
    command.addAll(List.of(queries));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process client = builder.start();
    String out = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(client.waitFor()).as(out).isZero();
    return out.lines().toList();
  }
}
