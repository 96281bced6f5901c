package org.junheng.publish.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Table;

/**
 * What tables and columns are called and what they mean, in Chinese and from {@code schemas/}
 * alone: the one source of the comments in a BI mart, of the data package and of the dictionary's
 * page.
 */
public final class Dictionary {
  private static final int MOST_VALUES_IN_A_COMMENT = 16;
  private static final int REVIEWS = 3;

  private final Definitions definitions;

  /** The dictionary of these definitions. */
  public Dictionary(Definitions definitions) {
    this.definitions = definitions;
  }

  Definitions definitions() {
    return definitions;
  }

  /** The published tables: all but those for the province's own analysts. */
  public List<Table> published() {
    return definitions.tables().values().stream().filter(table -> !table.internal()).toList();
  }

  /** A column of a table. */
  public Column column(String table, String name) {
    return definitions.table(table).column(name);
  }

  /** What a row is, by the titles of the key's columns; empty where a table has no key. */
  public String grain(Table table) {
    return table.key().isEmpty()
        ? ""
        : "每行由"
            + table.key().stream()
                .map(name -> table.column(name).title())
                .collect(Collectors.joining("、"))
            + "确定";
  }

  /** A table's comment: its title, what a row is, and what else is to be known. */
  public String comment(Table table) {
    StringBuilder comment = new StringBuilder(table.title());
    Optional.of(grain(table)).filter(g -> !g.isEmpty()).ifPresent(g -> add(comment, g));
    Optional.ofNullable(table.description()).ifPresent(text -> add(comment, text));
    return comment.toString();
  }

  /** A column's comment: its title, unit, meaning and values. */
  public String comment(Column column) {
    StringBuilder comment = new StringBuilder(column.title());
    unit(column).ifPresent(unit -> comment.append("（").append(unit).append("）"));
    Optional.ofNullable(column.description()).ifPresent(text -> add(comment, text));
    values(column).ifPresent(values -> add(comment, values));
    return comment.toString();
  }

  /** A column's comment in a table: what it is, and whether its figures may be added up. */
  public String comment(Table table, Column column) {
    StringBuilder comment = new StringBuilder(comment(column));
    adding(table, column).ifPresent(text -> add(comment, text));
    return comment.toString();
  }

  /** A column's comment in a view, which shows words where the table has codes. */
  public String commentInWords(Table table, Column column) {
    StringBuilder comment = new StringBuilder(column.title());
    unit(column).ifPresent(unit -> comment.append("（").append(unit).append("）"));
    Optional.ofNullable(column.description()).ifPresent(text -> add(comment, text));
    valuesInWords(column).ifPresent(values -> add(comment, values));
    adding(table, column).ifPresent(text -> add(comment, text));
    return comment.toString();
  }

  private Optional<String> valuesInWords(Column column) {
    if (column.type() == Column.Type.YES_NO) {
      return Optional.of("取值：是、否");
    }
    List<String> words = labels(column).values().stream().distinct().toList();
    if (words.isEmpty() || words.size() > MOST_VALUES_IN_A_COMMENT) {
      return Optional.empty();
    }
    return Optional.of(listed(words));
  }

  /** Over which columns its figures may be added up; nothing where it has none. */
  public Optional<String> adding(Table table, Column column) {
    if (column.adds() == null) {
      return Optional.empty();
    }
    if (column.adds().isEmpty()) {
      return Optional.of("各行不可相加");
    }
    List<String> chosen =
        table.key().stream().filter(name -> !column.adds().contains(name)).toList();
    return Optional.of(
        (chosen.isEmpty() ? "" : "选定" + titles(table, chosen) + "后，")
            + "可按"
            + titles(table, column.adds())
            + "相加");
  }

  private static String titles(Table table, List<String> columns) {
    return columns.stream()
        .map(name -> table.column(name).title())
        .collect(Collectors.joining("、"));
  }

  /** The unit as people write it. */
  public Optional<String> unit(Column column) {
    return Optional.ofNullable(column.unit()).map(this::unit);
  }

  String unit(String code) {
    return definitions.label("unit", code);
  }

  /** The values of a coded column as a sentence names them; of a long list its title. */
  public Optional<String> values(Column column) {
    if (column.codes() == null) {
      Map<String, String> labels = labels(column);
      boolean isNamedBeside = column.name().equals("standard");
      return labels.isEmpty() || labels.size() > MOST_VALUES_IN_A_COMMENT || isNamedBeside
          ? Optional.empty()
          : Optional.of(
              listed(
                  labels.entrySet().stream()
                      .map(code -> code.getKey() + " " + code.getValue())
                      .toList()));
    }
    CodeList codes = definitions.codeList(column.codes());
    return Optional.of(
        codes.values().size() > MOST_VALUES_IN_A_COMMENT
            ? "代码见代码表“" + codes.title() + "”"
            : listed(
                codes.values().stream().map(code -> code.code() + " " + code.label()).toList()));
  }

  private static String listed(List<String> values) {
    boolean isWithin = values.stream().anyMatch(value -> value.contains("、"));
    return "取值：" + String.join(isWithin ? "；" : "、", values);
  }

  /** What the codes of a list are called. */
  public Map<String, String> labels(String list) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (CodeList.Code code : definitions.codeList(list).values()) {
      labels.put(code.code(), code.label());
      code.also().forEach(other -> labels.put(other, code.label()));
    }
    return labels;
  }

  /**
   * What a column's values are called; empty where they are no codes. Forms, standards and dated
   * relaxations are called by their own titles.
   */
  public Map<String, String> labels(Column column) {
    if (column.codes() != null) {
      return labels(column.codes());
    }
    Map<String, String> labels = new LinkedHashMap<>();
    switch (column.name()) {
      case "form" ->
          definitions.forms().values().forEach(form -> labels.put(form.form(), form.title()));
      case "standard" ->
          definitions
              .standards()
              .values()
              .forEach(standard -> labels.put(standard.standard(), standard.title()));
      case "group" -> {
        labels.putAll(labels("survey_group"));
        labels.put("all", "全部群体合计");
      }
      case "relaxation" -> labels.putAll(relaxations());
      case "duty" -> {
        for (int year = 1; year <= REVIEWS; year++) {
          labels.put("review_" + year, "认定后第" + year + "年复查");
        }
        labels.putAll(relaxations());
      }
      default -> {
        // the values speak for themselves
      }
    }
    return labels;
  }

  private Map<String, String> relaxations() {
    Map<String, String> names = new LinkedHashMap<>();
    definitions.standards().values().stream()
        .flatMap(standard -> standard.relaxations().stream())
        .forEach((Relaxation relaxation) -> names.put(relaxation.id(), relaxation.nameZh()));
    return names;
  }

  private static void add(StringBuilder comment, String sentence) {
    String plain = sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    comment.append("。").append(plain);
  }
}
