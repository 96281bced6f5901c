package org.junheng.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

  /** The bytes of files in folders that have no name outside of them. */
  static long bytesOnlyIn(Collection<Path> folders) throws IOException {
    Map<Object, Integer> names = new HashMap<>();
    long bytes = 0;
    for (Path folder : folders) {
      for (Path file : filesIn(folder)) {
        int known = names.merge(file(file), 1, Integer::sum);
        if (known == names(file)) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** What is the same for all names of a file. */
  private static Object file(Path name) throws IOException {
    Object key = Files.readAttributes(name, BasicFileAttributes.class).fileKey();
    return key == null ? name : key;
  }

  /** How many names a file has; one where the disk does not tell. */
  private static int names(Path name) throws IOException {
    try {
      return (Integer) Files.getAttribute(name, "unix:nlink");
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return 1;
    }
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
