package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.List;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.DimIndicator;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 学校明细: every unit of the province with its values and its verdict. */
final class SchoolListSheet {
  private SchoolListSheet() {}

  static void write(Sheet sheet, YearResults year, Area area) {
    List<SheetColumn> columns =
        new ArrayList<>(
            List.of(
                SheetColumn.text("市州", 11),
                SheetColumn.text("县区", 12),
                SheetColumn.code("学校标识码", 12),
                SheetColumn.text("学校名称", 26),
                SheetColumn.mark("学段", 6),
                SheetColumn.text("办学类型", 13),
                SheetColumn.text("城乡", 11),
                SheetColumn.count("在校生数", 8),
                SheetColumn.count("班级数", 7)));
    for (DimIndicator indicator : year.indicators()) {
      columns.add(SheetColumn.decimal(indicator.indicator() + " " + indicator.nameZh(), 12, 2));
    }
    columns.add(SheetColumn.mark("综合评估", 12));
    columns.add(SheetColumn.count("达标指标数", 7));
    columns.add(SheetColumn.text("说明", 40));
    sheet.columns(columns);
    sheet.title(area.name() + " " + year.year() + "学年 学校（学段）明细");
    sheet.header(4);
    for (CountyResults county : area.counties()) {
      county.units().forEach(unit -> sheet.row(row(year, county, unit)));
    }
  }

  private static List<Object> row(YearResults year, CountyResults county, ShownUnit unit) {
    List<Object> cells = new ArrayList<>();
    cells.add(county.cityName());
    cells.add(county.name());
    cells.add(unit.school().code());
    cells.add(SheetWords.unit(unit));
    cells.add(year.labels().stage(unit.stage()));
    cells.add(year.labels().of("school_type", unit.school().type()));
    cells.add(year.labels().of("urban_rural", unit.school().urbanRural()));
    cells.add(Cells.orDash(unit.pupils()));
    cells.add(Cells.orDash(unit.classes()));
    for (DimIndicator indicator : year.indicators()) {
      cells.add(Cells.judged(unit.values().get(indicator.indicator())));
    }
    cells.add(Cells.verdict(year.labels(), unit.verdict()));
    cells.add(Cells.orDash(unit.attainedCount()));
    cells.add(unit.reason());
    return cells;
  }
}
