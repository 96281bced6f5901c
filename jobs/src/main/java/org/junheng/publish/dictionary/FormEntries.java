package org.junheng.publish.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.OriginColumns;
import org.junheng.definition.Years;
import org.junheng.publish.dictionary.DictionaryEntries.Row;

/** The forms that counties hand in, and the province's own tables, in the dictionary's page. */
final class FormEntries {
  private static final List<String> HEADERS = List.of("字段", "表头（起用学年）", "类型", "单位", "要求", "说明");

  private FormEntries() {}

  /** The census forms. */
  static String forms(Dictionary dictionary) {
    return section(
        dictionary,
        "forms",
        "报表",
        dictionary.definitions().forms().values(),
        origin(dictionary.definitions().origin()));
  }

  /** The columns that every form knows beside its fields. */
  private static String origin(OriginColumns origin) {
    List<Row> rows =
        origin.columns().stream()
            .map(
                column ->
                    new Row(
                        column.name() + " 来源栏目",
                        List.of(
                            column.name(),
                            String.join("、", column.headers()),
                            Objects.requireNonNullElse(column.description(), ""))))
            .toList();
    return DictionaryEntries.entry(
        "forms-origin",
        "来源栏目　origin",
        List.of("各报表通用，县区不填：由其他系统的导出文件转换而来的文件，用这些栏目写明每行取自何处，退回与提示即指到导出文件。"),
        DictionaryEntries.table("栏目", List.of("栏目", "表头", "说明"), rows));
  }

  /** The province's own tables. */
  static String reference(Dictionary dictionary) {
    return section(
        dictionary, "reference", "省级名录", dictionary.definitions().reference().values(), "");
  }

  private static String section(
      Dictionary dictionary, String id, String heading, Collection<Form> forms, String further) {
    return DictionaryEntries.section(
        id,
        heading,
        forms.stream().map(form -> entry(dictionary, id, form)).collect(Collectors.joining())
            + further);
  }

  private static String entry(Dictionary dictionary, String section, Form form) {
    List<String> about = new ArrayList<>();
    if (!form.key().isEmpty()) {
      about.add(
          "每行由"
              + form.key().stream()
                  .map(name -> form.field(name).officialHeader(Integer.MAX_VALUE))
                  .collect(Collectors.joining("、"))
              + "确定。");
    }
    about.add("适用学年：" + years(form.years()) + "。");
    List<Row> rows = form.fields().stream().map(field -> row(dictionary, form, field)).toList();
    return DictionaryEntries.entry(
        section + "-" + form.form(),
        form.title() + "　" + form.form(),
        about,
        DictionaryEntries.table("字段", HEADERS, rows));
  }

  private static Row row(Dictionary dictionary, Form form, Field field) {
    return new Row(
        form.form() + "." + field.name() + " " + form.title(),
        List.of(
            field.name(),
            headers(field),
            type(field),
            unit(dictionary, field),
            constraints(dictionary, field),
            about(field)));
  }

  /** Every header with the year from which it is read; the official one stands first. */
  private static String headers(Field field) {
    return field.headers().entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + "："
                    + (entry.getValue().isEmpty() ? "停用" : String.join("、", entry.getValue())))
        .collect(Collectors.joining("；"));
  }

  private static String unit(Dictionary dictionary, Field field) {
    if (field.unit() == null) {
      return "";
    }
    String file = dictionary.unit(field.unit().file());
    String warehouse = dictionary.unit(field.unit().warehouse());
    return file.equals(warehouse) ? file : "填报" + file + "，入库" + warehouse;
  }

  private static String constraints(Dictionary dictionary, Field field) {
    List<String> parts = new ArrayList<>();
    Field.Constraints constraints = field.constraints();
    if (field.required()) {
      parts.add("必填");
    }
    if (constraints.minimum() != null) {
      parts.add("≥ " + constraints.minimum().toPlainString());
    }
    if (constraints.maximum() != null) {
      parts.add("≤ " + constraints.maximum().toPlainString());
    }
    if (constraints.pattern() != null) {
      parts.add("格式 " + constraints.pattern());
    }
    if (constraints.codes() != null) {
      parts.add("代码表“" + dictionary.definitions().codeList(constraints.codes()).title() + "”");
    }
    return String.join("，", parts);
  }

  private static String about(Field field) {
    List<String> parts = new ArrayList<>();
    if (field.description() != null) {
      parts.add(field.description());
    }
    if (field.whenBlank() != null) {
      parts.add("为空时按“" + (field.whenBlank() ? "是" : "否") + "”");
    }
    return String.join("。", parts);
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case TEXT -> "文本";
      case CODE -> "代码";
      case COUNT -> "整数";
      case DECIMAL -> "数值";
      case YES_NO -> "是否";
    };
  }

  /** Years as people write them. */
  static String years(Years years) {
    if (years.from() == null && years.to() == null) {
      return "各学年";
    }
    return (years.from() == null ? "" : years.from() + "学年起")
        + (years.to() == null ? "" : "至" + years.to() + "学年");
  }
}
