package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.Item;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * The rules that every school must keep (G3 to G6, E3, E4): one row per school and item with {@code
 * ok} true, false or unknown, how much fails, and what, in words. Unknown is SQL's own third value,
 * so that conditions combine as the methodology's three values do.
 */
public final class SchoolItems {
  private SchoolItems() {}

  /**
   * Table {@code school_item}: one row per standard, census year, school and item that looks at it.
   */
  public static Dataset<Row> of(Dataset<Row> facts, Standard standard) {
    List<Column> judgments = new ArrayList<>();
    for (Item item : standard.items()) {
      switch (item.rule()) {
        case "rooms" -> judgments.add(rooms(item, standard));
        case "school_size" -> judgments.add(schoolSize(item, standard));
        case "class_size" -> judgments.add(classSize(item));
        case "small_school_funds" -> judgments.add(smallSchoolFunds(item));
        case "charter" -> judgments.add(judgment(item, inScope(), col("charter"), lit("没有章程")));
        case "training_funds" -> judgments.add(trainingFunds(item));
        default -> {}
      }
    }
    if (judgments.isEmpty()) {
      judgments.add(
          struct(
              lit("").as("item"),
              lit(false).as("applies"),
              lit(true).as("ok"),
              lit(0L).as("failing"),
              lit("").as("words"),
              lit(null).cast("string").as("relaxation")));
    }
    return facts
        .select(
            col("year"),
            col("county_code"),
            col("school_code"),
            inline(array(judgments.toArray(Column[]::new))))
        .where(col("applies"))
        .withColumn("standard", lit(standard.standard()))
        .withColumn(
            "verdict",
            when(col("ok"), lit("met"))
                .when(not(col("ok")), lit("not_met"))
                .otherwise(lit("undetermined")))
        .withColumn("detail", when(col("verdict").notEqual("met"), col("words")));
  }

  /** For every so many classes one music and one art room that is large enough (9.19). */
  private static Column rooms(Item item, Standard standard) {
    List<Relaxation> relaxations = standard.relaxationsOfItem(item.id());
    Column needed =
        functions.ceil(
            col("classes").cast("double").divide(lit(item.parameter("classes_per_room"))));
    Column best =
        enough(item, relaxations, "music", needed, col("held_music"))
            .and(enough(item, relaxations, "art", needed, col("held_art")));
    Column asAccepted =
        enough(item, relaxations, "music", needed, lit(0L))
            .and(enough(item, relaxations, "art", needed, lit(0L)));
    Column isOpen = col("held_classes").plus(col("held_music")).plus(col("held_art")).gt(0);
    Column cannotBeJudged = col("parts_without_classes").gt(0).or(not(col("has_rooms_form")));
    Column ok =
        when(cannotBeJudged, unknown())
            .when(not(best), lit(false))
            .when(isOpen, unknown())
            .otherwise(asAccepted);
    Column withoutRelaxation =
        enough(item, List.of(), "music", needed, lit(0L))
            .and(enough(item, List.of(), "art", needed, lit(0L)));
    Column words =
        concat(
            lit("需音乐、美术专用教室各"),
            needed.cast("string"),
            lit("间，达到"),
            lit(Words.number(item.parameter("music"))),
            lit("㎡的音乐教室"),
            largeEnough("music", item.parameter("music")).cast("string"),
            lit("间、达到"),
            lit(Words.number(item.parameter("art"))),
            lit("㎡的美术教室"),
            largeEnough("art", item.parameter("art")).cast("string"),
            lit("间"));
    return judgment(
        item,
        inScope(),
        ok,
        when(col("parts_without_classes").gt(0), lit("缺班级情况"))
            .when(not(col("has_rooms_form")), lit("缺专用教室表"))
            .otherwise(words),
        usedRelaxation(relaxations, ok, withoutRelaxation));
  }

  /** Enough rooms of a kind at the full size, or at a smaller one that a relaxation allows. */
  private static Column enough(
      Item item, List<Relaxation> relaxations, String kind, Column needed, Column held) {
    Column enough = largeEnough(kind, item.parameter(kind)).plus(held).geq(needed);
    for (Relaxation relaxation : relaxations) {
      Column atLess = largeEnough(kind, relaxation.limits().get(kind)).plus(held).geq(needed);
      enough = enough.or(isAllowed(relaxation).and(atLess));
    }
    return enough;
  }

  private static Column largeEnough(String kind, double area) {
    Column areas = coalesce(col(kind + "_areas"), array().cast("array<double>"));
    return size(filter(areas, room -> Numbers.reaches(room, lit(area))));
  }

  /** Pupils of the compulsory stages within the limit of the school's type (9.19, 9.20). */
  private static Column schoolSize(Item item, Standard standard) {
    List<Relaxation> relaxations = standard.relaxationsOfItem(item.id());
    Column limit = limitOfType(item.parameters());
    Column full = Numbers.within(col("compulsory_pupils"), limit);
    Column ok = full;
    for (Relaxation relaxation : relaxations) {
      Column relaxed = coalesce(limitOfType(relaxation.limits()), limit);
      ok = ok.or(isAllowed(relaxation).and(Numbers.within(col("compulsory_pupils"), relaxed)));
    }
    return judgment(
        item,
        inScope(),
        ok,
        coalesce(
            concat(
                col("compulsory_pupils").cast("string"),
                lit("人，上限"),
                limit.cast("bigint").cast("string"),
                lit("人")),
            lit("在校生数缺报")),
        usedRelaxation(relaxations, ok, full));
  }

  /** The limit of the row's school type; empty for a type without one. */
  static Column limitOfType(java.util.Map<String, Double> limits) {
    Column limit = lit(null).cast("double");
    for (var entry : limits.entrySet()) {
      limit =
          when(col("school_type").equalTo(entry.getKey()), lit(entry.getValue())).otherwise(limit);
    }
    return limit;
  }

  /** No class over the limit of its stage; open without class rows of a judged stage (9.19). */
  private static Column classSize(Item item) {
    Column sizes =
        coalesce(
            col("class_sizes"), array().cast("array<struct<stage:string,class_pupils:bigint>>"));
    Column over =
        size(filter(
                sizes,
                one ->
                    one.getField("class_pupils")
                        .gt(
                            when(
                                    one.getField("stage").equalTo(Stage.PRIMARY.code()),
                                    lit(item.parameter("primary")))
                                .otherwise(lit(item.parameter("junior"))))))
            .cast("bigint");
    Column lacksClasses =
        SchoolFacts.hasStage("scope_stages", Stage.PRIMARY)
            .and(not(SchoolFacts.hasStage("class_stages", Stage.PRIMARY)))
            .or(
                SchoolFacts.hasStage("scope_stages", Stage.JUNIOR)
                    .and(not(SchoolFacts.hasStage("class_stages", Stage.JUNIOR))));
    Column ok =
        when(over.gt(0), lit(false))
            .when(lacksClasses.or(col("held_classes").gt(0)), unknown())
            .otherwise(lit(true));
    Column words =
        when(
                over.gt(0),
                concat(
                    over.cast("string"),
                    lit("个班超额，最大班"),
                    col("largest_class").cast("string"),
                    lit("人")))
            .when(lacksClasses, lit("缺班级情况"))
            .otherwise(lit("有退回的班级"));
    return struct(
        lit(item.id()).as("item"),
        inScope().as("applies"),
        ok.as("ok"),
        over.as("failing"),
        words.as("words"),
        lit(null).cast("string").as("relaxation"));
  }

  /** Every primary school or teaching point under the size is funded as for that size (9.17). */
  private static Column smallSchoolFunds(Item item) {
    Column pupils = col("known_primary");
    Column isSmall = pupils.geq(1).and(pupils.lt(item.parameter("below")));
    Column needed = col("primary_fund_standard").multiply(lit(item.parameter("as_for")));
    Column ok =
        when(pupils.isNull(), unknown())
            .when(isSmall, Numbers.reaches(col("public_funds"), needed))
            .otherwise(lit(true));
    Column words =
        when(pupils.isNull(), lit("在校生数缺报"))
            .otherwise(
                coalesce(
                    concat(
                        pupils.cast("string"),
                        lit("人，公用经费"),
                        Words.shown(col("public_funds"), 2),
                        lit("元，应不低于"),
                        Words.shown(needed, 2),
                        lit("元")),
                    lit("公用经费或基准缺报")));
    return judgment(item, col("school_type").isin("211", "218"), ok, words);
  }

  private static Column trainingFunds(Item item) {
    Column needed = col("public_funds").multiply(lit(item.parameter("share")));
    return judgment(
        item,
        inScope(),
        Numbers.reaches(col("training_funds"), needed),
        coalesce(
            concat(
                lit("培训经费"),
                Words.shown(col("training_funds"), 2),
                lit("元，应不低于"),
                Words.shown(needed, 2),
                lit("元")),
            lit("公用经费或培训经费缺报")));
  }

  private static Column judgment(Item item, Column applies, Column ok, Column words) {
    return judgment(item, applies, ok, words, lit(null).cast("string"));
  }

  private static Column judgment(
      Item item, Column applies, Column ok, Column words, Column relaxation) {
    return struct(
        lit(item.id()).as("item"),
        applies.as("applies"),
        ok.as("ok"),
        when(not(ok), lit(1L)).otherwise(lit(0L)).as("failing"),
        words.as("words"),
        relaxation.as("relaxation"));
  }

  /** The first relaxation that applies to a school that passes, but not by the full rule. */
  private static Column usedRelaxation(
      List<Relaxation> relaxations, Column ok, Column withoutRelaxation) {
    Column used = lit(null).cast("string");
    for (Relaxation relaxation : relaxations) {
      used = coalesce(used, when(isAllowed(relaxation), lit(relaxation.id())));
    }
    return when(ok.and(not(coalesce(withoutRelaxation, lit(false)))), used);
  }

  private static Column isAllowed(Relaxation relaxation) {
    return UnitIndicators.inYears(relaxation.years()).and(expr(Sql.of(relaxation.when().text())));
  }

  private static Column inScope() {
    return col("scope_stages").isNotNull();
  }

  private static Column unknown() {
    return lit(null).cast("boolean");
  }
}
