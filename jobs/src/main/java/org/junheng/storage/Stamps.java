package org.junheng.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

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
    try {
      RemoteIterator<LocatedFileStatus> all =
          folder.getFileSystem(Storage.configuration()).listFiles(folder, true);
      while (all.hasNext()) {
        FileStatus file = all.next();
        stamps.add(file.getPath() + " " + file.getLen() + " " + file.getModificationTime());
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    stamps.sort(Comparator.naturalOrder());
    return stamps;
  }
}
