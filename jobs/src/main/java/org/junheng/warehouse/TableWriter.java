package org.junheng.warehouse;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;

/**
 * Writes one file of a table as Parquet, once: sorted, its key unique, its cells of the table's
 * types, and its rows counted and hashed on the way.
 */
public final class TableWriter {
  /** The rows of a row group: as many as DuckDB hands to one thread. */
  private static final int ROW_GROUP = 122_880;

  /** As many rows as the processor's caches hold, column after column. */
  private static final int AT_A_TIME = 256;

  /** Bytes of a block of HDFS, where its own default is less. */
  private static final long LEAST_BLOCK = 128L << 20;

  private static final int NO_PADDING = 0;

  private final Table table;
  private final MessageType schema;
  private final Object[][] rows;
  private final ContentHash hash = new ContentHash();

  private TableWriter(Table table, List<Object[]> rows) {
    this.table = table;
    this.schema = TableSchema.of(table);
    this.rows = rows.toArray(Object[][]::new);
  }

  /**
   * Writes a file of a table, whole or not at all.
   *
   * @param rows cells in the order of the table's columns, null where there is no value
   * @param folder the table's
   * @param fileName its name there, ending in {@code .parquet}; what stood there is replaced
   */
  public static FileSummary write(
      Table table, List<Object[]> rows, Storage folder, String fileName) {
    TableWriter writer = new TableWriter(table, rows);
    writer.prepare();
    long[] bytes = new long[1];
    folder.makeWhole(
        fileName, name -> bytes[0] = writer.writeTo(ParquetFiles.output(folder, name)));
    return new FileSummary(fileName, rows.size(), writer.hash.toString(), bytes[0]);
  }

  /** The hash of the rows of a file that was written, read again; see {@link FileSummary}. */
  static String hash(Table table, Storage folder, String fileName) {
    List<Object[]> rows = TableReader.in(folder, table).files(List.of(fileName)).all();
    TableWriter again = new TableWriter(table, rows);
    for (int first = 0; first < rows.size(); first += AT_A_TIME) {
      again.take(again.columns(), first, Math.min(first + AT_A_TIME, rows.size()));
    }
    return again.hash.toString();
  }

  private void prepare() {
    RowTypes types = new RowTypes(table);
    for (Object[] row : rows) {
      types.require(row);
    }
    RowOrder order = new RowOrder(table);
    Arrays.sort(rows, order);
    order.requireKeys(rows);
  }

  private long writeTo(OutputFile file) throws IOException {
    CodecFactory codecs = new CodecFactory(ParquetFiles.CONFIGURATION, ColumnPage.FIRST_SLAB);
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            file,
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            LEAST_BLOCK,
            NO_PADDING,
            null,
            ParquetProperties.builder().withPageWriteChecksumEnabled(false).build())) {
      writer.start();
      for (int from = 0; from < rows.length; from += ROW_GROUP) {
        writeRowGroup(writer, codecs, from, Math.min(from + ROW_GROUP, rows.length));
      }
      writer.end(Map.of());
      return writer.getPos();
    } finally {
      codecs.release();
    }
  }

  private void writeRowGroup(ParquetFileWriter writer, CodecFactory codecs, int from, int to)
      throws IOException {
    BytesInputCompressor snappy = codecs.getCompressor(CompressionCodecName.SNAPPY);
    writer.startBlock(to - from);
    try (ColumnChunkPageWriteStore pages =
        new ColumnChunkPageWriteStore(
            snappy,
            schema,
            HeapByteBufferAllocator.getInstance(),
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            false)) {
      ColumnPage[] columns = columns();
      for (int first = from; first < to; first += AT_A_TIME) {
        take(columns, first, Math.min(first + AT_A_TIME, to));
      }
      for (int i = 0; i < columns.length; i++) {
        columns[i].writeTo(pages.getPageWriter(schema.getColumns().get(i)), to - from);
      }
      pages.flushToFileWriter(writer);
    }
    writer.endBlock();
  }

  private ColumnPage[] columns() {
    ColumnPage[] columns = new ColumnPage[table.columns().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = ColumnPage.of(table.columns().get(i), schema.getColumns().get(i));
    }
    return columns;
  }

  private void take(ColumnPage[] columns, int from, int to) {
    Murmur3[] hashes = new Murmur3[to - from];
    Arrays.setAll(hashes, row -> new Murmur3());
    Murmur3 unused = new Murmur3();
    for (int i = 0; i < columns.length; i++) {
      ColumnPage column = columns[i];
      boolean isClock = table.columns().get(i).clock();
      for (int row = from; row < to; row++) {
        column.take(rows[row][i], isClock ? unused : hashes[row - from]);
      }
    }
    for (Murmur3 row : hashes) {
      row.finish();
      hash.add(row.high(), row.low());
    }
  }
}
