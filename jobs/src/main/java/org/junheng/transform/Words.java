package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

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

  /** A rule's sentence of each row, with the row's own words in its places; empty where null. */
  static Column sentence(String text, Map<String, Column> places) {
    Column sentence = lit(text);
    for (Map.Entry<String, Column> place : places.entrySet()) {
      sentence =
          functions.replace(
              sentence, lit("{" + place.getKey() + "}"), coalesce(place.getValue(), lit("")));
    }
    return sentence;
  }
}
