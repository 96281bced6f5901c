package org.junheng.sample;

/** A city of the province: the level between county and province. */
record CityDesign(String code, String name) {}
