package org.junheng.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system that behaves like an object store: a file is there when it is closed, the last one
 * who closes it wins, a folder is renamed file by file, nothing is appended to and nothing locked.
 * What tests write to it lies on the disk.
 */
public final class Bucket extends RawLocalFileSystem {
  private static final URI NAME = URI.create("bucket:///");

  /** A folder of the disk as one in the store. */
  public static Storage at(Path folder) {
    return Storage.at("bucket://" + folder.toUri().getPath());
  }

  @Override
  public String getScheme() {
    return NAME.getScheme();
  }

  @Override
  public URI getUri() {
    return NAME;
  }

  @Override
  public FSDataOutputStream create(
      org.apache.hadoop.fs.Path file,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    Path target = pathToFile(file).toPath();
    OutputStream kept =
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            Files.createDirectories(target.getParent());
            Path whole = Files.createTempFile("bucket", UUID.randomUUID().toString());
            Files.write(whole, toByteArray());
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
          }
        };
    return new FSDataOutputStream(kept, new FileSystem.Statistics(getScheme()));
  }

  @Override
  public FSDataOutputStream create(
      org.apache.hadoop.fs.Path file,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    return create(file, overwrite, buffer, replication, block, progress);
  }

  @Override
  public FSDataOutputStream append(
      org.apache.hadoop.fs.Path file, int buffer, Progressable progress) {
    throw new UnsupportedOperationException("nothing is appended to an object");
  }

  @Override
  public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
      throws IOException {
    if (!getFileStatus(from).isDirectory()) {
      Files.copy(
          pathToFile(from).toPath(), pathToFile(to).toPath(), StandardCopyOption.REPLACE_EXISTING);
      return delete(from, false);
    }
    mkdirs(to);
    for (FileStatus each : listStatus(from)) {
      rename(each.getPath(), new org.apache.hadoop.fs.Path(to, each.getPath().getName()));
    }
    return delete(from, true);
  }
}
