package org.junheng.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;

/** A release's Parquet files on a disk of this machine; from elsewhere they are fetched. */
final class ReleaseFiles {
  private final Storage release;
  private final TemporaryFolder folder;

  /**
   * The files of a release.
   *
   * @param folder where those that are fetched are kept
   */
  ReleaseFiles(Storage release, TemporaryFolder folder) {
    this.release = release;
    this.folder = folder;
  }

  String location() {
    return release.location();
  }

  /** The files of a table, by name; none where there is no such table. */
  List<Path> of(String table) {
    Storage lying = release.in(table);
    List<String> names =
        lying.names().stream()
            .filter(name -> name.endsWith(".parquet") && !name.startsWith("."))
            .toList();
    return lying.isOnDisk()
        ? names.stream().map(name -> lying.onDisk().resolve(name)).toList()
        : names.stream().map(name -> fetched(lying, table, name)).toList();
  }

  private Path fetched(Storage lying, String table, String name) {
    Path copy = folder.path().resolve(table).resolve(name);
    try (InputStream in = lying.open(name)) {
      Files.createDirectories(copy.getParent());
      Files.copy(in, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(
          lying.location(name) + " cannot be fetched: " + e.getMessage(), e);
    }
  }
}
