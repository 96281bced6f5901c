package org.junheng.publish.book;

import java.util.Arrays;
import java.util.List;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.table.CountyVerdict;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 指标字典: what each indicator and item is, its limits and the clause behind it. */
final class DictionarySheet {
  private DictionarySheet() {}

  static void write(Sheet sheet, YearResults year) {
    sheet.columns(
        List.of(
            SheetColumn.text("标准", 16),
            SheetColumn.mark("编号", 8),
            SheetColumn.text("名称", 44),
            SheetColumn.text("单位", 11),
            SheetColumn.mark("小学标准值", 11),
            SheetColumn.mark("初中标准值", 11),
            SheetColumn.text("算法", 56),
            SheetColumn.text("依据", 44)));
    sheet.title("指标字典");
    sheet.header(3);
    for (Standard standard : standards(year)) {
      String name = SheetWords.regime(year.definitions(), standard.standard());
      for (Indicator indicator : standard.indicators()) {
        sheet.row(
            Arrays.asList(
                name,
                indicator.id(),
                indicator.nameZh(),
                indicator.unit(),
                limit(indicator, true),
                limit(indicator, false),
                indicator.per() == 1 ? "资源量 ÷ 在校生数" : "资源量 ÷ 在校生数 × " + indicator.per(),
                indicator.clause()));
      }
      for (Item item : standard.items()) {
        sheet.row(
            Arrays.asList(
                name,
                item.id(),
                item.nameZh(),
                null,
                null,
                null,
                item.formula().replace("{threshold}", LimitText.shown(item.threshold())),
                item.clause()));
      }
    }
  }

  private static List<Standard> standards(YearResults year) {
    return year.counties().stream()
        .flatMap(county -> county.rows(CountyVerdict.class).stream())
        .map(CountyVerdict::standard)
        .distinct()
        .map(year.definitions()::standard)
        .toList();
  }

  private static Object limit(Indicator indicator, boolean isPrimary) {
    if (indicator.thresholds() == null) {
      return Cells.MISSING;
    }
    return "≥"
        + LimitText.shown(
            isPrimary ? indicator.thresholds().primary() : indicator.thresholds().junior());
  }
}
