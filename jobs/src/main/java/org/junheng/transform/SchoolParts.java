package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.Stage;

/**
 * The parts that a school is added up from: itself and its campuses, each with its rows of the
 * other forms and the names of what is missing in them.
 */
final class SchoolParts {
  private static final String[] HOST = {"year", "county_code", "host"};
  private static final String[] SCHOOL = {"year", "county_code", "school_code"};

  private SchoolParts() {}

  /**
   * One row per school or campus with its host and the host's stages: {@code part_<stage>_pupils}
   * and {@code unknown_<stage>} of the host's stages, facilities, flows and funds.
   */
  static Dataset<Row> of(Dataset<Row> withHost, Census census) {
    Dataset<Row> hostStages =
        withHost
            .where(col("host").equalTo(col("school_code")))
            .select(col("year"), col("county_code"), col("host"), col("stages").as("host_stages"));
    List<String> counts = new ArrayList<>(Schools.FLOWS);
    for (Stage stage : Stage.values()) {
      counts.add(stage.pupilsField());
    }
    Dataset<Row> parts =
        withHost
            .select("year", "county_code", "host", "school_code")
            .join(hostStages, HOST, "inner")
            .join(rowsOf(census.pupils(), "pupils", counts), SCHOOL, "left")
            .join(rowsOf(census.facilities(), "facilities", Schools.FACILITIES), SCHOOL, "left")
            .join(rowsOf(census.funding(), "funding", Schools.FUNDS), SCHOOL, "left");
    for (Stage stage : Stage.values()) {
      Column isOfHost = array_contains(col("host_stages"), stage.code());
      parts =
          parts
              .withColumn("part_" + stage.pupilsField(), when(isOfHost, col(stage.pupilsField())))
              .withColumn(
                  "unknown_" + stage.code(),
                  isOfHost.and(isMissing("pupils", stage.pupilsField(), lit(true))));
    }
    return parts
        .withColumn("missing_facilities", missing("facilities", Schools.FACILITIES, lit(true)))
        .withColumn("missing_flows", missing("pupils", Schools.FLOWS, lit(true)))
        .withColumn("missing_funds", missing("funding", Schools.FUNDS, lit(true)));
  }

  /** A form's rows by school with some of their fields, ready for {@link #missing}. */
  static Dataset<Row> rowsOf(
      Dataset<Row> census, String form, List<String> fields, String... furtherKeys) {
    List<Column> columns = new ArrayList<>();
    for (String key : SCHOOL) {
      columns.add(col(key));
    }
    for (String key : furtherKeys) {
      columns.add(col(key));
    }
    fields.forEach(field -> columns.add(col(field)));
    columns.add(col("not_applicable").as(form + "_not_applicable"));
    columns.add(lit(true).as("has_" + form));
    return census.select(columns.toArray(Column[]::new));
  }

  /** The names of the form's fields that are missing, also for want of a row that is needed. */
  static Column missing(String form, List<String> fields, Column rowIsNeeded) {
    return array_compact(
        array(
            fields.stream()
                .map(field -> when(isMissing(form, field, rowIsNeeded), lit(field)))
                .toArray(Column[]::new)));
  }

  /** A cell that is neither filled nor not applicable, or whose row is needed and not there. */
  private static Column isMissing(String form, String field, Column rowIsNeeded) {
    Column hasNoCell =
        col(field).isNull().and(not(array_contains(col(form + "_not_applicable"), field)));
    return when(functions.isnull(col("has_" + form)), rowIsNeeded).otherwise(hasNoCell);
  }
}
