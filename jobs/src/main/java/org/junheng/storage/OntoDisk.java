package org.junheng.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Brings files and folders from the machine's memory onto its disk. */
final class OntoDisk {
  /** Disks bring what is asked for at one time onto themselves at one go. */
  private static final int AT_A_TIME = 16;

  private OntoDisk() {}

  /** Brings them, and does not return before they would outlast a power cut. */
  static void bring(Collection<Path> paths) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_A_TIME, paths.size() + 1));
    try {
      List<Future<?>> brought = new ArrayList<>();
      paths.forEach(path -> brought.add(threads.submit(() -> bring(path))));
      for (Future<?> each : brought) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException failed
          ? failed
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were brought onto the disk", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Brings one. */
  static void bring(Path path) {
    boolean isFolder = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      if (!isFolder) { // Windows opens no folders; what stands in them is brought by itself
        throw new UncheckedIOException(path + " cannot be brought onto the disk: " + e, e);
      }
    }
  }
}
