package org.junheng.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system that takes so many writes and no more, in all folders of it and in all threads: to
 * make a file, to finish it and to rename it are a write each. What tests write lies on the disk.
 */
public final class FaultyDisk extends RawLocalFileSystem {
  public static final String FULL = "No space left on device";
  public static final String READ_ONLY = "Read-only file system";

  private static final URI NAME = URI.create("faulty:///");
  private static final AtomicInteger WRITES = new AtomicInteger();
  private static volatile int most = Integer.MAX_VALUE;
  private static volatile String words = FULL;
  private static volatile Runnable onOpen = () -> {};

  /** A folder of the disk as one on the faulty one. */
  public static String at(Path folder) {
    return "faulty://" + folder.toUri().getPath();
  }

  /** Takes so many writes from now on, and refuses the next ones with those words. */
  public static void take(int writes, String refused) {
    WRITES.set(0);
    most = writes;
    words = refused;
  }

  /** Takes all from now on. */
  public static void mend() {
    take(Integer.MAX_VALUE, FULL);
    onOpen = () -> {};
  }

  /** Does something whenever a file is opened from now on. */
  public static void onOpen(Runnable something) {
    onOpen = something;
  }

  /** How many writes were asked for. */
  public static int writes() {
    return WRITES.get();
  }

  private static void write() throws IOException {
    if (WRITES.incrementAndGet() > most) {
      throw new IOException(words);
    }
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
  public FSDataInputStream open(org.apache.hadoop.fs.Path file, int buffer) throws IOException {
    onOpen.run();
    return super.open(file, buffer);
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
    write();
    OutputStream kept = super.create(file, overwrite, buffer, replication, block, progress);
    OutputStream finished =
        new OutputStream() {
          private boolean isClosed;

          @Override
          public void write(int one) throws IOException {
            kept.write(one);
          }

          @Override
          public void write(byte[] some, int from, int length) throws IOException {
            kept.write(some, from, length);
          }

          @Override
          public void close() throws IOException {
            if (!isClosed) {
              isClosed = true;
              kept.close();
              FaultyDisk.write();
            }
          }
        };
    return new FSDataOutputStream(finished, new FileSystem.Statistics(getScheme()));
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
  public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
      throws IOException {
    write();
    return super.rename(from, to);
  }
}
