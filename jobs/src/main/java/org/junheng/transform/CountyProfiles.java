package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.CodeList;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * Table {@code county_profile}: the counts and sums over a county's schools that the application
 * form asks for in its table Ⅰ and in the sentences of G4 to G6, G9, G12 and E1. Missing spoils a
 * sum, not applicable adds nothing (methodology 9.2).
 */
public final class CountyProfiles {
  private static final String[] COUNTY = {"year", "county_code"};
  private static final List<String> FLOWS =
      List.of(
          "graduates", "grade7_three_years_ago", "transferred_in", "deceased", "transferred_out");

  private CountyProfiles() {}

  /**
   * The profiles of all years.
   *
   * @param facts the schools, see {@link SchoolFacts}
   * @param units table {@code unit}
   */
  public static Dataset<Row> of(
      Census census, Dataset<Row> facts, Dataset<Row> units, Standard standard, CodeList types) {
    List<Column> figures = new ArrayList<>();
    figures.addAll(schools(standard));
    figures.addAll(pupilsAndClasses());
    figures.addAll(overLimits(standard));
    figures.addAll(smallSchools(standard));
    FLOWS.forEach(flow -> figures.add(flowOfJuniors(flow)));
    return facts
        .groupBy(COUNTY[0], COUNTY[1])
        .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new))
        .join(teachers(census, standard, types), COUNTY, "left")
        .join(judgedTeachers(units, standard), COUNTY, "left")
        .withColumn("standard", lit(standard.standard()));
  }

  private static List<Column> schools(Standard standard) {
    Integer enough = standard.scope().teachingPointsFrom();
    Column isLarge =
        enough == null ? lit(false) : col("teaching_point").and(col("known_primary").geq(enough));
    return List.of(
        ofType("211").as("primary_schools"),
        ofType("312").as("nine_year_schools"),
        ofType("311").as("junior_schools"),
        ofType("341").as("complete_secondary_schools"),
        ofType("345").as("twelve_year_schools"),
        // 51x are schools of special education, 519 classes of it in other schools
        number(col("school_type").startsWith("51").and(col("school_type").notEqual("519")))
            .as("special_schools"),
        number(col("teaching_point")).as("teaching_points"),
        number(isLarge).as("large_teaching_points"));
  }

  private static Column ofType(String code) {
    return number(col("school_type").equalTo(code));
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1)));
  }

  private static List<Column> pupilsAndClasses() {
    List<Column> figures = new ArrayList<>();
    Column hasClasses = max(size(sizes())).gt(0);
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      Column known = col("known_" + stage.code());
      figures.add(
          when(count(when(known.isNull(), lit(1))).equalTo(0), sum(known)).as(stage.pupilsField()));
      figures.add(
          when(hasClasses, sum(size(of(stage)))).cast("bigint").as(stage.code() + "_classes"));
    }
    return figures;
  }

  private static Column sizes() {
    return coalesce(
        col("class_sizes"), array().cast("array<struct<stage:string,class_pupils:bigint>>"));
  }

  private static Column of(Stage stage) {
    return filter(sizes(), one -> one.getField("stage").equalTo(stage.code()));
  }

  /** Schools and classes over the full limits of G4 and G5, in the standard's scope. */
  private static List<Column> overLimits(Standard standard) {
    List<Column> figures = new ArrayList<>();
    Column isPrimary = SchoolFacts.hasStage("stages", Stage.PRIMARY);
    Column isJunior = SchoolFacts.hasStage("stages", Stage.JUNIOR);
    Column isOver = lit(null).cast("boolean");
    Item size = rule(standard, "school_size");
    if (size != null) {
      Column limit = SchoolItems.limitOfType(size.parameters());
      isOver = inScope().and(Numbers.isAbove(col("compulsory_pupils"), limit));
    }
    figures.add(number(isOver.and(isPrimary).and(not(isJunior))).as("oversize_primary_schools"));
    figures.add(number(isOver.and(isJunior).and(not(isPrimary))).as("oversize_junior_schools"));
    figures.add(number(isOver.and(isPrimary).and(isJunior)).as("oversize_combined_schools"));
    Item classes = rule(standard, "class_size");
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      Column over = lit(null).cast("bigint");
      if (classes != null) {
        double limit = classes.parameter(stage.code());
        over =
            when(
                max(size(sizes())).gt(0),
                sum(
                    when(
                        inScope(),
                        size(filter(of(stage), one -> one.getField("class_pupils").gt(limit))))));
      }
      figures.add(over.cast("bigint").as("oversize_" + stage.code() + "_classes"));
    }
    return figures;
  }

  /** Pupils and funds of the schools that G6 looks at. */
  private static List<Column> smallSchools(Standard standard) {
    Item funds = rule(standard, "small_school_funds");
    if (funds == null) {
      return List.of(
          lit(null).cast("bigint").as("small_school_pupils"),
          lit(null).cast("double").as("small_school_funds"));
    }
    Column pupils = col("known_primary");
    Column isAsked = col("school_type").isin("211", "218");
    Column isSmall = isAsked.and(pupils.geq(1)).and(pupils.lt(funds.parameter("below")));
    Column isOpen = isAsked.and(pupils.isNull());
    Column isWhole = count(when(isOpen, lit(1))).equalTo(0);
    Column hasFunds =
        count(when(isSmall.and(array_contains(col("missing_funds"), "public_funds")), lit(1)))
            .equalTo(0);
    return List.of(
        when(isWhole, coalesce(sum(when(isSmall, pupils)), lit(0L))).as("small_school_pupils"),
        when(isWhole.and(hasFunds), coalesce(exactly(when(isSmall, col("public_funds"))), lit(0.0)))
            .as("small_school_funds"));
  }

  private static Column flowOfJuniors(String flow) {
    Column asked = SchoolFacts.hasStage("scope_stages", Stage.JUNIOR);
    Column lacking = count(when(asked.and(array_contains(col("missing_flows"), flow)), lit(1)));
    return when(lacking.equalTo(0), exactly(when(asked, col(flow)))).cast("bigint").as(flow);
  }

  /** Full-time teachers of all the county's schools by stage. */
  private static Dataset<Row> teachers(Census census, Standard standard, CodeList types) {
    Dataset<Row> staff =
        Schools.staff(
            Schools.withHost(census.school(), types, standard.scope().mergeCampuses()), census);
    List<Column> figures = new ArrayList<>();
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      Column isOwn = col("stage").equalTo(stage.code());
      Column lacking =
          count(when(isOwn.and(array_contains(col("missing_staff"), "full_time")), lit(1)));
      figures.add(
          when(lacking.equalTo(0), exactly(when(isOwn, col("full_time"))))
              .cast("bigint")
              .as(stage.code() + "_teachers"));
    }
    return staff.groupBy(COUNTY[0], COUNTY[1]).agg(figures.get(0), figures.get(1));
  }

  private static Dataset<Row> judgedTeachers(Dataset<Row> units, Standard standard) {
    return units
        .where(col("standard").equalTo(standard.standard()))
        .groupBy(COUNTY[0], COUNTY[1])
        .agg(
            ofUnits("full_time").as("judged_teachers"),
            ofUnits("trained_360h").as("trained_teachers"),
            ofUnits("certified").as("certified_teachers"));
  }

  private static Column ofUnits(String field) {
    Column lacking = count(when(array_contains(col("missing"), field), lit(1)));
    return when(lacking.equalTo(0), exactly(col(field))).cast("bigint");
  }

  /** An exact sum: the same whatever order the rows come in. */
  private static Column exactly(Column amount) {
    return sum(amount.cast("decimal(30,10)")).cast("double");
  }

  private static Column inScope() {
    return col("scope_stages").isNotNull();
  }

  private static Item rule(Standard standard, String rule) {
    return standard.items().stream().filter(item -> item.isBy(rule)).findFirst().orElse(null);
  }
}
