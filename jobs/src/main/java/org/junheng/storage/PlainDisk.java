package org.junheng.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

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

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    return getRaw().open(path, bufferSize); // a checksum file would not bear every name
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return getRaw()
        .create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return getRaw().rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return getRaw().delete(path, recursive);
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
