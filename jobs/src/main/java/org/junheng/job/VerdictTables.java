package org.junheng.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.CodeList;
import org.junheng.definition.Standard;
import org.junheng.transform.Census;
import org.junheng.transform.Conclusions;
import org.junheng.transform.CountyItems;
import org.junheng.transform.CountyProfiles;
import org.junheng.transform.CountyVerdicts;
import org.junheng.transform.Dimensions;
import org.junheng.transform.RelaxationUses;
import org.junheng.transform.SchoolFacts;
import org.junheng.transform.SchoolItems;
import org.junheng.transform.SurveyResults;

/** Derives what a county is judged by besides its schools' resources, and its verdict. */
final class VerdictTables {
  private final RunContext run;
  private final Census census;
  private final Dataset<Row> counties;
  private final List<Standard> judging;

  private VerdictTables(RunContext run) {
    this.run = run;
    this.census = FigureTables.census(run);
    this.counties =
        Dimensions.countiesByYear(run.read("dim_county"), ReferenceRows.years(run)).cache();
    this.judging =
        run.standards().stream().filter(standard -> !standard.items().isEmpty()).toList();
  }

  /** Schools' and counties' items, county verdicts, and the relaxations that they used. */
  static void write(RunContext run) {
    VerdictTables tables = new VerdictTables(run);
    if (!tables.judging.isEmpty()) {
      tables.writeItems();
    } else {
      tables.writeNoItems();
    }
    run.write("survey_result", SurveyResults.of(tables.census.survey(), tables.surveyGroups()));
    run.write("county_verdict", tables.verdicts());
  }

  private void writeItems() {
    run.write("school_item", union(judging, standard -> SchoolItems.of(facts(standard), standard)));
    run.write("county_profile", union(judging, this::profiles));
    run.write("county_item", union(judging, this::items));
    run.write(
        "relaxation_use",
        union(
            judging,
            standard ->
                RelaxationUses.of(
                    run.read("unit_indicator"),
                    run.read("school_item"),
                    ReferenceRows.recognitions(run, standard.regime().name()),
                    standard)));
  }

  /** Under standards without items these tables are there and empty. */
  private void writeNoItems() {
    for (String table : List.of("school_item", "county_profile", "county_item", "relaxation_use")) {
      run.write(
          table,
          run.spark()
              .createDataFrame(
                  List.of(), org.junheng.warehouse.Tables.schema(run.definitions().table(table))));
    }
  }

  private Dataset<Row> facts(Standard standard) {
    CodeList types = run.definitions().codeList("school_type");
    return SchoolFacts.of(
        census, run.read("held"), run.read("unit"), roomsForms(), standard, types);
  }

  /** year and county_code of the counties whose form rooms is there and wholly readable. */
  private Dataset<Row> roomsForms() {
    Dataset<Row> unreadable =
        run.read("held")
            .where(
                col("form")
                    .equalTo("rooms")
                    .and(col("severity").equalTo("error"))
                    .and(col("line").isNull()))
            .select("year", "county_code")
            .distinct();
    return run.read("data_quality")
        .where(col("form").equalTo("rooms").and(col("files").gt(0)))
        .select("year", "county_code")
        .join(unreadable, new String[] {"year", "county_code"}, "left_anti");
  }

  private Dataset<Row> items(Standard standard) {
    int years =
        standard.items().stream()
            .filter(item -> item.isBy("monitored"))
            .mapToInt(item -> (int) item.parameter("years"))
            .max()
            .orElse(1);
    Dataset<Row> submitted =
        run.read("data_quality").where(col("files").gt(0)).select("year", "county_code").distinct();
    CountyItems.Sources sources =
        new CountyItems.Sources(
            census,
            run.read("unit"),
            run.read("school_item"),
            run.read("dim_school"),
            facts(standard),
            counties,
            submitted,
            ReferenceRows.recognitions(run, Standard.Regime.B2012.name()),
            ReferenceRows.lineage(run, years),
            composites(),
            run.definitions().form("county"),
            surveyGroups());
    return Conclusions.parts(
            CountyItems.of(sources, standard).localCheckpoint(),
            census.county(),
            run.read("county_profile"),
            sources.countyForm(),
            standard)
        .stream()
        .map(Dataset::localCheckpoint)
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Dataset<Row> profiles(Standard standard) {
    return CountyProfiles.of(
        census,
        facts(standard),
        run.read("unit"),
        standard,
        run.definitions().codeList("school_type"));
  }

  private long surveyGroups() {
    return run.definitions().codeList("survey_group").values().size();
  }

  private Dataset<Row> composites() {
    return union(
        run.standards().stream().filter(standard -> standard.items().isEmpty()).toList(),
        standard -> CountyVerdicts.ofComposites(counties, run.read("county_composite"), standard));
  }

  private Dataset<Row> verdicts() {
    List<Dataset<Row>> all = new ArrayList<>();
    for (Standard standard : run.standards()) {
      all.add(
          (standard.items().isEmpty()
                  ? CountyVerdicts.ofComposites(counties, run.read("county_composite"), standard)
                  : CountyVerdicts.ofItems(
                      counties,
                      run.read("unit_verdict"),
                      run.read("dim_school"),
                      run.read("county_variance"),
                      run.read("county_item"),
                      run.read("held"),
                      standard))
              .select(columns("county_verdict")));
    }
    return all.stream().reduce(Dataset::unionByName).orElseThrow();
  }

  private org.apache.spark.sql.Column[] columns(String table) {
    return run.definitions().table(table).columns().stream()
        .map(column -> col(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private interface Derivation {
    Dataset<Row> of(Standard standard);
  }

  private static Dataset<Row> union(List<Standard> standards, Derivation derivation) {
    return standards.stream().map(derivation::of).reduce(Dataset::unionByName).orElseThrow();
  }
}
