package org.junheng.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A county's workbook, filled in by another program than ours, as an officer would. */
final class FilledIn {
  private static final int HEADER = 3;
  private static final DataFormatter SHOWN = new DataFormatter();

  private final XSSFWorkbook workbook;

  FilledIn(byte[] template) throws IOException {
    workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
  }

  /** The header of a sheet, by position. */
  List<String> header(String sheet) {
    List<String> header = new ArrayList<>();
    workbook
        .getSheet(sheet)
        .getRow(HEADER)
        .forEach(cell -> header.add(SHOWN.formatCellValue(cell)));
    return header;
  }

  /** The rows of a sheet that have something in them, by header; empty cells are left out. */
  List<Map<String, String>> rows(String sheet) {
    List<String> header = header(sheet);
    List<Map<String, String>> rows = new ArrayList<>();
    Sheet filled = workbook.getSheet(sheet);
    for (int i = HEADER + 1; i <= filled.getLastRowNum(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < header.size(); column++) {
        String text = SHOWN.formatCellValue(filled.getRow(i).getCell(column));
        if (!text.isEmpty()) {
          cells.put(header.get(column), text);
        }
      }
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /**
   * Writes rows over what stands in a sheet: each into the row that was made ready for its key, the
   * others below; rows that nothing belongs in are emptied.
   */
  void fill(String sheet, List<String> key, List<Map<String, String>> rows) {
    Sheet filled = workbook.getSheet(sheet);
    List<String> header = header(sheet);
    List<Map<String, String>> ready = rows(sheet);
    List<Map<String, String>> left = new ArrayList<>(rows);
    int position = HEADER;
    for (Map<String, String> prepared : ready) {
      position++;
      Map<String, String> own =
          left.stream()
              .filter(
                  row ->
                      key.stream()
                          .allMatch(name -> Objects.equals(row.get(name), prepared.get(name))))
              .findFirst()
              .orElse(Map.of());
      left.remove(own);
      write(filled.getRow(position), header, own);
    }
    for (Map<String, String> row : left) {
      position++;
      write(filled.getRow(position), header, row);
    }
  }

  private static void write(Row row, List<String> header, Map<String, String> cells) {
    for (int i = 0; i < header.size(); i++) {
      Cell cell = row.getCell(i);
      String text = cells.getOrDefault(header.get(i), "");
      boolean isText = cell.getCellStyle().getDataFormatString().equals("@");
      if (!isText && text.matches("[0-9]+(\\.[0-9]+)?")) {
        cell.setCellValue(Double.parseDouble(text));
      } else if (text.isEmpty()) {
        cell.setBlank();
      } else {
        cell.setCellValue(text);
      }
    }
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
