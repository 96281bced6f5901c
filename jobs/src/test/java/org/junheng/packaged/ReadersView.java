package org.junheng.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.storage.Fingerprint;

/**
 * Somebody who reads a warehouse all the time that runs are at work on it and killed: the pointer
 * is whole, and what it names is complete, file by file.
 */
final class ReadersView implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MILLISECONDS_BETWEEN = 10;

  private final Path warehouse;
  private final Set<String> seen = new HashSet<>();
  private final Thread thread = new Thread(this::readOn, "reader");
  private volatile boolean isOver;
  private volatile Throwable failure;

  /** Begins to read. */
  ReadersView(Path warehouse) {
    this.warehouse = warehouse;
    thread.start();
  }

  private void readOn() {
    try {
      while (!isOver) {
        Optional<String> now = current(warehouse);
        if (now.isPresent() && seen.add(now.get())) {
          requireComplete(warehouse.resolve("releases").resolve(now.get()));
        }
        Path link = warehouse.resolve("current");
        if (Files.isSymbolicLink(link) && !Files.exists(link.resolve("manifest.json"))) {
          throw new AssertionError("the link current leads to nothing");
        }
        Thread.sleep(MILLISECONDS_BETWEEN);
      }
    } catch (InterruptedException | RuntimeException | AssertionError e) {
      failure = e;
    }
  }

  /** What it saw so far was whole. */
  void requireWhole() {
    if (failure != null) {
      throw new AssertionError("what a reader saw was not whole", failure);
    }
  }

  /** The release that the pointer names; none where there is no pointer yet. */
  static Optional<String> current(Path warehouse) {
    return Files.exists(warehouse.resolve("CURRENT.json"))
        ? Optional.of(json(warehouse.resolve("CURRENT.json")).get("release_id").asText())
        : Optional.empty();
  }

  /** That everything in the warehouse that has the place of a release is one, file by file. */
  static void requireComplete(Path warehouse, Optional<String> current) {
    Path releases = warehouse.resolve("releases");
    if (!Files.exists(releases)) {
      return;
    }
    try (Stream<Path> all = Files.list(releases)) {
      Set<String> names = new HashSet<>();
      for (Path release : all.toList()) {
        requireComplete(release);
        names.add(release.getFileName().toString());
      }
      if (current.isPresent() && !names.contains(current.get())) {
        throw new AssertionError("the pointer names " + current.get() + ", there are " + names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireComplete(Path release) {
    JsonNode sums = json(release.resolve("checksums.json")).get("files");
    JsonNode tables = json(release.resolve("manifest.json")).get("tables");
    if (sums.isEmpty() || tables.isEmpty()) {
      throw new AssertionError(release + " holds nothing");
    }
    for (Entry<String, JsonNode> sum : sums.properties()) {
      try {
        String found = Fingerprint.of(Files.newInputStream(release.resolve(sum.getKey())));
        if (!found.equals(sum.getValue().asText())) {
          throw new AssertionError(release.resolve(sum.getKey()) + " is damaged");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Set<String> found = new HashSet<>(files(release).keySet());
    found.remove("checksums.json");
    sums.fieldNames().forEachRemaining(found::remove);
    if (!found.isEmpty()) {
      throw new AssertionError(release + " holds what it does not tell of: " + found);
    }
  }

  /** The files below a folder, by name, with their lengths. */
  static TreeMap<String, Long> files(Path folder) {
    TreeMap<String, Long> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.size(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    isOver = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    requireWhole();
  }
}
