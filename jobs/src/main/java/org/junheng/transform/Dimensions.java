package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;

/** The dimension tables. */
public final class Dimensions {
  private static final StructType INDICATOR =
      new StructType()
          .add("standard", DataTypes.StringType)
          .add("indicator", DataTypes.StringType)
          .add("name_zh", DataTypes.StringType)
          .add("name_en", DataTypes.StringType)
          .add("unit", DataTypes.StringType)
          .add("per", DataTypes.LongType)
          .add("direction", DataTypes.StringType)
          .add("primary_threshold", DataTypes.DoubleType)
          .add("junior_threshold", DataTypes.DoubleType)
          .add("clause", DataTypes.StringType);

  private Dimensions() {}

  /** Table {@code dim_school}: one row per school and census year, with its lineage. */
  public static Dataset<Row> schools(Dataset<Row> censusSchool, Dataset<Row> censusPupils) {
    return censusSchool
        .join(Lineage.of(censusSchool, censusPupils), new String[] {"school_code"}, "left")
        .withColumn("lineage_code", coalesce(col("lineage_code"), col("school_code")));
  }

  /** Table {@code dim_indicator}: one row per standard and indicator. */
  public static Dataset<Row> indicators(SparkSession spark, Collection<Standard> standards) {
    List<Row> rows = new ArrayList<>();
    for (Standard standard : standards) {
      for (Indicator indicator : standard.indicators()) {
        rows.add(
            RowFactory.create(
                standard.standard(),
                indicator.id(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                (long) indicator.per(),
                indicator.direction().name().toLowerCase(Locale.ROOT),
                indicator.thresholds() == null ? null : indicator.thresholds().primary(),
                indicator.thresholds() == null ? null : indicator.thresholds().junior(),
                indicator.clause()));
      }
    }
    return spark.createDataFrame(rows, INDICATOR);
  }

  /** Year and county code of every county that is valid in one of the years. */
  public static Dataset<Row> countiesByYear(Dataset<Row> dimCounty, Dataset<Row> years) {
    return validIn(dimCounty, years).select("year", "county_code").distinct();
  }

  /** Year, county code and city code of every county that is valid in one of the years. */
  public static Dataset<Row> countiesByCity(Dataset<Row> dimCounty, Dataset<Row> years) {
    return validIn(dimCounty, years)
        .groupBy("year", "county_code")
        .agg(max_by(col("city_code"), col("from_year")).as("city_code"));
  }

  private static Dataset<Row> validIn(Dataset<Row> dimCounty, Dataset<Row> years) {
    return years.join(
        dimCounty,
        col("year")
            .geq(col("from_year"))
            .and(col("to_year").isNull().or(col("year").leq(col("to_year")))));
  }
}
