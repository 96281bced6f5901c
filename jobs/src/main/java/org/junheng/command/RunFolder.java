package org.junheng.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The temporary folder of one run: whoever made it holds a lock in it as long as its process lives,
 * so that a later run knows which folders were left by processes that were killed.
 */
final class RunFolder {
  private static final String NAME = "junheng-run";
  private static final String OWNER = "owner.lock";

  /** Those of this process: to look whether one of them is locked would unlock it. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileLock lock;

  private RunFolder(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes one in a folder, and deletes there what killed runs have left. */
  static RunFolder in(Path temporary) throws IOException {
    deleteLeft(temporary);
    Path own = Files.createTempDirectory(temporary, NAME);
    Path file = own.resolve("new.lock");
    FileLock lock =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).lock();
    Files.move(file, own.resolve(OWNER), StandardCopyOption.ATOMIC_MOVE); // locked when it is seen
    OWN.add(own);
    return new RunFolder(own, lock);
  }

  Path path() {
    return path;
  }

  /** Deletes it: what Spark and its libraries have laid there goes too, however the run ended. */
  void delete() {
    try {
      lock.acquiredBy().close();
    } catch (IOException isGone) {
      // it holds nothing any more
    }
    delete(path);
  }

  /**
   * Deletes a run's temporary folder where nobody else is left to do it: its starter was killed. A
   * folder that is none is left alone.
   */
  static void deleteOwn(Path folder) {
    if (folder.getFileName().toString().startsWith(NAME)) {
      delete(folder);
    }
  }

  private static void deleteLeft(Path temporary) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, NAME + "*")) {
      for (Path folder : folders) {
        if (!OWN.contains(folder)
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && isLeft(folder.resolve(OWNER))) {
          delete(folder);
        }
      }
    } catch (IOException cannotBeRead) {
      // what is there stays
    }
  }

  /** Whether nobody holds the lock any more; one that is not there says nothing. */
  private static boolean isLeft(Path owner) {
    try (FileChannel file = FileChannel.open(owner, StandardOpenOption.WRITE);
        FileLock free = file.tryLock()) {
      return free != null;
    } catch (IOException | OverlappingFileLockException isHeldOrNotThere) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
    } catch (IOException | UncheckedIOException inUse) {
      // a later run deletes it
    }
  }
}
