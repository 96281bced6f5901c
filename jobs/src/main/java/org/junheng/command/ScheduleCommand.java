package org.junheng.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.job.FolderWatch;
import org.junheng.job.NightTimes;
import org.junheng.job.RunBegan;
import org.junheng.job.Schedule;
import org.junheng.job.ScheduleLock;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import org.junheng.notice.KeptResult;
import org.junheng.notice.RunResult;
import org.junheng.warehouse.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the job night after night, until it is stopped. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the job at the times of schedule: cron in the configuration, in a JVM that is kept ready;"
          + " at once where the last run that was due did not come to its end.",
      "Goes on whatever becomes of a run; ends when it is stopped: 0 between runs, 3 during one, which"
          + " the next start goes on with. 2 wrong use or configuration; 3 another is at work here."
    })
final class ScheduleCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Duration LATE = Duration.ofMinutes(1);

  @Mixin private Configuration configuration;

  @Option(
      names = "--watch",
      description =
          "Also run when new files lie in the landing or reference folder, once nothing has changed"
              + " there for schedule: quiet_seconds.")
  private boolean watch;

  @Option(
      names = "--standard",
      paramLabel = "ID",
      arity = "1..*",
      description = "Score under these standards.")
  private List<String> standards = new ArrayList<>();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where Spark runs, as spark-submit's: local[2], spark://host:7077, yarn.")
  private String master;

  private boolean isDocumentAsked;
  private NightTimes times;
  private WarmJvm jvm;
  private int runs;
  private int failed;

  /** What is told as JSON when it is stopped. */
  private record Nights(int status, int runs, int failed, String message) {}

  @Override
  public Integer call() throws Exception {
    if (SparkJvm.isUnderSparkSubmit()) {
      throw new DefinitionException(
          Language.either(
              "schedule starts the JVM that Spark runs in itself; name the cluster with --master, or"
                  + " let the system begin each run with spark-submit",
              "schedule 自行启动运行 Spark 的 Java 虚拟机；请用 --master 写明集群，或由系统按时用 spark-submit 启动每次运行"));
    }
    isDocumentAsked = Told.isJson();
    Settings settings = settings();
    times = settings.schedule().times();
    settings.requirePasswords();
    try (ScheduleLock alone = ScheduleLock.take(settings.warehouse())) {
      System.setOut(new TimedLines(System.out, times.zone()).stream());
      System.setErr(new TimedLines(System.err, times.zone()).stream());
      jvm = new WarmJvm(settings, arguments(settings));
      idle();
      jvm.makeReady();
      return untilStopped(settings);
    }
  }

  private Settings settings() {
    return configuration.settings().under(standards).on(master);
  }

  private int untilStopped(Settings settings) throws Exception {
    Instant began = Instant.now();
    Schedule schedule =
        new Schedule(
            times,
            new KeptResult(settings.warehouse())
                .last()
                .map(RunResult::finished)
                .map(Instant::parse)
                .orElse(null),
            began,
            watch ? new FolderWatch(settings)::signature : null,
            Duration.ofSeconds(settings.schedule().lookEverySeconds()),
            Duration.ofSeconds(settings.schedule().quietSeconds()));
    sayNext(schedule);
    while (!Thread.currentThread().isInterrupted()) {
      Instant now = Instant.now();
      Optional<Schedule.Start> start = schedule.at(now);
      if (start.isPresent()) {
        say(words(start.get(), now));
        schedule.begins(now);
        night(now, arguments(settings));
        sayNext(schedule);
      } else {
        Thread.sleep(schedule.pause(now).toMillis() + 1);
      }
    }
    return Junheng.FAILED;
  }

  /** One run; whatever it ends with, the next one is waited for. */
  private void night(Instant now, List<String> arguments) throws Exception {
    System.setProperty(RunBegan.PROPERTY, String.valueOf(now.toEpochMilli()));
    List<String> options = arguments.subList(1, arguments.size());
    int status =
        Told.inWords(() -> Junheng.of(RunCommand.in(jvm)).execute(options.toArray(String[]::new)));
    idle();
    runs++;
    boolean isDone = status == Junheng.DONE || status == Junheng.HELD_BACK;
    failed += isDone ? 0 : 1;
    Duration took = Duration.between(now, Instant.now());
    say(
        Language.either(
            "the run ended with exit status %d after %.1f s",
            "运行结束，退出状态%d，用时%.1f秒", status, took.toMillis() / 1000.0));
    try {
      jvm.makeReady();
    } catch (IOException e) {
      say(Language.either("no JVM can be kept ready: %s", "无法预备 Java 虚拟机：%s", e.getMessage()));
    }
  }

  /** From now on to be stopped is no failure. */
  private void idle() {
    Stopping.says(
        Junheng.DONE,
        () -> {
          jvm.drop();
          String words =
              Language.either(
                  "Stopped between runs: %d runs, %d of them failed.",
                  "已停止，当前没有运行：共运行%d次，其中失败%d次。", runs, failed);
          if (isDocumentAsked) { // a run that finds nothing new is told in words meanwhile
            Told.document(Json.write(new Nights(Junheng.DONE, runs, failed, words)));
          }
          return words;
        });
  }

  private String words(Schedule.Start start, Instant now) {
    return switch (start.why()) {
      case DUE ->
          start.due().plus(LATE).isBefore(now)
              ? Language.either(
                  "the run due at %s begins now: this machine slept or was busy",
                  "应于%s开始的运行现在开始：此前本机休眠或有其他运行", time(start.due()))
              : Language.either("the run due at %s begins", "%s的运行开始", time(start.due()));
      case MISSED ->
          Language.either(
              "the run due at %s was missed, or did not come to its end; it is made up for now",
              "%s的运行没有进行或没有完成，现在补上", time(start.due()));
      case FIRST ->
          Language.either(
              "no run has come to its end in this warehouse yet; the first one begins now",
              "此数据仓库还没有完成过运行，现在开始第一次");
      case NEW_FILES ->
          Language.either(
              "something else lies in the folders and has been quiet: a run begins",
              "文件夹中有了变化，且已不再变动，运行开始");
    };
  }

  private void sayNext(Schedule schedule) {
    if (schedule.due() != null && !schedule.due().isAfter(Instant.now())) {
      return; // it was due while the last one was at work
    }
    String due = schedule.due() == null ? "—" : time(schedule.due());
    say(
        watch
            ? Language.either("next run at %s, or when new files are there", "下次运行：%s，或有新文件时", due)
            : Language.either("next run at %s", "下次运行：%s", due));
  }

  private String time(Instant at) {
    ZoneId zone = times.zone();
    return TIME.format(at.atZone(zone)) + " " + zone.getId();
  }

  private static void say(String sentence) {
    PrintStream log = System.out;
    log.println(sentence);
  }

  /** The arguments of each run; what the configuration says besides is read again by each. */
  private List<String> arguments(Settings settings) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    arguments.addAll(List.of("--conf", configuration.file().toString()));
    arguments.addAll(List.of("--landing", settings.landing()));
    arguments.addAll(List.of("--warehouse", settings.warehouse()));
    arguments.addAll(List.of("--reference", settings.reference()));
    arguments.addAll(List.of("--master", settings.spark().master()));
    arguments.addAll(List.of("--lang", Language.spoken().code()));
    settings.standards().forEach(id -> arguments.addAll(List.of("--standard", id)));
    return arguments;
  }
}
