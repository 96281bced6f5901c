package org.junheng.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The link {@code current} of a warehouse on a disk, for people: the pointer is the truth. */
final class CurrentLink {
  private CurrentLink() {}

  /** Points it somewhere, unless somebody's own file or folder stands in its place. */
  static void point(Path warehouse, Path target) {
    Path link = warehouse.resolve("current");
    try {
      if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
        return;
      }
      Path next = warehouse.resolve(".current-next");
      Files.deleteIfExists(next);
      Files.createSymbolicLink(next, target);
      if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(link)) {
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(next);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // the link is a convenience
    }
  }
}
