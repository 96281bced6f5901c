package org.junheng.job;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.landing.Limits;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;

/**
 * The steps that make a release's tables, one after another in the tests' Spark session: real
 * intake and real transforms on a landing folder, without the record of runs and without
 * publishing.
 */
public final class EngineRun {
  private final RunContext run;

  private EngineRun(RunContext run) {
    this.run = run;
  }

  /** Takes in a landing folder under both national standards and derives all tables. */
  public static EngineRun of(Path landing, Path referenceFolder, Path warehouse) {
    Definitions definitions = Definitions.load();
    Settings settings =
        new Settings(
            landing.toString(),
            warehouse.toString(),
            referenceFolder.toString(),
            List.of("Q2017", "B2012"),
            Map.of(),
            Limits.NONE,
            new Settings.Spark("local[2]", List.of(), false, Map.of()),
            null,
            null);
    Reference reference = Reference.read(Storage.at(settings.reference()), definitions);
    RunPlanner planner = new RunPlanner(settings, definitions, reference, "test");
    try (Progress progress =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), Map.of())) {
      RunContext run =
          new RunContext(
              SharedSpark.session(),
              planner.plan(year -> true),
              settings,
              definitions,
              reference,
              Storage.at(settings.warehouse()),
              progress);
      derive(run);
      return new EngineRun(run);
    }
  }

  private static void derive(RunContext run) {
    TakeIn.run(run);
    CensusTables.write(run);
    FigureTables.writeUnits(run);
    FigureTables.writeVariance(run);
    VerdictTables.write(run);
    FigureTables.writeRankings(run);
    DriverTables.write(run);
    YearTables.write(run);
  }

  /** The rows of a table, column name to value; lists are Java lists. */
  public List<Map<String, Object>> rows(String table) {
    Dataset<Row> rows = run.read(table);
    String[] columns = rows.columns();
    return rows.collectAsList().stream().map(row -> asMap(row, columns)).toList();
  }

  private static Map<String, Object> asMap(Row row, String[] columns) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      boolean isList = row.get(i) instanceof scala.collection.Seq<?>;
      cells.put(columns[i], isList ? row.getList(i) : row.get(i));
    }
    return cells;
  }
}
