package org.junheng.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.workbook.Book;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/**
 * The rows of a county that were taken in for a census year, a sheet per form with the year's
 * official headers: what a county looks things up in, and what {@code check} compares with.
 */
public final class AcceptedBook {
  /** How its file is named, after the census year. */
  public static final String FILE = "采用数据.xlsx";

  private static final String COUNTY_CODE = "county_code";

  private final Definitions definitions;
  private final int year;
  private final String countyCode;
  private final String county;
  private final Map<String, List<Map<String, String>>> rows;

  /**
   * A county's workbook.
   *
   * @param countyCode the code that it reports under now
   * @param county what it is called, with its code
   * @param rows by form, field by field as files write them
   */
  public AcceptedBook(
      Definitions definitions,
      int year,
      String countyCode,
      String county,
      Map<String, List<Map<String, String>>> rows) {
    this.definitions = definitions;
    this.year = year;
    this.countyCode = countyCode;
    this.county = county;
    this.rows = rows;
  }

  /** Writes the workbook; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    try (Book book = new Book(out, county + " " + year + "学年采用数据")) {
      for (Form form : definitions.forms().values()) {
        List<Map<String, String>> ofForm = rows.getOrDefault(form.form(), List.of());
        if (form.years().contain(year) && !ofForm.isEmpty()) {
          write(book.sheet(form.title()), form, ofForm);
        }
      }
    }
  }

  private void write(Sheet sheet, Form form, List<Map<String, String>> ofForm) {
    List<Field> fields = EntryColumns.fields(form, year);
    sheet.columns(fields.stream().map(this::column).toList());
    sheet.title(county + " " + year + "学年 " + form.title());
    sheet.note("省级采用的数据（含省级更正），供查阅和与本学年比较，请勿改动，不必报送。");
    sheet.header(1);
    for (Map<String, String> row : ofForm) {
      List<Object> cells = new ArrayList<>();
      fields.forEach(field -> cells.add(cell(field, row)));
      sheet.row(cells);
    }
  }

  private SheetColumn column(Field field) {
    String header = field.officialHeader(year);
    return field.type() == FieldType.TEXT && field.required()
        ? SheetColumn.text(header, 26)
        : SheetColumn.code(header, 13);
  }

  private Object cell(Field field, Map<String, String> row) {
    return field.name().equals(COUNTY_CODE) ? countyCode : row.get(field.name());
  }
}
