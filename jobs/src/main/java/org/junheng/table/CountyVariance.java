package org.junheng.table;

/**
 * How much a county's units differ in one indicator (methodology 2.2): a row of table {@code
 * county_variance}, one per one standard, census year, county, stage and indicator.
 */
@TableRow("county_variance")
public record CountyVariance(
    String standard,
    int year,
    String countyCode,
    String stage,
    String indicator,
    Long units,
    Long pupils,
    Long unitsMissing,
    Double mean,
    Double sd,
    Double cv,
    Double cvLimit,
    String verdict,
    Boolean flipsWhenRounded,
    Long unitsAttained,
    Double attainedShare,
    Double raiseTo,
    Long unitsRaised,
    Double raiseBy)
    implements java.io.Serializable {

  /** The same figures under the code that the county bears on another map. */
  public CountyVariance in(String county) {
    return county.equals(countyCode)
        ? this
        : new CountyVariance(
            standard,
            year,
            county,
            stage,
            indicator,
            units,
            pupils,
            unitsMissing,
            mean,
            sd,
            cv,
            cvLimit,
            verdict,
            flipsWhenRounded,
            unitsAttained,
            attainedShare,
            raiseTo,
            unitsRaised,
            raiseBy);
  }
}
