package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows a run that failed before it did anything: others are told, its ending stands. */
class AfterRunTest {
  @TempDir private Path folder;

  private String told;

  @Test
  void whoAskedForItIsToldOfAFailureAndTheExitStatusStands() throws IOException {
    Files.createDirectories(folder.resolve("warehouse"));
    Path conf =
        conf(
            """
            notify:
              - command: [sh, -c, 'cat > %1$s/told']
                on: failure
              - command: [/nowhere/mail]
              - webhook: {url_from: {env: JUNHENG_NOT_SET_ANYWHERE}}
            metrics: %1$s/none/junheng.prom
            """
                .formatted(folder));

    assertThat(run(conf)).isEqualTo(2);

    var result = JsonMapper.builder().build().readTree(folder.resolve("told").toFile());
    assertThat(result.get("status").asInt()).isEqualTo(2);
    assertThat(result.get("outcome").asText()).isEqualTo("failed");
    assertThat(result.get("message").asText()).contains("JUNHENG_NO_SUCH_PASSWORD");
    assertThat(result.get("next").asText()).contains("改正配置");
    assertThat(Files.readString(folder.resolve("warehouse/result.txt")))
        .contains("运行失败（退出状态2）", "JUNHENG_NO_SUCH_PASSWORD", "早上请做：");
    assertThat(told)
        .contains(
            "warning: /nowhere/mail was not told of this run",
            "warning: webhook was not told of this run",
            "JUNHENG_NOT_SET_ANYWHERE",
            "warning: the metrics cannot be written")
        .doesNotContain("\tat ");
  }

  @Test
  void aWarehouseThatIsNotThereIsNotMadeForAResult() throws IOException {
    assertThat(run(conf("metrics: %s/junheng.prom\n".formatted(folder)))).isEqualTo(2);

    assertThat(folder.resolve("warehouse")).doesNotExist();
    assertThat(folder.resolve("junheng.prom"))
        .content()
        .contains("\njunheng_run_exit_status 2\n")
        .doesNotContain("junheng_run_finished_begin_time_seconds");
  }

  @Test
  void aScheduleWithoutATimeIsWrongUse() throws IOException {
    Path conf = conf("schedule: {}\n");

    assertThat(tell("schedule", "--conf", conf.toString())).isEqualTo(2);
    assertThat(told).contains("schedule: cron: say when a night begins");
    assertThat(tell("status", "--conf", conf("schedule: {cron: never}\n").toString())).isEqualTo(2);
    assertThat(told).contains("junheng.yml:", "'never' is no cron expression");
  }

  private int run(Path conf) {
    return tell("run", "--conf", conf.toString());
  }

  private int tell(String... arguments) {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      return Junheng.run(arguments);
    } finally {
      System.setErr(err);
      told = said.toString(StandardCharsets.UTF_8);
    }
  }

  /** The configuration, with other last keys, on folders of the test's own. */
  private Path conf(String keys) throws IOException {
    String text = Files.readString(Path.of("conf/junheng.yml"));
    String first =
        text.substring(0, text.indexOf("\nschedule:"))
            .replace(
                "job_repository: {}",
                "job_repository: {url: 'jdbc:postgresql://h/d', password: {env: JUNHENG_NO_SUCH_PASSWORD}}")
            .replace("warehouse: work/", "warehouse: " + folder + "/");
    return Files.writeString(folder.resolve("junheng.yml"), first + "\n" + keys);
  }
}
