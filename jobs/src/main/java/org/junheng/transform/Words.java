package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Figures within sentences, as the application form shows them. */
final class Words {
  private static final int MOST_DECIMALS = 8;

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

  /** The same with more decimals where it would be shown on the other side of a minimum. */
  static Column shown(Column value, int decimals, double atLeast) {
    Column reaches = Numbers.reaches(value, lit(atLeast));
    Column shown = shown(value, MOST_DECIMALS);
    for (int more = MOST_DECIMALS - 1; more >= decimals; more--) {
      Column asShown = Numbers.reaches(Numbers.halfUp(value, more), lit(atLeast));
      shown = when(asShown.equalTo(reaches), shown(value, more)).otherwise(shown);
    }
    return shown;
  }

  /** The same of a figure that must stay under a limit. */
  static Column shownBelow(Column value, int decimals, double below) {
    Column isBelow = Numbers.isBelow(value, lit(below));
    Column shown = shown(value, MOST_DECIMALS);
    for (int more = MOST_DECIMALS - 1; more >= decimals; more--) {
      Column asShown = Numbers.isBelow(Numbers.halfUp(value, more), lit(below));
      shown = when(asShown.equalTo(isBelow), shown(value, more)).otherwise(shown);
    }
    return shown;
  }

  /** A share as a percentage with one decimal; more where a minimum, if there is one, asks it. */
  static Column percent(Column share, Double atLeast) {
    return atLeast == null
        ? percent(share)
        : concat(shown(share.multiply(lit(100.0)), 1, atLeast * 100), lit("%"));
  }

  /** A share as a percentage with one decimal. */
  static Column percent(Column share) {
    return concat(shown(share.multiply(lit(100.0)), 1), lit("%"));
  }

  /** The name of a stage. */
  static Column stage() {
    return when(col("stage").equalTo("primary"), lit("小学"))
        .when(col("stage").equalTo("junior"), lit("初中"));
  }

  /** The name of a verdict. */
  static Column verdict(Column verdict) {
    return when(verdict.equalTo("met"), lit("达标"))
        .when(verdict.equalTo("not_met"), lit("未达标"))
        .otherwise(lit("数据不全"));
  }

  /** The name of a measure. */
  static Column measure() {
    return when(col("measure").equalTo(Rankings.UNIT_PASS_SHARE), lit("单元达标比例"))
        .when(col("measure").equalTo(Rankings.COMPOSITE), lit("综合差异系数"))
        .otherwise(concat(regexp_replace(col("measure"), "^cv_", ""), lit("差异系数")));
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
