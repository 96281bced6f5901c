package org.junheng.storage;

import java.io.InputStream;
import java.util.List;

/** A folder to be read from, wherever it lies. */
public interface Folder {
  /** Where it lies, as messages name it. */
  String location();

  /** The names of what lies in it, in their order; none where there is no such folder. */
  List<String> names();

  /** Opens a file, to be read and closed. */
  InputStream open(String name);
}
