package org.junheng.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The disk of this machine as Hadoop sees it, without checksum files. Hadoop's clients of other
 * file systems, which keep on a disk what they are about to send, want it to be of this kind.
 */
public final class PlainDisk extends LocalFileSystem {
  /** Hadoop makes it. */
  public PlainDisk() {
    super(new Raw());
    setWriteChecksum(false);
    setVerifyChecksum(false);
  }

  /**
   * Hadoop without its native library starts a process for every permission that it sets, which is
   * every file that is written; here Java sets it.
   */
  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      PosixFileAttributeView view =
          Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
      if (view != null) {
        String rights =
            permission.getUserAction().SYMBOL
                + permission.getGroupAction().SYMBOL
                + permission.getOtherAction().SYMBOL;
        view.setPermissions(PosixFilePermissions.fromString(rights));
      }
    }
  }
}
