package org.junheng.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Links on a disk: second names of a file, and ways out of a folder. */
final class DiskLinks {
  private DiskLinks() {}

  /**
   * Gives a file a second name, or copies it where it lies on another disk or has one name only.
   */
  static void link(Path source, Path made) throws IOException {
    try {
      Files.createLink(made, source);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(source, made);
    }
  }

  /** Whether two names are of one file; such cannot be renamed to each other. */
  static boolean areOne(Path name, Path other) throws IOException {
    return Files.exists(name) && Files.isSameFile(name, other);
  }

  /**
   * The names in a folder that are links to outside of a folder above, or to nothing, and what is
   * neither file nor folder.
   */
  static Set<String> outOf(Path above, Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      Path top = above.toRealPath();
      Set<String> names = new TreeSet<>();
      for (Path entry : entries) {
        boolean isFound = Files.isRegularFile(entry) || Files.isDirectory(entry);
        boolean leadsOut =
            Files.isSymbolicLink(entry) && isFound && !entry.toRealPath().startsWith(top);
        if (!isFound || leadsOut) {
          names.add(entry.getFileName().toString());
        }
      }
      return names;
    }
  }
}
