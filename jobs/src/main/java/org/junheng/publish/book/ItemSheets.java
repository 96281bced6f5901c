package org.junheng.publish.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junheng.table.CountyItem;
import org.junheng.table.SchoolItem;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/**
 * 表Ⅳ and 表Ⅴ: each item's name, its brief conclusion and whether it is met; and, of the items that
 * look at every school, the schools that do not keep them.
 */
final class ItemSheets {
  private static final int LONGEST_DETAIL = 160;

  private ItemSheets() {}

  static void writeAssurance(Sheet sheet, YearResults year, CountyResults county) {
    write(sheet, year, county, "表Ⅳ 政府保障程度", "assurance");
  }

  static void writeQuality(Sheet sheet, YearResults year, CountyResults county) {
    write(sheet, year, county, "表Ⅴ 教育质量", "quality");
  }

  private static void write(
      Sheet sheet, YearResults year, CountyResults county, String title, String domain) {
    sheet.columns(
        List.of(
            SheetColumn.mark("序号", 6),
            SheetColumn.text("名称", 40),
            SheetColumn.text("指标值或简要结论", 62),
            SheetColumn.mark("是否达标", 12),
            SheetColumn.text("情况（不属申报表）", 46),
            SheetColumn.text("还需（不属申报表）", 34)));
    sheet.title(county.name() + " " + year.year() + "学年 " + title);
    sheet.header();
    for (CountyItem item : items(county, domain)) {
      sheet.row(
          Arrays.asList(
              item.item(),
              item.nameZh(),
              Cells.orDash(item.conclusion() == null ? item.detail() : item.conclusion()),
              Cells.verdict(year.labels(), item.verdict()),
              detail(item, year.doubts().have(item)),
              item.needed()));
    }
  }

  /** What the form's own sentence leaves out, and whether the figure is doubtful. */
  private static String detail(CountyItem item, boolean isDoubtful) {
    String told = item.conclusion() == null ? "" : Objects.toString(item.detail(), "");
    String detail = isDoubtful ? (told + "（" + Cells.DOUBTFUL + "）") : told;
    return detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
        ? detail
        : SheetWords.cut(detail, LONGEST_DETAIL) + "（全部见“逐校核查”）";
  }

  private static List<CountyItem> items(CountyResults county, String domain) {
    return county.rows(CountyItem.class).stream()
        .filter(row -> row.domain().equals(domain))
        .sorted(Comparator.comparing(CountyItem::position))
        .toList();
  }

  /** The schools that do not keep an item, or of which it is not known. */
  static void writeSchools(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            SheetColumn.code("学校标识码", 13),
            SheetColumn.text("学校名称", 30),
            SheetColumn.mark("项目", 7),
            SheetColumn.text("项目名称", 40),
            SheetColumn.mark("结论", 12),
            SheetColumn.text("情况", 60),
            SheetColumn.text("还需", 30)));
    sheet.title(county.name() + " " + year.year() + "学年 逐校核查：未达标和数据不全的学校");
    sheet.header(2);
    List<String> order = county.rows(CountyItem.class).stream().map(CountyItem::item).toList();
    List<SchoolItem> failing =
        county.rows(SchoolItem.class).stream()
            .filter(row -> !"met".equals(row.verdict()))
            .sorted(
                Comparator.comparing((SchoolItem row) -> order.indexOf(row.item()))
                    .thenComparing(row -> Objects.toString(row.verdict(), ""))
                    .thenComparing(SchoolItem::schoolCode))
            .toList();
    for (SchoolItem row : failing) {
      sheet.row(
          Arrays.asList(
              row.schoolCode(),
              year.school(row.schoolCode()).name(),
              row.item(),
              county.item(row.item()).map(CountyItem::nameZh).orElse(""),
              Cells.verdict(year.labels(), row.verdict()),
              Objects.toString(row.detail(), ""),
              row.needed()));
    }
    if (failing.isEmpty()) {
      sheet.note("各校均达到逐校核查的项目。");
    }
  }
}
