package org.junheng.sample;

/**
 * Where a school stands.
 *
 * @param town the number of its town in the county, 0 for the seat
 * @param urbanRural 城乡分类代码
 */
record Site(DrawnPlace place, int town, String urbanRural) {

  /** Whether the place is countryside by its code. */
  boolean isRural() {
    return urbanRural.startsWith("2");
  }
}
