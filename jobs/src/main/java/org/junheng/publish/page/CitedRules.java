package org.junheng.publish.page;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Indicator.Numerator;
import org.junheng.definition.Item;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;

/** The rules and words behind a page's figures, from the definitions: what a passage cites. */
final class CitedRules {
  private static final List<String> CODE_LISTS =
      List.of(
          "verdict",
          "stage",
          "domain",
          "regime",
          "resource",
          "gap_kind",
          "unit",
          "statistic",
          "comparison",
          "plan_status",
          "plan_school_status",
          "plan_fact",
          "measure",
          "form_status",
          "census_state",
          "county_kind",
          "school_type",
          "urban_rural",
          "founder");

  private final Definitions definitions;
  private final List<Standard> standards;

  CitedRules(Definitions definitions, List<Standard> standards) {
    this.definitions = definitions;
    this.standards = standards;
  }

  /** The tables of a page's data file. */
  List<DataTable> tables() {
    return List.of(
        standards(), rules(), limits(), relaxations(), codes(), forms(), tablesInWords());
  }

  private DataTable standards() {
    DataTable table =
        new DataTable(
            "standard", List.of("standard", "title", "regime", "document", "region", "scope"));
    standards.forEach(
        standard ->
            table.add(
                standard.standard(),
                standard.title(),
                standard.regime().name(),
                standard.document(),
                standard.region(),
                standard.scope().clause()));
    return table;
  }

  /** One row per standard, stage where it matters, and rule: indicators, then items. */
  private DataTable rules() {
    DataTable table =
        new DataTable(
            "rule",
            List.of(
                "standard",
                "rule",
                "kind",
                "name_zh",
                "unit",
                "primary_formula",
                "junior_formula",
                "threshold",
                "decimals",
                "clause"));
    for (Standard standard : standards) {
      for (Indicator indicator : standard.indicators()) {
        table.add(
            standard.standard(),
            indicator.id(),
            "indicator",
            indicator.nameZh(),
            indicator.unit(),
            formula(indicator, Stage.PRIMARY),
            formula(indicator, Stage.JUNIOR),
            null,
            null,
            indicator.clause());
      }
      for (Item item : standard.items()) {
        String formula = item.formula().replace("{threshold}", plain(item.threshold()));
        table.add(
            standard.standard(),
            item.id(),
            "item",
            item.nameZh(),
            null,
            formula,
            formula,
            item.threshold(),
            item.decimals(),
            item.clause());
      }
      if (standard.unitRule() != null) {
        String formula =
            "至少%d项达到标准值，其余各项不低于标准值的%s%%"
                .formatted(
                    standard.unitRule().attainedAtLeast(),
                    plain(standard.unitRule().remainingShare() * 100));
        table.add(
            standard.standard(),
            "unit",
            "unit",
            "学校（学段）综合评估",
            null,
            formula,
            formula,
            null,
            null,
            standard.unitRule().clause());
      }
    }
    return table;
  }

  private String formula(Indicator indicator, Stage stage) {
    Numerator numerator = indicator.numerator().of(stage);
    Table unit = definitions.table("unit");
    String sum =
        numerator.add().stream()
            .map(part -> unit.column(part).title())
            .collect(Collectors.joining("＋"));
    for (String part : numerator.subtract()) {
      sum += "－" + unit.column(part).title();
    }
    boolean isSum = numerator.parts().size() > 1;
    return (isSum ? "（" + sum + "）" : sum)
        + "÷在校生数"
        + (indicator.per() == 1 ? "" : "×" + indicator.per());
  }

  private DataTable limits() {
    DataTable table =
        new DataTable(
            "limit",
            List.of("standard", "kind", "from", "to", "primary", "junior", "below", "clause"));
    for (Standard standard : standards) {
      standard.variance().each().forEach(limit -> add(table, standard, "cv", limit));
      standard.variance().composite().forEach(limit -> add(table, standard, "composite", limit));
    }
    return table;
  }

  private static void add(DataTable table, Standard standard, String kind, Standard.Limit limit) {
    table.add(
        standard.standard(),
        kind,
        limit.years().from(),
        limit.years().to(),
        limit.primary(),
        limit.junior(),
        limit.below().stream().map(Stage::code).toList(),
        limit.clause());
  }

  private DataTable relaxations() {
    DataTable table =
        new DataTable(
            "relaxation", List.of("standard", "relaxation", "name_zh", "of", "years", "clause"));
    for (Standard standard : standards) {
      for (Relaxation relaxation : standard.relaxations()) {
        table.add(
            standard.standard(),
            relaxation.id(),
            relaxation.nameZh(),
            relaxation.indicator() != null ? relaxation.indicator() : relaxation.item(),
            relaxation.years().toString(),
            relaxation.clause());
      }
    }
    return table;
  }

  /** What the page shows in codes: a row a code, with the other spellings of it. */
  private DataTable codes() {
    DataTable table = new DataTable("code", List.of("list", "code", "label", "also"));
    for (String list : CODE_LISTS) {
      definitions
          .codeList(list)
          .values()
          .forEach(value -> table.add(list, value.code(), value.label(), value.also()));
    }
    return table;
  }

  private DataTable forms() {
    DataTable table = new DataTable("form", List.of("form", "title"));
    definitions.forms().values().forEach(form -> table.add(form.form(), form.title()));
    return table;
  }

  /** What the page says of a table in the table's own words. */
  private DataTable tablesInWords() {
    String plans = "plan_status";
    return new DataTable("told", List.of("table", "description"))
        .add(plans, definitions.table(plans).description());
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
  }
}
