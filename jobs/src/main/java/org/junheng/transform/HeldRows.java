package org.junheng.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;

/** Rows of table {@code held} of what is found when all county-years are together. */
final class HeldRows {
  private HeldRows() {}

  /** What is told: the rule's id and severity, and its sentence of this row. */
  record Told(Column rule, Column severity, Column message) {

    /** A rule of the definitions with its places filled. */
    static Told of(Definitions definitions, String id, Column value, Column expected) {
      Rule rule = definitions.rule(id);
      return new Told(
          lit(rule.id()),
          lit(rule.severity().code()),
          Words.sentence(rule.text(), Map.of("value", value, "expected", expected)));
    }
  }

  /** The columns of a row of {@code held}, of a row that has file, sheet, line and school_code. */
  static Column[] columns(
      String form, Column header, Column value, Told told, Column lastYearValue) {
    return new Column[] {
      col("year"),
      col("county_code"),
      lit(form).as("form"),
      col("file"),
      col("sheet"),
      col("line"),
      header.as("column"),
      lit(null).cast("string").as("cell"),
      value.as("value"),
      told.rule().as("rule"),
      told.severity().as("severity"),
      told.message().as("message"),
      col("school_code"),
      lit(null).cast("string").as("kind"),
      col("school_code").as("key"), // these forms have one row per school
      lastYearValue.as("last_year_value")
    };
  }

  /** A field's official header in the row's year. */
  static Column header(Form form, String name) {
    Field field = form.field(name);
    Column header = lit(name);
    for (int from : new TreeMap<>(field.headers()).keySet()) {
      header = when(col("year").geq(from), lit(field.officialHeader(from))).otherwise(header);
    }
    return header;
  }
}
