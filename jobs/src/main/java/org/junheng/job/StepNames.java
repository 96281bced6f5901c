package org.junheng.job;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.language.Language;

/** What the steps of a run are called. */
public final class StepNames {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("plan", "计划"),
          Map.entry("county-years", "逐县核算"),
          Map.entry("neighbours", "跨年比较"),
          Map.entry("province", "全省汇总"),
          Map.entry("recount", "复算"),
          Map.entry("answers", "核查结果"),
          Map.entry("page", "网页"),
          Map.entry("reports", "年度报告"),
          Map.entry("books", "工作簿"),
          Map.entry("duckdb", "数据文件"),
          Map.entry("mart", "装载数据集市"),
          Map.entry("publish", "发布"),
          Map.entry("swap", "切换数据集市"));

  private StepNames() {}

  /** A step's name, in the language that is spoken. */
  public static String named(String step) {
    return Language.spoken() == Language.ZH ? CHINESE.getOrDefault(step, step) : step;
  }

  /** Several steps. */
  public static String named(Collection<String> steps) {
    return steps.stream()
        .map(StepNames::named)
        .collect(Collectors.joining(Language.either(", ", "、")));
  }
}
