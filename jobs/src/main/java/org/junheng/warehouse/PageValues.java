package org.junheng.warehouse;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;

/** The values of a column that are there, in their order. */
abstract class PageValues {
  /** As they lie in a page; asked for first. */
  abstract BytesInput bytes() throws IOException;

  /** How the page holds them. */
  Encoding encoding() {
    return Encoding.PLAIN;
  }

  /** What the page's numbers stand for; null where values stand in full. */
  DictionaryPage dictionary() {
    return null;
  }
}
