package org.junheng.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junheng.job.Settings;

/**
 * The JVM that Spark runs in: a child of this one, with the flags of the configuration, the same
 * arguments and its exit status passed on. Under spark-submit this JVM is Spark's already.
 */
final class SparkJvm {
  private static final String PREPARING = "junheng.preparing";

  private final Settings.Spark settings;

  SparkJvm(Settings.Spark settings) {
    this.settings = settings;
  }

  /** Whether this JVM was started as the child. */
  static boolean isThis() {
    return System.getProperty(PREPARING) != null;
  }

  /** The folder of the plan that the child carries out. */
  static String preparing() {
    return System.getProperty(PREPARING);
  }

  static boolean isUnderSparkSubmit() {
    return System.getProperty("spark.master") != null
        || System.getProperty("spark.submit.deployMode") != null;
  }

  /**
   * Runs the command again in a JVM of its own and gives its exit status.
   *
   * @param countyYears how many are read: what little work needs is another compiler than much work
   */
  int start(List<String> arguments, String preparing, int countyYears)
      throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(settings.jvm());
    if (countyYears < settings.largeNight()) {
      flags.addAll(settings.smallNightJvm());
    }
    flags.add("-Dfile.encoding=UTF-8");
    flags.add("-D" + PREPARING + "=" + preparing);
    if (Junheng.isDebugged()) {
      flags.add("-Djunheng.debug=true");
    }
    int status = run(flags, arguments);
    if (status >= Junheng.DONE && status <= Junheng.FAILED) {
      return status;
    }
    System.err.println(
        "The JVM that Spark runs in ended with status "
            + status
            + ": it was killed, or the machine had no memory left for it. The current release"
            + " stands; run again to go on where it stopped.");
    return Junheng.FAILED;
  }

  private int run(List<String> flags, List<String> arguments)
      throws IOException, InterruptedException {
    if (!Boolean.TRUE.equals(settings.classArchive()) || !ClassArchive.canBeKept(Version.place())) {
      return ChildJvm.run(ChildJvm.of(flags, arguments));
    }
    ClassArchive archive = ClassArchive.beside(Version.place());
    flags.addAll(archive.flags());
    int status = ChildJvm.run(ChildJvm.of(flags, arguments));
    archive.keepAfter(status);
    return status;
  }
}
