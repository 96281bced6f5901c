package org.junheng.readme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;

/** The parts of {@code schemas/README.md} that are written from the definitions beside it. */
final class GeneratedSections {
  private final Definitions definitions;

  GeneratedSections(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The text with each generated part made anew. */
  String renewed(String readme) {
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("tables", tables());
    sections.put("standards", standards());
    String renewed = readme;
    for (Map.Entry<String, String> section : sections.entrySet()) {
      String begin = "<!-- generated: " + section.getKey() + " -->";
      String end = "<!-- end: " + section.getKey() + " -->";
      renewed =
          Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
              .matcher(renewed)
              .replaceAll(
                  match ->
                      Matcher.quoteReplacement(begin + "\n\n" + section.getValue() + "\n" + end));
    }
    return renewed;
  }

  private String tables() {
    StringBuilder text = new StringBuilder();
    text.append("| table | 中文 | one row per | columns (key in bold) |\n|---|---|---|---|\n");
    for (Table table : definitions.tables().values()) {
      if (!table.table().startsWith("census_")) {
        text.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(
                    table.table(),
                    table.title(),
                    table.grain(),
                    table.columns().stream()
                        .map(column -> column(table, column))
                        .collect(Collectors.joining(", "))));
      }
    }
    String forms =
        definitions.forms().values().stream()
            .map(form -> "`census_" + form.form() + "` " + form.title())
            .collect(Collectors.joining(", "));
    text.append("| `census_<form>` | 通过核查的数据 | accepted row of a form | all fields of the form")
        .append(" in warehouse units, not_applicable, file_sha256, file, sheet, line: ")
        .append(forms)
        .append(" |\n");
    return text.toString();
  }

  private static String column(Table table, Column column) {
    String name = column.name() + " " + column.title();
    return table.key().contains(column.name()) ? "**" + name + "**" : name;
  }

  private String standards() {
    StringBuilder text = new StringBuilder();
    for (Standard standard : definitions.standards().values()) {
      if (standard.status() == Standard.Status.IN_FORCE) {
        text.append(standard(standard));
      }
    }
    return text.toString();
  }

  private String standard(Standard standard) {
    StringBuilder text = new StringBuilder();
    text.append("### %s %s\n\n".formatted(standard.standard(), standard.title()));
    text.append(
        "%s；%s；学年 %s\n\n".formatted(standard.document(), standard.region(), standard.years()));
    text.append("| 编号 | 规则 | 算法 | 小学 | 初中 | 依据 | 学年 |\n|---|---|---|---|---|---|---|\n");
    for (Indicator indicator : standard.indicators()) {
      boolean hasLimit = indicator.thresholds() != null;
      text.append(
          row(
              indicator.id(),
              indicator.nameZh() + "（" + indicator.unit() + "）",
              formula(indicator),
              hasLimit ? "≥ " + number(indicator.thresholds().primary()) : "——",
              hasLimit ? "≥ " + number(indicator.thresholds().junior()) : "——",
              indicator.clause(),
              standard.years().toString()));
    }
    if (standard.unitRule() != null) {
      text.append(
          row(
              "学校",
              "学校（学段）综合评估",
              "至少%d项达标，其余一项不低于标准的%s%%"
                  .formatted(
                      standard.unitRule().attainedAtLeast(),
                      number(standard.unitRule().remainingShare() * 100)),
              "全部学校",
              "全部学校",
              standard.unitRule().clause(),
              standard.years().toString()));
    }
    limits("差异", "每项指标的校际差异系数", standard.variance().each(), standard, text);
    limits("综合", "各项差异系数（未舍入）的算术平均", standard.variance().composite(), standard, text);
    for (Item item : standard.items()) {
      text.append(
          row(
              item.id(),
              item.nameZh(),
              item.formula().replace("{threshold}", number(item.threshold())),
              limit(item),
              limit(item),
              item.clause(),
              standard.years().toString()));
    }
    for (Relaxation relaxation : standard.relaxations()) {
      text.append(
          row(
              relaxation.indicator() != null ? relaxation.indicator() : relaxation.item(),
              "过渡条款：" + relaxation.nameZh(),
              "`" + relaxation.when() + "`",
              change(relaxation),
              change(relaxation),
              relaxation.clause() + "；认定后" + relaxation.reachWithin() + "年内达到完整标准",
              relaxation.years().toString()));
    }
    return text.append("\n").toString();
  }

  private static void limits(
      String id, String name, List<Standard.Limit> limits, Standard standard, StringBuilder text) {
    for (Standard.Limit limit : limits) {
      boolean always = limit.years().from() == null && limit.years().to() == null;
      text.append(
          row(
              id,
              name,
              "S ÷ X̄，按学生数加权，总体标准差",
              sign(limit, Stage.PRIMARY) + number(limit.primary()),
              sign(limit, Stage.JUNIOR) + number(limit.junior()),
              limit.clause(),
              (always ? standard.years() : limit.years()).toString()));
    }
  }

  private static String sign(Standard.Limit limit, Stage stage) {
    return limit.below().contains(stage) ? "＜ " : "≤ ";
  }

  private static String limit(Item item) {
    return switch (item.domain()) {
      case VETO -> "未发生";
      default -> number(item.threshold());
    };
  }

  private static String change(Relaxation relaxation) {
    return relaxation.adds() != null
        ? "计入 " + relaxation.adds()
        : relaxation.limits().entrySet().stream()
            .map(entry -> entry.getKey() + " " + number(entry.getValue()))
            .collect(Collectors.joining("，"));
  }

  private static String formula(Indicator indicator) {
    String primary = sum(indicator.numerator().primary());
    String junior = sum(indicator.numerator().junior());
    String numerator = primary.equals(junior) ? primary : "小学 " + primary + "；初中 " + junior;
    return "（" + numerator + "）÷ 在校生数" + (indicator.per() == 1 ? "" : " × " + indicator.per());
  }

  private static String sum(Indicator.Numerator numerator) {
    List<String> parts = new ArrayList<>(numerator.add());
    String sum = String.join(" ＋ ", parts);
    return numerator.subtract().isEmpty()
        ? sum
        : sum + " − " + String.join(" − ", numerator.subtract());
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String row(String... cells) {
    String row =
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | "));
    return "| " + row.replace("\n", " ") + " |\n";
  }
}
