package org.junheng.job;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junheng.job.Settings.Output;
import org.junheng.warehouse.Releases;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly job: the pipeline's steps in their order. A restart begins at the unfinished one. */
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
    SimpleJobBuilder job =
        new JobBuilder(NAME, repository)
            .start(steps.step("take-in", TakeIn::run))
            .next(steps.step("census", CensusTables::write))
            .next(steps.step("units", FigureTables::writeUnits))
            .next(steps.step("variance", FigureTables::writeVariance))
            .next(steps.step("verdicts", VerdictTables::write))
            .next(steps.step("rankings", FigureTables::writeRankings))
            .next(steps.step("drivers", DriverTables::write))
            .next(steps.step("years", YearTables::write))
            .next(steps.step("statistics", StatisticsStep::run))
            .next(steps.step("check", ReleaseCheck::run))
            .next(steps.step("dictionary", MartSteps::writeDictionary));
    Set<Output> outputs = run.settings().publish().outputs();
    OUTPUTS.forEach(
        (output, work) -> {
          if (outputs.contains(output)) {
            job.next(steps.step(output.name().toLowerCase(Locale.ROOT), work));
          }
        });
    boolean hasMart = run.settings().publish().mart().isPresent();
    if (hasMart) {
      job.next(steps.step("mart", MartSteps::load));
    }
    job.next(steps.step("publish", NightlyJob::publish));
    if (hasMart) {
      job.next(steps.step("swap", MartSteps::swap));
    }
    return job.build();
  }

  @Bean
  Steps steps(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    return new Steps(repository, transactions, run);
  }

  private static void publish(RunContext run) {
    Releases releases = new Releases(run.warehouse());
    if (!run.warehouse().exists("releases/" + run.plan().releaseId())) {
      var manifest = ReleaseCheck.result(run);
      run.preparing().delete(TakeIn.FOLDER);
      releases.publish(run.plan().preparing(), manifest);
    } else {
      releases.publish(run.plan().preparing(), releases.manifest(run.plan().releaseId()));
    }
  }

  /** Makes steps that tell how they come on. */
  record Steps(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    Step step(String name, Consumer<RunContext> work) {
      return new StepBuilder(name, repository)
          .tasklet(
              (contribution, context) -> {
                run.progress().begin(name);
                work.accept(run);
                run.progress().end();
                return RepeatStatus.FINISHED;
              },
              transactions)
          .build();
    }
  }
}
