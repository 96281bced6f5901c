package org.junheng.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junheng.language.Language;
import org.junheng.sample.SampleProvince;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a province up, runs the nightly job on it and says where to look. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Makes a made-up province, runs the nightly job on it and says where to look.")
final class DemoCommand implements Callable<Integer> {
  private static final int COUNTIES = 12;
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2024;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for everything; ${DEFAULT-VALUE} by default.")
  private Path out = Path.of("work", "demo");

  @Option(names = "--seed", paramLabel = "S", description = "Another seed, another province.")
  private long seed = 1;

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(out.resolve("landing"))) {
      SampleCommand.make(new SampleProvince(COUNTIES, FIRST_YEAR, LAST_YEAR, seed), out);
    }
    System.out.println(
        Language.either("made-up data in %s: %d counties%n", "虚构数据在 %s：%d个县区%n", out, COUNTIES));
    String warehouse = out.resolve("warehouse").toString();
    int status =
        Junheng.of(RunCommand.ofPractice())
            .execute(
                "--landing", out.resolve("landing").toString(),
                "--reference", out.resolve("reference").toString(),
                "--warehouse", warehouse);
    if (status == Junheng.DONE || status == Junheng.HELD_BACK) {
      tellWhereToLook(warehouse);
      return Junheng.DONE; // the made-up province contains slips on purpose
    }
    return status;
  }

  private static void tellWhereToLook(String warehouse) {
    Releases releases = new Releases(Storage.at(warehouse));
    String id = releases.currentId().orElseThrow();
    String folder = warehouse + "/releases/" + id;
    System.out.println(
        Language.either(
            """

            Where to look (all of it is made up):
              %1$s/reports/page/index.html  the page; opens by double click
              %1$s/reports             workbooks and annual reports
              %1$s/county_ranking      which county stands where
              %1$s/county_variance     how much a county's schools differ
              %1$s/unit_indicator      every school's indicators
              %1$s/held                what was held back, and why
              %1$s/dictionary.html     what every table, column and rule means
              %1$s/junheng.duckdb      the same tables and Chinese views for a BI tool
              %1$s/manifest.json       what went into it
            Any Parquet reader opens them; with DuckDB for instance:
              duckdb -c "from read_parquet('%1$s/county_ranking/*.parquet') where measure = 'cv_R1' order by year, stage, rank"
            What is in and what was held:
              java -jar target/junheng.jar status --warehouse %2$s""",
            """

            到哪里看（全部为虚构）：
              %1$s/reports/page/index.html  网页，双击打开
              %1$s/reports             工作簿和年度报告
              %1$s/county_ranking      县区排名
              %1$s/county_variance     县域内校际差异
              %1$s/unit_indicator      各校指标
              %1$s/held                退回的内容及原因
              %1$s/dictionary.html     各表、栏目和规则的含义
              %1$s/junheng.duckdb      供BI工具使用的同样的表和中文视图
              %1$s/manifest.json       本版本的来源
            任何Parquet工具都能打开；例如用DuckDB：
              duckdb -c "from read_parquet('%1$s/county_ranking/*.parquet') where measure = 'cv_R1' order by year, stage, rank"
            报送和退回情况：
              java -jar target/junheng.jar status --warehouse %2$s""",
            folder,
            warehouse));
  }
}
