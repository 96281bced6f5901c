package org.junheng.layout;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.UnitWord;

/** How many of a field's own unit one of a file's unit is. */
record UnitFactor(BigDecimal times, BigDecimal by) {
  private static final Map<String, Measure> MEASURES = new HashMap<>();

  /** A unit as a multiple of the smallest of its kind. */
  private record Measure(char kind, BigDecimal times, BigDecimal by) {}

  static {
    measure('y', "元", 1);
    measure('y', "千元", 1_000);
    measure('y', "万元", 10_000);
    measure('y', "百万元", 1_000_000);
    measure('y', "亿元", 100_000_000);
    measure('a', "m2", 1);
    measure('a', "公顷", 10_000);
    measure('a', "万m2", 10_000);
    MEASURES.put("亩", new Measure('a', BigDecimal.valueOf(2_000), BigDecimal.valueOf(3)));
    measure('c', "个", 1);
    measure('c', "千人", 1_000);
    measure('c', "万人", 10_000);
    measure('c', "百册", 100);
    measure('c', "千册", 1_000);
    measure('c', "万册", 10_000);
  }

  private static void measure(char kind, String unit, long times) {
    MEASURES.put(unit, new Measure(kind, BigDecimal.valueOf(times), BigDecimal.ONE));
  }

  /** The factor; none where the two measure different things. */
  static Optional<UnitFactor> of(String unit, Field field) {
    Measure from = MEASURES.get(UnitWord.of(unit).orElse(""));
    Measure to = MEASURES.get(ofField(field));
    return from == null || to == null || from.kind != to.kind
        ? Optional.empty()
        : Optional.of(new UnitFactor(from.times.multiply(to.by), from.by.multiply(to.times)));
  }

  private static String ofField(Field field) {
    return field.unit() != null
        ? UnitWord.of(field.unit().file()).orElse("")
        : field.type() == FieldType.COUNT ? "个" : "";
  }

  BigDecimal of(BigDecimal number) {
    return number.multiply(times).divide(by, MathContext.DECIMAL128).stripTrailingZeros();
  }
}
