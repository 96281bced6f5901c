package org.junheng.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.definition.Change;
import org.junheng.definition.Check;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;
import org.junheng.workbook.EntryColumn;
import org.junheng.workbook.EntryColumn.Allowed;

/**
 * A form's fields as columns to fill in: what each asks for, what may be typed, what is checked.
 */
final class EntryColumns {
  private static final String NOT_APPLICABLE = "不适用填“-”";
  private static final Pattern LAST_VALUE = Pattern.compile("（\\{last}[^）]*）");
  private static final String OR_NOT_APPLICABLE = "OR({cell}=\"-\",{cell}=\"—\",{cell}=\"*\",%s)";

  private final Definitions definitions;
  private final CodeCells codeCells;
  private final int year;

  EntryColumns(Definitions definitions, CodeCells codeCells, int year) {
    this.definitions = definitions;
    this.codeCells = codeCells;
    this.year = year;
  }

  /** The fields that the form has in the year; a subtotal is not asked for. */
  static List<Field> fields(Form form, int year) {
    return form.fields().stream()
        .filter(field -> !field.headersIn(year).isEmpty() && !field.subtotal())
        .toList();
  }

  List<EntryColumn> of(Form form) {
    return fields(form, year).stream().map(field -> column(form, field)).toList();
  }

  private EntryColumn column(Form form, Field field) {
    String header = field.officialHeader(year);
    return new EntryColumn(
        header,
        demand(field),
        advice(form, field),
        width(field, header),
        field.required(),
        !field.type().isNumber(),
        allowed(field));
  }

  private static double width(Field field, String header) {
    double ofHeader = Math.min(Wording.plain(header).length() * 1.3 + 4, 16);
    return switch (field.type()) {
      case TEXT -> field.required() && field.constraints().codes() == null ? 28 : 13;
      case CODE -> Math.max(13, ofHeader);
      default -> Math.max(10, ofHeader);
    };
  }

  private String demand(Field field) {
    String unit = field.unit() == null ? "" : "，" + definitions.label("unit", field.unit().file());
    String fallback = field.whenBlank() == null ? "" : "，空为" + (field.whenBlank() ? "是" : "否");
    return (field.required() ? "必填" : "选填") + unit + fallback;
  }

  private String advice(Form form, Field field) {
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (field.type()) {
          case COUNT -> "整数。未掌握留空，" + NOT_APPLICABLE + "，没有填0。";
          case DECIMAL -> "数字。未掌握留空，" + NOT_APPLICABLE + "，没有填0。";
          case YES_NO -> "填“是”或“否”。";
          case CODE -> "按文本填写，保留前面的0。";
          case TEXT -> "文字。";
        });
    if (field.constraints().codes() != null) {
      lines.add("从下拉列表中选，含义见“代码表”。");
    }
    if (field.carried()) {
      lines.add("可沿用上年，请核对。");
    }
    for (Check check : definitions.checks().values()) {
      if (check.form().equals(form.form())
          && check.years().contain(year)
          && check.fields().contains(field.name())) {
        lines.add("核查：" + check.text());
      }
    }
    for (Change change : definitions.changes().values()) {
      if (change.form().equals(form.form())
          && change.years().contain(year)
          && change.fields().contains(field.name())) {
        lines.add("核查：" + LAST_VALUE.matcher(change.sentence()).replaceAll(""));
      }
    }
    return lines.stream().distinct().collect(Collectors.joining("\n"));
  }

  private Allowed allowed(Field field) {
    Field.Constraints limits = field.constraints();
    if (limits.codes() != null) {
      CodeList list = definitions.codeList(limits.codes());
      return new Allowed(
          codeCells.of(field),
          null,
          list.unknown() == CodeList.Unknown.HOLD,
          "请从下拉列表中选“" + list.title() + "”，含义见“代码表”。");
    }
    if (field.type() == FieldType.YES_NO) {
      return new Allowed("\"是,否\"", null, true, "请填“是”或“否”。");
    }
    if (!field.type().isNumber()) {
      return null;
    }
    boolean isWhole = field.type() == FieldType.COUNT;
    List<String> demands = new ArrayList<>(List.of("ISNUMBER({cell})"));
    if (isWhole) {
      demands.add("{cell}=INT({cell})");
    }
    addLimit(demands, "{cell}>=", limits.minimum());
    if (limits.maximum() != null) {
      demands.add(limits.maximum().toPlainString() + ">={cell}");
    }
    return new Allowed(
        null,
        OR_NOT_APPLICABLE.formatted("AND(" + String.join(",", demands) + ")"),
        true,
        "请填" + (isWhole ? "整数" : "数字") + "，不小于0；未掌握留空，" + NOT_APPLICABLE + "。");
  }

  private static void addLimit(List<String> demands, String comparison, BigDecimal limit) {
    if (limit != null) {
      demands.add(comparison + limit.toPlainString());
    }
  }
}
