package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junheng.warehouse.Json;

/**
 * A lock on a disk: the operating system keeps it on a file, so that a killed run lets it go. The
 * file says who holds it; where nobody does, it says who did.
 */
final class DiskLock implements RunLock.Hold {
  private static final String FILE = ".run-lock";

  /** Who asks whether a run is at work holds the lock for a moment. */
  private static final int TRIES = 5;

  private static final int MILLISECONDS_BETWEEN = 50;

  private final FileChannel channel;

  private DiskLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes it; none where another has it. */
  static Optional<DiskLock> take(Path warehouse) {
    try {
      Path folder = Files.createDirectories(warehouse);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        return Optional.empty();
      }
      sign(channel);
      return Optional.of(new DiskLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sign(FileChannel channel) {
    try {
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(Json.write(LockHolder.self()).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException diskIsFull) {
      // the lock holds all the same; who is refused is not told who has it
    }
  }

  /** Whether somebody holds it. */
  static boolean isTaken(Path warehouse) {
    if (!Files.exists(warehouse.resolve(FILE))) {
      return false;
    }
    try (FileChannel channel =
        FileChannel.open(warehouse.resolve(FILE), StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who holds it, as far as that can be read. */
  static Optional<LockHolder> holder(Path warehouse) {
    try {
      return Optional.of(Json.read(Files.readString(warehouse.resolve(FILE)), LockHolder.class));
    } catch (IOException | IllegalStateException cannotBeRead) {
      return Optional.empty();
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    for (int i = 1; i < TRIES; i++) {
      if (tryLock(channel) != null) {
        return true;
      }
      RunLock.pause(MILLISECONDS_BETWEEN);
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

  /** The operating system takes it from nobody. */
  @Override
  public void requireHeld() {}

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
