package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Form;
import org.junheng.definition.Item;
import org.junheng.definition.Item.Condition;
import org.junheng.definition.Standard;

/**
 * The items that form {@code county} decides (methodology 4, 9.16 and 9.18): all conditions of an
 * item must hold, the first gives its value. What is not declared is unknown, never no.
 */
final class DeclaredItems {
  private static final List<String> SUBJECTS =
      List.of("chinese", "maths", "science", "pe", "arts", "moral");

  private DeclaredItems() {}

  /** year, county_code, item, value, ok, flips, detail; one row per submitted form and item. */
  static Dataset<Row> of(Dataset<Row> censusCounty, Form form, Standard standard) {
    List<Column> findings = new ArrayList<>();
    for (Item item : standard.items()) {
      if (item.isBy("declared")) {
        findings.add(declared(item, form));
      } else if (item.isBy("subjects")) {
        findings.add(subjects(item, form));
      }
    }
    return censusCounty.select(
        col("year"), col("county_code"), inline(array(findings.toArray(Column[]::new))));
  }

  /** The condition that form {@code county} adds to an item of schools; met where it adds none. */
  static Column besides(Item item) {
    return item.requires().stream().map(DeclaredItems::holds).reduce(Column::and).orElse(lit(true));
  }

  private static Column declared(Item item, Form form) {
    Condition first = item.requires().get(0);
    Column value = value(first);
    Column others =
        item.requires().stream()
            .skip(1)
            .map(DeclaredItems::holds)
            .reduce(Column::and)
            .orElse(lit(true));
    Column flips = lit(false);
    if (first.shareOf() != null && item.decimals() != null) {
      Column shown = Numbers.reaches(Numbers.halfUp(value, item.decimals()), lit(first.atLeast()));
      flips = shown.notEqual(holds(first)).and(coalesce(others, lit(true)));
    }
    Column[] words =
        item.requires().stream()
            .map(condition -> words(condition, form, item))
            .toArray(Column[]::new);
    return finding(
        item,
        value,
        holds(first).and(others),
        when(value.isNotNull(), flips),
        concat_ws("；", words));
  }

  /** Level and difference of each monitored subject; the difference strictly below its limit. */
  private static Column subjects(Item item, Form form) {
    List<Column> holds = new ArrayList<>();
    List<Column> failing = new ArrayList<>();
    List<Column> words = new ArrayList<>();
    for (String subject : SUBJECTS) {
      Column level = col(subject + "_level").cast("int").geq(item.parameter("level"));
      Column difference =
          Numbers.isBelow(col(subject + "_difference"), lit(item.parameter("difference_below")));
      Column ok = level.and(difference);
      holds.add(ok);
      failing.add(when(not(ok), lit(1.0)).otherwise(lit(0.0)));
      words.add(
          when(
              coalesce(not(ok), lit(true)),
              concat(
                  lit(label(form, subject + "_level").replace("等级", "")),
                  coalesce(col(subject + "_level").cast("string"), lit("—")),
                  lit("级、校际差异率"),
                  coalesce(col(subject + "_difference").cast("string"), lit("—")))));
    }
    Column all = holds.stream().reduce(Column::and).orElseThrow();
    Column count = failing.stream().reduce(Column::plus).orElseThrow();
    return finding(
        item,
        count,
        all,
        lit(false),
        array_join(array_compact(array(words.toArray(Column[]::new))), "；"));
  }

  private static Column finding(Item item, Column value, Column ok, Column flips, Column detail) {
    return struct(
        lit(item.id()).as("item"),
        value.cast("double").as("value"),
        ok.as("ok"),
        flips.as("flips"),
        detail.as("detail"));
  }

  /** Whether the condition holds: true, false or unknown. */
  private static Column holds(Condition condition) {
    if (condition.yes() != null) {
      return col(condition.yes());
    }
    if (condition.no() != null) {
      return not(col(condition.no()));
    }
    if (condition.allYes() != null) {
      return condition.allYes().stream().map(field -> col(field)).reduce(Column::and).orElseThrow();
    }
    if (condition.amount() != null) {
      return col(condition.amount()).gt(lit(condition.moreThan()));
    }
    return Numbers.reaches(value(condition), lit(condition.atLeast()));
  }

  private static Column value(Condition condition) {
    if (condition.yes() != null || condition.no() != null) {
      return col(condition.yes() != null ? condition.yes() : condition.no()).cast("double");
    }
    if (condition.allYes() != null) {
      return condition.allYes().stream()
          .map(field -> col(field).cast("double"))
          .reduce(Column::plus)
          .orElseThrow();
    }
    if (condition.amount() != null) {
      return col(condition.amount()).cast("double");
    }
    Column whole = col(condition.in()).cast("double");
    return when(whole.notEqual(0), sum(condition.shareOf()).divide(whole));
  }

  /** Missing spoils the sum, not applicable adds nothing. */
  static Column sum(List<String> fields) {
    Column somethingIsMissing =
        fields.stream()
            .map(
                field -> col(field).isNull().and(not(array_contains(col("not_applicable"), field))))
            .reduce(Column::or)
            .orElseThrow();
    return when(
        not(somethingIsMissing),
        Numbers.sumOfKnown(fields.stream().map(field -> col(field)).toList()));
  }

  private static Column words(Condition condition, Form form, Item item) {
    if (condition.shareOf() != null) {
      String names =
          String.join("＋", condition.shareOf().stream().map(f -> label(form, f)).toList());
      Column value = value(condition);
      Column shown =
          item.decimals() != null && item.decimals() == 2
              ? Words.shown(value, 2)
              : Words.percent(value);
      return concat(
          lit(names),
          text(sum(condition.shareOf())),
          lit("，" + label(form, condition.in())),
          text(col(condition.in())),
          lit("，之比"),
          coalesce(shown, lit("—")));
    }
    return concat_ws(
        "，",
        condition.fields().stream()
            .map(field -> concat(lit(label(form, field)), answer(field, form)))
            .toArray(Column[]::new));
  }

  private static Column answer(String field, Form form) {
    if (form.field(field).type().isNumber()) {
      return text(col(field));
    }
    return when(col(field), lit("：是")).when(not(col(field)), lit("：否")).otherwise(lit("：未填"));
  }

  private static Column text(Column number) {
    Column plain = number.cast("decimal(38,2)").cast("string");
    return coalesce(
        org.apache.spark.sql.functions.regexp_replace(plain, lit("\\.00$"), lit("")), lit("—"));
  }

  private static String label(Form form, String field) {
    return form.field(field).officialHeader(9999);
  }
}
