package org.junheng.warehouse;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridValuesWriter;
import org.junheng.definition.Column;

/**
 * One column of a row group: its cells become one page, and a dictionary where that is shorter.
 * Parquet's writers of columns encode, compare and count value by value; here each distinct text is
 * turned into bytes, compared and hashed once.
 */
abstract class ColumnPage {
  /** The block of an empty cell in a row's hash: digits of pi and of e. */
  static final long EMPTY_HIGH = 0x243f6a8885a308d3L;

  static final long EMPTY_LOW = 0xb7e151628aed2a6aL;

  /** The second half of the block of a cell that is not text. */
  static final long FIXED = 1;

  /** Bytes that a page begins with, and by how many it may grow at a time. */
  static final int FIRST_SLAB = 1 << 10;

  static final int SLAB = 1 << 20;

  final Statistics<?> statistics;
  private final ValuesWriter definitions;
  private int cells;

  ColumnPage(ColumnDescriptor column) {
    statistics = Statistics.createStats(column.getPrimitiveType());
    definitions = levels(column.getMaxDefinitionLevel());
  }

  /** The page of a column, without cells. */
  static ColumnPage of(Column column, ColumnDescriptor descriptor) {
    return switch (column.type()) {
      case TEXT -> new TextPage(descriptor);
      case LIST -> new ListPage(descriptor);
      case YES_NO -> new YesNoPage(descriptor);
      case YEAR, COUNT, NUMBER, DAY, TIME -> new FixedPage(descriptor, column.type());
    };
  }

  /** Takes a row's cell in, and into the row's hash. */
  abstract void take(Object cell, Murmur3 hash);

  /** The values of the cells that are not empty. */
  abstract PageValues values();

  /** Where lists begin; nothing for a column without lists. */
  BytesInput repetitions() {
    return BytesInput.empty();
  }

  /** Notes how much of the next value is there: all at the column's greatest level. */
  final void define(int level) {
    definitions.writeInteger(level);
    cells++;
  }

  /** Notes an empty cell. */
  final void defineEmpty(int level) {
    define(level);
    statistics.incrementNumNulls();
  }

  /** Takes in a cell that is empty. */
  final void takeEmpty(Murmur3 hash) {
    defineEmpty(0);
    hash.block(EMPTY_HIGH, EMPTY_LOW);
  }

  /** Writes the page and its dictionary. */
  final void writeTo(PageWriter pages, int rows) throws IOException {
    PageValues values = values();
    BytesInput bytes = BytesInput.concat(repetitions(), definitions.getBytes(), values.bytes());
    pages.writePage(bytes, cells, rows, statistics, Encoding.RLE, Encoding.RLE, values.encoding());
    DictionaryPage dictionary = values.dictionary();
    if (dictionary != null) {
      pages.writeDictionaryPage(dictionary);
    }
  }

  /** A writer of levels up to the greatest. */
  static ValuesWriter levels(int greatest) {
    return new RunLengthBitPackingHybridValuesWriter(
        BytesUtils.getWidthFromMaxInt(greatest),
        FIRST_SLAB,
        SLAB,
        HeapByteBufferAllocator.getInstance());
  }
}
