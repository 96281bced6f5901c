package org.junheng.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junheng.job.Settings.Output;
import org.junheng.warehouse.Fall;
import org.junheng.warehouse.Releases;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.FlowJobBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The nightly job: the pipeline's steps in their order; the second count and what people read
 * beside each other. A restart begins at what is not finished.
 */
@Configuration
class NightlyJob {
  static final String NAME = "nightly";

  private static final Map<Output, Consumer<RunContext>> OUTPUTS =
      new EnumMap<>(
          Map.of(
              Output.ANSWERS, AnswersStep::run,
              Output.PAGE, ReportsStep::writePage,
              Output.REPORTS, ReportsStep::writeReports,
              Output.BOOKS, BooksStep::run,
              Output.DUCKDB, MartSteps::writeFile));

  @Bean
  Job nightly(Steps steps, JobRepository repository, RunContext run) {
    FlowBuilder<FlowJobBuilder> job =
        new JobBuilder(NAME, repository)
            .start(steps.flow("county-years", CountyYearsStep::run))
            .next(steps.flow("neighbours", NeighboursStep::run))
            .next(steps.flow("province", ProvinceStep::run));
    List<Flow> outputs = new ArrayList<>();
    outputs.add(steps.flow(RecountStep.NAME, RecountStep::run));
    run.settings()
        .publish()
        .outputs()
        .forEach(
            output ->
                outputs.add(
                    steps.flow(output.name().toLowerCase(Locale.ROOT), OUTPUTS.get(output))));
    job.next(outputs.size() == 1 ? outputs.get(0) : besideEachOther(outputs));
    boolean hasMart = run.settings().publish().mart().isPresent();
    if (hasMart) {
      job.next(steps.flow("mart", MartSteps::load));
    }
    job.next(steps.flow("publish", NightlyJob::publish));
    if (hasMart) {
      job.next(steps.flow("swap", NightlyJob::swap));
    }
    return job.end().build();
  }

  @Bean
  Steps steps(JobRepository repository, RunContext run, RunLock lock) {
    return new Steps(repository, run, lock);
  }

  private static Flow besideEachOther(List<Flow> flows) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("output-");
    threads.setConcurrencyLimit(Math.max(2, Runtime.getRuntime().availableProcessors()));
    return new FlowBuilder<SimpleFlow>("outputs")
        .split(threads)
        .add(flows.toArray(Flow[]::new))
        .build();
  }

  /** Makes the release current, unless it waits for a decision. */
  static void publish(RunContext run) {
    Releases releases = new Releases(run.warehouse());
    List<Fall> falls = run.falls();
    List<Integer> changedYears = FinalYears.changedBy(run);
    if (falls.isEmpty() && changedYears.isEmpty()) {
      releases.publish(run.plan().preparing(run.work()), run.manifest());
    } else {
      releases.hold(run.plan().preparing(run.work()), run.manifest(), falls, changedYears);
    }
  }

  private static void swap(RunContext run) {
    if (!new Releases(run.warehouse()).publications().isHeld(run.plan().releaseId())) {
      MartSteps.swap(run);
    }
  }

  /**
   * Makes steps that tell how they come on. A step works on files, so it holds no transaction of
   * the database of runs open meanwhile; its beginning and end are recorded.
   */
  record Steps(JobRepository repository, RunContext run, RunLock lock) {
    Flow flow(String name, Consumer<RunContext> work) {
      return new FlowBuilder<SimpleFlow>(name + "-flow").start(step(name, work)).build();
    }

    private Step step(String name, Consumer<RunContext> work) {
      return new StepBuilder(name, repository)
          .tasklet(
              (contribution, context) -> {
                lock.requireHeld();
                run.progress().begin(name);
                work.accept(run);
                run.progress().end(name);
                return RepeatStatus.FINISHED;
              },
              new ResourcelessTransactionManager())
          .build();
    }
  }
}
