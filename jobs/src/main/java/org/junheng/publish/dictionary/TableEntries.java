package org.junheng.publish.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.publish.dictionary.DictionaryEntries.Row;

/** The published tables in the dictionary's page. */
final class TableEntries {
  private static final List<String> HEADERS = List.of("栏目", "中文名称", "类型", "单位", "主键", "说明与取值");

  private TableEntries() {}

  /** All tables, those for everybody first. */
  static String of(Dictionary dictionary) {
    String entries =
        dictionary.definitions().tables().values().stream()
            .sorted(Comparator.comparing(Table::internal))
            .map(table -> entry(dictionary, table))
            .collect(Collectors.joining());
    return DictionaryEntries.section("tables", "数据表", entries);
  }

  private static String entry(Dictionary dictionary, Table table) {
    List<String> about = new ArrayList<>();
    if (!table.key().isEmpty()) {
      about.add(dictionary.grain(table) + "。");
    }
    if (table.description() != null) {
      about.add(table.description());
    }
    if (table.internal()) {
      about.add("仅供省级分析人员使用，不进入BI库。");
    }
    List<Row> rows =
        table.columns().stream().map(column -> row(dictionary, table, column)).toList();
    return DictionaryEntries.entry(
        "table-" + table.table(),
        table.title() + "　" + table.table(),
        about,
        DictionaryEntries.table("栏目", HEADERS, rows));
  }

  private static Row row(Dictionary dictionary, Table table, Column column) {
    List<String> about = new ArrayList<>();
    if (column.description() != null) {
      about.add(column.description());
    }
    dictionary.values(column).ifPresent(about::add);
    dictionary.adding(table, column).ifPresent(about::add);
    return new Row(
        table.table() + "." + column.name() + " " + table.title() + "." + column.title(),
        List.of(
            column.name(),
            column.title(),
            type(column),
            dictionary.unit(column).orElse(""),
            table.key().contains(column.name()) ? "是" : "",
            String.join("。", about)));
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "文本";
      case YEAR -> "学年";
      case COUNT -> "整数";
      case NUMBER -> "数值";
      case YES_NO -> "是否";
      case LIST -> "文本列表";
      case DAY -> "日期";
      case TIME -> "时间";
    };
  }
}
