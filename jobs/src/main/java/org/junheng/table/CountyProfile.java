package org.junheng.table;

/**
 * The counts and sums over a county's schools that the application form asks for (application form,
 * table I): a row of table {@code county_profile}, one per one standard, census year and county
 * that has schools.
 */
@TableRow("county_profile")
public record CountyProfile(
    String standard,
    int year,
    String countyCode,
    Long primarySchools,
    Long nineYearSchools,
    Long juniorSchools,
    Long completeSecondarySchools,
    Long twelveYearSchools,
    Long specialSchools,
    Long teachingPoints,
    Long largeTeachingPoints,
    Long primaryClasses,
    Long juniorClasses,
    Long primaryPupils,
    Long juniorPupils,
    Long primaryTeachers,
    Long juniorTeachers,
    Long oversizePrimarySchools,
    Long oversizeJuniorSchools,
    Long oversizeCombinedSchools,
    Long oversizePrimaryClasses,
    Long oversizeJuniorClasses,
    Long smallSchoolPupils,
    Double smallSchoolFunds,
    Long judgedTeachers,
    Long trainedTeachers,
    Long certifiedTeachers,
    Long graduates,
    @Named("grade7_three_years_ago") Long grade7ThreeYearsAgo,
    Long transferredIn,
    Long deceased,
    Long transferredOut)
    implements java.io.Serializable {}
