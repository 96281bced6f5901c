package org.junheng.job;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.transform.CountyShortfalls;
import org.junheng.transform.Shortfalls;
import org.junheng.transform.VarianceDrivers;
import org.junheng.warehouse.Tables;

/** Derives what makes a county's differences, and what its units lack. */
final class DriverTables {
  private DriverTables() {}

  /** Units' shares of the variance, and shortfalls with their costs. */
  static void write(RunContext run) {
    run.write("variance_driver", VarianceDrivers.of(run.read("unit_indicator"), run.standards()));
    Dataset<Row> costs = unitCosts(run);
    run.write(
        "shortfall_plan",
        run.standards().stream()
            .filter(standard -> standard.unitRule() != null)
            .map(
                standard ->
                    Shortfalls.of(
                        run.read("unit_indicator"),
                        run.read("unit"),
                        costs,
                        countedFields(run),
                        standard))
            .reduce(Dataset::unionByName)
            .orElseGet(
                () ->
                    run.spark()
                        .createDataFrame(
                            List.of(), Tables.schema(run.definitions().table("shortfall_plan")))));
    run.write("county_shortfall", CountyShortfalls.of(run.read("shortfall_plan"), run.standards()));
  }

  private static Set<String> countedFields(RunContext run) {
    return run.definitions().forms().values().stream()
        .flatMap(form -> form.fields().stream())
        .filter(field -> field.type() == FieldType.COUNT)
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  private static Dataset<Row> unitCosts(RunContext run) {
    List<Row> rows =
        run.reference().rows("unit_costs").stream()
            .map(
                row ->
                    RowFactory.create(
                        row.get("resource"),
                        row.get("unit"),
                        ((Number) row.get("yuan")).doubleValue()))
            .toList();
    return run.spark()
        .createDataFrame(
            rows,
            new StructType()
                .add("resource", DataTypes.StringType)
                .add("cost_unit", DataTypes.StringType)
                .add("yuan", DataTypes.DoubleType));
  }
}
