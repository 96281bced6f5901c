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

  /**
   * The changes of counties' codes, as a condition of SQL: of one county those that are its alone.
   */
  String changes() {
    return isWhole() ? "true" : "? in (from_code, to_code) and one_to_one";
  }

  /** What stands for the condition's question marks. */
  Object[] values() {
    return isWhole() ? new Object[0] : new Object[] {county};
  }
}
