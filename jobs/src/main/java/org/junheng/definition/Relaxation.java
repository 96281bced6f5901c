package org.junheng.definition;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A dated exception, with the duty to reach the full rule later. In its years, for the units or
 * schools that the condition names, either a further quantity counts in an indicator, or an item's
 * limits are others.
 *
 * @param adds the quantity that counts too in {@code indicator}
 * @param limits the item's parameters that are others in {@code item}
 * @param when a condition in Spark SQL on the unit or school
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
    String when,
    Integer reachWithin,
    String clause)
    implements Serializable {
  /** What the condition of an item's relaxation may look at: facts of a school, campuses merged. */
  public static final Set<String> SCHOOL_FACTS =
      new TreeSet<>(
          Set.of(
              "school_type",
              "urban_rural",
              "founder",
              "directly_run",
              "dense_city_core",
              "planned_year",
              "school_pupils",
              "compulsory_pupils",
              "junior_pupils",
              "migrant_pupils",
              "classes",
              "largest_class",
              "campuses"));

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
          "relaxation "
              + id
              + ": it either names indicator and adds, or item and limits, and not both");
    }
  }

  /** Whether its condition holds; null where that is not known. */
  public Boolean applies(java.util.function.Function<String, Object> facts) {
    throw new UnsupportedOperationException(id);
  }
}
