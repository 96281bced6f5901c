package org.junheng.publish.report;

import java.util.Locale;

/** What is counted of an area in a census year: the statistics that a bureau reports. */
enum Counted {
  /** Counties that are valid in the year. */
  COUNTIES,
  /** Counties whose verdict is met. */
  COUNTIES_MET,
  /** Counties whose verdict is not met. */
  COUNTIES_NOT_MET,
  /** Counties whose verdict is undetermined. */
  COUNTIES_UNDETERMINED,
  /** Counties whose latest plan names the year or an earlier one. */
  PLANNED,
  /** Of these, the ones whose recognition is held. */
  PLANNED_RECOGNISED,
  /** Units in the standard's scope. */
  UNITS,
  /** Units that pass. */
  UNITS_PASSED,
  /** Counties that hold the recognition by the year. */
  CUMULATIVE_RECOGNISED,
  /** Counties whose recognition is held, whatever their plan. */
  PLAN_DONE,
  /** Of these, the ones whose planned year is still to come. */
  PLAN_AHEAD,
  /** Of these, the ones without a plan. */
  PLAN_DONE_UNPLANNED,
  /** Counties that go by their plan. */
  PLAN_ON_TRACK,
  /** Counties that may miss their planned year. */
  PLAN_AT_RISK,
  /** Counties that missed it. */
  PLAN_LATE,
  /** Counties without a plan and without a recognition. */
  PLAN_UNPLANNED;

  /** As table {@code yearly_statistic} names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
