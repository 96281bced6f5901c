package org.junheng.job;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.SharedSpark;
import org.junheng.county.CountyFigures;
import org.junheng.county.ProvinceFacts;
import org.junheng.county.UnitCost;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard.Regime;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest.CountyYearInput;

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

  /** The rows of every table that rests on one county-year alone, derived in plain Java. */
  public Map<String, List<Map<String, Object>>> countyRows() {
    CountyYearIntake intake = new CountyYearIntake(run.definitions(), Limits.NONE);
    CountyFigures figures = new CountyFigures(run.definitions(), run.standards());
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    for (CountyYearInput input : run.plan().inputs()) {
      if (input.validInReference()) {
        Intake taken =
            intake.take(
                new CountyYear(input.year(), input.countyCode(), true),
                ArchivedFiles.of(input, new Archive(run.warehouse()), Limits.NONE),
                run.reference().decisions().correctionsOf(input.year(), input.countyCode()));
        figures
            .of(taken, facts(input))
            .cells()
            .forEach(
                (table, cells) ->
                    cells.forEach(
                        row ->
                            rows.computeIfAbsent(table, any -> new ArrayList<>())
                                .add(named(table, row))));
      }
    }
    return rows;
  }

  private ProvinceFacts facts(CountyYearInput input) {
    Map<String, UnitCost> costs = new TreeMap<>();
    for (Map<String, Object> row : run.reference().rows("unit_costs")) {
      costs.put(
          (String) row.get("resource"),
          new UnitCost((String) row.get("unit"), ((Number) row.get("yuan")).doubleValue()));
    }
    Map<Regime, Integer> recognised = new EnumMap<>(Regime.class);
    for (Regime regime : Regime.values()) {
      new CountyMap(run.reference())
          .recognisedIn(input.countyCode(), input.year(), regime.name())
          .ifPresent(since -> recognised.put(regime, since));
    }
    return new ProvinceFacts(costs, run.reference().has("recognition"), recognised);
  }

  private Map<String, Object> named(String table, Object[] cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(run.definitions().table(table).columns().get(i).name(), cells[i]);
    }
    return row;
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
