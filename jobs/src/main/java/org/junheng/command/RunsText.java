package org.junheng.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.job.AtWork;
import org.junheng.job.RunHistory.PastRun;
import org.junheng.job.RunHistory.PastStep;
import org.junheng.job.StepNames;
import org.junheng.job.StepProgress;
import org.junheng.language.Language;

/**
 * The run that is at work or was stopped, and the last runs, told on the screen.
 *
 * @param state what a run is at, or where it was stopped or failed; null where there is none
 * @param runs the last ones; null where nothing is known of them now
 */
record RunsText(RunState state, List<PastRun> runs) {
  private static final DateTimeFormatter BEGAN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /**
   * A run as it is told.
   *
   * @param state {@code at_work}, or {@code stopped}: the next run goes on at its steps
   * @param began ISO-8601, UTC
   */
  record RunState(String state, String began, List<StepState> steps, List<String> done) {
    /** What was noted of a run in a warehouse; nothing where none is at work and none is left. */
    static Optional<RunState> of(Optional<AtWork.Noted> noted, boolean isAtWork) {
      return noted.map(
          run ->
              new RunState(
                  isAtWork ? "at_work" : "stopped",
                  run.began(),
                  run.steps().entrySet().stream()
                      .map(step -> new StepState(step.getKey(), step.getValue()))
                      .toList(),
                  List.copyOf(run.done().keySet())));
    }

    private boolean isAtWork() {
      return state.equals("at_work");
    }
  }

  /** A step at work, since when. */
  record StepState(String step, String since) {}

  void tell() {
    if (state != null) {
      System.out.println(state.isAtWork() ? atWork() : stopped());
      System.out.println();
    }
    if (runs == null) {
      System.out.println(
          Language.either(
              "The last runs cannot be listed while a run is at work or another program reads them.",
              "正在运行，或运行记录正被另一个程序读取，暂不能列出以前的运行。"));
      return;
    }
    System.out.println(Language.either("last runs", "最近的运行"));
    runs.forEach(this::tell);
  }

  private String atWork() {
    String steps =
        state.steps().stream()
            .map(
                step ->
                    Language.either(
                        "%s since %s (%s)",
                        "%s，自%s起（已%s）",
                        StepNames.named(step.step()),
                        time(step.since()),
                        StepProgress.seconds(
                            Duration.between(Instant.parse(step.since()), Instant.now()))))
            .collect(Collectors.joining(Language.either(", ", "；")));
    return Language.either(
            "A run is at work since %s: %s", "%s 开始的运行正在进行：%s", time(state.began()), steps)
        + done();
  }

  private String stopped() {
    String at =
        state.steps().stream()
            .map(step -> StepNames.named(step.step()))
            .collect(Collectors.joining(Language.either(", ", "、")));
    boolean isPlanning = state.steps().stream().anyMatch(step -> step.step().equals("plan"));
    return isPlanning || at.isEmpty()
        ? Language.either(
            "The run that began on %s did not come to its end; the next run begins anew.",
            "%s 开始的运行没有完成；下次运行重新开始。", time(state.began()))
        : Language.either(
                "The run that began on %s did not come to its end; as long as nothing changes in the"
                    + " folders, the next run goes on at: %s",
                "%s 开始的运行没有完成；只要各文件夹没有变化，下次运行将从此继续：%s", time(state.began()), at)
            + done();
  }

  private String done() {
    return state.done().isEmpty()
        ? ""
        : Language.either("; done: %s", "；已完成：%s", StepNames.named(state.done()));
  }

  private void tell(PastRun run) {
    System.out.printf(
        "  %s  %s  %s  %s%n",
        BEGAN.format(run.began()),
        status(run),
        run.release(),
        run.steps().stream()
            .map(RunsText::step)
            .collect(Collectors.joining(Language.either(", ", "，"))));
    if (!run.message().isBlank()) {
      System.out.println("    " + run.message());
    }
  }

  /** Its status as it is told; nothing on a disk is at work that this command can list. */
  static String status(PastRun run) {
    return switch (run.status()) {
      case "COMPLETED" -> Language.either("completed", "完成");
      case "FAILED" -> Language.either("failed   ", "失败");
      default -> Language.either("stopped  ", "中止");
    };
  }

  private static String step(PastStep step) {
    return StepNames.named(step.name())
        + (step.took() == null ? "" : " " + StepProgress.seconds(step.took()))
        + (step.status().equals("COMPLETED") ? "" : Language.either(" (not done)", "（未完成）"));
  }

  private static String time(String instant) {
    return TIME.format(Instant.parse(instant));
  }
}
