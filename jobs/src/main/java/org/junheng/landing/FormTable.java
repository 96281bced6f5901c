package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.definition.Field;
import org.junheng.definition.Wording;

/**
 * A form's rows in one file or sheet: the header, and the rows of data under it.
 *
 * @param split numbers of rows of which a number with unquoted thousands separators may have made
 *     more cells
 */
public record FormTable(SourceTable source, Header header, List<SourceRow> rows, Set<Long> split) {
  private static final Pattern COLUMN_LETTER = Pattern.compile("[甲乙丙丁戊己庚辛壬癸]|[A-Za-z]{1,2}");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern TOTAL = Pattern.compile("[全本]?[省市州县区乡镇校页]?[合总小共]计([:(].*)?");
  private static final char COUNTED = '计';

  /** Finds the form of a census year in a table. */
  static FormTable of(SourceTable table, FormOfYear form) throws UnreadableFileException {
    Header header = Header.find(table.rows(), form);
    if (header == null) {
      throw new UnreadableFileException("header", "", form.requiredHeaders());
    }
    if (!header.twice().isEmpty()) {
      throw new UnreadableFileException("column_twice", header.twice().get(0), "");
    }
    for (Field field : form.fields()) {
      if (field.required() && !header.columns().containsKey(field.name())) {
        throw new UnreadableFileException("column_missing", "", form.officialHeader(field));
      }
    }
    List<SourceRow> rows = dataBelow(header, table.rows());
    return new FormTable(table, header, rows, SplitRows.in(table, header, rows));
  }

  private static List<SourceRow> dataBelow(Header header, List<SourceRow> all) {
    int first = header.row() + 1;
    List<SourceRow> rows = new ArrayList<>(all.size());
    for (int i = first; i < all.size(); i++) {
      SourceRow row = all.get(i);
      if (!(i == first && isColumnLetters(row)) && !isTotal(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The sheet's name; null in a text file. */
  public String sheet() {
    return source.sheet();
  }

  /** The row of letters and numbers that forms print under the header: 甲 乙 1 2 3. */
  private static boolean isColumnLetters(SourceRow row) {
    int letters = 0;
    int next = 1;
    for (String cell : row.cells()) {
      String text = Wording.plain(cell);
      if (COLUMN_LETTER.matcher(text).matches()) {
        letters++;
      } else if (COLUMN_NUMBER.matcher(text).matches() && Integer.parseInt(text) == next) {
        next++;
      } else if (!text.isEmpty()) {
        return false;
      }
    }
    return letters + next > 2;
  }

  private static boolean isTotal(SourceRow row) {
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        return cell.indexOf(COUNTED) >= 0 && TOTAL.matcher(Wording.plain(cell)).matches();
      }
    }
    return false;
  }
}
