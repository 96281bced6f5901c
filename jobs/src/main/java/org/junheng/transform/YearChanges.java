package org.junheng.transform;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.transform.HeldRows.Told;

/**
 * What is told of schools against the year before (contract 1.4): schools and stages that are gone
 * or new without a predecessor, and cells that changed too much. Rows of table {@code held} that
 * hold nothing back: where this year's cell stands, its value, and last year's.
 */
public final class YearChanges {
  private static final String GONE = "school_disappeared";
  private static final String NEW = "school_new";

  private final Definitions definitions;
  private final SchoolsOverYears schools;

  private YearChanges(Definitions definitions, SchoolsOverYears schools) {
    this.definitions = definitions;
    this.schools = schools;
  }

  /**
   * The rows for {@code held}.
   *
   * @param held what is held for other reasons
   * @param origins year, county_code and origin: the counties of the year before that a county's
   *     schools may have reported in
   */
  public static Dataset<Row> of(
      Census census, Dataset<Row> held, Dataset<Row> origins, Definitions definitions) {
    SchoolsOverYears schools =
        new SchoolsOverYears(census.school(), held, origins, definitions.codeList("school_type"));
    Map<String, Dataset<Row>> forms =
        Map.of(
            ChangedCells.PUPILS,
            census.pupils(),
            "facilities",
            census.facilities(),
            "funding",
            census.funding());
    YearChanges changes = new YearChanges(definitions, schools);
    Dataset<Row> all = changes.gone().unionByName(changes.appeared());
    for (String form : changes.comparedForms()) {
      all =
          all.unionByName(ChangedCells.of(forms.get(form), form, schools.compared(), definitions));
    }
    return all;
  }

  /** The rules of these rows, as {@code held.rule} names them. */
  public static Set<String> rules(Definitions definitions) {
    Set<String> rules =
        new TreeSet<>(List.of(GONE, NEW, ChangedCells.STAGE_GONE, ChangedCells.STAGE_NEW));
    rules.addAll(definitions.changes().keySet());
    return rules;
  }

  /** The counts of submissions with the rows of {@code held} among their warnings. */
  public static Dataset<Row> counted(Dataset<Row> counts, Dataset<Row> heldRows, int sign) {
    Dataset<Row> more =
        heldRows.groupBy("year", "county_code", "form").agg(count(lit(1)).as("more_warnings"));
    return counts
        .join(more, new String[] {"year", "county_code", "form"}, "left")
        .withColumn(
            "warnings",
            col("warnings").plus(coalesce(col("more_warnings"), lit(0L)).multiply(lit(sign))))
        .drop("more_warnings");
  }

  private Dataset<Row> gone() {
    Column nothing = lit(null).cast("string");
    Column school = concat(col("school_code"), lit(" "), col("school_name"));
    return schools
        .gone()
        .withColumn("file", col("school_file"))
        .withColumn("sheet", nothing)
        .withColumn("line", lit(null).cast("bigint"))
        .select(
            HeldRows.columns(
                Form.SCHOOL,
                HeldRows.header(definitions.form(Form.SCHOOL), "school_code"),
                nothing,
                Told.of(definitions, GONE, nothing, school),
                col("school_code")));
  }

  private Dataset<Row> appeared() {
    Column likely = array_join(col("likely"), "、");
    return schools
        .appeared()
        .select(
            HeldRows.columns(
                Form.SCHOOL,
                HeldRows.header(definitions.form(Form.SCHOOL), "school_code"),
                col("school_code"),
                Told.of(definitions, NEW, col("school_code"), coalesce(likely, lit("无"))),
                likely));
  }

  private Set<String> comparedForms() {
    Set<String> names = new TreeSet<>(Set.of(ChangedCells.PUPILS));
    definitions.changes().values().forEach(change -> names.add(change.form()));
    return names;
  }
}
