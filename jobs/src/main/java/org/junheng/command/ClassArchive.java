package org.junheng.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The archive of loaded classes, which halves the start of Spark's JVM: used where it is there,
 * made at the end of a run where it is not. It belongs to one build of the program, so its name
 * carries the jar's fingerprint.
 */
final class ClassArchive {
  private final Path archive;
  private final Path inTheMaking;
  private final boolean isThere;

  private ClassArchive(Path archive) {
    this.archive = archive;
    this.inTheMaking = Path.of(archive + "-" + ProcessHandle.current().pid());
    this.isThere = archive.toFile().exists();
  }

  /** The archive beside a jar. */
  static ClassArchive beside(Path jar) {
    String build = Version.text().replaceFirst(".*\\+", "");
    ClassArchive found = new ClassArchive(jar.resolveSibling("junheng-" + build + ".jsa"));
    if (!found.isThere) {
      removeOthers(jar.getParent());
    }
    return found;
  }

  /** Whether an archive can be kept beside what the program runs from. */
  static boolean canBeKept(Path jar) {
    return Files.isRegularFile(jar) && Files.isWritable(jar.getParent());
  }

  /** The flags of the JVM that uses or makes it. */
  List<String> flags() {
    return isThere
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off")
        : List.of(
            "-XX:ArchiveClassesAtExit=" + inTheMaking, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /**
   * The flags of a JVM that uses the archive beside a jar, and makes none; no flags without one.
   */
  static List<String> flagsOfExisting(Path jar) {
    if (!canBeKept(jar)) {
      return List.of();
    }
    ClassArchive archive = beside(jar);
    return archive.isThere ? archive.flags() : List.of();
  }

  /** Keeps what a whole run has loaded; one that failed early has not loaded what others need. */
  void keepAfter(int status) {
    boolean isWhole = status == Junheng.DONE || status == Junheng.HELD_BACK;
    try {
      if (isWhole && Files.exists(inTheMaking)) {
        Files.move(inTheMaking, archive, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(inTheMaking);
      }
    } catch (IOException notKept) {
      // it only shortens the start: the next run makes it
    }
  }

  /** Archives of earlier builds are of no use to anybody. */
  private static void removeOthers(Path folder) {
    try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "junheng-*.jsa*")) {
      for (Path archive : archives) {
        Files.deleteIfExists(archive);
      }
    } catch (IOException inUse) {
      // a run of the earlier build is still at work; the next one removes it
    }
  }
}
