package org.junheng.definition;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junheng.expression.ExpressionLanguage.Type;
import org.junheng.expression.NotEvaluatedException;
import org.junheng.language.Language;

/**
 * A dated exception, with the duty to reach the full rule later. In its years, for the units or
 * schools that the condition names, either a further quantity counts in an indicator, or an item's
 * limits are others.
 *
 * @param adds the quantity that counts too in {@code indicator}
 * @param limits the item's parameters that are others in {@code item}
 * @param when a condition in CEL on the unit (columns of table {@code unit}) or the school
 * @param reachWithin years after recognition in which the full rule must be reached
 */
public record Relaxation(
    String id,
    String nameZh,
    Years years,
    String indicator,
    String adds,
    String item,
    Map<String, Double> limits,
    Criterion when,
    Integer reachWithin,
    String clause)
    implements Serializable {
  /** What the condition of an item's relaxation may look at: facts of a school, campuses merged. */
  public static final Map<String, Type> SCHOOL_FACTS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("school_type", Type.TEXT),
                  Map.entry("urban_rural", Type.TEXT),
                  Map.entry("founder", Type.TEXT),
                  Map.entry("directly_run", Type.YES_NO),
                  Map.entry("dense_city_core", Type.YES_NO),
                  Map.entry("planned_year", Type.COUNT),
                  Map.entry("school_pupils", Type.COUNT),
                  Map.entry("compulsory_pupils", Type.COUNT),
                  Map.entry("junior_pupils", Type.COUNT),
                  Map.entry("migrant_pupils", Type.COUNT),
                  Map.entry("classes", Type.COUNT),
                  Map.entry("largest_class", Type.COUNT),
                  Map.entry("campuses", Type.COUNT))));

  public Relaxation {
    Required.key("id", id);
    Required.key("name_zh", nameZh);
    Required.key("years", years);
    Required.key("when", when);
    Required.key("reach_within", reachWithin);
    Required.key("clause", clause);
    limits = limits == null ? new TreeMap<>() : new TreeMap<>(limits);
    boolean isOfIndicator = indicator != null && adds != null && item == null && limits.isEmpty();
    boolean isOfItem = item != null && !limits.isEmpty() && indicator == null && adds == null;
    if (!isOfIndicator && !isOfItem) {
      throw new DefinitionException(
          Language.either(
              "relaxation %s: it either names indicator and adds, or item and limits, and not both",
              "过渡条款 %s：或写 indicator 和 adds，或写 item 和 limits，不能都写", id));
    }
  }

  /**
   * Whether its condition holds for a unit or a school; null where the facts do not tell.
   *
   * @param facts the columns of table {@code unit} where it is an indicator's, else those of {@link
   *     #SCHOOL_FACTS}; null where one is unknown
   */
  public Boolean applies(Function<String, Object> facts) {
    try {
      return when.holds(facts);
    } catch (NotEvaluatedException e) {
      throw new NotEvaluatedException(
          Language.either(
              "relaxation %s cannot be evaluated: %s",
              "过渡条款 %s 的条件无法计算：%s", id, Uncompiled.reason(e)),
          e);
    }
  }
}
