package org.junheng.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.job.LastSeen;
import org.junheng.job.Settings;

/**
 * The JVM that Spark runs in: a child of this one, with the flags of the configuration, the same
 * arguments and its exit status passed on. Under spark-submit this JVM is Spark's already.
 */
final class SparkJvm {
  private static final String CHILD = "junheng.child";
  private static final String SEEN = "junheng.seen";

  private final Settings settings;

  SparkJvm(Settings settings) {
    this.settings = settings;
  }

  /** Whether this JVM was started as the child. */
  static boolean isThis() {
    return Boolean.getBoolean(CHILD);
  }

  /** What named all that lay there when the child was started; null where that is not known. */
  static String seen() {
    return System.getProperty(SEEN);
  }

  static boolean isUnderSparkSubmit() {
    return System.getProperty("spark.master") != null
        || System.getProperty("spark.submit.deployMode") != null;
  }

  /** Runs the command again in a JVM of its own and gives its exit status. */
  int start(List<String> arguments, Optional<LastSeen> seen)
      throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(settings.spark().jvm());
    if (seen.map(LastSeen::toRead).orElse(Integer.MAX_VALUE) < settings.spark().largeNight()) {
      flags.addAll(settings.spark().smallNightJvm());
    }
    flags.add("-Dfile.encoding=UTF-8");
    flags.add("-D" + CHILD + "=true");
    seen.ifPresent(now -> flags.add("-D" + SEEN + "=" + now.key()));
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
    if (!Boolean.TRUE.equals(settings.spark().classArchive())
        || !ClassArchive.canBeKept(Version.place())) {
      return ChildJvm.run(ChildJvm.of(flags, arguments));
    }
    ClassArchive archive = ClassArchive.beside(Version.place());
    flags.addAll(archive.flags());
    int status = ChildJvm.run(ChildJvm.of(flags, arguments));
    archive.keepAfter(status);
    return status;
  }
}
