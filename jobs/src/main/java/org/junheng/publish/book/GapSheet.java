package org.junheng.publish.book;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyVerdict;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/** 还差多少: what stands between a county and the verdict; apart from it what bears on none. */
final class GapSheet {
  static final String NAME = "还差多少";

  private static final int LONGEST_REASON = 900;

  private GapSheet() {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            SheetColumn.mark("序号", 6),
            SheetColumn.mark("类别", 13),
            SheetColumn.text("差距：数值与标准", 84),
            SheetColumn.text("还需", 44),
            SheetColumn.mark("影响结论", 13),
            SheetColumn.mark("结论", 12)));
    sheet.title(county.name() + " " + year.year() + "学年 还差多少：离达标还有哪些差距");
    List<CountyGap> gaps = county.rows(CountyGap.class);
    List<CountyGap> standing =
        gaps.stream().filter(row -> Boolean.TRUE.equals(row.bears())).toList();
    List<CountyGap> spare = gaps.stream().filter(row -> !Boolean.TRUE.equals(row.bears())).toList();
    if (standing.isEmpty()) {
      boolean isMet =
          county
              .row(CountyVerdict.class, row -> year.isOfTheForm(row.standard()))
              .filter(row -> "met".equals(row.verdict()))
              .isPresent();
      sheet.note(isMet ? "结论为达标，没有差距。" : "没有可列的差距。", isMet ? Tone.GOOD : Tone.OPEN);
    } else {
      sheet.note("重的在前。每一条都影响结论：全部解决，结论才能为达标。");
    }
    sheet.header();
    standing.forEach(row -> sheet.row(row(year, row)));
    if (!spare.isEmpty()) {
      sheet.heading("其余缺口：学校低于标准值而不影响结论的");
      spare.forEach(row -> sheet.row(row(year, row)));
    }
  }

  private static List<Object> row(YearResults year, CountyGap row) {
    return Arrays.asList(
        row.position(),
        year.labels().of("gap_kind", row.kind()),
        SheetWords.cut(row.reason(), LONGEST_REASON),
        Objects.toString(row.needed(), Cells.MISSING),
        Cells.bears(row.bears()),
        Cells.verdict(year.labels(), row.verdict()));
  }
}
