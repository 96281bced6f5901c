package org.junheng.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junheng.definition.Standard;
import org.junheng.publish.report.YearlyReports;
import org.junheng.publish.report.YearlyStatistics;
import org.junheng.warehouse.Tables;

/** Writes the statistics that a bureau reports, as a table and as a page for every census year. */
final class StatisticsStep {
  private StatisticsStep() {}

  static void run(RunContext run) {
    YearlyStatistics statistics = new YearlyStatistics(run.preparing());
    List<Row> rows =
        statistics.rows().stream()
            .map(
                row ->
                    RowFactory.create(
                        row.standard(),
                        row.year(),
                        row.level(),
                        row.areaCode(),
                        row.statistic(),
                        row.value(),
                        row.change()))
            .toList();
    run.write(
        "yearly_statistic",
        run.spark()
            .createDataFrame(rows, Tables.schema(run.definitions().table("yearly_statistic"))));
    Map<String, String> titles =
        run.standards().stream().collect(Collectors.toMap(Standard::standard, Standard::title));
    run.progress().tell("writes the yearly reports");
    YearlyReports.write(run.preparing(), statistics, titles, run.plan().releaseId());
  }
}
