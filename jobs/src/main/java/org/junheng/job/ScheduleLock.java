package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junheng.language.Language;
import org.junheng.warehouse.Json;

/**
 * One schedule at a time on a warehouse on a disk: the operating system keeps the lock, so a killed
 * one lets it go, and a file beside it says who has it. Elsewhere two may wait beside each other,
 * and their runs are kept apart as all runs are.
 */
public final class ScheduleLock implements AutoCloseable {
  private static final String LOCK = ".schedule-lock";
  private static final String HOLDER = ".schedule.json";

  private final FileChannel channel;

  private record Holder(String machine, long process, String since) {
    static Holder here() {
      String machine;
      try {
        machine = InetAddress.getLocalHost().getHostName();
      } catch (IOException nameless) {
        machine = "localhost";
      }
      return new Holder(
          machine,
          ProcessHandle.current().pid(),
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  private ScheduleLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a warehouse.
   *
   * @throws NightlyRun.RunFailedException where another schedule has it
   */
  public static ScheduleLock take(String warehouse) {
    Optional<Path> folder = LastSeen.onDisk(warehouse);
    if (folder.isEmpty()) {
      return new ScheduleLock(null);
    }
    try {
      Files.createDirectories(folder.get());
      Path holder = folder.get().resolve(HOLDER);
      FileChannel channel =
          FileChannel.open(
              folder.get().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new NightlyRun.RunFailedException(taken(holder), null);
      }
      Files.writeString(holder, Json.write(Holder.here()));
      return new ScheduleLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static String taken(Path holder) {
    try {
      Holder other = Json.read(Files.readString(holder), Holder.class);
      return Language.either(
          "another schedule is at work on this warehouse: process %d on %s, since %s",
          "此数据仓库已有另一个 schedule 在工作：%2$s 上的进程%1$d，自%3$s起",
          other.process(),
          other.machine(),
          other.since());
    } catch (IOException | IllegalStateException notWrittenYet) {
      return Language.either(
          "another schedule is at work on this warehouse", "此数据仓库已有另一个 schedule 在工作");
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
