package org.junheng.landing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.definition.Form;
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
  static FormTable of(SourceTable table, Form form, int year) throws UnreadableFileException {
    Header header = Header.find(table.rows(), form, year);
    if (header == null) {
      throw new UnreadableFileException("header", "", CsvReader.requiredHeaders(form, year));
    }
    if (!header.twice().isEmpty()) {
      throw new UnreadableFileException("column_twice", header.twice().get(0), "");
    }
    for (var field : form.fields()) {
      if (field.required() && !header.columns().containsKey(field.name())) {
        throw new UnreadableFileException("column_missing", "", field.officialHeader(year));
      }
    }
    List<SourceRow> below = table.rows().subList(header.row() + 1, table.rows().size());
    boolean[] first = {true};
    List<SourceRow> rows =
        below.stream()
            .filter(
                row -> {
                  boolean underHeader = first[0];
                  first[0] = false;
                  return !(underHeader && isColumnLetters(row));
                })
            .filter(row -> !isTotal(row))
            .toList();
    return new FormTable(table, header, rows, SplitRows.in(table, header, rows));
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
