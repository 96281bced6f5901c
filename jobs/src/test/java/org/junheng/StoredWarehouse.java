package org.junheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A small warehouse that version 0.1.0 has made, with its landing folder and reference tables: two
 * counties of its {@code sample}, cut to their first schools, of which the first night saw census
 * year 2022 and the second 2022 and 2023; without {@code publish: outputs}.
 */
public final class StoredWarehouse {
  private static final Path STORED =
      Path.of("jobs/src/test/resources/fixtures/warehouse-0.1.0.zip");

  private StoredWarehouse() {}

  /** Unpacks it as {@code landing}, {@code reference} and {@code warehouse}. */
  public static void unpack(Path folder) {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(STORED))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path place = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          Files.createDirectories(place.getParent());
          Files.copy(zip, place);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
