package org.junheng.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A compiled expression with three values: true, false, and null where it cannot be told. A name
 * without a value makes unknown what is computed from it; unknown and false is false, unknown or
 * true is true, and a division by zero is unknown. Of the same values it always comes to the same,
 * and most rows have values that another had, so what it came to is kept. Threads may share one.
 */
public final class Expression implements Serializable {
  private static final int MOST_KEPT = 4_096;
  private static final Set<CelErrorCode> UNDEFINED =
      Set.of(CelErrorCode.DIVIDE_BY_ZERO, CelErrorCode.NUMERIC_OVERFLOW);

  private final ExpressionLanguage language;
  private final String text;
  private final List<String> names;
  private final transient CelAbstractSyntaxTree tree;
  private transient volatile CelRuntime.Program program;
  private final transient Map<Values, Optional<Boolean>> kept = new ConcurrentHashMap<>();

  /** An expression; tree null where it comes from another machine and is read anew. */
  Expression(
      ExpressionLanguage language, String text, List<String> names, CelAbstractSyntaxTree tree) {
    this.language = language;
    this.text = text;
    this.names = List.copyOf(names);
    this.tree = tree;
  }

  /** The names that it looks at, as the compiler found them. */
  public List<String> names() {
    return names;
  }

  /** What it comes to. */
  public Boolean value(Function<String, Object> values) {
    Object[] known = new Object[names.size()];
    for (int i = 0; i < known.length; i++) {
      String name = names.get(i);
      known[i] = language.type(name).of(values.apply(name));
    }
    return value(known);
  }

  /**
   * What it comes to.
   *
   * @param values of its names, in their order and types; null where there is none. Nobody changes
   *     them afterwards
   */
  public Boolean value(Object[] values) {
    Values key = new Values(values);
    Optional<Boolean> value = kept.get(key);
    if (value == null) {
      value = Optional.ofNullable(evaluate(values));
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(key, value);
    }
    return value.orElse(null);
  }

  /**
   * The expression as SQL says it, with the same three values.
   *
   * @param columns what a name is there
   */
  public String sql(UnaryOperator<String> columns) {
    return new SqlText(tree == null ? language.tree(text) : tree, columns).sql();
  }

  private Boolean evaluate(Object[] values) {
    try {
      Object value = program().eval(name -> Optional.ofNullable(values[names.indexOf(name)]));
      return value instanceof Boolean known ? known : null;
    } catch (CelEvaluationException e) {
      if (UNDEFINED.contains(e.getErrorCode())) {
        return null;
      }
      throw new NotEvaluatedException(e.getMessage(), e);
    }
  }

  private CelRuntime.Program program() throws CelEvaluationException {
    if (program == null) {
      program = language.program(tree == null ? language.tree(text) : tree);
    }
    return program;
  }

  private Object readResolve() {
    return new Expression(language, text, names, null);
  }

  @Override
  public String toString() {
    return text;
  }
}
