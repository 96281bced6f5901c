package org.junheng.publish.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.table.ShortfallPlan;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/** 缺口: what is missing at which school, in teachers, square metres, yuan and rooms. */
final class ShortfallSheet {
  /** What bears on the verdict first, then what may, then what does not. */
  private static final List<String> WEIGHT = List.of("true", "null", "false");

  private ShortfallSheet() {}

  private static String weight(ShortfallPlan row) {
    return String.valueOf(row.bears());
  }

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            SheetColumn.code("学校标识码", 13),
            SheetColumn.text("学校名称", 28),
            SheetColumn.mark("学段", 7),
            SheetColumn.mark("指标", 6),
            SheetColumn.text("缺什么", 20),
            SheetColumn.decimal("现值", 12, 2),
            SheetColumn.decimal("标准值", 11, 2),
            SheetColumn.count("还差", 12),
            SheetColumn.mark("单位", 8),
            SheetColumn.count("补足费用（元）", 16),
            SheetColumn.mark("影响结论", 12),
            SheetColumn.count("达标所需", 12),
            SheetColumn.count("达标所需费用（元）", 16),
            SheetColumn.mark("费用最低方案", 14),
            SheetColumn.mark("该校综合评估", 13)));
    sheet.title(county.name() + " " + year.year() + "学年 缺口：各校达到标准值还差多少");
    sheet.note(
        "数量和费用向上取整；一贯制学校、完全中学的面积、设备和教室按全校计，同校两个学段不相加。一所学校（学段）可有一项停在标准值的85%，"
            + "“费用最低方案”按省定单价选出这一项；没有单价时不选。");
    sheet.note("先列影响结论的缺口：该校不补足就不能达标；其后是不影响结论的缺口：该校已达标，或允许停在85%以上。全县的差距见“" + GapSheet.NAME + "”。");
    sheet.header(2);
    Map<String, ShownUnit> units =
        county.units().stream()
            .collect(
                Collectors.toMap(one -> one.school().code() + one.stage(), Function.identity()));
    List<ShortfallPlan> rows =
        county.rows(ShortfallPlan.class).stream()
            .sorted(
                Comparator.comparing((ShortfallPlan row) -> WEIGHT.indexOf(weight(row)))
                    .thenComparing(row -> YearResults.STAGES.indexOf(row.stage()))
                    .thenComparing(ShortfallPlan::schoolCode)
                    .thenComparing(ShortfallPlan::indicator))
            .toList();
    for (ShortfallPlan row : rows) {
      sheet.row(row(year, row, units.get(row.schoolCode() + row.stage())));
    }
    if (rows.isEmpty()) {
      sheet.note("已知的指标都达到标准值，没有缺口。", Tone.GOOD);
    }
  }

  private static List<Object> row(YearResults year, ShortfallPlan row, ShownUnit unit) {
    ShownUnit.Value value = unit == null ? null : unit.values().get(row.indicator());
    return Arrays.asList(
        row.schoolCode(),
        unit == null ? year.school(row.schoolCode()).name() : SheetWords.unit(unit),
        year.labels().stage(row.stage()),
        row.indicator(),
        year.labels().of("resource", row.resource()),
        Cells.judged(value),
        Cells.orDash(value == null ? null : value.threshold()),
        Cells.need(row.quantity()),
        year.labels().of("unit", row.unit()),
        Cells.need(row.costYuan()),
        Cells.bears(row.bears()),
        Boolean.TRUE.equals(row.bears()) ? Cells.need(row.required()) : Cells.MISSING,
        Boolean.TRUE.equals(row.bears()) ? Cells.need(row.requiredYuan()) : Cells.MISSING,
        plan(row.chosen()),
        unit == null ? Cells.MISSING : Cells.verdict(year.labels(), unit.verdict()));
  }

  private static Object plan(Boolean isRaisedInFull) {
    if (isRaisedInFull == null) {
      return Cells.MISSING;
    }
    return isRaisedInFull ? "补到标准值" : new Toned("停在85%", Tone.NEAR);
  }
}
