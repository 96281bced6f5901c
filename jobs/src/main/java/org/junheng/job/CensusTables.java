package org.junheng.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.definition.Table;
import org.junheng.definition.Wording;
import org.junheng.transform.AcceptedWarnings;
import org.junheng.transform.Collisions;
import org.junheng.transform.DataQuality;
import org.junheng.transform.Dimensions;
import org.junheng.transform.YearChanges;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;

/**
 * Writes what was taken in as the normalized tables: the county-years read in this run, and those
 * that did not change taken over from the release before.
 */
final class CensusTables {
  private static final StructType PLACE =
      new StructType().add("year", DataTypes.IntegerType).add("county_code", DataTypes.StringType);

  private final RunContext run;
  private final Dataset<Row> intake;
  private final Dataset<Row> unchanged;
  private final DecisionRows decisions;

  private CensusTables(RunContext run) {
    this.run = run;
    this.intake =
        run.preparing().exists(TakeIn.FOLDER)
            ? run.spark()
                .read()
                .schema(IntakeRows.schema(run.definitions()))
                .parquet(run.preparing().location(TakeIn.FOLDER))
            : run.spark().createDataFrame(List.of(), IntakeRows.schema(run.definitions()));
    this.unchanged = unchanged();
    this.decisions = new DecisionRows(run);
  }

  static void write(RunContext run) {
    new CensusTables(run).write();
  }

  private void write() {
    Definitions definitions = run.definitions();
    run.progress().tell("looks for schools that two counties report");
    Dataset<Row> collisions = Collisions.of(allOf(definitions.form(Form.SCHOOL)));
    boolean collide = !collisions.isEmpty();
    collisions = collide ? collisions.localCheckpoint() : collisions;
    List<Dataset<Row>> heldForCollision = new ArrayList<>();
    for (Form form : definitions.forms().values()) {
      Dataset<Row> rows = allOf(form);
      if (collide && form.has("school_code")) {
        Rule rule = definitions.rule("school_in_two_counties");
        String header = form.field("school_code").officialHeader(run.plan().years().get(0));
        heldForCollision.add(Collisions.held(rows, collisions, form, header, rule));
        rows = Collisions.without(rows, collisions);
      }
      run.write(form.table().table(), rows);
    }
    Dataset<Row> moreHeld = heldForCollision.stream().reduce(Dataset::unionByName).orElse(null);
    writeHeld(moreHeld);
    run.write("dim_county", ReferenceRows.counties(run));
    writeDataQuality(moreHeld);
  }

  /** All accepted rows of a form, before collisions between counties. */
  private Dataset<Row> allOf(Form form) {
    Dataset<Row> taken =
        intake
            .where(col(form.form()).isNotNull())
            .select(col("year"), col("county_code"), col(form.form() + ".*"));
    return withTakenOver(taken, form.table());
  }

  private void writeHeld(Dataset<Row> moreHeld) {
    Dataset<Row> taken =
        intake
            .where(col(IntakeRows.HELD).isNotNull())
            .select(col("year"), col("county_code"), col(IntakeRows.HELD + ".*"));
    Dataset<Row> held =
        withTakenOver(taken, run.definitions().table("held"))
            .where(not(isToldAgain()))
            .unionByName(strays())
            .unionByName(decisions.told());
    held = (moreHeld == null ? held : held.unionByName(moreHeld)).localCheckpoint();
    run.progress().tell("compares schools with the year before");
    Dataset<Row> changes =
        YearChanges.of(
            FigureTables.census(run), held, ReferenceRows.origins(run), run.definitions());
    Dataset<Row> all = held.unionByName(changes).localCheckpoint();
    all = all.unionByName(decisions.unmatched(all));
    run.write("held", AcceptedWarnings.of(all, decisions.acceptances()));
  }

  /** What is told in every run, whatever is taken over. */
  private Column isToldAgain() {
    return isYearChange().or(col("rule").isin(DecisionRows.rules().toArray()));
  }

  /** What is told of a school against the year before: told again in every run. */
  private Column isYearChange() {
    return col("rule").isin(YearChanges.rules(run.definitions()).toArray());
  }

  private void writeDataQuality(Dataset<Row> moreHeld) {
    Table table = run.definitions().table("data_quality");
    Dataset<Row> taken =
        intake
            .where(col(IntakeRows.COUNT).isNotNull())
            .select(col("year"), col("county_code"), col(IntakeRows.COUNT + ".*"));
    String[] columns = taken.columns();
    Dataset<Row> counts = taken;
    if (unchanged != null) {
      Dataset<Row> before =
          run.previousTables()
              .read(table)
              .where(col("files").gt(0))
              .selectExpr(columns)
              .join(
                  functions.broadcast(unchanged),
                  new String[] {"year", "county_code"},
                  "left_semi");
      Table held = run.definitions().table("held");
      counts =
          counts.unionByName(
              YearChanges.counted(
                  before, run.previousTables().read(held).where(isYearChange()), -1));
    }
    counts = moreHeld == null ? counts : Collisions.counted(counts, moreHeld);
    counts = YearChanges.counted(counts, run.read("held").where(isYearChange()), 1);
    counts = AcceptedWarnings.counted(counts, run.read("held"));
    run.write(
        "data_quality",
        DataQuality.of(counts, submissions(), expected(), decisions.withdrawn(), due()));
  }

  /** Every form of every county that is valid in one of the release's years. */
  private Dataset<Row> expected() {
    List<Row> forms =
        run.definitions().forms().keySet().stream().map(form -> RowFactory.create(form)).toList();
    return Dimensions.countiesByYear(run.read("dim_county"), ReferenceRows.years(run))
        .crossJoin(
            run.spark().createDataFrame(forms, new StructType().add("form", DataTypes.StringType)));
  }

  private Dataset<Row> submissions() {
    List<Row> rows = new ArrayList<>();
    for (CountyYearInput input : run.plan().inputs()) {
      for (FormInput form : input.forms()) {
        rows.add(
            RowFactory.create(
                input.year(),
                input.countyCode(),
                form.form(),
                (long) form.submissions(),
                Timestamp.from(Instant.parse(form.submittedAt())),
                form.inLanding()));
      }
    }
    return run.spark()
        .createDataFrame(
            rows,
            PLACE
                .add("form", DataTypes.StringType)
                .add("submissions", DataTypes.LongType)
                .add("submitted_at", DataTypes.TimestampType)
                .add("in_landing", DataTypes.BooleanType));
  }

  private Dataset<Row> due() {
    List<Row> rows =
        run.settings().due().entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    return run.spark()
        .createDataFrame(
            rows,
            new StructType()
                .add("year", DataTypes.IntegerType)
                .add("due_date", DataTypes.StringType));
  }

  private Dataset<Row> strays() {
    ProvinceEntries entries = new ProvinceEntries(run);
    return entries.dataset(
        run.plan().strays().stream()
            .map(
                stray -> {
                  String path = Wording.shown(stray.path());
                  return entries.of(path, stray.rule(), path, "<学年>/<县区代码>/<报表>.csv");
                })
            .toList());
  }

  private Dataset<Row> withTakenOver(Dataset<Row> taken, Table table) {
    if (unchanged == null) {
      return taken;
    }
    Dataset<Row> before =
        run.previousTables()
            .read(table)
            .join(
                functions.broadcast(unchanged), new String[] {"year", "county_code"}, "left_semi");
    return taken.unionByName(
        before.select(Arrays.stream(taken.columns()).map(functions::col).toArray(Column[]::new)));
  }

  /** year and county_code of what is taken over; null where everything is read again. */
  private Dataset<Row> unchanged() {
    List<CountyYearInput> inputs = new ArrayList<>(run.plan().inputs());
    inputs.removeAll(run.plan().changed());
    if (inputs.isEmpty()) {
      return null;
    }
    List<Row> rows =
        inputs.stream().map(input -> RowFactory.create(input.year(), input.countyCode())).toList();
    return run.spark().createDataFrame(rows, PLACE);
  }
}
