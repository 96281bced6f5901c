package org.junheng.sample;

/** What is special about a school, so that values on and around the limits exist. */
enum SchoolQuirk {
  NONE,
  /** All seven resources exactly at the threshold. */
  ON_THRESHOLD,
  /** One resource the smallest unit under its threshold: the unit passes by the 85 % rule. */
  ONE_JUST_UNDER,
  /** Two resources the smallest unit under: the unit fails. */
  TWO_JUST_UNDER,
  /** One resource exactly at 85 %. */
  ONE_AT_85,
  /** One resource the smallest unit under 85 %. */
  ONE_UNDER_85,
  /** Every class exactly as large as is allowed. */
  FULL_CLASSES,
  /** One class has one pupil too many. */
  OVERFULL_CLASS,
  /** Rooms exactly as large as the rule or one of its relaxations asks. */
  ROOMS_ON_THE_LIMIT,
  /** Rooms 0.1 m² smaller than the rule or one of its relaxations asks. */
  ROOMS_JUST_UNDER,
  /** More than half of the pupils are migrant workers' children. */
  MIGRANT_MAJORITY,
  /** A 空壳学校: there, and without pupils. */
  EMPTY
}
