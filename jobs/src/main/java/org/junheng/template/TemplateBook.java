package org.junheng.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.GuideSheet;
import org.junheng.workbook.Book;
import org.junheng.workbook.EntryColumn;
import org.junheng.workbook.EntryRow;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/**
 * The workbook that a county fills in for a census year: a sheet per form with the year's official
 * headers. Filled in and put into the landing folder it is read as it is.
 */
public final class TemplateBook {
  private static final String COUNTY_CODE = "county_code";
  private static final int EMPTY_ROWS = 100;
  private static final int EMPTY_ROWS_OF_CLASSES = 1500;

  private final Definitions definitions;
  private final int year;
  private final String countyCode;
  private final String county;
  private final Integer carriedFrom;
  private final Map<String, List<Map<String, String>>> rows;
  private final Map<String, String> schoolNames = new HashMap<>();

  /**
   * A county's workbook.
   *
   * @param county what it is called, with its code
   * @param carriedFrom the census year of the rows; null where nothing is carried over
   * @param rows by form: what the county's accepted rows held, field by field as files write it
   */
  public TemplateBook(
      Definitions definitions,
      int year,
      String countyCode,
      String county,
      Integer carriedFrom,
      Map<String, List<Map<String, String>>> rows) {
    this.definitions = definitions;
    this.year = year;
    this.countyCode = countyCode;
    this.county = county;
    this.carriedFrom = carriedFrom;
    this.rows = rows;
    rows.getOrDefault(Form.SCHOOL, List.of())
        .forEach(school -> schoolNames.put(school.get("school_code"), school.get("school_name")));
  }

  /** Writes the workbook; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    CodeCells codeCells = new CodeCells(definitions);
    EntryColumns columns = new EntryColumns(definitions, codeCells, year);
    try (Book book = new Book(out, county + " " + year + "学年报送表")) {
      writeGuide(book.sheet(GuideSheet.GUIDE.title()), columns);
      for (Form form : forms()) {
        List<EntryRow> carried = carried(form);
        book.entrySheet(
            form.title(),
            county + " " + year + "学年。" + advice(form, carried),
            columns.of(form),
            carried,
            emptyRows(form));
      }
      codeCells.write(book.sheet(GuideSheet.CODES.title()));
    }
  }

  /** Those of the year, what need not be handed in at the end. */
  private List<Form> forms() {
    return definitions.forms().values().stream()
        .filter(form -> form.years().contain(year))
        .sorted(Comparator.comparing(Form::optional))
        .toList();
  }

  private static String advice(Form form, List<EntryRow> carried) {
    return unitOf(form)
        + "。"
        + (carried.isEmpty() ? "" : "蓝底各行取自上年，请核对；不再有的请删去整行。")
        + (form.optional() ? "没有需要说明的不填。" : "本表暂不报送的请删去整个工作表，留空表示没有。");
  }

  private static int emptyRows(Form form) {
    if (form.key().size() > 2) {
      return EMPTY_ROWS_OF_CLASSES;
    }
    return form.has(COUNTY_CODE) && !form.form().equals(Form.SCHOOL) ? 10 : EMPTY_ROWS;
  }

  /** Last year's rows with the cells that are carried over, each once; the others are empty. */
  private List<EntryRow> carried(Form form) {
    List<Field> fields = EntryColumns.fields(form, year);
    List<EntryRow> carried = new ArrayList<>();
    Set<List<Object>> known = new HashSet<>();
    for (Map<String, String> row : rows.getOrDefault(form.form(), List.of())) {
      List<Object> cells = new ArrayList<>();
      for (Field field : fields) {
        cells.add(field.carried() ? cell(field, row) : null);
        if (EntryColumns.isNamed(form, field)) {
          cells.add(field.carried() ? schoolName(row) : null);
        }
      }
      boolean isEmpty = cells.stream().allMatch(Objects::isNull);
      if (!isEmpty && (known.add(cells) || form.key().isEmpty())) {
        carried.add(new EntryRow(cells));
      }
    }
    return carried;
  }

  private String schoolName(Map<String, String> row) {
    return schoolNames.get(row.get("school_code"));
  }

  private Object cell(Field field, Map<String, String> row) {
    if (field.name().equals(COUNTY_CODE)) {
      return countyCode;
    }
    String written = row.get(field.name());
    return written != null && field.type().isNumber() ? new BigDecimal(written) : written;
  }

  private void writeGuide(Sheet sheet, EntryColumns columns) {
    sheet.columns(
        List.of(
            SheetColumn.text("工作表", 18),
            SheetColumn.mark("已填入行数", 26),
            SheetColumn.text("填写单位", 84)));
    sheet.title(county + " " + year + "学年报送表");
    sheet.note(
        carriedFrom == null ? "空白表：各表尚未填入数据。" : "已填入" + carriedFrom + "学年的学校名单和很少变动的栏目（蓝底），请逐项核对。");
    sheet.note(
        "橙色表头为必填：空着的行会被退回。“部分学校必填”的栏目，表头批注写明哪些学校应填。“可空”的栏目未掌握的留空，不适用的填“-”，没有的填0，三者含义不同；填得无法识别的，只清空该栏。灰色表头供核对，不读取。",
        Tone.BAD);
    sheet.note("指向表头可看到填写要求和核查规则；有下拉列表的栏目请从列表中选，代码含义见“代码表”。");
    sheet.note("请不要改动表头和工作表名称。填好后把本文件放入报送文件夹 " + year + "/" + countyCode + "/ 。");
    sheet.note("报送前请先用省级发的工具包自查：填好后双击“自查.bat”。提示属实的，在“情况说明”工作表写明原因，随本文件一并报送。");
    sheet.smallHeader();
    for (Form form : forms()) {
      sheet.row(List.of(form.title(), carried(form).size(), unitOf(form)));
    }
    sheet.heading("各栏目的填写要求和核查规则");
    sheet.columns(
        List.of(
            SheetColumn.text("工作表", 18), SheetColumn.text("栏目", 26), SheetColumn.text("要求", 84)));
    sheet.smallHeader();
    for (Form form : forms()) {
      for (EntryColumn column : columns.of(form)) {
        if (!column.isAside()) {
          String advice = column.demand() + "。" + column.advice();
          sheet.row(List.of(form.title(), column.header(), advice));
        }
      }
    }
  }

  private static String unitOf(Form form) {
    if (form.key().isEmpty()) {
      return form.optional() ? "一条说明一行" : "一间教室一行";
    }
    return switch (form.key().get(form.key().size() - 1)) {
      case "school_code" -> "一所学校一行";
      case "stage" -> "一所学校的一个学段一行（小学、初中分行）";
      case "class_no" -> "一个班一行";
      case "group" -> "一类人群一行";
      default -> "全县一行";
    };
  }
}
