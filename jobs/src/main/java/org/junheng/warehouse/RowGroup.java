package org.junheng.warehouse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/** A row group of a file, read column by column. */
final class RowGroup {
  private final PageReadStore pages;
  private final MessageType schema;
  private final String createdBy;
  private final Map<String, Object[]> known = new HashMap<>();

  RowGroup(PageReadStore pages, MessageType schema, String createdBy) {
    this.pages = pages;
    this.schema = schema;
    this.createdBy = createdBy;
  }

  int rows() {
    return Math.toIntExact(pages.getRowCount());
  }

  /**
   * A column's cells in the rows that are kept; all are empty where the file has no such column.
   * Asked for again, it is as it was read first.
   */
  Object[] column(String name, boolean[] kept) {
    return known.computeIfAbsent(
        name, any -> schema.containsField(name) ? read(name, kept) : new Object[rows()]);
  }

  private Object[] read(String name, boolean[] kept) {
    Object[] cells = new Object[rows()];
    ColumnDescriptor column = descriptor(name);
    CellValue value = new CellValue(column.getPrimitiveType());
    ColumnReader reader =
        new ColumnReadStoreImpl(pages, new Leading(value), schema, createdBy)
            .getColumnReader(column);
    boolean isList = column.getMaxRepetitionLevel() > 0;
    for (int row = 0; row < cells.length; row++) {
      if (isList) {
        List<String> list = list(reader, value);
        cells[row] = kept[row] ? list : null;
      } else {
        cells[row] = cell(reader, value, kept[row]);
      }
    }
    return cells;
  }

  private ColumnDescriptor descriptor(String name) {
    return schema.getColumns().stream()
        .filter(column -> column.getPath()[0].equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object cell(ColumnReader reader, CellValue value, boolean isKept) {
    boolean isFilled =
        reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel();
    Object cell = null;
    if (isFilled && isKept) {
      reader.writeCurrentValueToConverter();
      cell = value.value();
    } else if (isFilled) {
      reader.skip();
    }
    reader.consume();
    return cell;
  }

  /** Level by level: no list, a list, a list with members, a member that is there. */
  private static List<String> list(ColumnReader reader, CellValue value) {
    int greatest = reader.getDescriptor().getMaxDefinitionLevel();
    List<String> members = reader.getCurrentDefinitionLevel() == 0 ? null : new ArrayList<>();
    do {
      int level = reader.getCurrentDefinitionLevel();
      if (level == greatest) {
        reader.writeCurrentValueToConverter();
        members.add((String) value.value());
      } else if (level > 1) {
        members.add(null);
      }
      reader.consume();
    } while (reader.getCurrentRepetitionLevel() > 0);
    return members == null ? null : Collections.unmodifiableList(members);
  }

  /** Leads Parquet to the one value of a column, however deep it lies. */
  private static final class Leading extends GroupConverter {
    private final CellValue value;

    Leading(CellValue value) {
      this.value = value;
    }

    @Override
    public Converter getConverter(int field) {
      return this;
    }

    @Override
    public PrimitiveConverter asPrimitiveConverter() {
      return value;
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
