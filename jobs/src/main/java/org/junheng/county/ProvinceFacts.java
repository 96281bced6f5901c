package org.junheng.county;

import java.io.Serializable;
import java.util.Map;
import org.junheng.definition.Standard;

/**
 * What a county-year's figures need of the province besides its own files.
 *
 * @param unitCosts by resource; none without a list
 * @param isListKept whether the province keeps a list of recognitions
 * @param recognisedIn the year of the county's recognition under each regime; no entry without one
 */
public record ProvinceFacts(
    Map<String, UnitCost> unitCosts, boolean isListKept, Map<Standard.Regime, Integer> recognisedIn)
    implements Serializable {
  /** Nothing is known of the province: on a county's own machine. */
  public static final ProvinceFacts NONE = new ProvinceFacts(Map.of(), false, Map.of());
}
