package org.junheng.table;

/**
 * The mean of a county's cvs in one stage (methodology 2.2 and 3): a row of table {@code
 * county_composite}, one per one standard, census year, county and stage.
 */
@TableRow("county_composite")
public record CountyComposite(
    String standard,
    int year,
    String countyCode,
    String stage,
    Double compositeCv,
    Double compositeLimit,
    String verdict,
    Boolean flipsWhenRounded,
    Long unitsMissing)
    implements java.io.Serializable {

  /** The same figures under the code that the county bears on another map. */
  public CountyComposite in(String county) {
    return county.equals(countyCode)
        ? this
        : new CountyComposite(
            standard,
            year,
            county,
            stage,
            compositeCv,
            compositeLimit,
            verdict,
            flipsWhenRounded,
            unitsMissing);
  }
}
