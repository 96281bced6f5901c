package org.junheng.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** How much a disk gets back when folders are removed. */
public final class FreedSpace {
  private FreedSpace() {}

  /** The bytes of the files in folders; those of a file with a name elsewhere are not freed. */
  public static long of(Storage above, Collection<String> folders) {
    if (!above.isOnDisk()) {
      return folders.stream().mapToLong(folder -> bytes(above.in(folder))).sum();
    }
    try {
      return DiskLinks.bytesOnlyIn(folders.stream().map(above.onDisk()::resolve).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Storage folder) {
    return folder.list().stream()
        .mapToLong(entry -> entry.isFolder() ? bytes(folder.in(entry.name())) : entry.length())
        .sum();
  }
}
