package org.junheng.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** How the files beneath a folder can be told from others without reading them. */
public final class Stamps {
  private Stamps() {}

  /**
   * Every file beneath a folder, with its length and the time of its last change.
   *
   * @throws IOException where the folder cannot be listed
   */
  public static List<String> of(String location) throws IOException {
    Path folder = new Path(location);
    List<String> stamps = new ArrayList<>();
    addAll(stamps, folder.getFileSystem(Storage.configuration()), folder);
    stamps.sort(Comparator.naturalOrder());
    return stamps;
  }

  private static void addAll(List<String> stamps, FileSystem files, Path folder)
      throws IOException {
    try {
      for (FileStatus there : files.listStatus(folder)) {
        if (there.isDirectory()) {
          addAll(stamps, files, there.getPath());
        } else {
          stamps.add(there.getPath() + " " + there.getLen() + " " + there.getModificationTime());
        }
      }
    } catch (FileNotFoundException goneMeanwhile) {
      // it has no files
    }
  }
}
