package org.junheng.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A numerator per pupil of a unit: the value is numerator ÷ pupils × per, at school, county and
 * province alike.
 *
 * @param per 1 or 100 pupils
 * @param direction the side of the threshold that is good
 * @param thresholds null where the regime judges the county's variance alone
 * @param resource the resource of {@code unit_costs.csv} that closes a shortfall
 */
public record Indicator(
    String id,
    String nameZh,
    String nameEn,
    String unit,
    Integer per,
    Direction direction,
    ByStage<Numerator> numerator,
    ByStage<Double> thresholds,
    String resource,
    String clause)
    implements Serializable {

  /** The side of the threshold that is good; thresholds are inclusive. */
  public enum Direction {
    AT_LEAST
  }

  /** The sum of some of a unit's quantities less others. */
  public record Numerator(List<String> add, List<String> subtract) implements Serializable {
    public Numerator {
      add = Required.list("add", add);
      subtract = Required.orEmpty("subtract", subtract);
    }

    /** All quantities that the sum needs. */
    public List<String> parts() {
      List<String> parts = new ArrayList<>(add);
      parts.addAll(subtract);
      return parts;
    }
  }

  public Indicator {
    Required.key("id", id);
    Required.key("name_zh", nameZh);
    Required.key("name_en", nameEn);
    Required.key("unit", unit);
    Required.key("per", per);
    Required.key("direction", direction);
    Required.key("numerator", numerator);
    Required.key("clause", clause);
  }
}
