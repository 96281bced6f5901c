package org.junheng.storage;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.StreamCapabilities;

/** A file filled from elsewhere. */
final class Filled {
  private Filled() {}

  /**
   * Fills and closes a file. Where the content cannot be read to its end, an object store, which
   * shows a file once it is closed, is told to forget what it has of it.
   */
  static void with(InputStream content, FSDataOutputStream file) throws IOException {
    try {
      content.transferTo(file);
    } catch (IOException e) {
      if (file.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
        file.abort();
      }
      file.close();
      throw e;
    }
    file.close();
  }
}
