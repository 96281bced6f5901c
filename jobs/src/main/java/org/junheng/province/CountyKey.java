package org.junheng.province;

/** A county in a census year under a standard. */
record CountyKey(String standard, int year, String county) {}
