package org.junheng.storage;

import java.io.IOException;

/** Makes a file under the name that it is given, within a folder that is there. */
public interface Making {
  /** Makes it. */
  void under(String name) throws IOException;
}
