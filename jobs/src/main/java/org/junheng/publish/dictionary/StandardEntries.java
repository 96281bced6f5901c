package org.junheng.publish.dictionary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.publish.dictionary.DictionaryEntries.Row;

/** The standards in the dictionary's page: every indicator, limit and item with its clause. */
final class StandardEntries {
  private static final String NONE = "——";
  private static final List<String> HEADERS = List.of("编号", "名称", "算法", "小学", "初中", "依据", "学年");

  private final Dictionary dictionary;
  private final Standard standard;
  private final List<Row> rows = new ArrayList<>();

  private StandardEntries(Dictionary dictionary, Standard standard) {
    this.dictionary = dictionary;
    this.standard = standard;
  }

  /** All standards. */
  static String of(Dictionary dictionary) {
    return DictionaryEntries.section(
        "standards",
        "标准",
        dictionary.definitions().standards().values().stream()
            .map(standard -> new StandardEntries(dictionary, standard).entry())
            .collect(Collectors.joining()));
  }

  private String entry() {
    Definitions definitions = dictionary.definitions();
    standard.indicators().forEach(this::addIndicator);
    addUnitRule();
    standard
        .variance()
        .each()
        .forEach(limit -> addLimit("差异", "各项指标的校际" + MeasureNames.cv(definitions), limit));
    standard
        .variance()
        .composite()
        .forEach(limit -> addLimit("综合", MeasureNames.composite(definitions), limit));
    standard.items().forEach(this::addItem);
    standard.relaxations().forEach(this::addRelaxation);
    List<String> about =
        List.of(
            standard.document()
                + "；"
                + standard.region()
                + "；"
                + status()
                + "；适用"
                + FormEntries.years(standard.years())
                + "。",
            "参评学校依据：" + standard.scope().clause() + "。设施折算依据：" + standard.split().clause() + "。");
    return DictionaryEntries.entry(
        "standard-" + standard.standard(),
        standard.title() + "　" + standard.standard(),
        about,
        DictionaryEntries.table("指标、限值与项目", HEADERS, rows));
  }

  private String status() {
    return switch (standard.status()) {
      case IN_FORCE -> "现行";
      case DRAFT -> "征求意见";
      case EXAMPLE -> "示例";
    };
  }

  private void addIndicator(Indicator indicator) {
    boolean hasThreshold = indicator.thresholds() != null;
    add(
        indicator.id(),
        indicator.nameZh() + "（" + indicator.unit() + "）",
        formula(indicator),
        hasThreshold ? "≥ " + number(indicator.thresholds().primary()) : NONE,
        hasThreshold ? "≥ " + number(indicator.thresholds().junior()) : NONE,
        indicator.clause(),
        FormEntries.years(standard.years()));
  }

  private String formula(Indicator indicator) {
    String primary = sum(indicator.numerator().primary());
    String junior = sum(indicator.numerator().junior());
    String numerator = primary.equals(junior) ? primary : "小学 " + primary + "；初中 " + junior;
    return "（" + numerator + "）÷ 在校生数" + (indicator.per() == 1 ? "" : " × " + indicator.per());
  }

  private String sum(Indicator.Numerator numerator) {
    String added = numerator.add().stream().map(this::title).collect(Collectors.joining(" ＋ "));
    return added
        + numerator.subtract().stream()
            .map(quantity -> " － " + title(quantity))
            .collect(Collectors.joining());
  }

  private String title(String quantity) {
    return dictionary.column("unit", quantity).title();
  }

  private void addUnitRule() {
    Standard.UnitRule rule = standard.unitRule();
    if (rule != null) {
      add(
          "学校",
          "学校（学段）综合评估",
          "至少%d项达标，其余不低于标准的%s%%"
              .formatted(rule.attainedAtLeast(), number(rule.remainingShare() * 100)),
          "全部",
          "全部",
          rule.clause(),
          FormEntries.years(standard.years()));
    }
  }

  private void addLimit(String id, String name, Standard.Limit limit) {
    add(
        id,
        name,
        id.equals("综合") ? "各项差异系数的算术平均" : "标准差 ÷ 全县平均值，按学生数加权",
        limit(limit, Stage.PRIMARY),
        limit(limit, Stage.JUNIOR),
        limit.clause(),
        FormEntries.years(limit.years()));
  }

  private static String limit(Standard.Limit limit, Stage stage) {
    return (limit.below().contains(stage) ? "＜ " : "≤ ") + number(limit.of(stage));
  }

  private void addItem(Item item) {
    String threshold = item.domain() == Item.Domain.VETO ? "未发生" : number(item.threshold());
    add(
        item.id(),
        item.nameZh(),
        item.formula().replace("{threshold}", number(item.threshold())),
        threshold,
        threshold,
        item.clause(),
        FormEntries.years(standard.years()));
  }

  private void addRelaxation(Relaxation relaxation) {
    String change =
        relaxation.adds() != null
            ? "计入" + title(relaxation.adds())
            : relaxation.limits().entrySet().stream()
                .map(limit -> limit.getKey() + " " + number(limit.getValue()))
                .collect(Collectors.joining("，"));
    add(
        relaxation.indicator() != null ? relaxation.indicator() : relaxation.item(),
        "过渡条款：" + relaxation.nameZh() + "（" + relaxation.id() + "）",
        "条件：" + relaxation.when() + "；认定后" + relaxation.reachWithin() + "年内达到完整标准",
        change,
        change,
        relaxation.clause(),
        FormEntries.years(relaxation.years()));
  }

  private void add(String id, String... further) {
    List<String> cells = new ArrayList<>(List.of(id));
    cells.addAll(List.of(further));
    rows.add(new Row(standard.standard() + "." + id, cells));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
