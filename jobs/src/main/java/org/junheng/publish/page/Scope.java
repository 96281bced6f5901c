package org.junheng.publish.page;

/** Whose rows a page shows: all counties' or one county's. */
record Scope(String county) {
  static final Scope ALL = new Scope(null);

  /** One county. */
  static Scope of(String county) {
    return new Scope(county);
  }

  boolean isWhole() {
    return county == null;
  }

  /** The rows, as a condition of SQL. */
  String condition() {
    return isWhole() ? "true" : "county_code = ?";
  }

  /** What stands for the condition's question marks. */
  Object[] values() {
    return isWhole() ? new Object[0] : new Object[] {county};
  }
}
