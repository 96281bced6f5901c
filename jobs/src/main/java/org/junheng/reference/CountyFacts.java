package org.junheng.reference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junheng.county.ProvinceFacts;
import org.junheng.county.UnitCost;
import org.junheng.definition.Standard.Regime;

/** What the figures of county-years need of the province's own tables. */
public final class CountyFacts {
  private final Map<String, UnitCost> unitCosts = new HashMap<>();
  private final boolean isListKept;
  private final CountyMap map;

  /** Those of the province's tables. */
  public CountyFacts(Reference reference) {
    this.map = new CountyMap(reference);
    this.isListKept = reference.has("recognition");
    for (Map<String, Object> row : reference.rows("unit_costs")) {
      unitCosts.put(
          (String) row.get("resource"),
          new UnitCost((String) row.get("unit"), ((Number) row.get("yuan")).doubleValue()));
    }
  }

  /** Those of a county-year. */
  public ProvinceFacts of(int year, String county) {
    Map<Regime, Integer> recognised = new EnumMap<>(Regime.class);
    for (Regime regime : Regime.values()) {
      map.recognisedIn(county, year, regime.name())
          .ifPresent(since -> recognised.put(regime, since));
    }
    return new ProvinceFacts(unitCosts, isListKept, recognised);
  }
}
