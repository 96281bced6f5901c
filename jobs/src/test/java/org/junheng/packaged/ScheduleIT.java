package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.packaged.Program.Outcome;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.Test;

/** The job run night after night, a night being three seconds long. */
class ScheduleIT {
  private static final String FILE = "2022/450103/facilities.csv";

  private final Path landing = Folders.landing("schedule/landing");
  private final Warehouse warehouse = new Warehouse(Folders.named("schedule/warehouse"));
  private final Path metrics = Folders.named("schedule/junheng.prom");
  private final Path told = Folders.named("schedule/told");

  @Test
  void nightsAreRunInOneJvmThatIsReplacedWhenItIsKilledAndEndWhenItIsStopped() throws Exception {
    Storage.at(landing.toString()).delete("2020");
    Storage.at(landing.toString()).delete("2021");
    String[] arguments = arguments(configuration());
    try (LongRunning schedule = new LongRunning(out(), Map.of(), arguments)) {
      schedule.next(line -> line.contains("no run has come to its end in this warehouse yet"));
      assertThat(ended(schedule)).contains("exit status 1");
      String first = warehouse.currentId();
      long warm = schedule.child().pid();

      change("2145000012,5339.02", "2145000012,5439.02");
      schedule.next(line -> line.contains("county-years done"));
      ended(schedule);
      assertThat(schedule.child().pid()).as("the JVM is the same").isEqualTo(warm);
      assertThat(warehouse.currentId()).isNotEqualTo(first);
      assertThat(result().get("taken_in")).hasSize(1);
      assertThat(Folders.read(told)).contains("【均衡】", "2022 450103 永岩区：办学条件");
      assertThat(Folders.read(metrics)).contains("\njunheng_run_exit_status 1\n");

      Outcome second = Program.run(arguments);
      assertThat(second.status()).as(second.text()).isEqualTo(3);
      assertThat(second.text()).contains("another schedule is at work on this warehouse: user ");

      String before = warehouse.currentId();
      change("2145000012,5439.02", "2145000012,5449.02");
      schedule.next(line -> line.matches(".*  county-years.*"));
      schedule.child().destroyForcibly();
      assertThat(ended(schedule)).contains("exit status 3");
      assertThat(warehouse.currentId()).isEqualTo(before);
      schedule.next(line -> line.contains("goes on with the run that did not finish"));
      assertThat(ended(schedule)).contains("exit status 1");
      assertThat(schedule.child().pid()).as("another JVM").isNotEqualTo(warm);
      assertThat(warehouse.currentId()).isNotEqualTo(before);

      assertThat(schedule.stop()).as(schedule.text()).isZero();
      assertThat(schedule.text()).contains("Stopped between runs: ").doesNotContain("\tat ");
      JsonNode document = JsonMapper.builder().build().readTree(schedule.document());
      assertThat(document.get("status").asInt()).isZero();
      assertThat(document.get("failed").asInt()).isEqualTo(1);
    }
    stopsWithZeroAlsoWhereTheEnvironmentNamesNoLanguage();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      assertThat(
              all.filter(
                  each ->
                      each.info()
                          .commandLine()
                          .orElse("")
                          .contains(metrics.getParent().toString())))
          .as("nothing that it started is left")
          .isEmpty();
    }
  }

  /** There another JVM does it, and ends with its status. */
  private void stopsWithZeroAlsoWhereTheEnvironmentNamesNoLanguage() throws Exception {
    Path conf = Folders.conf("schedule-yearly", "outputs: []");
    Folders.change(conf, "cron: \"0 2 * * *\"", "cron: \"0 0 1 1 *\"");
    try (LongRunning schedule = new LongRunning(out(), Map.of("LC_ALL", "C"), arguments(conf))) {
      schedule.next(line -> line.contains("next run at 20"));
      assertThat(schedule.stop()).as(schedule.text()).isZero();
      assertThat(schedule.text()).contains("Stopped between runs: 0 runs");
    }
  }

  private static Path out() {
    return Folders.named("schedule/out");
  }

  private static String ended(LongRunning schedule) throws InterruptedException {
    return schedule.next(line -> line.contains("the run ended with exit status"));
  }

  private JsonNode result() throws Exception {
    return JsonMapper.builder()
        .build()
        .readTree(Folders.read(warehouse.folder().resolve("result.json")));
  }

  private void change(String before, String after) {
    Folders.change(landing.resolve(FILE), before, after);
  }

  private Path configuration() {
    Path conf = Folders.conf("schedule", "outputs: [], largest_fall: 1.0");
    Folders.change(conf, "cron: \"0 2 * * *\"", "cron: \"*/3 * * * * *\"");
    Folders.change(
        conf,
        "notify: []",
        """
        notify:
          - command: [sh, -c, 'cat "$JUNHENG_TEXT" > %s']
          - command: [/nowhere/mail]
            on: always
        metrics: %s"""
            .formatted(told, metrics));
    return conf;
  }

  private String[] arguments(Path conf) {
    String[] run =
        SampleRuns.arguments(warehouse, landing, "--conf", conf.toString(), "--master", "local[2]");
    run[0] = "schedule";
    return Stream.concat(Stream.of(run), Stream.of("--format", "json")).toArray(String[]::new);
  }
}
