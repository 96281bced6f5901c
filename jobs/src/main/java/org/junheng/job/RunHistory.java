package org.junheng.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.storage.Storage;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The last runs and their steps, from Spring Batch's record. */
public final class RunHistory {
  /** What Java writes before the words of an exception. */
  private static final Pattern CLASS = Pattern.compile("^(?:[a-z]\\w*\\.)+[A-Z][\\w$]*: ");

  private RunHistory() {}

  /**
   * One run, or one attempt to go on with it.
   *
   * @param message why it failed; empty where it did not
   */
  public record PastRun(
      LocalDateTime began, String status, String release, List<PastStep> steps, String message) {}

  /** One step of a run; took is null while it is not over. */
  public record PastStep(String name, String status, Duration took) {}

  /**
   * The newest runs, newest first; none where no run was recorded. Nothing is known while a run is
   * at work in the warehouse's own record, or another program reads it.
   */
  public static Optional<List<PastRun>> newest(Settings settings, int most) {
    Storage warehouse = Storage.at(settings.warehouse());
    if (settings.jobRepository().url() != null) {
      return Optional.of(read(settings, most));
    }
    if (!warehouse.exists("jobs")) {
      return Optional.of(List.of());
    }
    if (RunLock.isTaken(warehouse)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(settings, most));
    } catch (NightlyRun.RunFailedException inUse) {
      return Optional.empty();
    }
  }

  private static List<PastRun> read(Settings settings, int most) {
    try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
      spring.registerBean(Settings.class, () -> settings);
      spring.register(RunRecords.class);
      RunRecords.open(spring, settings);
      JobRepository repository = spring.getBean(JobRepository.class);
      List<PastRun> runs = new ArrayList<>();
      for (JobInstance instance : repository.getJobInstances(NightlyJob.NAME, 0, most)) {
        repository.getJobExecutions(instance).forEach(execution -> runs.add(of(execution)));
      }
      return runs.stream()
          .sorted(Comparator.comparing(PastRun::began).reversed())
          .limit(most)
          .toList();
    }
  }

  private static PastRun of(JobExecution execution) {
    List<PastStep> steps =
        execution.getStepExecutions().stream()
            .sorted(Comparator.comparing(step -> step.getId()))
            .map(
                step ->
                    new PastStep(
                        step.getStepName(),
                        step.getStatus().toString(),
                        step.getEndTime() == null
                            ? null
                            : Duration.between(step.getStartTime(), step.getEndTime())))
            .toList();
    String message =
        execution.getStepExecutions().stream()
            .map(step -> step.getExitStatus().getExitDescription())
            .filter(text -> !text.isBlank())
            .map(text -> CLASS.matcher(text.lines().findFirst().orElse("")).replaceFirst(""))
            .findFirst()
            .orElse("");
    return new PastRun(
        execution.getStartTime() == null ? execution.getCreateTime() : execution.getStartTime(),
        execution.getStatus().toString(),
        execution.getJobParameters().getString("release"),
        steps,
        message);
  }
}
