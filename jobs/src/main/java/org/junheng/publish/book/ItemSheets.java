package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junheng.warehouse.TableRows.TableRow;
import org.junheng.workbook.Column;
import org.junheng.workbook.Sheet;

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
            Column.mark("序号", 6),
            Column.text("名称", 40),
            Column.text("指标值或简要结论", 62),
            Column.mark("是否达标", 12),
            Column.text("情况（不属申报表）", 46)));
    sheet.title(county.name() + " " + year.year() + "学年 " + title);
    sheet.header();
    for (TableRow item : items(county, domain)) {
      sheet.row(
          Arrays.asList(
              item.text("item").orElse(""),
              item.text("name_zh").orElse(""),
              item.text("conclusion").or(() -> item.text("detail")).orElse(Cells.MISSING),
              Cells.verdict(year.labels(), item.text("verdict").orElse(null)),
              item.text("conclusion").isPresent() ? detail(item) : null));
    }
  }

  private static String detail(TableRow item) {
    String detail = item.text("detail").orElse("");
    return detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
        ? detail
        : Words.cut(detail, LONGEST_DETAIL) + "（全部见“逐校核查”）";
  }

  private static List<TableRow> items(CountyResults county, String domain) {
    return county.rows("county_item").stream()
        .filter(row -> CountyResults.is(row, "domain", domain))
        .sorted(Comparator.comparing((TableRow row) -> row.count("position")))
        .toList();
  }

  /** The schools that do not keep an item, or of which it is not known. */
  static void writeSchools(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            Column.code("学校标识码", 13),
            Column.text("学校名称", 30),
            Column.mark("项目", 7),
            Column.text("项目名称", 40),
            Column.mark("结论", 12),
            Column.text("情况", 60)));
    sheet.title(county.name() + " " + year.year() + "学年 逐校核查：未达标和数据不全的学校");
    sheet.header(2);
    List<TableRow> failing = new ArrayList<>();
    for (TableRow row : county.rows("school_item")) {
      if (!CountyResults.is(row, "verdict", "met")) {
        failing.add(row);
      }
    }
    List<String> order =
        county.rows("county_item").stream().map(row -> row.text("item").orElse("")).toList();
    failing.sort(
        Comparator.comparing((TableRow row) -> order.indexOf(row.text("item").orElse("")))
            .thenComparing(row -> row.text("verdict").orElse(""))
            .thenComparing(row -> row.text("school_code").orElse("")));
    for (TableRow row : failing) {
      String item = row.text("item").orElse("");
      sheet.row(
          Arrays.asList(
              row.text("school_code").orElse(""),
              year.school(row.text("school_code").orElse("")).name(),
              item,
              county
                  .row("county_item", "item", item)
                  .flatMap(one -> one.text("name_zh"))
                  .orElse(""),
              Cells.verdict(year.labels(), row.text("verdict").orElse(null)),
              row.text("detail").orElse("")));
    }
    if (failing.isEmpty()) {
      sheet.note("各校均达到逐校核查的项目。");
    }
  }
}
