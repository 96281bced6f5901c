package org.junheng.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Runs the command again in a JVM of its own and gives its exit status. */
  int start(List<String> arguments, String preparing) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(settings.jvm() == null ? List.of() : settings.jvm());
    flags.addAll(classArchive());
    flags.add("-Dfile.encoding=UTF-8");
    flags.add("-D" + PREPARING + "=" + preparing);
    if (Junheng.isDebugged()) {
      flags.add("-Djunheng.debug=true");
    }
    int status = ChildJvm.run(ChildJvm.of(flags, arguments));
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

  /**
   * Flags for the archive of loaded classes: used where it is there, made at the end of a run where
   * it is not. It belongs to one build of the program, so its name carries the jar's fingerprint.
   */
  private List<String> classArchive() {
    Path jar = Version.place();
    if (!Boolean.TRUE.equals(settings.classArchive())
        || !Files.isRegularFile(jar)
        || !Files.isWritable(jar.getParent())) {
      return List.of();
    }
    String build = Version.text().replaceFirst(".*\\+", "");
    Path archive = jar.resolveSibling("junheng-" + build + ".jsa");
    if (!Files.exists(archive)) {
      removeOthers(jar.getParent());
    }
    return Files.exists(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off")
        : List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /** Archives of earlier builds are of no use to anybody. */
  private static void removeOthers(Path folder) {
    try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "junheng-*.jsa")) {
      for (Path archive : archives) {
        Files.deleteIfExists(archive);
      }
    } catch (IOException inUse) {
      // a run of the earlier build is still at work; the next one removes it
    }
  }
}
