package org.junheng.transform;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Change;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Stage;
import org.junheng.transform.HeldRows.Told;

/**
 * Cells of one form that changed too much against the same school's of the year before, and, in
 * form pupils, stages that began or ended. A blank cell of either year leaves it open.
 */
final class ChangedCells {
  static final String STAGE_GONE = "stage_disappeared";
  static final String STAGE_NEW = "stage_new";
  static final String PUPILS = "pupils";

  private static final String[] SCHOOL_YEAR = {"year", "county_code", "school_code"};

  private final Definitions definitions;
  private final Form form;

  private ChangedCells(Definitions definitions, String form) {
    this.definitions = definitions;
    this.form = definitions.form(form);
  }

  /**
   * Rows of {@code held}, one per cell and rule.
   *
   * @param rows the form's accepted rows of all years
   * @param compared which school of the year before each school is compared with
   */
  static Dataset<Row> of(
      Dataset<Row> rows, String form, Dataset<Row> compared, Definitions definitions) {
    return new ChangedCells(definitions, form).in(rows, compared);
  }

  private Dataset<Row> in(Dataset<Row> rows, Dataset<Row> compared) {
    List<Column> findings = new ArrayList<>();
    definitions.changes().values().stream()
        .filter(change -> change.form().equals(form.form()))
        .forEach(change -> change.fields().forEach(field -> findings.add(cell(change, field))));
    if (form.form().equals(PUPILS)) {
      for (Stage stage : Stage.values()) {
        findings.add(stageIsNew(stage));
        findings.add(stageIsGone(stage));
      }
    }
    return rowsOfBothYears(rows, compared)
        .withColumn("finding", explode(array_compact(array(findings.toArray(Column[]::new)))))
        .select(
            HeldRows.columns(
                form.form(),
                col("finding.column"),
                col("finding.value"),
                new Told(col("finding.rule"), col("finding.severity"), col("finding.message")),
                col("finding.last_year_value")));
  }

  /** A form's rows with the same school's cells of the year before as {@code last_<field>}. */
  private Dataset<Row> rowsOfBothYears(Dataset<Row> rows, Dataset<Row> compared) {
    List<Column> last = new ArrayList<>();
    last.add(col("year").plus(1).as("year"));
    last.add(col("school_code").as("last_code"));
    last.add(col("not_applicable").as("last_not_applicable"));
    for (Field field : form.fields()) {
      if (field.type().isNumber()) {
        last.add(col(field.name()).as("last_" + field.name()));
      }
    }
    return rows.join(compared, SCHOOL_YEAR, "inner")
        .join(
            rows.select(last.toArray(Column[]::new)), new String[] {"year", "last_code"}, "inner");
  }

  private Column cell(Change change, String name) {
    Field field = form.field(name);
    Column now = col(name).cast("double");
    Column last = col("last_" + name).cast("double");
    Column exceeds =
        change.share() != null
            ? not(Numbers.within(abs(now.minus(last)), last.multiply(lit(change.share()))))
            : not(
                Numbers.within(
                    greatest(now, last), least(now, last).multiply(lit(change.factor()))));
    Column isJudged = isWithin(change).and(now.isNotNull()).and(last.isNotNull());
    for (Stage stage : Stage.values()) {
      if (form.form().equals(PUPILS) && name.equals(stage.pupilsField())) {
        isJudged = isJudged.and(has(stage, "")).and(has(stage, "last_"));
      }
    }
    Column lastShown = shown(field, "last_" + name);
    Told told =
        new Told(
            lit(change.id()),
            lit(change.toldAs().code()),
            Words.sentence(change.sentence(), Map.of("last", lastShown)));
    return finding(isJudged.and(exceeds), field, told, lastShown);
  }

  private static Column isWithin(Change change) {
    Integer from = change.years().from();
    Integer to = change.years().to();
    Column isWithin = from == null ? lit(true) : col("year").geq(from);
    return to == null ? isWithin : isWithin.and(col("year").leq(to));
  }

  private Column stageIsNew(Stage stage) {
    return stageFinding(stage, STAGE_NEW, has(stage, "").and(hasNot(stage, "last_")));
  }

  private Column stageIsGone(Stage stage) {
    return stageFinding(stage, STAGE_GONE, has(stage, "last_").and(hasNot(stage, "")));
  }

  /** A school under another code than last year has said why. */
  private Column stageFinding(Stage stage, String rule, Column isFound) {
    Field field = form.field(stage.pupilsField());
    Column lastShown = shown(field, "last_" + field.name());
    Column isSame = col("school_code").equalTo(col("last_code"));
    Told told = Told.of(definitions, rule, shown(field, field.name()), lastShown);
    return finding(isSame.and(isFound), field, told, lastShown);
  }

  /** Whether the school has pupils of a stage that its type has. */
  private static Column has(Stage stage, String year) {
    return array_contains(col(year + "stages"), stage.code())
        .and(coalesce(col(year + stage.pupilsField()).gt(0), lit(false)));
  }

  /** Whether it is known to have none: a blank cell leaves it open. */
  private static Column hasNot(Stage stage, String year) {
    return not(array_contains(col(year + "stages"), stage.code()))
        .or(coalesce(col(year + stage.pupilsField()).equalTo(0), lit(false)))
        .or(array_contains(col(year + "not_applicable"), stage.pupilsField()));
  }

  private Column finding(Column isFound, Field field, Told told, Column lastYearValue) {
    return when(
        isFound,
        struct(
            HeldRows.header(form, field.name()).as("column"),
            shown(field, field.name()).as("value"),
            told.rule().as("rule"),
            told.severity().as("severity"),
            told.message().as("message"),
            lastYearValue.as("last_year_value")));
  }

  /** A cell as the county writes it: in the file's unit, without needless zeros. */
  private static Column shown(Field field, String column) {
    if (field.type() != FieldType.DECIMAL) {
      return col(column).cast("string");
    }
    Column inFileUnit = col(column).divide(lit((double) field.factor()));
    return regexp_replace(format_string("%.4f", inFileUnit), lit("\\.?0+$"), lit(""));
  }
}
