package org.junheng.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.table.RowShape;

/**
 * Reads rows of a table in a release's folder: the columns, years, counties and files that are
 * asked for. A column that a file of an older release lacks is empty; a table that is not there has
 * no rows. Files come in the order of their names, and nothing else is said of the rows' order.
 */
public final class TableReader {
  private final Storage folder;
  private final List<String> columns;
  private final Integer year;
  private final Set<String> counties;
  private final Collection<String> files;

  private TableReader(
      Storage folder,
      List<String> columns,
      Integer year,
      Set<String> counties,
      Collection<String> files) {
    this.folder = folder;
    this.columns = columns;
    this.year = year;
    this.counties = counties;
    this.files = files;
  }

  /** All columns and rows of a table. */
  public static TableReader of(Storage release, Table table) {
    return in(release.in(table.table()), table);
  }

  /** All columns and rows of a table in its own folder. */
  static TableReader in(Storage folder, Table table) {
    return new TableReader(
        folder, table.columns().stream().map(Column::name).toList(), null, null, null);
  }

  /** All rows of the table of a record, to be read as records. */
  public static <T extends Record> Records<T> of(Storage release, Class<T> type) {
    RowShape<T> shape = RowShape.of(type);
    return new Records<>(
        new TableReader(release.in(RowShape.tableOf(type)), shape.columns(), null, null, null),
        shape);
  }

  /**
   * The rows of a table as records.
   *
   * @param <T> the record
   */
  public record Records<T extends Record>(TableReader rows, RowShape<T> shape) {
    /** Those of one census year. */
    public Records<T> year(int only) {
      return new Records<>(rows.year(only), shape);
    }

    /** Those of these counties. */
    public Records<T> counties(Collection<String> only) {
      return new Records<>(rows.counties(only), shape);
    }

    /** Those in these files of the table. */
    public Records<T> files(Collection<String> only) {
      return new Records<>(rows.files(only), shape);
    }

    /** Those in those of these files of the table that are there. */
    public Records<T> filesThere(Collection<String> only) {
      return new Records<>(rows.filesThere(only), shape);
    }

    /** All of them. */
    public List<T> all() {
      List<T> records = new ArrayList<>();
      forEach(records::add);
      return records;
    }

    /** Hands over each of them; no more than a row group is held at a time. */
    public void forEach(Consumer<T> reader) {
      rows.forEach(cells -> reader.accept(shape.row(cells)));
    }
  }

  /** These columns only, in this order. */
  public TableReader columns(String... only) {
    return new TableReader(folder, List.of(only), year, counties, files);
  }

  /** The rows of one census year. */
  public TableReader year(int only) {
    return new TableReader(folder, columns, only, counties, files);
  }

  /** The rows of these counties. */
  public TableReader counties(Collection<String> only) {
    return new TableReader(folder, columns, year, Set.copyOf(only), files);
  }

  /** The rows in these files of the table, each of which must be there. */
  public TableReader files(Collection<String> only) {
    return new TableReader(folder, columns, year, counties, new TreeSet<>(only));
  }

  /** The rows in those of these files of the table that are there. */
  public TableReader filesThere(Collection<String> only) {
    return files(only.stream().filter(folder::exists).toList());
  }

  /** All of them, cells in the columns' order. */
  public List<Object[]> all() {
    List<Object[]> rows = new ArrayList<>();
    forEach(rows::add);
    return rows;
  }

  /** Hands over each of them; no more than a row group is held at a time. */
  public void forEach(Consumer<Object[]> reader) {
    if (counties != null && counties.isEmpty()) {
      return;
    }
    for (String file : files == null ? found() : files) {
      try {
        read(file, reader);
      } catch (IOException e) {
        throw new UncheckedIOException(
            folder.location(file) + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  private List<String> found() {
    return folder.names().stream()
        .filter(name -> name.endsWith(".parquet") && !name.startsWith("."))
        .toList();
  }

  private void read(String name, Consumer<Object[]> reader) throws IOException {
    InputFile input = ParquetFiles.input(folder, name);
    ParquetReadOptions.Builder options =
        ParquetReadOptions.builder(ParquetFiles.CONFIGURATION).useColumnIndexFilter(false);
    FilterPredicate asked = asked();
    if (asked != null) {
      options.withRecordFilter(FilterCompat.get(asked));
    }
    try (ParquetFileReader file = ParquetFileReader.open(input, options.build())) {
      FileMetaData about = file.getFileMetaData();
      MessageType schema = read(about.getSchema());
      file.setRequestedSchema(schema);
      for (PageReadStore pages = file.readNextRowGroup();
          pages != null;
          pages = file.readNextRowGroup()) {
        handOver(new RowGroup(pages, schema, about.getCreatedBy()), reader);
      }
    }
  }

  private FilterPredicate asked() {
    FilterPredicate ofYear = year == null ? null : FilterApi.eq(FilterApi.intColumn("year"), year);
    if (counties == null) {
      return ofYear;
    }
    Set<Binary> codes = new HashSet<>();
    counties.forEach(code -> codes.add(Binary.fromString(code)));
    FilterPredicate ofCounties = FilterApi.in(FilterApi.binaryColumn("county_code"), codes);
    return ofYear == null ? ofCounties : FilterApi.and(ofYear, ofCounties);
  }

  private MessageType read(MessageType schema) {
    List<Type> fields =
        schema.getFields().stream()
            .filter(
                field ->
                    columns.contains(field.getName())
                        || year != null && field.getName().equals("year")
                        || counties != null && field.getName().equals("county_code"))
            .toList();
    return new MessageType(schema.getName(), fields);
  }

  private void handOver(RowGroup group, Consumer<Object[]> reader) {
    boolean[] kept = new boolean[group.rows()];
    Arrays.fill(kept, true);
    if (year != null) {
      Object[] years = group.column("year", kept);
      for (int row = 0; row < kept.length; row++) {
        kept[row] = Objects.equals(years[row], year);
      }
    }
    if (counties != null) {
      Object[] codes = group.column("county_code", kept);
      for (int row = 0; row < kept.length; row++) {
        kept[row] &= codes[row] != null && counties.contains(codes[row]);
      }
    }
    Object[][] cells =
        columns.stream().map(column -> group.column(column, kept)).toArray(Object[][]::new);
    for (int row = 0; row < kept.length; row++) {
      if (kept[row]) {
        Object[] handed = new Object[cells.length];
        for (int i = 0; i < handed.length; i++) {
          handed[i] = cells[i][row];
        }
        reader.accept(handed);
      }
    }
  }
}
