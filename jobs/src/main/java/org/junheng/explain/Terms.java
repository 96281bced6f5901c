package org.junheng.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junheng.county.item.JudgingRule;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.figure.Shown;
import org.junheng.reference.Reference;

/** The numbers in formulas that follow from a standard or from many rows: {@code {name()}}. */
final class Terms {
  private final FigureRow row;
  private final Ingredients parts;
  private final Definitions definitions;
  private final Reference reference;

  Terms(FigureRow row, Ingredients parts, Definitions definitions, Reference reference) {
    this.row = row;
    this.parts = parts;
    this.definitions = definitions;
    this.reference = reference;
  }

  /** A term by its name. */
  String of(String name) {
    return switch (name) {
      case "per" -> String.valueOf(indicator().per());
      case "item" -> item();
      case "numerator" -> numerator();
      case "numerators" -> sum("numerator");
      case "pupils" -> sum("pupils");
      case "squares" -> squares();
      case "ratios" -> ratios();
      case "remaining" -> Shown.limit(standard().unitRule().remainingShare());
      case "unit_cost" -> unitCost();
      case "unit_rule" ->
          "至少%d项达到，其余不低于标准值的%s方为达标"
              .formatted(
                  standard().unitRule().attainedAtLeast(),
                  Shown.percent(standard().unitRule().remainingShare()));
      default -> throw new DefinitionException("a formula names '" + name + "()'");
    };
  }

  private Standard standard() {
    return row.standard(definitions);
  }

  private Indicator indicator() {
    return standard().indicators().stream()
        .filter(one -> one.id().equals(row.measured()))
        .findFirst()
        .orElseThrow(() -> new DefinitionException("no indicator " + row.measured()));
  }

  private String item() {
    Item item =
        standard().items().stream()
            .filter(one -> one.id().equals(row.text("item")))
            .findFirst()
            .orElseThrow(() -> new DefinitionException("no item " + row.text("item")));
    String words = JudgingRule.of(item).formula(item);
    String detail = row.text("detail");
    return detail == null || detail.isBlank() ? words : words + "；" + detail;
  }

  /** The sum of a unit's quantities, each with its name. */
  private String numerator() {
    Indicator indicator = indicator();
    Stage stage = Stage.of(row.text("stage"));
    Indicator.Numerator sum = indicator.numerator().of(stage);
    StringBuilder text = new StringBuilder();
    sum.add().forEach(part -> text.append(text.isEmpty() ? "" : " ＋ ").append(quantity(part)));
    for (Relaxation relaxation : standard().relaxationsOfIndicator(indicator.id())) {
      if (relaxation.id().equals(row.text("relaxation"))) {
        text.append(" ＋ ").append(quantity(relaxation.adds())).append("（过渡条款）");
      }
    }
    sum.subtract().forEach(part -> text.append(" － ").append(quantity(part)));
    return text.toString();
  }

  private String quantity(String part) {
    Object value = parts.of("unit").isEmpty() ? null : parts.of("unit").get(0).value(part);
    return definitions.table("unit").column(part).title() + " " + FormulaText.number(value);
  }

  /** Over the units that have a value. */
  private List<FigureRow> units() {
    return parts.of("unit_indicator").stream()
        .filter(unit -> unit.number("value") != null)
        .toList();
  }

  private String sum(String column) {
    return FormulaText.number(
        units().stream().map(unit -> unit.number(column)).mapToDouble(Double::doubleValue).sum());
  }

  private String squares() {
    Double mean = row.number("mean");
    return mean == null
        ? Shown.NOTHING
        : FormulaText.number(
            units().stream()
                .mapToDouble(
                    unit -> unit.number("pupils") * Math.pow(unit.number("value") - mean, 2))
                .sum());
  }

  private String ratios() {
    List<String> ratios = new ArrayList<>();
    for (FigureRow one : parts.of("unit_indicator")) {
      if (one.number("value") != null && one.number("threshold") != null) {
        ratios.add(
            "%s %s÷%s"
                .formatted(
                    one.text("indicator"),
                    FormulaText.number(one.value("value")),
                    FormulaText.number(one.value("threshold"))));
      }
    }
    return ratios.isEmpty() ? Shown.NOTHING : String.join("、", ratios);
  }

  private String unitCost() {
    return reference.rows("unit_costs").stream()
        .filter(cost -> Objects.equals(cost.get("resource"), row.text("resource")))
        .map(cost -> FormulaText.number(((Number) cost.get("yuan")).doubleValue()) + "元")
        .findFirst()
        .orElse("（没有单价）");
  }
}
