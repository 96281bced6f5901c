package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junheng.language.Language;
import org.junheng.storage.Storage;

/**
 * One run at a time on a warehouse, from planning on. On a disk the operating system keeps the
 * lock, so a killed run lets it go; elsewhere the database of runs keeps runs apart.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private static final String FILE = ".run-lock";

  /** Who asks whether a run is at work holds the lock for a moment. */
  private static final int TRIES = 5;

  private static final int MILLISECONDS_BETWEEN = 50;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock of a warehouse; refused while another run has it. */
  public static RunLock take(Storage warehouse) {
    if (!warehouse.isOnDisk()) {
      return new RunLock(null);
    }
    try {
      Path folder = Files.createDirectories(warehouse.onDisk());
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new NightlyRun.RunFailedException(
            Language.either(
                "another run is at work on this warehouse; wait for it, or stop it",
                "此数据仓库正有另一次运行；请等它结束，或将其中止"),
            null);
      }
      return new RunLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a run is at work on a warehouse of this machine's disk. */
  public static boolean isTaken(Storage warehouse) {
    if (!warehouse.isOnDisk() || !Files.exists(warehouse.onDisk().resolve(FILE))) {
      return false;
    }
    try (FileChannel channel =
        FileChannel.open(warehouse.onDisk().resolve(FILE), StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    for (int i = 1; i < TRIES; i++) {
      if (tryLock(channel) != null) {
        return true;
      }
      try {
        Thread.sleep(MILLISECONDS_BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return tryLock(channel) != null;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
