package org.junheng.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.util.LongAccumulator;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.landing.Limits;
import org.junheng.reference.Decisions;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/**
 * Reads and checks the changed county-years from the archive, all in one Spark job, and keeps what
 * came of them beside the release that is prepared.
 */
final class TakeIn {
  /** The folder of the result below the preparing folder. */
  static final String FOLDER = "intake";

  private static final int TASKS_PER_THREAD = 4;

  private TakeIn() {}

  static void run(RunContext run) {
    List<CountyYearInput> changed = new ArrayList<>(run.plan().changed());
    if (changed.isEmpty()) {
      run.preparing().delete(FOLDER);
      return;
    }
    changed.sort(Comparator.comparingLong(TakeIn::bytes).reversed());
    List<String> countyYears = changed.stream().map(Json::write).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(run.spark().sparkContext());
    LongAccumulator done = context.sc().longAccumulator("county-years");
    int tasks = Math.min(countyYears.size(), context.defaultParallelism() * TASKS_PER_THREAD);
    ReadCountyYears read =
        new ReadCountyYears(
            run.definitions(),
            run.reference().decisions(),
            run.warehouse().location(),
            run.settings().intake(),
            done);
    run.progress().count("county-years", done::value, countyYears.size());
    run.spark()
        .createDataset(
            context.parallelize(dealt(countyYears, tasks), tasks).rdd(), Encoders.STRING())
        .mapPartitions(read, Encoders.row(IntakeRows.schema(run.definitions())))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(run.preparing().location(FOLDER));
  }

  /** Large county-years first, so that no task is left with all of them. */
  private static List<String> dealt(List<String> countyYears, int tasks) {
    List<String> dealt = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      for (int i = task; i < countyYears.size(); i += tasks) {
        dealt.add(countyYears.get(i));
      }
    }
    return dealt;
  }

  private static long bytes(CountyYearInput input) {
    return input.forms().stream()
        .flatMap(form -> form.files().stream())
        .mapToLong(ArchivedFile::bytes)
        .sum();
  }

  private record ReadCountyYears(
      Definitions definitions,
      Decisions decisions,
      String warehouse,
      Limits limits,
      LongAccumulator done)
      implements MapPartitionsFunction<String, Row>, Serializable {

    @Override
    public Iterator<Row> call(Iterator<String> countyYears) {
      CountyYearIntake intake = new CountyYearIntake(definitions, limits);
      Archive archive = new Archive(Storage.at(warehouse));
      return new Iterator<>() {
        private Iterator<Row> rows = List.<Row>of().iterator();

        @Override
        public boolean hasNext() {
          while (!rows.hasNext() && countyYears.hasNext()) {
            rows = read(Json.read(countyYears.next(), CountyYearInput.class), intake, archive);
            done.add(1);
          }
          return rows.hasNext();
        }

        @Override
        public Row next() {
          return rows.next();
        }
      };
    }

    private Iterator<Row> read(CountyYearInput input, CountyYearIntake intake, Archive archive) {
      CountyYear countyYear =
          new CountyYear(input.year(), input.countyCode(), input.validInReference());
      return IntakeRows.of(
          intake.take(
              countyYear,
              ArchivedFiles.of(input, archive, limits),
              decisions.correctionsOf(input.year(), input.countyCode())),
          definitions);
    }
  }
}
