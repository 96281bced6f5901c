package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junheng.storage.Storage;

/**
 * One run at a time on a warehouse. A run is two processes: one plans and waits, the other works;
 * each keeps a lock of its own, so that one that outlives the other still keeps runs away. On a
 * disk the operating system keeps the locks, so a killed process lets its own go; elsewhere the
 * database of runs keeps runs apart.
 */
public final class RunLock implements AutoCloseable {
  private static final String PLANNING = ".plan-lock";
  private static final String WORKING = ".run-lock";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** For who plans: keeps other runs away, and is refused while one is at work. */
  public static RunLock ofPlanning(Storage warehouse) {
    RunLock lock = take(warehouse, PLANNING);
    try (RunLock nobodyWorks = take(warehouse, WORKING)) {
      return lock;
    } catch (NightlyRun.RunFailedException e) {
      lock.close();
      throw e;
    }
  }

  /** For who works on a release. */
  static RunLock ofWorking(Storage warehouse) {
    return take(warehouse, WORKING);
  }

  private static RunLock take(Storage warehouse, String name) {
    if (!warehouse.isOnDisk()) {
      return new RunLock(null);
    }
    try {
      Path folder = Files.createDirectories(warehouse.onDisk());
      FileChannel channel =
          FileChannel.open(
              folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new NightlyRun.RunFailedException(
            "another run is at work on this warehouse; wait for it, or stop it", null);
      }
      return new RunLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
