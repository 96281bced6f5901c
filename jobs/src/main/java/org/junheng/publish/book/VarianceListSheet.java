package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.MeasureNames;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.CountyComposite;
import org.junheng.table.DimIndicator;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 差异系数: a county and stage a row, each cv against its limit. */
final class VarianceListSheet {
  private VarianceListSheet() {}

  static void write(Sheet sheet, YearResults year, Area area) {
    List<SheetColumn> columns =
        new ArrayList<>(
            List.of(
                SheetColumn.text("市州", 12), SheetColumn.text("县区", 14), SheetColumn.mark("学段", 7)));
    for (DimIndicator indicator : year.indicators()) {
      columns.add(
          new SheetColumn(indicator.indicator() + " " + indicator.nameZh(), 14, "0.000", "right"));
    }
    columns.add(new SheetColumn("综合（平均，不设上限）", 11, "0.000", "right"));
    columns.add(SheetColumn.mark("上限", 8));
    columns.add(SheetColumn.count("学校数", 8));
    columns.add(SheetColumn.count("缺数据最多的指标所缺学校数", 11));
    sheet.columns(columns);
    sheet.title(area.name() + " " + year.year() + "学年 校际差异系数");
    sheet.header(3);
    for (CountyResults county : area.counties()) {
      for (String stage : YearResults.STAGES) {
        if (county.anyVariance(stage).isPresent()) {
          sheet.row(row(year, county, stage));
        }
      }
    }
  }

  private static List<Object> row(YearResults year, CountyResults county, String stage) {
    List<Object> cells =
        new ArrayList<>(List.of(county.cityName(), county.name(), year.labels().stage(stage)));
    for (DimIndicator indicator : year.indicators()) {
      cells.add(
          county
              .variance(stage, indicator.indicator())
              .map(row -> VarianceSheet.cv(year, row))
              .orElse(Cells.MISSING));
    }
    Optional<CountyComposite> composite = year.composite(county, stage);
    cells.add(VarianceSheet.composite(year, county, stage));
    cells.add(
        county
            .anyVariance(stage)
            .map(row -> VarianceLimits.allowed(year, MeasureNames.cv(row.indicator()), stage))
            .orElse(Cells.MISSING));
    cells.add(county.units(stage).size());
    cells.add(Cells.orDash(composite.map(CountyComposite::unitsMissing)));
    return cells;
  }
}
