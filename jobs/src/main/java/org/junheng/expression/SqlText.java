package org.junheng.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An expression as SQL says it. SQL's three values are those of {@link Expression}: what looks at
 * nothing is null, null and false is false, null or true is true.
 */
final class SqlText {
  private static final Map<String, String> BETWEEN =
      Map.ofEntries(
          Map.entry("_&&_", "and"),
          Map.entry("_||_", "or"),
          Map.entry("_==_", "="),
          Map.entry("_!=_", "<>"),
          Map.entry("_<_", "<"),
          Map.entry("_<=_", "<="),
          Map.entry("_>_", ">"),
          Map.entry("_>=_", ">="),
          Map.entry("_+_", "+"),
          Map.entry("_-_", "-"),
          Map.entry("_*_", "*"));
  private static final Map<String, String> OF_TEXT =
      Map.of("startsWith", "starts_with", "endsWith", "ends_with", "contains", "contains");

  private final CelAbstractSyntaxTree tree;
  private final UnaryOperator<String> names;

  SqlText(CelAbstractSyntaxTree tree, UnaryOperator<String> names) {
    this.tree = tree;
    this.names = names;
  }

  /** The whole expression. */
  String sql() {
    return sql(tree.getExpr());
  }

  private String sql(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT -> constant(expression.constant());
      case IDENT -> names.apply(expression.ident().name());
      case LIST -> listed(expression.list().elements(), "[", "]");
      case CALL -> call(expression);
      default -> throw unknown(expression.getKind().toString());
    };
  }

  private static String constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case STRING_VALUE -> "'" + constant.stringValue().replace("'", "''") + "'";
      case INT64_VALUE -> String.valueOf(constant.int64Value());
      case DOUBLE_VALUE -> constant.doubleValue() + "::double";
      case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
      default -> throw unknown(constant.getKind().toString());
    };
  }

  private String call(CelExpr expression) {
    String function = expression.call().function();
    List<CelExpr> parts = expression.call().args();
    Optional<CelExpr> target = expression.call().target();
    if (target.isPresent() && OF_TEXT.containsKey(function)) {
      return "%s(%s, %s)".formatted(OF_TEXT.get(function), sql(target.get()), sql(parts.get(0)));
    }
    if (BETWEEN.containsKey(function)) {
      return "(%s %s %s)".formatted(sql(parts.get(0)), BETWEEN.get(function), sql(parts.get(1)));
    }
    return switch (function) {
      case "!_" -> "(not " + sql(parts.get(0)) + ")";
      case "-_" -> "(-" + sql(parts.get(0)) + ")";
      case "_/_" -> divided(expression, parts);
      case "_%_" -> "(%s %% nullif(%s, 0))".formatted(sql(parts.get(0)), sql(parts.get(1)));
      case "_?_:_" ->
          "case when %1$s then %2$s when not %1$s then %3$s end"
              .formatted(sql(parts.get(0)), sql(parts.get(1)), sql(parts.get(2)));
      case "@in" -> in(parts.get(0), parts.get(1));
      case "size" -> "len(" + sql(parts.isEmpty() ? target.orElseThrow() : parts.get(0)) + ")";
      default -> throw unknown(function);
    };
  }

  private String in(CelExpr value, CelExpr list) {
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
      return "list_contains(%s, %s)".formatted(sql(list), sql(value));
    }
    List<CelExpr> elements = list.list().elements();
    return elements.isEmpty()
        ? "(%s is null and null)".formatted(sql(value))
        : "(%s in %s)".formatted(sql(value), listed(elements, "(", ")"));
  }

  private String divided(CelExpr expression, List<CelExpr> parts) {
    boolean isWhole = tree.getType(expression.id()).map(CelType::kind).orElseThrow() == CelKind.INT;
    return "(%s %s nullif(%s, 0))"
        .formatted(sql(parts.get(0)), isWhole ? "//" : "/", sql(parts.get(1)));
  }

  private String listed(List<CelExpr> elements, String open, String close) {
    return elements.stream().map(this::sql).collect(Collectors.joining(", ", open, close));
  }

  private static NotCompiledException unknown(String what) {
    return new NotCompiledException(
        "SQL has no '" + what + "' to count it a second time with", null);
  }
}
