package org.junheng.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Tables;

/** What the steps of one run share. */
record RunContext(
    SparkSession spark,
    RunPlan plan,
    Settings settings,
    Definitions definitions,
    Reference reference,
    Storage warehouse,
    Progress progress) {

  /** The tables of the release that is being prepared. */
  Tables tables() {
    return new Tables(spark, preparing());
  }

  /** The tables of the release before. */
  Tables previousTables() {
    return new Tables(spark, warehouse.in("releases/" + plan.previousRelease()));
  }

  /** The folder that the release is prepared in. */
  Storage preparing() {
    return warehouse.in(plan.preparing());
  }

  /** Reads a table that an earlier step wrote. */
  Dataset<Row> read(String table) {
    return tables().read(definitions.table(table));
  }

  /** Writes a table of the release. */
  void write(String table, Dataset<Row> rows) {
    progress.tell("writes " + table);
    tables().write(definitions.table(table), rows, plan.years());
  }

  /** The standards of the run. */
  List<Standard> standards() {
    return plan.standards().stream().map(definitions::standard).toList();
  }
}
