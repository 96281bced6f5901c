package org.junheng.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junheng.expression.Expression;
import org.junheng.expression.ExpressionLanguage;

/**
 * What a check or a relaxation asks, in CEL, as its file writes it; typed when the file is read.
 */
public final class Criterion implements Serializable {
  private final String text;
  private Expression expression;

  /** A criterion that is not typed yet. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Criterion(String text) {
    this.text = text;
  }

  void type(ExpressionLanguage language) {
    expression = language.compile(text);
  }

  /** As the file writes it. */
  public String text() {
    return text;
  }

  /** The names that it looks at. */
  public List<String> names() {
    return expression.names();
  }

  /**
   * It as SQL says it; refused where SQL cannot.
   *
   * @param columns what a name is there
   */
  public String sql(UnaryOperator<String> columns) {
    return expression.sql(columns);
  }

  /** Whether it holds; null where what it looks at is not known well enough. */
  public Boolean holds(Function<String, Object> values) {
    return expression.value(values);
  }

  /**
   * Whether it holds.
   *
   * @param values of its names, in their order; null where there is none
   */
  public Boolean holds(Object[] values) {
    return expression.value(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Criterion criterion && criterion.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
