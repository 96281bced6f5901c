"use strict";
/* Schools from the weakest: an order to look at, no ranking of schools. */
junheng.weakness = (() => {
  const { facts, numbers } = junheng;
  const FIRST = ["not_met", "undetermined", "met"];

  /** How far the worst indicator of each unit is from its threshold, as a share of that. */
  function furthest(now, file) {
    const thresholds = new Map(facts.indicators(now.standard).map((row) => [row.indicator, row]));
    const worst = new Map();
    for (const row of junheng.passageSchools.of(now, file, "unit_indicator")) {
      const threshold = (thresholds.get(row.indicator) || {})[row.stage + "_threshold"];
      if (!numbers.isMissing(row.value) && threshold) {
        const key = row.school_code + "|" + row.stage;
        worst.set(key, Math.min(worst.get(key) ?? Infinity, row.value / threshold));
      }
    }
    return (row) => worst.get(row.school_code + "|" + row.stage) ?? Infinity;
  }

  /**
   * Rows of units with their verdicts: those that do not pass first, then those without data; among
   * these the ones with fewer indicators attained, then the ones with the worst indicator.
   */
  function ordered(now, file, units) {
    const far = furthest(now, file);
    return [...units].sort((a, b) => FIRST.indexOf(a.verdict) - FIRST.indexOf(b.verdict)
      || (a.verdict === "not_met" ? a.attained_count - b.attained_count : 0)
      || far(a) - far(b) || a.school_code.localeCompare(b.school_code));
  }

  return { ordered };
})();
