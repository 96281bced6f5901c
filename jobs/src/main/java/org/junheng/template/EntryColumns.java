package org.junheng.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Change;
import org.junheng.definition.Check;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Item;
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

  private static final double WITH_MEANING = 18;
  private static final String EXPLANATION = "explanation";

  /** A school's name beside its code. */
  private static final EntryColumn NAME =
      new EntryColumn("学校名称", "供核对，不读取", "", 24, false, true, true, null);

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

  /** The columns of a form, a school's name beside its code. */
  List<EntryColumn> of(Form form) {
    List<EntryColumn> columns = new ArrayList<>();
    for (Field field : fields(form, year)) {
      columns.add(column(form, field));
      if (isNamed(form, field)) {
        columns.add(NAME);
      }
    }
    return columns;
  }

  /** Whether a school's name stands beside a field of a form, for people's eyes. */
  static boolean isNamed(Form form, Field field) {
    return field.name().equals("school_code") && form.isAside(NAME.header());
  }

  private EntryColumn column(Form form, Field field) {
    String header = field.officialHeader(year);
    String meaning = meaning(form, field);
    return new EntryColumn(
        header,
        demand(form, field) + (meaning == null ? "" : "：" + meaning),
        advice(form, field, meaning),
        Math.max(width(field, header), meaning == null ? 0 : WITH_MEANING),
        field.required(),
        !field.type().isNumber(),
        false,
        allowed(form, field));
  }

  private static double width(Field field, String header) {
    double ofHeader = Math.min(Wording.plain(header).length() * 1.3 + 4, 16);
    return switch (field.type()) {
      case TEXT -> field.name().equals(EXPLANATION) ? 60 : isName(field) ? 28 : 13;
      case CODE -> Math.max(13, ofHeader);
      default -> Math.max(10, ofHeader);
    };
  }

  private static boolean isName(Field field) {
    return field.required() && field.constraints().codes() == null;
  }

  /** What a yes to one of the county's answers means, where its header is only a number. */
  private String meaning(Form form, Field field) {
    if (!form.form().equals(Form.COUNTY)) {
      return null;
    }
    return definitions.standards().values().stream()
        .flatMap(standard -> standard.items().stream())
        .filter(item -> item.requires().stream().anyMatch(asked -> field.name().equals(asked.no())))
        .map(Item::nameZh)
        .findFirst()
        .orElse(null);
  }

  /** Required, required of some, or may be blank: one of these. */
  private String demand(Form form, Field field) {
    String unit = field.unit() == null ? "" : "，" + definitions.label("unit", field.unit().file());
    String fallback = field.whenBlank() == null ? "" : "，空为" + (field.whenBlank() ? "是" : "否");
    return need(form, field) + unit + fallback;
  }

  private String need(Form form, Field field) {
    return field.required() ? "必填" : isRequiredOfSome(form, field) ? "部分学校必填" : "可空";
  }

  /** Whether a check asks some rows to fill the field in. */
  private boolean isRequiredOfSome(Form form, Field field) {
    String missing = "'%s' in missing".formatted(field.name());
    return checksOf(form, field).anyMatch(check -> check.require().text().contains(missing));
  }

  private Stream<Check> checksOf(Form form, Field field) {
    return definitions.checks().values().stream()
        .filter(check -> check.form().equals(form.form()))
        .filter(check -> check.years().contain(year) && !check.trial())
        .filter(check -> check.fields().contains(field.name()));
  }

  private String advice(Form form, Field field, String meaning) {
    List<String> lines = new ArrayList<>();
    if (meaning != null) {
      lines.add("是否" + meaning + "：有填“是”，没有填“否”。");
    }
    lines.add(
        switch (field.type()) {
          case COUNT, DECIMAL -> number(field) + "。" + blank(form, field) + zero(field);
          case YES_NO -> "填“是”或“否”。" + (field.whenBlank() == null ? blank(form, field) : "");
          case CODE -> "按文本填写，保留前面的0。" + blank(form, field);
          case TEXT -> "文字。" + blank(form, field);
        });
    if (field.constraints().codes() != null) {
      lines.add("从下拉列表中选，含义见“代码表”。");
    }
    if (field.carried()) {
      lines.add("可沿用上年，请核对。");
    }
    checksOf(form, field).forEach(check -> lines.add("核查：" + check.text()));
    for (Change change : definitions.changes().values()) {
      if (change.form().equals(form.form())
          && change.years().contain(year)
          && change.fields().contains(field.name())) {
        lines.add("核查：" + LAST_VALUE.matcher(change.sentence()).replaceAll(""));
      }
    }
    return lines.stream().distinct().collect(Collectors.joining("\n"));
  }

  /** {@code 1800至2100的整数}, {@code 不小于0的数字}. */
  private static String number(Field field) {
    Field.Constraints limits = field.constraints();
    String kind = field.type() == FieldType.COUNT ? "整数" : "数字";
    if (limits.minimum() == null) {
      return limits.maximum() == null ? kind : "不大于" + plain(limits.maximum()) + "的" + kind;
    }
    return limits.maximum() == null
        ? "不小于" + plain(limits.minimum()) + "的" + kind
        : plain(limits.minimum()) + "至" + plain(limits.maximum()) + "的" + kind;
  }

  private String blank(Form form, Field field) {
    if (field.required()) {
      return "不能留空。";
    }
    return isRequiredOfSome(form, field) ? "应填的学校见下，其余留空或填“-”。" : "未掌握留空，" + NOT_APPLICABLE + "。";
  }

  private static String zero(Field field) {
    BigDecimal minimum = field.constraints().minimum();
    return minimum == null || minimum.signum() <= 0 ? "没有填0。" : "";
  }

  private Allowed allowed(Form form, Field field) {
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
    if (form.form().equals(Form.EXPLANATION) && field.required()) {
      return new Allowed("\"" + titles() + "\"", null, true, "请从下拉列表中选报表。");
    }
    if (!field.type().isNumber()) {
      return null;
    }
    List<String> demands = new ArrayList<>(List.of("ISNUMBER({cell})"));
    if (field.type() == FieldType.COUNT) {
      demands.add("{cell}=INT({cell})");
    }
    addLimit(demands, "{cell}>=", limits.minimum());
    if (limits.maximum() != null) {
      demands.add(limits.maximum().toPlainString() + ">={cell}");
    }
    String all = "AND(" + String.join(",", demands) + ")";
    return new Allowed(
        null,
        field.required() ? all : OR_NOT_APPLICABLE.formatted(all),
        true,
        "请填" + number(field) + "。" + blank(form, field));
  }

  private String titles() {
    return definitions.forms().values().stream()
        .filter(form -> form.years().contain(year) && !form.optional())
        .map(Form::title)
        .collect(Collectors.joining(","));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static void addLimit(List<String> demands, String comparison, BigDecimal limit) {
    if (limit != null) {
      demands.add(comparison + limit.toPlainString());
    }
  }
}
