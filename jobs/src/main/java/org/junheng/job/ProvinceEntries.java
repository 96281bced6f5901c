package org.junheng.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junheng.definition.Column;
import org.junheng.definition.Rule;
import org.junheng.definition.Table;
import org.junheng.warehouse.Tables;

/** Entries of {@code held} that are of no form: of a whole file, and of no row of a county. */
final class ProvinceEntries {
  private final RunContext run;
  private final Table held;

  ProvinceEntries(RunContext run) {
    this.run = run;
    this.held = run.definitions().table("held");
  }

  /** An entry of a file that is of no county-year. */
  Row of(String file, String rule, String value, String expected) {
    return of(null, null, file, rule, value, expected);
  }

  /** An entry of a county-year's file. */
  Row of(
      Integer year, String countyCode, String file, String ruleId, String value, String expected) {
    Rule rule = run.definitions().rule(ruleId);
    List<String> columns = held.columns().stream().map(Column::name).toList();
    Object[] cells = new Object[columns.size()];
    cells[columns.indexOf("year")] = year;
    cells[columns.indexOf("county_code")] = countyCode;
    cells[columns.indexOf("form")] = "";
    cells[columns.indexOf("file")] = file;
    cells[columns.indexOf("value")] = value;
    cells[columns.indexOf("rule")] = rule.id();
    cells[columns.indexOf("severity")] = rule.severity().code();
    cells[columns.indexOf("message")] = rule.sentence(value, expected);
    return RowFactory.create(cells);
  }

  /** The entries as rows of {@code held} before anybody accepts warnings. */
  Dataset<Row> dataset(List<Row> rows) {
    return run.spark()
        .createDataFrame(rows, Tables.schema(held))
        .drop("accepted_reason", "accepted_by", "accepted_on");
  }
}
