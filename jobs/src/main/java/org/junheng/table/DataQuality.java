package org.junheng.table;

import java.time.Instant;

/**
 * What of a form a county has handed in, and how it fared (contract: data_quality): a row of table
 * {@code data_quality}, one per one census year, county and form.
 */
@TableRow("data_quality")
public record DataQuality(
    int year,
    String countyCode,
    String form,
    Long files,
    Long rowsRead,
    Long rowsAccepted,
    Long rowsHeld,
    Long warnings,
    Long warningsAccepted,
    Long submissions,
    Instant submittedAt,
    Boolean late,
    String status,
    String withdrawnOn,
    Boolean inLanding)
    implements java.io.Serializable {}
