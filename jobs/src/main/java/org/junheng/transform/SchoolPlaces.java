package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Where each school stands on the map of one census year (methodology 9.24): where it or its
 * successor stands in that year; a closed one where the county of its last year lies.
 */
public final class SchoolPlaces {
  private static final StructType RELATIVE =
      new StructType()
          .add("school_code", DataTypes.StringType)
          .add("comes_later", DataTypes.BooleanType)
          .add("relative", DataTypes.StringType)
          .add("steps", DataTypes.IntegerType);

  private SchoolPlaces() {}

  /**
   * year, school_code, map_county, and undecided with the reason where there is none.
   *
   * @param countyPlaces year, county_code, map_county and undecided
   */
  public static Dataset<Row> of(
      Dataset<Row> censusSchool,
      Dataset<Row> censusPupils,
      Dataset<Row> countyPlaces,
      int mapYear) {
    Dataset<Row> schools =
        censusSchool
            .join(
                Lineage.allPupils(censusPupils),
                new String[] {"year", "county_code", "school_code"},
                "left")
            .select("year", "school_code", "county_code", "all_pupils");
    Dataset<Row> asked =
        schools.select(col("school_code"), col("year").gt(mapYear).as("comes_later")).distinct();
    Dataset<Row> itself =
        asked.withColumn("relative", col("school_code")).withColumn("steps", lit(0));
    Dataset<Row> relatives =
        itself
            .unionByName(relatives(censusSchool))
            .join(
                schools.select(
                    col("school_code").as("relative"),
                    col("year"),
                    col("county_code"),
                    col("all_pupils")),
                new String[] {"relative"})
            .where(
                col("year")
                    .equalTo(mapYear)
                    .or(col("comes_later").equalTo(col("year").gt(mapYear))));
    Dataset<Row> nearest =
        relatives
            .withColumn("distance", distance(mapYear))
            .withColumn(
                "choice",
                row_number()
                    .over(
                        Window.partitionBy("school_code", "comes_later")
                            .orderBy(
                                col("distance"),
                                col("steps"),
                                col("all_pupils").desc_nulls_last(),
                                col("relative"))))
            .where(col("choice").equalTo(1))
            .select("school_code", "comes_later", "year", "county_code")
            .join(countyPlaces, new String[] {"year", "county_code"}, "left")
            .select("school_code", "comes_later", "map_county", "undecided");
    return censusSchool
        .select(col("year"), col("school_code"), col("year").gt(mapYear).as("comes_later"))
        .join(nearest, new String[] {"school_code", "comes_later"}, "left")
        .select("year", "school_code", "map_county", "undecided");
  }

  /** Rows of units on the map: moved to their school's county; undecided ones are left out. */
  public static Dataset<Row> moved(Dataset<Row> ofUnits, Dataset<Row> schoolPlaces) {
    return ofUnits
        .drop("county_code")
        .join(
            schoolPlaces
                .where(col("map_county").isNotNull())
                .select(col("year"), col("school_code"), col("map_county").as("county_code")),
            new String[] {"year", "school_code"});
  }

  /** Table {@code map_undecided}: one row per school and census year that has no place. */
  public static Dataset<Row> undecided(
      Dataset<Row> schoolPlaces, Dataset<Row> dimSchool, int mapYear) {
    return schoolPlaces
        .where(col("map_county").isNull())
        .join(dimSchool, new String[] {"year", "school_code"})
        .withColumn("on_map", lit(mapYear))
        .withColumn("reason", coalesce(col("undecided"), lit("县区表中没有该县区")));
  }

  /** The closer to the map's year, the better. */
  private static Column distance(int mapYear) {
    return when(col("year").gt(mapYear), col("year").minus(mapYear))
        .otherwise(lit(mapYear).minus(col("year")));
  }

  /**
   * The codes that a school bore later and earlier, with the number of changes between. Changes of
   * code are few: the links are followed in memory.
   */
  private static Dataset<Row> relatives(Dataset<Row> censusSchool) {
    Map<String, Set<String>> successors = new TreeMap<>();
    Map<String, Set<String>> predecessors = new TreeMap<>();
    for (Row link :
        censusSchool
            .where(col("predecessor_code").isNotNull())
            .select("predecessor_code", "school_code")
            .distinct()
            .collectAsList()) {
      String before = link.getString(0);
      String after = link.getString(1);
      successors.computeIfAbsent(before, code -> new TreeSet<>()).add(after);
      predecessors.computeIfAbsent(after, code -> new TreeSet<>()).add(before);
    }
    List<Row> rows = new ArrayList<>();
    successors.keySet().forEach(code -> addAll(rows, code, false, successors));
    predecessors.keySet().forEach(code -> addAll(rows, code, true, predecessors));
    return censusSchool.sparkSession().createDataFrame(rows, RELATIVE);
  }

  private static void addAll(
      List<Row> rows, String school, boolean comesLater, Map<String, Set<String>> links) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    steps.put(school, 0);
    List<String> open = new ArrayList<>(List.of(school));
    while (!open.isEmpty()) {
      String code = open.remove(0);
      for (String next : links.getOrDefault(code, Set.of())) {
        if (!steps.containsKey(next)) {
          steps.put(next, steps.get(code) + 1);
          rows.add(RowFactory.create(school, comesLater, next, steps.get(next)));
          open.add(next);
        }
      }
    }
  }
}
