package org.junheng.landing;

import java.io.Serializable;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/**
 * How much of a file is read; what is larger is held. {@code intake} of {@code conf/junheng.yml}.
 *
 * @param largestFileMib the largest file
 * @param largestUnpackedMib the largest workbook after it is unpacked
 * @param rowsPerTable rows with something in them, in one text file or sheet
 * @param columnsPerTable columns up to the last with something in it
 * @param cellsPerFile cells in all tables of a file
 * @param cellLength characters in one cell
 * @param rowLength characters in one row of a text file
 */
public record Limits(
    Integer largestFileMib,
    Integer largestUnpackedMib,
    Integer rowsPerTable,
    Integer columnsPerTable,
    Integer cellsPerFile,
    Integer cellLength,
    Integer rowLength)
    implements Serializable {

  /** The largest file that fits into memory as a whole. */
  private static final int MOST_MIB = 2047;

  /** No limits, for files that the province keeps itself. */
  public static final Limits NONE =
      new Limits(
          MOST_MIB,
          MOST_MIB,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE);

  public Limits {
    required("largest_file_mib", largestFileMib, MOST_MIB);
    required("largest_unpacked_mib", largestUnpackedMib, MOST_MIB);
    required("rows_per_table", rowsPerTable, Integer.MAX_VALUE);
    required("columns_per_table", columnsPerTable, Integer.MAX_VALUE);
    required("cells_per_file", cellsPerFile, Integer.MAX_VALUE);
    required("cell_length", cellLength, Integer.MAX_VALUE);
    required("row_length", rowLength, Integer.MAX_VALUE);
  }

  private static void required(String key, Integer limit, int most) {
    if (limit == null) {
      throw new DefinitionException(
          Language.either("the key 'intake: %s' is missing", "缺少键“intake: %s”", key));
    }
    if (limit < 1 || limit > most) {
      throw new DefinitionException(
          Language.either(
              "intake: %s: %d is not from 1 to %d",
              "intake: %s：%d 应在 1 至 %d 之间", key, limit, most));
    }
  }

  /** What is told of a file that holds more of something than is read. */
  static UnreadableFileException exceeded(String what, String limit) {
    return new UnreadableFileException("file_limit", what, limit);
  }

  /** The largest file, in bytes. */
  public long largestFile() {
    return (long) largestFileMib << 20;
  }

  /** The largest workbook after it is unpacked, in bytes. */
  long largestUnpacked() {
    return (long) largestUnpackedMib << 20;
  }
}
