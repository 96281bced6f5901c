package org.junheng.storage;

import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A file system that is no disk to those who ask it: what tests write to it lies on the disk. */
public final class OffDisk extends RawLocalFileSystem {
  private static final URI NAME = URI.create("offdisk:///");

  /** A folder of the disk as one that is not on it. */
  public static Storage at(Path folder) {
    return Storage.at("offdisk://" + folder.toUri().getPath());
  }

  @Override
  public String getScheme() {
    return NAME.getScheme();
  }

  @Override
  public URI getUri() {
    return NAME;
  }
}
