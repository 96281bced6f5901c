package org.junheng.sample;

/** Who runs a school. */
enum Founder {
  EDUCATION_BUREAU("811"),
  OTHER_BUREAU("812"),
  /** A school run directly by the province or the city. */
  PROVINCE_OR_CITY("811"),
  PRIVATE("999");

  private final String code;

  Founder(String code) {
    this.code = code;
  }

  /** 举办者代码. */
  String code() {
    return code;
  }
}
