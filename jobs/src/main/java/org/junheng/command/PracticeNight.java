package org.junheng.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junheng.definition.Definitions;
import org.junheng.job.AtWork;
import org.junheng.job.NightlyRun;
import org.junheng.job.RunLock;
import org.junheng.job.RunPlan;
import org.junheng.job.RunPlanner;
import org.junheng.job.Settings;
import org.junheng.reference.Reference;
import org.junheng.sample.SampleProvince;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;

/**
 * A night of a made-up province of two counties, in a folder of its own, so that a JVM that is kept
 * ready has loaded what a night needs before the first one begins. Nobody is told of it.
 */
final class PracticeNight {
  private static final int COUNTIES = 2;
  private static final int FROM = 2023;
  private static final int TO = 2024;

  private PracticeNight() {}

  /** Runs it, on the Spark that these settings name, with all that they make of a release. */
  static void run(Settings settings) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path province = folder.path().resolve("province");
      SampleCommand.make(new SampleProvince(COUNTIES, FROM, TO, 1), province);
      run(settings.inPractice(province), Definitions.load());
    }
  }

  private static void run(Settings settings, Definitions definitions) {
    Settings practice = settings.under(definitions.withNeeded(settings.standards()));
    Reference reference = Reference.read(Storage.at(practice.reference()), definitions);
    RunPlanner planner = new RunPlanner(practice, definitions, reference, Version.text());
    try (RunLock alone = RunLock.take(Storage.at(practice.warehouse()))) {
      RunPlan plan = planner.plan(year -> true);
      planner.save(plan);
      new NightlyRun(
              practice,
              plan,
              definitions,
              reference,
              new PrintStream(OutputStream.nullOutputStream()),
              AtWork.planning(practice.warehouse()),
              alone)
          .run();
    }
  }
}
