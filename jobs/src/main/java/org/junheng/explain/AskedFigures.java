package org.junheng.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Column;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;
import org.junheng.language.Language;

/** Which rows of which table somebody asks about. */
public record AskedFigures(String table, Map<String, Object> values) {
  private static final String EMPTY = "-";

  /**
   * A county's or school's figure by the rule that it is of.
   *
   * @param item an indicator, an item, {@code composite} or {@code verdict}
   * @param school null for the county's own
   */
  public record ByRule(
      String county, String item, int year, String standard, String stage, String school) {}

  /** By a table and the values of its key in their order, or as {@code column=value}. */
  public static AskedFigures of(String name, List<String> words, Definitions definitions) {
    Table table = definitions.tables().get(name);
    if (table == null) {
      throw new DefinitionException(
          Language.either(
              "there is no table '%s'; there are %s",
              "没有表“%s”；有：%s", name, String.join(", ", definitions.tables().keySet())));
    }
    if (table.key().isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "table %s has no figures; check --explain RULE says what a rule is",
              "表 %s 没有数值；规则的含义用 check --explain 规则 查看", name));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    int position = 0;
    for (String word : words) {
      int equals = word.indexOf('=');
      String column = equals > 0 ? word.substring(0, equals) : keyAt(table, position++);
      values.put(column, value(table, column, equals > 0 ? word.substring(equals + 1) : word));
    }
    return new AskedFigures(name, values);
  }

  private static String keyAt(Table table, int position) {
    if (position >= table.key().size()) {
      throw new DefinitionException(
          Language.either(
              "a row of %s is named by %s, and no more",
              "表 %s 的行由 %s 确定，不能再多", table.table(), String.join(" ", table.key())));
    }
    return table.key().get(position);
  }

  private static Object value(Table table, String name, String word) {
    Column column =
        table.columns().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new DefinitionException(
                        Language.either(
                            "table %s has no column '%s'", "表 %s 没有栏目“%s”", table.table(), name)));
    try {
      return word.isEmpty() || word.equals(EMPTY)
          ? null
          : switch (column.type()) {
            case YEAR -> Integer.valueOf(word);
            case COUNT -> Long.valueOf(word);
            case NUMBER -> Double.valueOf(word);
            case YES_NO -> Boolean.valueOf(word);
            default -> word;
          };
    } catch (NumberFormatException e) {
      throw new DefinitionException(
          Language.either("%s is a number, not '%s'", "%s 是数，不能写“%s”", name, word));
    }
  }

  /** By the rule that a county's or school's figure is of. */
  public static AskedFigures of(ByRule asked, List<String> standards, Definitions definitions) {
    Standard standard = standard(asked, standards, definitions);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("standard", standard.standard());
    values.put("year", asked.year());
    values.put("county_code", asked.county());
    boolean isOfSchool = asked.school() != null;
    if (isOfSchool) {
      values.put("school_code", asked.school());
    }
    boolean isIndicator = knowsIndicator(standard, asked.item());
    boolean isItem = knowsItem(standard, asked.item());
    if (asked.stage() != null && !isItem && !isVerdictOfCounty(asked)) {
      values.put("stage", asked.stage());
    }
    if (isIndicator) {
      values.put("indicator", asked.item());
      return new AskedFigures(isOfSchool ? "unit_indicator" : "county_variance", values);
    }
    if (isItem) {
      values.put("item", asked.item());
      return new AskedFigures(isOfSchool ? "school_item" : "county_item", values);
    }
    boolean isComposite = "composite".equals(asked.item());
    return new AskedFigures(
        isOfSchool ? "unit_verdict" : isComposite ? "county_composite" : "county_verdict", values);
  }

  private static boolean isVerdictOfCounty(ByRule asked) {
    return asked.school() == null && "verdict".equals(asked.item());
  }

  private static Standard standard(ByRule asked, List<String> standards, Definitions definitions) {
    List<String> named = asked.standard() == null ? standards : List.of(asked.standard());
    boolean isOfAny = List.of("verdict", "composite").contains(asked.item());
    return named.stream()
        .map(definitions::standard)
        .filter(one -> isOfAny || knowsIndicator(one, asked.item()) || knowsItem(one, asked.item()))
        .findFirst()
        .orElseThrow(
            () ->
                new DefinitionException(
                    Language.either(
                        "no standard of the release has an indicator or item '%s' (nor is it"
                            + " 'verdict' or 'composite')",
                        "本版本的标准中没有指标或项目“%s”（也不是 verdict 或 composite）", asked.item())));
  }

  private static boolean knowsIndicator(Standard standard, String id) {
    return standard.indicators().stream().anyMatch(one -> one.id().equals(id));
  }

  private static boolean knowsItem(Standard standard, String id) {
    return standard.items().stream().anyMatch(one -> one.id().equals(id));
  }
}
