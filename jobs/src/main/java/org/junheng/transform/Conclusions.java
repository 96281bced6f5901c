package org.junheng.transform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;

/**
 * The sentences of the application form's tables Ⅳ and Ⅴ, filled in: counts whole, shares as
 * percentages with one decimal, more where the limit would hide which side they are on.
 */
public final class Conclusions {
  private static final String[] COUNTY = {"year", "county_code"};
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_0-9]+)}");
  private static final double YUAN_OF_WAN = 10_000;
  private static final int ITEMS_AT_ONCE = 5;

  /** Shares that the form's sentences name: what of what, both of form {@code county}. */
  private static final List<Share> SHARES =
      List.of(
          new Share("exchanged_share", List.of("exchanged"), "exchange_eligible"),
          new Share("exchanged_backbone_share", List.of("exchanged_backbone"), "exchanged"),
          new Share(
              "catchment_primary_share", List.of("catchment_primary_in"), "catchment_primary_all"),
          new Share(
              "catchment_junior_share", List.of("catchment_junior_in"), "catchment_junior_all"),
          new Share("quota_share", List.of("quota_allotted"), "quota_all"),
          new Share("quota_rural_share", List.of("quota_rural"), "quota_allotted"),
          new Share(
              "migrant_share", List.of("migrant_public", "migrant_bought"), "migrant_eligible"),
          new Share("disabled_share", List.of("disabled_enrolled"), "disabled_all"),
          new Share("disabled_special_share", List.of("disabled_special"), "disabled_enrolled"));

  private Conclusions() {}

  private record Share(String name, List<String> parts, String whole) {}

  /**
   * The items of counties with {@code conclusion}, some items in each part: all sentences at once
   * are more code than Spark can compile into one stage, also where the parts are put together
   * before they are computed.
   *
   * @param profiles table {@code county_profile}
   */
  public static List<Dataset<Row>> parts(
      Dataset<Row> items,
      Dataset<Row> censusCounty,
      Dataset<Row> profiles,
      Form form,
      Standard standard) {
    Dataset<Row> figures =
        items
            .join(broadcast(censusCounty), COUNTY, "left")
            .join(
                broadcast(
                    profiles.where(col("standard").equalTo(standard.standard())).drop("standard")),
                COUNTY,
                "left");
    List<Item> worded =
        standard.items().stream().filter(item -> item.conclusion() != null).toList();
    List<Dataset<Row>> parts = new ArrayList<>();
    parts.add(
        withConclusion(
            figures.where(not(col("item").isin(ids(worded)))), items, lit(null).cast("string")));
    for (int from = 0; from < worded.size(); from += ITEMS_AT_ONCE) {
      List<Item> some = worded.subList(from, Math.min(from + ITEMS_AT_ONCE, worded.size()));
      Column conclusion = lit(null).cast("string");
      for (Item item : some) {
        Column sentence = Words.sentence(item.conclusion(), places(item, form, figures));
        conclusion = when(col("item").equalTo(item.id()), sentence).otherwise(conclusion);
      }
      parts.add(withConclusion(figures.where(col("item").isin(ids(some))), items, conclusion));
    }
    return parts;
  }

  private static Object[] ids(List<Item> items) {
    return items.stream().map(Item::id).toArray();
  }

  private static Dataset<Row> withConclusion(
      Dataset<Row> figures, Dataset<Row> items, Column conclusion) {
    List<Column> columns = new ArrayList<>();
    for (String name : items.columns()) {
      columns.add(col(name));
    }
    columns.add(conclusion.as("conclusion"));
    return figures.select(columns.toArray(Column[]::new));
  }

  /** The figures that the item's sentence names; one that is not known is an error. */
  private static Map<String, Column> places(Item item, Form form, Dataset<Row> figures) {
    Map<String, Column> places = new LinkedHashMap<>();
    Matcher named = PLACE.matcher(item.conclusion());
    while (named.find()) {
      places.put(named.group(1), coalesce(place(named.group(1), item, form, figures), lit("—")));
    }
    return places;
  }

  private static Column place(String name, Item item, Form form, Dataset<Row> figures) {
    Share share = SHARES.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    if (share != null) {
      return Words.percent(ratio(share), limitOf(share, item));
    }
    if (name.startsWith("limit_")) {
      return lit(Words.number(item.parameter(name.substring("limit_".length()))));
    }
    return switch (name) {
      case "value" -> whole(col("value"));
      case "share" -> Words.percent(col("value"), item.threshold());
      case "special_funds_wan" -> whole(col("special_funds").divide(lit(YUAN_OF_WAN)));
      case "special_funds_per_pupil" -> Words.shown(col("value"), 0, item.threshold());
      case "migrant_enrolled" -> whole(sum(List.of("migrant_public", "migrant_bought")));
      default -> ofField(name, item, form, figures);
    };
  }

  private static Column ofField(String name, Item item, Form form, Dataset<Row> figures) {
    if (name.endsWith("_level") && form.has(name)) {
      return translate(col(name).cast("string"), "1234", "ⅠⅡⅢⅣ");
    }
    if (name.endsWith("_difference") && form.has(name)) {
      return Words.shownBelow(col(name), 2, item.parameter("difference_below"));
    }
    if (form.has(name) ? isNumber(form.field(name)) : hasColumn(figures, name)) {
      return whole(col(name));
    }
    throw new DefinitionException(
        "item %s: its conclusion names '%s', which is no figure of form %s or table county_profile"
            .formatted(item.id(), name, form.form()));
  }

  private static boolean isNumber(Field field) {
    return field.type().isNumber();
  }

  private static boolean hasColumn(Dataset<Row> rows, String name) {
    return List.of(rows.columns()).contains(name);
  }

  /** What the standard asks of the share, where it is one of the item's conditions. */
  private static Double limitOf(Share share, Item item) {
    return item.requires().stream()
        .filter(one -> share.parts().equals(one.shareOf()) && share.whole().equals(one.in()))
        .map(Item.Condition::atLeast)
        .findFirst()
        .orElse(null);
  }

  private static Column ratio(Share share) {
    Column whole = col(share.whole()).cast("double");
    return when(whole.notEqual(0), sum(share.parts()).divide(whole));
  }

  private static Column sum(List<String> parts) {
    return parts.size() == 1 ? col(parts.get(0)).cast("double") : DeclaredItems.sum(parts);
  }

  private static Column whole(Column amount) {
    return Words.shown(amount.cast("double"), 0);
  }
}
