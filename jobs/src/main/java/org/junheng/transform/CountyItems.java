package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Form;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;

/**
 * Table {@code county_item}: every item of every county that is valid in a census year, met, not
 * met or undetermined, with the figure, its limit and what stands behind it (methodology 4,
 * 9.15–9.21).
 */
public final class CountyItems {
  private static final String[] COUNTY = {"year", "county_code"};

  private CountyItems() {}

  /**
   * What items are computed from, besides the schools.
   *
   * @param schoolItems table {@code school_item}
   * @param schools table {@code dim_school}, for their names
   * @param counties year and county_code of every valid county
   * @param submitted year and county_code of the counties that handed something in
   * @param recognitions see {@link Preconditions#recognised}
   * @param lineage see {@link Preconditions#monitored}
   * @param olderVerdicts county verdicts of the older regime
   */
  public record Sources(
      Census census,
      Dataset<Row> units,
      Dataset<Row> schoolItems,
      Dataset<Row> schools,
      Dataset<Row> facts,
      Dataset<Row> counties,
      Dataset<Row> submitted,
      Dataset<Row> recognitions,
      Dataset<Row> lineage,
      Dataset<Row> olderVerdicts,
      Form countyForm,
      long surveyGroups) {}

  /** The items of a standard. */
  public static Dataset<Row> of(Sources sources, Standard standard) {
    Dataset<Row> findings = findings(sources, standard);
    Column isSubmitted = col("is_submitted").isNotNull();
    Column verdict =
        when(not(isSubmitted), lit("undetermined"))
            .when(col("ok"), lit("met"))
            .when(not(col("ok")), lit("not_met"))
            .otherwise(lit("undetermined"));
    return everyItem(sources, standard)
        .join(sources.submitted().withColumn("is_submitted", lit(true)), COUNTY, "left")
        .join(findings, new String[] {"year", "county_code", "item"}, "left")
        .withColumn("value", when(isSubmitted, coalesce(col("value"), col("none"))))
        .withColumn("verdict", verdict)
        .withColumn(
            "flips_when_rounded",
            when(col("value").isNotNull(), coalesce(col("flips"), lit(false))))
        .withColumn(
            "detail",
            when(not(isSubmitted), lit("该县当年未报送"))
                .otherwise(coalesce(col("detail"), lit("缺所需报表或数据"))))
        .withColumn("standard", lit(standard.standard()));
  }

  private static Dataset<Row> findings(Sources sources, Standard standard) {
    List<Dataset<Row>> all = new ArrayList<>();
    all.add(DeclaredItems.of(sources.census().county(), sources.countyForm(), standard));
    all.add(ofSchools(sources, standard));
    Dataset<Row> units = sources.units().where(col("standard").equalTo(standard.standard()));
    for (Item item : standard.items()) {
      switch (item.rule()) {
        case "teacher_share" -> all.add(CountySums.teacherShare(units, item));
        case "retention" -> all.add(CountySums.retention(sources.facts(), item));
        case "satisfaction" ->
            all.add(
                CountySums.satisfaction(sources.census().survey(), item, sources.surveyGroups()));
        case "recognised" -> all.add(Preconditions.recognised(sources.recognitions(), item));
        case "monitored" ->
            all.add(Preconditions.monitored(sources.lineage(), sources.olderVerdicts(), item));
        default -> {}
      }
    }
    return all.stream().reduce(Dataset::unionByName).orElseThrow();
  }

  /**
   * The items that every school must keep: the number that fails; not met where one does, else
   * unknown where one is, or where the county has no school at all.
   */
  private static Dataset<Row> ofSchools(Sources sources, Standard standard) {
    Column word = concat(coalesce(col("school_name"), col("school_code")), lit("："), col("detail"));
    Column fails = col("verdict").equalTo("not_met");
    Column isOpen = col("verdict").equalTo("undetermined");
    Dataset<Row> names =
        sources.schools().select("year", "county_code", "school_code", "school_name");
    Dataset<Row> judged =
        sources
            .schoolItems()
            .where(col("standard").equalTo(standard.standard()))
            .join(names, new String[] {"year", "county_code", "school_code"}, "left")
            .groupBy("year", "county_code", "item")
            .agg(
                sum(col("failing")).as("failing"),
                count(when(fails, lit(1))).as("fails"),
                count(when(isOpen, lit(1))).as("open"),
                array_sort(collect_list(when(fails, word))).as("failing_words"),
                array_sort(collect_list(when(isOpen, word))).as("open_words"));
    List<Column> rules = new ArrayList<>();
    for (Item item : standard.items()) {
      if (isOfSchools(item)) {
        rules.add(struct(lit(item.id()).as("item"), DeclaredItems.besides(item).as("besides")));
      }
    }
    Dataset<Row> declared =
        sources
            .counties()
            .join(sources.census().county(), COUNTY, "left")
            .select(col("year"), col("county_code"), inline(array(rules.toArray(Column[]::new))));
    Dataset<Row> haveSchools =
        sources
            .census()
            .school()
            .select(COUNTY[0], COUNTY[1])
            .distinct()
            .withColumn("has_schools", lit(true));
    Column schoolsOk =
        when(coalesce(col("fails"), lit(0L)).gt(0), lit(false))
            .when(
                coalesce(col("open"), lit(0L)).equalTo(0).and(col("has_schools").isNotNull()),
                lit(true));
    return declared
        .join(judged, new String[] {"year", "county_code", "item"}, "left")
        .join(haveSchools, COUNTY, "left")
        .select(
            col("year"),
            col("county_code"),
            col("item"),
            coalesce(col("failing"), lit(0L)).cast("double").as("value"),
            schoolsOk.and(col("besides")).as("ok"),
            lit(false).as("flips"),
            org.apache
                .spark
                .sql
                .functions
                .concat_ws(
                    "；",
                    when(not(col("besides")), lit("县级申报为“否”")),
                    when(col("besides").isNull(), lit("县级申报未填")),
                    when(col("has_schools").isNull(), lit("没有可用的学校基本情况")),
                    array_join(col("failing_words"), "；"),
                    when(
                        coalesce(col("open"), lit(0L)).gt(0),
                        concat(lit("数据不全——"), array_join(col("open_words"), "；"))))
                .as("detail"));
  }

  private static boolean isOfSchools(Item item) {
    return switch (item.rule()) {
      case "rooms",
          "school_size",
          "class_size",
          "small_school_funds",
          "charter",
          "training_funds" ->
          true;
      default -> false;
    };
  }

  /** Every valid county and item, with its limit, and the value of what counts nothing. */
  private static Dataset<Row> everyItem(Sources sources, Standard standard) {
    List<Column> items = new ArrayList<>();
    for (Item item : standard.items()) {
      boolean counts = isOfSchools(item) || item.isBy("subjects");
      items.add(
          struct(
              lit(item.id()).as("item"),
              lit(item.nameZh()).as("name_zh"),
              lit(item.threshold()).as("threshold"),
              (counts ? lit(0.0) : lit(null).cast("double")).as("none"),
              lit(item.domain().name().toLowerCase(java.util.Locale.ROOT)).as("domain"),
              lit(standard.items().indexOf(item)).as("position")));
    }
    return sources
        .counties()
        .withColumn("one", explode(array(items.toArray(Column[]::new))))
        .select(col("year"), col("county_code"), col("one.*"));
  }
}
