package org.junheng.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.DefinitionException;
import org.junheng.figure.Shown;

/** The formula of a column with the numbers of a row in it. */
final class FormulaText {
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)\\}");
  private static final int DECIMALS = 6;
  private static final int LISTED = 12;

  private final FigureRow row;
  private final Ingredients parts;
  private final Terms terms;

  FormulaText(FigureRow row, Ingredients parts, Terms terms) {
    this.row = row;
    this.parts = parts;
    this.terms = terms;
  }

  /** The formula of a column; null where the column is no figure. */
  String of(Column column) {
    if (column.formula() == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    Matcher braces = BRACES.matcher(column.formula());
    while (braces.find()) {
      braces.appendReplacement(text, Matcher.quoteReplacement(filled(braces.group(1))));
    }
    braces.appendTail(text);
    return text.toString();
  }

  private String filled(String asked) {
    if (asked.endsWith("()")) {
      return terms.of(asked.substring(0, asked.length() - 2));
    }
    int colon = asked.indexOf(':');
    if (colon < 0) {
      if (!row.values().containsKey(asked)) {
        throw new DefinitionException(row.table().table() + ": a formula names '" + asked + "'");
      }
      return number(row.value(asked));
    }
    String how = asked.substring(0, colon);
    String what = asked.substring(colon + 1);
    int dot = what.indexOf('.');
    List<FigureRow> rows = parts.of(dot < 0 ? what : what.substring(0, dot));
    if (how.equals("count")) {
      return String.valueOf(rows.size());
    }
    String column = what.substring(dot + 1);
    List<Object> values =
        rows.stream().map(one -> one.value(column)).filter(Objects::nonNull).toList();
    return values.isEmpty() ? Shown.NOTHING : told(how, values);
  }

  private static String told(String how, List<Object> values) {
    return switch (how) {
      case "sum" ->
          number(values.stream().mapToDouble(value -> ((Number) value).doubleValue()).sum());
      case "max" ->
          number(
              values.stream().mapToDouble(value -> ((Number) value).doubleValue()).max().orElse(0));
      case "first" -> number(values.get(0));
      case "last" -> number(values.get(values.size() - 1));
      case "list" -> listed(values.stream().map(FormulaText::number).toList(), "、");
      default -> throw new DefinitionException("a formula says '" + how + "'");
    };
  }

  /** Some of many, and how many there are. */
  static String listed(List<String> texts, String between) {
    String some = texts.stream().limit(LISTED).collect(Collectors.joining(between));
    return texts.size() > LISTED ? some + between + "…（共" + texts.size() + "项）" : some;
  }

  /** A number with six decimals at most, or what else a cell holds. */
  static String number(Object value) {
    if (value instanceof Double number) {
      BigDecimal exact = new BigDecimal(String.valueOf(number));
      return exact
          .setScale(Math.min(DECIMALS, Math.max(0, exact.scale())), RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
    return value == null ? Shown.NOTHING : String.valueOf(value);
  }
}
