package org.junheng.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Brings files and folders from the machine's memory onto its disk. */
final class OntoDisk {
  /** Disks bring what is asked for at one time onto themselves at one go. */
  private static final int AT_A_TIME = 16;

  private OntoDisk() {}

  /** A folder and those above it that are not there yet: their names must be brought too. */
  static List<Path> unmade(Path folder) {
    List<Path> unmade = new ArrayList<>();
    for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
      unmade.add(at);
    }
    return unmade;
  }

  /** Brings files of a folder, the folders that they lie in and the folder itself. */
  static void bring(Path folder, Collection<String> names) {
    Set<Path> paths = new LinkedHashSet<>();
    names.forEach(name -> paths.add(folder.resolve(name)));
    List.copyOf(paths).forEach(path -> paths.add(path.getParent()));
    paths.add(folder);
    bring(paths);
  }

  /** Brings a folder with all that it holds. */
  static void bringAll(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      bring(all.filter(path -> !Files.isSymbolicLink(path)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Does not return before they would outlast a power cut. */
  private static void bring(Collection<Path> paths) {
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

  private static void bring(Path path) {
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
