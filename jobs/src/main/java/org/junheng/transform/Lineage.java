package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How schools that changed their code hang together (methodology 7 and 9.36). */
public final class Lineage {
  private static final StructType SCHEMA =
      new StructType()
          .add("school_code", DataTypes.StringType)
          .add("lineage_code", DataTypes.StringType);

  private Lineage() {}

  /**
   * school_code and lineage_code of the schools that have a predecessor. Changes of code are few:
   * the links are followed in memory, however long the chain.
   */
  static Dataset<Row> of(Dataset<Row> censusSchool, Dataset<Row> censusPupils) {
    Map<String, String> predecessors =
        links(censusSchool, censusPupils).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
    List<Row> rows = new ArrayList<>();
    oldest(predecessors).forEach((code, oldest) -> rows.add(RowFactory.create(code, oldest)));
    return censusSchool.sparkSession().createDataFrame(rows, SCHEMA);
  }

  /**
   * The oldest code of each chain of predecessors; codes that name each other in a circle keep
   * their smallest.
   */
  static Map<String, String> oldest(Map<String, String> predecessors) {
    Map<String, String> oldest = new TreeMap<>();
    for (String code : predecessors.keySet()) {
      Set<String> chain = new HashSet<>();
      String at = code;
      while (predecessors.containsKey(at) && chain.add(at)) {
        at = predecessors.get(at);
      }
      oldest.put(code, chain.contains(at) ? smallestOfCircle(at, predecessors) : at);
    }
    return oldest;
  }

  private static String smallestOfCircle(String start, Map<String, String> predecessors) {
    String smallest = start;
    for (String at = predecessors.get(start); !at.equals(start); at = predecessors.get(at)) {
      smallest = smallest.compareTo(at) <= 0 ? smallest : at;
    }
    return smallest;
  }

  /** year, county_code, school_code and all_pupils, which orders choices and is never published. */
  static Dataset<Row> allPupils(Dataset<Row> censusPupils) {
    return censusPupils.select(
        col("year"),
        col("county_code"),
        col("school_code"),
        coalesce(col("primary_pupils"), lit(0L))
            .plus(coalesce(col("junior_pupils"), lit(0L)))
            .plus(coalesce(col("senior_pupils"), lit(0L)))
            .as("all_pupils"));
  }

  /** One predecessor per code: of several the one with the most pupils, ties the smallest code. */
  private static Dataset<Row> links(Dataset<Row> censusSchool, Dataset<Row> censusPupils) {
    Dataset<Row> named =
        censusSchool
            .where(
                col("predecessor_code")
                    .isNotNull()
                    .and(col("predecessor_code").notEqual(col("school_code"))))
            .select(col("school_code"), col("predecessor_code"))
            .distinct();
    Dataset<Row> lastPupils =
        allPupils(censusPupils)
            .withColumn(
                "age",
                row_number()
                    .over(
                        Window.partitionBy("school_code")
                            .orderBy(col("year").desc(), col("county_code"))))
            .where(col("age").equalTo(1))
            .select(col("school_code").as("predecessor_code"), col("all_pupils"));
    return named
        .join(lastPupils, new String[] {"predecessor_code"}, "left")
        .withColumn(
            "choice",
            row_number()
                .over(
                    Window.partitionBy("school_code")
                        .orderBy(col("all_pupils").desc_nulls_last(), col("predecessor_code"))))
        .where(col("choice").equalTo(1))
        .select("school_code", "predecessor_code");
  }
}
