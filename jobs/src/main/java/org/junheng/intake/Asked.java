package org.junheng.intake;

import java.math.BigDecimal;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.UnitWord;

/** What belongs into a cell, by its own field's limits, as the county is told. */
final class Asked {
  private Asked() {}

  static String of(Field field) {
    String whenUnknown = field.required() ? "" : "，未掌握请留空";
    if (!field.type().isNumber()) {
      String expected = field.constraints().expected();
      return (expected == null ? "" : expected) + whenUnknown;
    }
    String number = field.type() == FieldType.COUNT ? "整数" : "数";
    String unit = field.unit() == null ? "" : "（单位：" + UnitWord.called(field) + "）";
    return range(field, number) + unit + whenUnknown;
  }

  private static String range(Field field, String number) {
    BigDecimal minimum = field.constraints().minimum();
    BigDecimal maximum = field.constraints().maximum();
    if (minimum != null && maximum != null) {
      return minimum.toPlainString() + "至" + maximum.toPlainString() + "的" + number;
    }
    if (minimum != null && minimum.signum() == 0) {
      return "0或正" + number;
    }
    if (minimum != null) {
      return "不小于" + minimum.toPlainString() + "的" + number;
    }
    return maximum == null ? number : "不大于" + maximum.toPlainString() + "的" + number;
  }
}
