package org.junheng.answer;

import java.util.List;

/**
 * How much of one part of a verdict can be judged by what counties handed in.
 *
 * @param part resource, or the domain of items
 * @param counties that handed in anything
 * @param judged the figures that every one of them has a value of
 * @param lacking what keeps others from being judged
 */
public record CoveredPart(
    String standard, String part, int counties, List<String> judged, List<Lack> lacking) {

  /**
   * What keeps figures from being judged.
   *
   * @param form the form that was not handed in or has no such column; null where cells, other
   *     years or the province's own tables are what is missing
   * @param column null where it is the whole form
   * @param counties in how many counties
   */
  public record Lack(String form, String column, int counties, List<String> figures) {}
}
