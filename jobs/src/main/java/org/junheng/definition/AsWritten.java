package org.junheng.definition;

import java.math.BigDecimal;

/** Values of the warehouse as a county's file writes them. */
public final class AsWritten {
  private AsWritten() {}

  /**
   * A value in the file's unit and words: 万元 for yuan, 是 for true, the label where a field of words
   * has a code list; null for null.
   */
  public static String of(Field field, Object value, Definitions definitions) {
    if (value == null) {
      return null;
    }
    return switch (field.type()) {
      case TEXT -> label(field, value.toString(), definitions);
      case CODE -> value.toString();
      case YES_NO -> Boolean.parseBoolean(value.toString()) ? "是" : "否";
      case COUNT, DECIMAL ->
          new BigDecimal(value.toString())
              .divide(BigDecimal.valueOf(field.factor()))
              .stripTrailingZeros()
              .toPlainString();
    };
  }

  private static String label(Field field, String value, Definitions definitions) {
    String list = field.constraints().codes();
    return list == null ? value : definitions.label(list, value);
  }
}
