package org.junheng.table;

import java.util.List;

/**
 * Whether a county meets a standard, with all reasons, the heaviest first (methodology 4, 9.11 and
 * 9.13): a row of table {@code county_verdict}, one per one standard, census year and county.
 */
@TableRow("county_verdict")
public record CountyVerdict(
    String standard,
    int year,
    String countyCode,
    String verdict,
    String resource,
    String assurance,
    String quality,
    String recognition,
    String veto,
    String preconditions,
    List<String> reasons)
    implements java.io.Serializable {

  /** The same for other reasons. */
  public CountyVerdict because(List<String> others) {
    return new CountyVerdict(
        standard,
        year,
        countyCode,
        verdict,
        resource,
        assurance,
        quality,
        recognition,
        veto,
        preconditions,
        others);
  }
}
