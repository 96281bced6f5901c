package org.junheng.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.answer.Estimate.UnderStandard;
import org.junheng.county.Verdict;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.MeasureNames;
import org.junheng.figure.Shown;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.UnitIndicator;

/** An estimate as lines of text: short, with what is left out counted. */
public final class EstimateText {
  private static final int SCHOOLS_NAMED = 6;
  private static final int LONGEST_DETAIL = 60;
  private static final int CV_WIDTH = 20;

  private final Estimate estimate;
  private final Definitions definitions;
  private final EstimateWords words;

  /** Lines in the words of the definitions. */
  public EstimateText(Estimate estimate, Definitions definitions) {
    this.estimate = estimate;
    this.definitions = definitions;
    this.words = new EstimateWords(definitions);
  }

  /** The lines, indented among each other. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (UnderStandard under : estimate.standards()) {
      lines.add("预估结果（" + words.standard(under) + "）：" + estimate.note());
      lines.add("  目前结论：" + words.verdict(under.verdict()) + domains(under));
      units(under, lines);
      below(under, lines);
      needed(under, lines);
      missing(under, lines);
      variances(under, lines);
      doubts(under, lines);
      composites(under, lines);
      items(under, lines);
    }
    lines.add("此处不能知道：");
    estimate.unknown().forEach(sentence -> lines.add("  " + sentence));
    return lines;
  }

  /** {@code （资源配置达标，…；P1、P2此处不能判断）}. */
  private String domains(UnderStandard under) {
    CountyVerdict verdict = under.countyVerdict();
    if (verdict.assurance() == null) {
      return "";
    }
    Map<String, String> domains = new LinkedHashMap<>();
    domains.put("resource", verdict.resource());
    domains.put("assurance", verdict.assurance());
    domains.put("quality", verdict.quality());
    domains.put("recognition", verdict.recognition());
    domains.put("veto", verdict.veto());
    return domains.entrySet().stream()
            .map(one -> definitions.label("domain", one.getKey()) + words.verdict(one.getValue()))
            .collect(Collectors.joining("，", "（", ""))
        + (under.unjudged().isEmpty() ? "" : "；" + String.join("、", under.unjudged()) + "此处不能判断")
        + "）";
  }

  private void units(UnderStandard under, List<String> lines) {
    List<CountyUnits> units = under.units();
    if (units.stream().anyMatch(stage -> stage.unitsMet() == null)) {
      return;
    }
    lines.add(
        "  学校：共%d个单元，达标%d，未达标%d，数据不全%d%s"
            .formatted(
                sum(units, CountyUnits::units),
                sum(units, CountyUnits::unitsMet),
                sum(units, CountyUnits::unitsNotMet),
                sum(units, CountyUnits::unitsUndetermined),
                units.stream()
                    .map(
                        stage ->
                            words.stage(stage.stage()) + stage.unitsMet() + "/" + stage.units())
                    .collect(Collectors.joining("，", "（达标：", "）"))));
  }

  private static long sum(List<CountyUnits> units, ToLongFunction<CountyUnits> of) {
    return units.stream().mapToLong(of).sum();
  }

  private void below(UnderStandard under, List<String> lines) {
    if (under.below().isEmpty()) {
      return;
    }
    lines.add("  低于标准的学校：");
    for (Indicator indicator : definitions.standard(under.standard()).indicators()) {
      Map<String, List<UnitIndicator>> byStage =
          under.below().stream()
              .filter(one -> one.indicator().equals(indicator.id()))
              .collect(Collectors.groupingBy(UnitIndicator::stage));
      if (byStage.isEmpty()) {
        continue;
      }
      lines.add("    " + indicator.id() + " " + indicator.nameZh() + "（" + indicator.unit() + "）");
      Stream.of("primary", "junior")
          .filter(byStage::containsKey)
          .forEach(stage -> lines.add("      " + schools(under, stage, byStage.get(stage))));
    }
  }

  /** {@code 小学（标准4.2）2所：东城小学 3.51（不足85%）、西城小学 3.95}. */
  private String schools(UnderStandard under, String stage, List<UnitIndicator> below) {
    String remaining = "（不足" + words.remaining(under.standard()) + "）";
    return words.stage(stage)
        + "（标准"
        + Shown.limit(below.get(0).threshold())
        + "）"
        + below.size()
        + "所："
        + shortened(
            below.stream()
                .map(
                    one ->
                        estimate.nameOf(one.schoolCode())
                            + " "
                            + EstimateWords.value(one)
                            + (Boolean.FALSE.equals(one.attained85()) ? remaining : ""))
                .toList());
  }

  private void missing(UnderStandard under, List<String> lines) {
    Map<List<String>, List<String>> indicators = new LinkedHashMap<>();
    for (Indicator indicator : definitions.standard(under.standard()).indicators()) {
      List<String> units =
          under.openUnits().stream()
              .filter(unit -> unit.missing().contains(indicator.id()))
              .map(
                  unit ->
                      estimate.nameOf(unit.schoolCode()) + "（" + words.stage(unit.stage()) + "）")
              .toList();
      if (!units.isEmpty()) {
        indicators.computeIfAbsent(units, any -> new ArrayList<>()).add(indicator.id());
      }
    }
    if (!indicators.isEmpty()) {
      lines.add("  缺数据、不能计算的学校：");
      indicators.forEach(
          (units, of) ->
              lines.add(
                  "    " + String.join("、", of) + " " + units.size() + "个单元：" + shortened(units)));
    }
  }

  private void variances(UnderStandard under, List<String> lines) {
    List<CountyVariance> limited =
        under.variances().stream().filter(one -> one.verdict() != null).toList();
    if (limited.isEmpty()) {
      return;
    }
    List<String> stages = limited.stream().map(CountyVariance::stage).distinct().toList();
    StringBuilder header = new StringBuilder("  " + MeasureNames.cv(definitions) + "：");
    for (String stage : List.of("primary", "junior")) {
      limited.stream()
          .filter(one -> one.stage().equals(stage))
          .findFirst()
          .ifPresent(one -> header.append(padded(words.stage(stage) + words.limit(one), CV_WIDTH)));
    }
    lines.add(header.toString().stripTrailing());
    for (Indicator indicator : definitions.standard(under.standard()).indicators()) {
      StringBuilder line = new StringBuilder("    " + padded(indicator.id(), 8));
      for (String stage : List.of("primary", "junior")) {
        if (stages.contains(stage)) {
          line.append(
              padded(
                  limited.stream()
                      .filter(one -> one.stage().equals(stage))
                      .filter(one -> one.indicator().equals(indicator.id()))
                      .map(
                          one ->
                              words.cv(one)
                                  + " "
                                  + words.verdict(one.verdict())
                                  + doubt(under, one))
                      .findFirst()
                      .orElse(Shown.NOTHING),
                  CV_WIDTH));
        }
      }
      lines.add(line + indicator.nameZh());
    }
  }

  /** {@code 综合差异系数：小学0.235（≤0.65）达标，初中…}; what has no limit is left out. */
  private void composites(UnderStandard under, List<String> lines) {
    List<CountyComposite> limited =
        under.composites().stream().filter(one -> one.verdict() != null).toList();
    if (!limited.isEmpty()) {
      lines.add(
          limited.stream()
              .map(
                  one ->
                      words.stage(one.stage())
                          + words.cv(one)
                          + "（"
                          + words.limit(one)
                          + "）"
                          + words.verdict(one.verdict()))
              .collect(
                  Collectors.joining("，", "  " + MeasureNames.composite(definitions) + "：", "")));
    }
  }

  /** What several items have in common is told once of all of them. */
  private void items(UnderStandard under, List<String> lines) {
    Map<String, List<CountyItem>> open =
        under.items().stream()
            .filter(item -> Verdict.of(item.verdict()) != Verdict.MET)
            .filter(item -> !under.unjudged().contains(item.item()))
            .collect(Collectors.groupingBy(this::stand, LinkedHashMap::new, Collectors.toList()));
    if (!open.isEmpty()) {
      lines.add("  未达标或数据不全的项目：");
    }
    open.forEach(
        (stand, items) ->
            lines.add(
                "    "
                    + items.stream().map(CountyItem::item).collect(Collectors.joining("、"))
                    + (items.size() == 1 ? " " + items.get(0).nameZh() : "")
                    + "："
                    + stand));
  }

  /** {@code 未达标，东城小学（…）；还需：…}. */
  private String stand(CountyItem item) {
    String verdict = words.verdict(item.verdict());
    String detail = plain(item.detail());
    String needed = item.needed() == null ? "" : "；还需：" + cut(plain(item.needed()));
    return (detail.isEmpty() || detail.startsWith(verdict)
            ? verdict + cut(detail.substring(detail.isEmpty() ? 0 : verdict.length()))
            : verdict + "，" + cut(detail))
        + needed;
  }

  private static String plain(String text) {
    return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String doubt(UnderStandard under, CountyVariance one) {
    return EstimateWords.isDoubtful(under, one) ? " 存疑" : "";
  }

  /** What schools that do not pass need to pass. */
  private void needed(UnderStandard under, List<String> lines) {
    under.gaps().stream()
        .filter(gap -> "units".equals(gap.kind()) && "not_met".equals(gap.verdict()))
        .filter(gap -> gap.needed() != null)
        .forEach(gap -> lines.add("  未达标的学校要达标，还需：" + gap.needed()));
  }

  /** Why figures are doubtful. */
  private void doubts(UnderStandard under, List<String> lines) {
    under.doubts().stream()
        .map(DoubtfulFigure::cause)
        .distinct()
        .forEach(cause -> lines.add("  存疑：" + plain(cause) + "；请核实，属实请备说明"));
  }

  private static String shortened(List<String> names) {
    String named = names.stream().limit(SCHOOLS_NAMED).collect(Collectors.joining("、"));
    return names.size() <= SCHOOLS_NAMED
        ? named
        : named + "，另有" + (names.size() - SCHOOLS_NAMED) + "个";
  }

  private static String cut(String detail) {
    return Shown.cut(detail, LONGEST_DETAIL);
  }

  /** Filled up with blanks to a width on the screen, where Chinese takes two places a character. */
  private static String padded(String text, int width) {
    long taken = text.codePoints().map(sign -> sign < 0x2E80 ? 1 : 2).sum();
    return text + " ".repeat((int) Math.max(1, width - taken));
  }
}
