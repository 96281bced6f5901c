package org.junheng.sample;

/** Where in the county a school stands. */
enum DrawnPlace {
  /** The county's seat, or the built-up part of a district. */
  SEAT,
  /** The centre of a town. */
  CENTRE,
  /** A village. */
  VILLAGE
}
