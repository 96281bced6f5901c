package org.junheng.transform;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;

/** Table {@code county_shortfall}: what a county's schools lack of each resource, added up. */
public final class CountyShortfalls {
  private CountyShortfalls() {}

  /** One row per standard, census year, county and resource that a school lacks. */
  public static Dataset<Row> of(Dataset<Row> shortfalls, List<Standard> standards) {
    Column isFacility = col("resource").isInCollection(facilities(standards));
    return shortfalls
        .groupBy("standard", "year", "county_code", "school_code", "resource")
        .agg(
            when(isFacility, max("quantity")).otherwise(sum("quantity")).as("quantity"),
            when(count("cost_yuan").equalTo(count(lit(1))), ofSchool(isFacility)).as("cost_yuan"),
            any_value(col("unit")).as("unit"))
        .groupBy("standard", "year", "county_code", "resource")
        .agg(
            count(lit(1)).as("schools"),
            inOrder("quantity").as("quantity"),
            any_value(col("unit")).as("unit"),
            when(count("cost_yuan").equalTo(count(lit(1))), inOrder("cost_yuan")).as("cost_yuan"));
  }

  private static Column ofSchool(Column isFacility) {
    return when(isFacility, max("cost_yuan")).otherwise(sum("cost_yuan"));
  }

  /** Added in the order of the school codes: the same bits at any number of threads. */
  private static Column inOrder(String column) {
    Column ordered = sort_array(collect_list(struct(col("school_code"), col(column))));
    return aggregate(ordered, lit(0.0), (sum, school) -> sum.plus(school.getField(column)));
  }

  /** The resources that the stages of a combined school share. */
  private static List<String> facilities(List<Standard> standards) {
    return standards.stream()
        .flatMap(
            standard ->
                standard.indicators().stream()
                    .filter(indicator -> indicator.resource() != null)
                    .filter(indicator -> standard.split().fields().containsAll(parts(indicator)))
                    .map(Indicator::resource))
        .distinct()
        .toList();
  }

  private static List<String> parts(Indicator indicator) {
    return Stream.concat(
            indicator.numerator().primary().parts().stream(),
            indicator.numerator().junior().parts().stream())
        .toList();
  }
}
