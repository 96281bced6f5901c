package org.junheng.transform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Indicator;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * In which census years a measure is no longer what it was the year before, because the standard or
 * the form changed (methodology 7 and 9.23): dated relaxations, and columns of a form that begin or
 * end. Another limit is none: the figure is the same.
 */
public final class StandardChanges {
  private static final StructType SCHEMA =
      new StructType()
          .add("standard", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("stage", DataTypes.StringType)
          .add("measure", DataTypes.StringType)
          .add("standard_change", DataTypes.StringType);

  private record Measure(int year, Stage stage, String measure) {}

  private final Standard standard;
  private final Map<Measure, List<String>> changes = new LinkedHashMap<>();

  private StandardChanges(Standard standard) {
    this.standard = standard;
  }

  /**
   * One row per standard, census year, stage and measure that changed; none of the first year.
   *
   * @param years the census years, the first one first
   */
  public static Dataset<Row> of(
      SparkSession spark,
      Collection<Standard> standards,
      Collection<Form> forms,
      List<Integer> years) {
    List<Row> rows = new ArrayList<>();
    for (Standard standard : standards) {
      StandardChanges found = new StandardChanges(standard);
      for (int year : years.subList(Math.min(1, years.size()), years.size())) {
        found.addRelaxations(year);
        found.addFields(year, forms);
      }
      found.changes.forEach(
          (measure, words) ->
              rows.add(
                  RowFactory.create(
                      standard.standard(),
                      measure.year(),
                      measure.stage().code(),
                      measure.measure(),
                      String.join("；", words))));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private void addRelaxations(int year) {
    for (Relaxation relaxation : standard.relaxations()) {
      boolean holds = relaxation.years().contain(year);
      if (relaxation.indicator() != null && holds != relaxation.years().contain(year - 1)) {
        String words = "过渡条款“" + relaxation.nameZh() + (holds ? "”本学年起适用" : "”本学年起不再适用");
        for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
          addToFigures(year, stage, relaxation.indicator(), words);
        }
      }
    }
  }

  /** A column that an indicator needs begins or ends. */
  private void addFields(int year, Collection<Form> forms) {
    for (Form form : forms) {
      for (Field field : form.fields()) {
        boolean isThere = !field.headersIn(year).isEmpty();
        if (isThere == field.headersIn(year - 1).isEmpty()) {
          String words =
              "《%s》的“%s”本学年起%s"
                  .formatted(
                      form.title(),
                      field.officialHeader(isThere ? year : year - 1),
                      isThere ? "填报" : "不再填报");
          addField(year, field.name(), words);
        }
      }
    }
  }

  private void addField(int year, String field, String words) {
    for (Indicator indicator : standard.indicators()) {
      for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
        if (field.equals(stage.pupilsField())
            || indicator.numerator().of(stage).parts().contains(field)) {
          addToFigures(year, stage, indicator.id(), words);
        }
      }
    }
  }

  /** A changed indicator changes its cv, their mean, and the units that pass. */
  private void addToFigures(int year, Stage stage, String indicator, String words) {
    add(year, stage, "cv_" + indicator, words);
    add(year, stage, Rankings.COMPOSITE, words);
    if (standard.unitRule() != null) {
      add(year, stage, Rankings.UNIT_PASS_SHARE, words);
    }
  }

  private void add(int year, Stage stage, String measure, String words) {
    List<String> all =
        changes.computeIfAbsent(new Measure(year, stage, measure), key -> new ArrayList<>());
    if (!all.contains(words)) {
      all.add(words);
    }
  }
}
