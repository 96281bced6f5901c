package org.junheng.transform;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which of a county's schools that are gone a new one may have been: those of the same name, and
 * those whose name shares two neighbouring characters with it that no school that stayed has. What
 * a county's names have in common (its own name, 小学) so tells nothing.
 */
final class LikelyPredecessors {
  private static final String[] COUNTY_YEAR = {"year", "county_code"};
  private static final String[] PAIR_OF_CHARACTERS = {"year", "county_code", "pair"};

  private LikelyPredecessors() {}

  /**
   * One row per new school that may have been another one: year, county_code, school_code, and in
   * {@code likely} the codes of those, sorted.
   *
   * @param appeared year, county_code, school_code and school_name of the new schools
   * @param gone the same of those that are gone, under the county that they belong in now
   * @param stayed the same of those that are there in both years
   */
  static Dataset<Row> of(Dataset<Row> appeared, Dataset<Row> gone, Dataset<Row> stayed) {
    Dataset<Row> were =
        gone.select(
            col("year"), col("county_code"), col("school_code").as("was"), col("school_name"));
    Dataset<Row> sameName =
        appeared
            .join(were, new String[] {"year", "county_code", "school_name"}, "inner")
            .select("year", "county_code", "school_code", "was");
    Dataset<Row> open = were.select(COUNTY_YEAR[0], COUNTY_YEAR[1]).distinct();
    Dataset<Row> shared =
        pairs(appeared.join(open, COUNTY_YEAR, "left_semi"), col("school_code"))
            .join(pairs(were, col("was")), PAIR_OF_CHARACTERS, "inner")
            .join(
                pairs(stayed.join(open, COUNTY_YEAR, "left_semi"), col("school_code").as("other")),
                PAIR_OF_CHARACTERS,
                "left_anti")
            .select("year", "county_code", "school_code", "was");
    return sameName
        .unionByName(shared)
        .groupBy("year", "county_code", "school_code")
        .agg(array_sort(collect_set(col("was"))).as("likely"));
  }

  private static Dataset<Row> pairs(Dataset<Row> schools, Column school) {
    return schools
        .where("length(school_name) > 1")
        .select(
            col("year"),
            col("county_code"),
            school,
            explode(
                    expr(
                        "transform(sequence(1, length(school_name) - 1),"
                            + " i -> substring(school_name, i, 2))"))
                .as("pair"))
        .distinct();
  }
}
