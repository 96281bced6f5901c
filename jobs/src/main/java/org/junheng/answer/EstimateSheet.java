package org.junheng.answer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.answer.Estimate.UnderStandard;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.MeasureNames;
import org.junheng.figure.Shown;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/** An estimate as a sheet: every figure that counts, nothing left out; one table to be filtered. */
final class EstimateSheet {
  private final Estimate estimate;
  private final EstimateWords words;
  private final Definitions definitions;
  private final Sheet sheet;

  EstimateSheet(Estimate estimate, Definitions definitions, Sheet sheet) {
    this.estimate = estimate;
    this.definitions = definitions;
    this.words = new EstimateWords(definitions);
    this.sheet = sheet;
  }

  void write(String title) {
    sheet.columns(
        List.of(
            SheetColumn.text("标准", 16),
            SheetColumn.text("类别", 14),
            SheetColumn.mark("学段", 7),
            SheetColumn.code("编号", 8),
            SheetColumn.text("指标或项目", 36),
            SheetColumn.code("学校标识码", 13),
            SheetColumn.text("学校名称", 20),
            SheetColumn.code("预估值", 12),
            SheetColumn.code("标准值", 10),
            SheetColumn.mark("预估结论", 11),
            SheetColumn.text("说明", 60)));
    sheet.title(title).note(estimate.note(), Tone.NEAR);
    for (UnderStandard under : estimate.standards()) {
      sheet.note(
          words.standard(under) + "：目前" + words.verdict(under.verdict()),
          EstimateWords.tone(under.verdict()));
    }
    sheet.note("此处不能知道：" + String.join("；", estimate.unknown()));
    sheet.header();
    for (UnderStandard under : estimate.standards()) {
      under.units().forEach(units -> row(under, units));
      under.openUnits().forEach(unit -> row(under, unit));
      for (Indicator indicator : definitions.standard(under.standard()).indicators()) {
        under.below().stream()
            .filter(one -> one.indicator().equals(indicator.id()))
            .forEach(one -> row(under, one, indicator));
      }
      under.variances().forEach(variance -> row(under, variance));
      under.composites().forEach(composite -> row(under, composite));
      under.items().forEach(item -> row(under, item));
    }
  }

  private void row(UnderStandard under, CountyUnits units) {
    row(
        under,
        "学校达标情况",
        words.stage(units.stage()),
        null,
        null,
        null,
        units.units(),
        null,
        null,
        units.unitsMet() == null
            ? "单元数"
            : "单元%d个：达标%d，未达标%d，数据不全%d"
                .formatted(
                    units.units(),
                    units.unitsMet(),
                    units.unitsNotMet(),
                    units.unitsUndetermined()));
  }

  private void row(UnderStandard under, UnitVerdict unit) {
    row(
        under,
        "学校结论",
        words.stage(unit.stage()),
        null,
        null,
        unit.schoolCode(),
        unit.attainedCount() + "项",
        definitions.standard(under.standard()).unitRule().attainedAtLeast() + "项",
        unit.verdict(),
        unit.reason());
  }

  private void row(UnderStandard under, UnitIndicator below, Indicator indicator) {
    row(
        under,
        "学校低于标准",
        words.stage(below.stage()),
        indicator.id(),
        indicator.nameZh(),
        below.schoolCode(),
        EstimateWords.value(below),
        Shown.limit(below.threshold()),
        "not_met",
        Boolean.FALSE.equals(below.attained85())
            ? "不足标准的" + words.remaining(under.standard())
            : "不低于标准的" + words.remaining(under.standard()));
  }

  private void row(UnderStandard under, CountyVariance variance) {
    row(
        under,
        MeasureNames.cv(definitions),
        words.stage(variance.stage()),
        variance.indicator(),
        words.indicator(under.standard(), variance.indicator()).nameZh(),
        null,
        words.cv(variance),
        words.limit(variance),
        variance.verdict(),
        Stream.of(
                variance.unitsMissing() == 0 ? "" : variance.unitsMissing() + "个单元缺数据",
                EstimateWords.isDoubtful(under, variance) ? "存疑，见提示" : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("；")));
  }

  private void row(UnderStandard under, CountyComposite composite) {
    row(
        under,
        MeasureNames.composite(definitions),
        words.stage(composite.stage()),
        null,
        null,
        null,
        words.cv(composite),
        words.limit(composite),
        composite.verdict(),
        composite.unitsMissing() == 0 ? null : "有单元缺数据");
  }

  private void row(UnderStandard under, CountyItem item) {
    boolean isJudged = !under.unjudged().contains(item.item());
    row(
        under,
        definitions.label("domain", item.domain()),
        null,
        item.item(),
        item.nameZh(),
        null,
        null,
        null,
        isJudged ? item.verdict() : null,
        isJudged
            ? item.detail() + (item.needed() == null ? "" : "；还需：" + item.needed())
            : "此处不能判断");
  }

  private void row(
      UnderStandard under,
      String kind,
      String stage,
      String id,
      String name,
      String school,
      Object value,
      String limit,
      String verdict,
      String remark) {
    sheet.row(
        Arrays.asList(
            words.standard(under),
            kind,
            stage,
            id,
            name,
            school,
            school == null ? null : estimate.nameOf(school),
            value,
            limit,
            verdict == null
                ? Shown.NOTHING
                : new Sheet.Toned(words.verdict(verdict), EstimateWords.tone(verdict)),
            remark));
  }
}
