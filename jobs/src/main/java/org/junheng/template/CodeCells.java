package org.junheng.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.GuideSheet;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** The sheet of code lists, and where on it each list's choices stand. */
final class CodeCells {
  private static final int FIRST_ROW = 4;

  private final Map<String, CodeList> lists = new LinkedHashMap<>();
  private final Map<String, Integer> firstRows = new LinkedHashMap<>();

  /** The lists that fields of the forms are filled in from. */
  CodeCells(Definitions definitions) {
    int row = FIRST_ROW;
    for (var form : definitions.forms().values()) {
      for (Field field : form.fields()) {
        String name = field.constraints().codes();
        if (name != null && !lists.containsKey(name)) {
          lists.put(name, definitions.codeList(name));
          firstRows.put(name, row);
          row += definitions.codeList(name).values().size();
        }
      }
    }
  }

  /** The cells of a field's choices: codes, or for a field of words what they are called. */
  String of(Field field) {
    String name = field.constraints().codes();
    int first = firstRows.get(name);
    int last = first + lists.get(name).values().size() - 1;
    String column = field.type() == FieldType.CODE ? "B" : "C";
    return "'%s'!$%s$%d:$%s$%d".formatted(GuideSheet.CODES.title(), column, first, column, last);
  }

  /** Writes the sheet. */
  void write(Sheet sheet) {
    sheet.columns(
        List.of(
            SheetColumn.text("代码表", 22),
            SheetColumn.code("代码", 12),
            SheetColumn.code("名称", 34),
            SheetColumn.text("也可填写", 40)));
    sheet.title("代码表");
    sheet.note("下拉列表取自本表。填代码或填名称都可以。");
    sheet.header();
    lists
        .values()
        .forEach(
            list ->
                list.values()
                    .forEach(
                        code ->
                            sheet.row(
                                Arrays.asList(
                                    list.title(),
                                    code.code(),
                                    code.label(),
                                    String.join("、", code.also())))));
  }
}
