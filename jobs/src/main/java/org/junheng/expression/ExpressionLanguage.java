package org.junheng.expression;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CEL over names of given types: every expression of it is typed when it is compiled. */
public final class ExpressionLanguage implements Serializable {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.*?)'.*");
  private static final Pattern CANDIDATES = Pattern.compile(" \\(candidates: .*", Pattern.DOTALL);

  private final LinkedHashMap<String, Type> types;
  private transient Cel cel;

  /** What a name stands for. */
  public enum Type {
    TEXT(SimpleType.STRING),
    /** A whole number. */
    COUNT(SimpleType.INT),
    NUMBER(SimpleType.DOUBLE),
    YES_NO(SimpleType.BOOL),
    TEXTS(ListType.create(SimpleType.STRING));

    private final CelType cel;

    Type(CelType cel) {
      this.cel = cel;
    }

    /** A value as expressions take it. */
    Object of(Object value) {
      return switch (this) {
        case COUNT -> value instanceof Number number ? (Object) number.longValue() : value;
        case NUMBER -> value instanceof Number number ? (Object) number.doubleValue() : value;
        default -> value;
      };
    }
  }

  /** A language of these names. */
  public ExpressionLanguage(Map<String, Type> types) {
    this.types = new LinkedHashMap<>(types);
  }

  /** Loads the compiler beside what its caller does next. */
  public static void startLoading() {
    CompletableFuture.runAsync(
        () -> new ExpressionLanguage(Map.of("a", Type.COUNT)).compile("a > 1"));
  }

  /** The names, in the order in which they were given. */
  public Set<String> names() {
    return Collections.unmodifiableSet(types.keySet());
  }

  /** The expression, which comes to true, false or nothing; refused where it cannot be one. */
  public Expression compile(String text) {
    CelAbstractSyntaxTree tree = tree(text);
    Map<Long, CelReference> references = tree.getReferenceMap();
    List<String> names =
        references.values().stream()
            .map(CelReference::name)
            .filter(types::containsKey)
            .distinct()
            .sorted()
            .toList();
    return new Expression(this, text, names, tree);
  }

  Type type(String name) {
    return types.get(name);
  }

  /** The text parsed and typed. */
  CelAbstractSyntaxTree tree(String text) {
    try {
      return cel().compile(text).getAst();
    } catch (CelValidationException e) {
      List<CelIssue> issues = e.getErrors();
      String found = issues.get(0).getMessage();
      Matcher undeclared = UNDECLARED.matcher(found);
      throw new NotCompiledException(
          CANDIDATES.matcher(found).replaceFirst(""),
          undeclared.matches() ? undeclared.group(1) : null);
    }
  }

  CelRuntime.Program program(CelAbstractSyntaxTree tree) throws CelEvaluationException {
    return cel().createProgram(tree);
  }

  private synchronized Cel cel() {
    if (cel == null) {
      CelBuilder builder =
          CelFactory.standardCelBuilder()
              .setOptions(CelOptions.current().enableHeterogeneousNumericComparisons(true).build())
              .setResultType(SimpleType.BOOL);
      Arithmetic.addTo(builder);
      types.forEach((name, type) -> builder.addVar(name, type.cel));
      cel = builder.build();
    }
    return cel;
  }
}
