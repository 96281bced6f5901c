package org.junheng.intake;

import java.io.Serializable;

/**
 * What one county submitted for one census year: the unit of intake.
 *
 * @param validInReference whether the reference has the county in that year; where not, all of the
 *     submission is held
 */
public record CountyYear(int year, String countyCode, boolean validInReference)
    implements Serializable {}
