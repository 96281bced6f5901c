package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.table.DimIndicator;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 表Ⅱ-2: each unit's seven values and its verdict, primary ones first. */
final class UnitSheet {
  /** The form's founder types where the census code alone tells them; others stay as they are. */
  private static final Map<String, String> FOUNDERS = Map.of("821", "9 地方企业", "999", "10 民办");

  private UnitSheet() {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    List<SheetColumn> columns =
        new ArrayList<>(
            List.of(
                SheetColumn.mark("序号", 5),
                SheetColumn.text("学校名称", 24),
                SheetColumn.text("举办者类型", 13),
                SheetColumn.count("在校生数", 8),
                SheetColumn.count("年级数", 6),
                SheetColumn.count("班级数", 6)));
    List<String> groups = new ArrayList<>();
    columns.forEach(column -> groups.add(null));
    for (DimIndicator indicator : year.indicators()) {
      columns.add(SheetColumn.decimal(limits(indicator), 11, 2));
      groups.add(SheetWords.indicator(indicator));
    }
    columns.add(SheetColumn.mark("该校综合评估是否达标", 11));
    columns.add(SheetColumn.text("备注", 31));
    columns.add(SheetColumn.mark("学段", 6));
    columns.add(SheetColumn.code("学校标识码", 12));
    groups.add(null);
    groups.add(null);
    groups.add(null);
    groups.add(null);
    sheet.columns(columns);
    sheet.title(county.name() + " " + year.year() + "学年 表Ⅱ-2 各校资源配置指标");
    sheet.note(count(county));
    sheet.header(groups, 2);
    int number = 0;
    for (ShownUnit unit : county.units()) {
      number++;
      sheet.row(row(number, unit, year));
    }
    if (county.units().isEmpty()) {
      sheet.note("没有可用的学校数据。");
    }
  }

  private static String limits(DimIndicator indicator) {
    return "小学≥"
        + LimitText.shown(indicator.primaryThreshold())
        + "\n初中≥"
        + LimitText.shown(indicator.juniorThreshold());
  }

  private static List<Object> row(int number, ShownUnit unit, YearResults year) {
    List<Object> cells = new ArrayList<>();
    cells.add(number);
    cells.add(SheetWords.unit(unit));
    cells.add(founder(unit, year));
    cells.add(Cells.orDash(unit.pupils()));
    cells.add(Cells.orDash(unit.grades()));
    cells.add(Cells.orDash(unit.classes()));
    for (DimIndicator indicator : year.indicators()) {
      cells.add(Cells.judged(unit.values().get(indicator.indicator())));
    }
    cells.add(Cells.verdict(year.labels(), unit.verdict()));
    cells.add(remark(unit));
    cells.add(year.labels().stage(unit.stage()));
    cells.add(unit.school().code());
    return cells;
  }

  private static String founder(ShownUnit unit, YearResults year) {
    String code = unit.school().founder();
    String known = FOUNDERS.get(code);
    if (known != null) {
      return known;
    }
    String label = year.labels().of("founder", code);
    return label.equals(code) ? code : code + " " + label;
  }

  /** How many indicators reach the threshold, and how many of the rest 85 % of it. */
  private static String remark(ShownUnit unit) {
    StringBuilder remark = new StringBuilder();
    remark
        .append(unit.attainedCount() == null ? Cells.MISSING : unit.attainedCount())
        .append("项达标");
    if (unit.below() > 0) {
      remark
          .append("，其余")
          .append(unit.below())
          .append("项中")
          .append(unit.closeBelow())
          .append("项达到85%");
    }
    if (unit.unknown() > 0) {
      remark.append("，").append(unit.unknown()).append("项缺数据");
    }
    return remark.toString();
  }

  /** The form's note under the table, above it here so that it stands on the first page. */
  private static String count(CountyResults county) {
    return "小学学校总数%d所（其中一贯制学校的小学部%d所，50人及以上教学点%d个），初中学校总数%d所（其中一贯制学校的初中部%d所，完全中学的初中部%d所）。"
        .formatted(
            units(county, "primary"),
            units(county, "primary", "312") + units(county, "primary", "345"),
            units(county, "primary", "218"),
            units(county, "junior"),
            units(county, "junior", "312") + units(county, "junior", "345"),
            units(county, "junior", "341"));
  }

  private static long units(CountyResults county, String stage) {
    return county.units().stream().filter(unit -> unit.stage().equals(stage)).count();
  }

  private static long units(CountyResults county, String stage, String type) {
    return county.units().stream()
        .filter(unit -> unit.stage().equals(stage) && unit.school().type().equals(type))
        .count();
  }
}
