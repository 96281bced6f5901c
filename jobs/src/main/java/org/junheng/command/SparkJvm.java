package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junheng.job.LastSeen;
import org.junheng.job.RunBegan;
import org.junheng.job.RunEnd;
import org.junheng.job.Settings;
import org.junheng.language.Language;

/**
 * The JVM that Spark runs in: a child of this one, with the flags of the configuration, the same
 * arguments and its exit status passed on. Under spark-submit this JVM is Spark's already.
 */
final class SparkJvm implements NightJvm {
  private static final String CHILD = "junheng.child";
  private static final String STARTED_BY = "junheng.started-by";
  private static final String SEEN = "junheng.seen";
  private static final int MILLISECONDS_BETWEEN_LOOKS = 50;
  private static final int PASSED_ON = 64;
  private static final int COULD_NOT_START = 1;

  /** How a JVM with {@code -Xrs} ends on a signal to hang up, to interrupt, to terminate. */
  private static final Set<Integer> STOPPED = Set.of(129, 130, 143);

  private final Settings settings;

  SparkJvm(Settings settings) {
    this.settings = settings;
  }

  /** Whether this JVM was started as the child. */
  static boolean isThis() {
    return Boolean.getBoolean(CHILD);
  }

  /** Tells this JVM of a further night what {@link #seen} gives. */
  static void sees(String seen) {
    if (seen == null) {
      System.clearProperty(SEEN);
    } else {
      System.setProperty(SEEN, seen);
    }
  }

  /** What named all that lay there when the run began; null where that is not known. */
  static String seen() {
    return System.getProperty(SEEN);
  }

  /** Whether Spark runs in this JVM. */
  static boolean isHere() {
    return isThis() || isUnderSparkSubmit();
  }

  static boolean isUnderSparkSubmit() {
    return System.getProperty("spark.master") != null
        || System.getProperty("spark.submit.deployMode") != null;
  }

  /** Whether a cluster has started this JVM as the driver, and sees by its main how it went. */
  static boolean isDriverOfCluster() {
    return "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }

  /**
   * Ends this JVM, and what it has started, once the one that started it is gone, killed without a
   * word: also where that was before this one began to look.
   */
  static void endWithItsParent() {
    long starter = Long.getLong(STARTED_BY);
    Thread watch =
        new Thread(
            () -> {
              while (isStartedBy(starter)) {
                pause();
              }
              endWithAllStarted();
            },
            "started-by");
    watch.setDaemon(true);
    watch.start();
  }

  /** A process whose starter is gone is another's at once. */
  private static boolean isStartedBy(long starter) {
    return ProcessHandle.current().parent().filter(parent -> parent.pid() == starter).isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endWithAllStarted() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Told.error(
        Language.either(
            "Stopped: the process that had started this run was killed; run again to go on where it"
                + " stopped.",
            "已中止：启动本次运行的进程被强行终止；再次运行将从中止处继续。"));
    RunFolder.deleteOwn(Path.of(System.getProperty("java.io.tmpdir")));
    try { // a JVM that was to keep an archive of its classes would write it first, also when halted
      new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid()))
          .start()
          .waitFor(1, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException cannotBeKilled) {
      // it halts
    }
    Runtime.getRuntime().halt(Junheng.FAILED);
  }

  /**
   * The exit status by which the child tells its parent how the command ended: none that a JVM
   * gives which could not start or was ended from outside.
   */
  static int passedOn(int status) {
    return PASSED_ON + status;
  }

  /** Runs the command again in a JVM of its own and gives its exit status. */
  @Override
  public int start(List<String> arguments, Optional<LastSeen> seen)
      throws IOException, InterruptedException {
    RunEnd end = new RunEnd(settings.warehouse());
    RunFolder folder = folder();
    Stopping.says(
        () -> {
          folder.delete();
          return end.stopped();
        });
    int status = run(flags(seen, folder.path()), arguments);
    folder.delete();
    if (hasEnded(status)) {
      return status - PASSED_ON;
    }
    return endedFromOutside(status, end);
  }

  /** A folder for what a child lays down. */
  static RunFolder folder() throws IOException {
    return RunFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Tells of a child that ended with a status that is none of this program's, and gives ours. */
  static int endedFromOutside(int status, RunEnd end) {
    if (STOPPED.contains(status)) {
      Stopping.stop();
    }
    boolean hasNotStarted = status == COULD_NOT_START;
    Told.error(hasNotStarted ? couldNotStart() : end.killed(status));
    return hasNotStarted ? Junheng.WRONG_USE : Junheng.FAILED;
  }

  /** The flags of a child that lays down what it does in a folder. */
  List<String> flags(Optional<LastSeen> seen, Path folder) {
    List<String> flags = new ArrayList<>();
    flags.add("-Djava.io.tmpdir=" + folder);
    flags.addAll(settings.spark().jvm());
    if (seen.map(LastSeen::toRead).orElse(Integer.MAX_VALUE) < settings.spark().largeNight()) {
      flags.addAll(settings.spark().smallNightJvm());
    }
    flags.add("-Xrs"); // a signal ends it at once: nothing of Spark's tells of it, its parent does
    flags.add("-Dfile.encoding=UTF-8");
    flags.add("-D" + CHILD + "=true");
    flags.add("-D" + STARTED_BY + "=" + ProcessHandle.current().pid());
    flags.add("-D" + RunBegan.PROPERTY + "=" + RunBegan.at().toEpochMilli());
    seen.ifPresent(now -> flags.add("-D" + SEEN + "=" + now.key()));
    if (Told.isDebugged()) {
      flags.add("-Djunheng.debug=true");
    }
    return flags;
  }

  private static String couldNotStart() {
    return Language.either(
        "The JVM that Spark runs in could not start: see above, and spark: jvm in the"
            + " configuration.",
        "运行 Spark 的 Java 虚拟机无法启动：原因见上，请检查配置中的 spark: jvm。");
  }

  private int run(List<String> flags, List<String> arguments)
      throws IOException, InterruptedException {
    if (!Boolean.TRUE.equals(settings.spark().classArchive())
        || !ClassArchive.canBeKept(Version.place())) {
      return ChildJvm.run(ChildJvm.of(flags, arguments), SparkJvm::hasEnded);
    }
    ClassArchive archive = ClassArchive.beside(Version.place());
    flags.addAll(archive.flags());
    int status = ChildJvm.run(ChildJvm.of(flags, arguments), SparkJvm::hasEnded);
    archive.keepAfter(status - PASSED_ON);
    return status;
  }

  static boolean hasEnded(int status) {
    return Junheng.isStatus(status - PASSED_ON);
  }
}
