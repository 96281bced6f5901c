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
 * One run at a time on a warehouse, from planning on. On a disk the operating system keeps the
 * lock, so a killed run lets it go; elsewhere the database of runs keeps runs apart.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

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
              folder.resolve(".run-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
