package org.junheng;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A workbook as another library reads it. */
public final class ReadBook {
  private final Path file;

  public ReadBook(Path file) {
    this.file = file;
  }

  /** The sheets' names in their order. */
  public List<String> sheets() {
    try (ReadableWorkbook book = open()) {
      return book.getSheets().map(sheet -> sheet.getName()).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a sheet. */
  public List<Row> rows(String name) {
    try (ReadableWorkbook book = open()) {
      return book.findSheet(name).orElseThrow().read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The cells' texts of the first row whose cell in a column is this. */
  public List<String> row(String sheet, int column, String text) {
    return texts(
        rows(sheet).stream()
            .filter(row -> texts(row).size() > column && texts(row).get(column).equals(text))
            .findFirst()
            .orElseThrow());
  }

  /** Numbers as they are stored; an empty cell is an empty text. */
  public static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      texts.add(cell == null || cell.getRawValue() == null ? "" : cell.getText());
    }
    return texts;
  }

  /** Every text of every cell, sheet by sheet. */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    sheets().forEach(sheet -> rows(sheet).forEach(row -> all.addAll(texts(row))));
    return all;
  }

  /** A number as it is shown: with its format's decimals, and the mark that follows them. */
  public static String shown(Cell cell) {
    String format = cell.getDataFormatString();
    Matcher decimals = Pattern.compile("0\\.(0+)").matcher(format);
    int many = decimals.find() ? decimals.group(1).length() : 0;
    Matcher mark = Pattern.compile("\"(.*)\"").matcher(format);
    return cell.asNumber().setScale(many, RoundingMode.HALF_UP).toPlainString()
        + (mark.find() ? mark.group(1) : "");
  }

  private ReadableWorkbook open() throws IOException {
    return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
  }
}
