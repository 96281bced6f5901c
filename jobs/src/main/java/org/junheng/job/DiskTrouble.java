package org.junheng.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junheng.language.Language;

/** A disk that takes nothing more: what is said of it, and what to do. */
public final class DiskTrouble {
  private static final String FULL = "no space left on device";
  private static final String QUOTA = "disk quota exceeded";
  private static final String READ_ONLY = "read-only file system";
  private static final long ALMOST_NOTHING = 256L << 10;
  private static final long MIB = 1L << 20;

  private DiskTrouble() {}

  /** Says it where a run failed of it; none where it did not. */
  public static Optional<RuntimeException> told(Throwable error, String warehouse) {
    Optional<Path> place = LastSeen.onDisk(warehouse);
    if (says(error, READ_ONLY)) {
      return Optional.of(
          failed(
              Language.either(
                  "the disk of %s is read-only: the system has mounted it so, often after an error of"
                      + " the disk. Mount it for writing and run again",
                  "%s 所在的磁盘是只读的：系统以只读方式挂载（常因磁盘出错）。请改为可写后再次运行",
                  place.map(Path::toString).orElse(warehouse)),
              error));
    }
    boolean isFull =
        says(error, FULL) || says(error, QUOTA) || place.filter(DiskTrouble::isFull).isPresent();
    return isFull
        ? Optional.of(
            failed(
                Language.either(
                    "no space is left: %s. Make room and run again, which goes on where it stopped",
                    "磁盘空间不足：%s。请腾出空间后再次运行，将从中止处继续", space(place, warehouse)),
                error))
        : Optional.empty();
  }

  private static RuntimeException failed(String words, Throwable error) {
    return new NightlyRun.RunFailedException(
        words
            + Language.either(
                "; nothing was published, the release before stands", "；没有发布任何内容，仍以上一版本为准"),
        error);
  }

  private static boolean says(Throwable error, String words) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFull(Path place) {
    return free(place) < ALMOST_NOTHING;
  }

  private static long free(Path place) {
    for (Path at = place; at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        try {
          return Files.getFileStore(at).getUsableSpace();
        } catch (IOException e) {
          return Long.MAX_VALUE;
        }
      }
    }
    return Long.MAX_VALUE;
  }

  private static String space(Optional<Path> place, String warehouse) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return place.map(DiskTrouble::space).orElse(warehouse)
        + Language.either(", ", "，")
        + space(temporary);
  }

  private static String space(Path place) {
    return Language.either("%s has %d MiB", "%s 剩余 %d MiB", place, free(place) / MIB);
  }
}
