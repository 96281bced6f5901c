package org.junheng.province;

/** A form of a county in a census year. */
public record FormOfCounty(int year, String countyCode, String form) {}
