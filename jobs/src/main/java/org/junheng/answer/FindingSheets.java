package org.junheng.answer;

import java.util.Arrays;
import java.util.List;
import org.junheng.workbook.Book;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/**
 * The sheet of a county's held and warned cells: a row each, with what to do. Causes stand before
 * all that follows from them, and say how much that is.
 */
public final class FindingSheets {
  private static final int ROWS_ON_A_SHEET = 500_000;

  private FindingSheets() {}

  /** Writes the sheets; one, unless a sheet cannot hold them all. */
  public static void write(Book book, CountyAnswer answer, Effects effects) {
    Causes causes = answer.causes();
    List<Finding> all = causes.first(answer.findings());
    for (int from = 0; from == 0 || from < all.size(); from += ROWS_ON_A_SHEET) {
      int to = Math.min(from + ROWS_ON_A_SHEET, all.size());
      String name = "退回清单" + (from == 0 ? "" : String.valueOf(from / ROWS_ON_A_SHEET + 1));
      write(book.sheet(name), answer, effects, causes, all.subList(from, to), from);
    }
  }

  private static void write(
      Sheet sheet,
      CountyAnswer answer,
      Effects effects,
      Causes causes,
      List<Finding> findings,
      int before) {
    sheet.columns(
        List.of(
            SheetColumn.count("序号", 6),
            SheetColumn.mark("轻重", 11),
            SheetColumn.text("文件", 15),
            SheetColumn.text("工作表", 10),
            SheetColumn.mark("行号", 7),
            SheetColumn.mark("单元格", 8),
            SheetColumn.text("栏目", 14),
            SheetColumn.code("学校标识码", 12),
            SheetColumn.text("学校名称", 17),
            SheetColumn.code("填报值", 13),
            SheetColumn.code("上年值", 11),
            SheetColumn.text("问题与办法", 38),
            SheetColumn.text("影响", 38),
            SheetColumn.text("情况说明", 24),
            SheetColumn.code("规则", 15)));
    sheet.title(answer.county() + " " + answer.year() + "学年 退回清单");
    sheet.header();
    int number = before;
    for (Finding finding : findings) {
      number++;
      sheet.row(
          Arrays.asList(
              number,
              new Toned(FindingWords.of(finding), finding.weight().tone()),
              finding.file(),
              finding.sheet(),
              finding.line(),
              finding.cell(),
              finding.column(),
              finding.schoolCode(),
              finding.schoolName(),
              finding.value(),
              finding.lastYearValue() == null ? "—" : finding.lastYearValue(),
              finding.message() + causes.beside(finding),
              effects.of(finding),
              finding.explanation(),
              finding.rule()));
    }
    if (findings.isEmpty()) {
      sheet.note("没有退回，也没有需要核实的内容。", Tone.GOOD);
    }
  }
}
