package org.junheng.transform;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;

/** Figures within sentences, as the application form shows them. */
final class Words {
  private Words() {}

  /** A limit without needless zeros. */
  static String number(double limit) {
    return new BigDecimal(String.valueOf(limit)).stripTrailingZeros().toPlainString();
  }

  /** A figure with so many decimals, half up. */
  static Column shown(Column value, int decimals) {
    return when(
        value.isNotNull(), format_string("%." + decimals + "f", Numbers.halfUp(value, decimals)));
  }

  /** A share as a percentage with one decimal. */
  static Column percent(Column share) {
    return concat(shown(share.multiply(lit(100.0)), 1), lit("%"));
  }
}
