package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.warehouse.TableRows.TableRow;
import org.junheng.workbook.Column;
import org.junheng.workbook.Sheet;

/** 差异系数: a county and stage a row, each cv against its limit. */
final class VarianceListSheet {
  private VarianceListSheet() {}

  static void write(Sheet sheet, YearResults year, Area area) {
    List<Column> columns =
        new ArrayList<>(
            List.of(Column.text("市州", 12), Column.text("县区", 14), Column.mark("学段", 7)));
    for (TableRow indicator : year.indicators()) {
      columns.add(
          new Column(
              indicator.text("indicator").orElse("") + " " + indicator.text("name_zh").orElse(""),
              14,
              "0.000",
              "right"));
    }
    columns.add(new Column("综合（平均，不设上限）", 11, "0.000", "right"));
    columns.add(Column.mark("上限", 8));
    columns.add(Column.count("学校数", 8));
    columns.add(Column.count("缺数据最多的指标所缺学校数", 11));
    sheet.columns(columns);
    sheet.title(area.name() + " " + year.year() + "学年 校际差异系数");
    sheet.header(3);
    for (CountyResults county : area.counties()) {
      for (String stage : YearResults.STAGES) {
        if (county.row("county_variance", "stage", stage).isPresent()) {
          sheet.row(row(year, county, stage));
        }
      }
    }
  }

  private static List<Object> row(YearResults year, CountyResults county, String stage) {
    List<Object> cells =
        new ArrayList<>(List.of(county.cityName(), county.name(), year.labels().stage(stage)));
    for (TableRow indicator : year.indicators()) {
      cells.add(
          county
              .row("county_variance", stage, "indicator", indicator.text("indicator").orElse(""))
              .map(VarianceSheet::cv)
              .orElse(Cells.MISSING));
    }
    Optional<TableRow> composite =
        county.row(
            "county_composite",
            one -> year.isOfTheForm(one) && CountyResults.is(one, "stage", stage));
    cells.add(Cells.figure(composite.flatMap(one -> one.number("composite_cv")).orElse(null), 3));
    cells.add(
        county
            .row("county_variance", "stage", stage)
            .flatMap(one -> one.number("cv_limit"))
            .map(limit -> "≤" + Limits.ofVariance(limit))
            .orElse(Cells.MISSING));
    cells.add(county.units().stream().filter(unit -> unit.stage().equals(stage)).count());
    cells.add(Cells.orDash(composite.map(one -> Cells.whole(one, "units_missing"))));
    return cells;
  }
}
