package org.junheng.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of this machine for the time of a task; it goes with all that it holds. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  /** Makes one. */
  public TemporaryFolder() {
    try {
      path = Files.createTempDirectory("junheng");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    Storage.at(path.getParent().toString()).delete(path.getFileName().toString());
  }
}
