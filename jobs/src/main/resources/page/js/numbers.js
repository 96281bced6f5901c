"use strict";
/* How figures are shown: half up with a guard, missing as a dash, never as zero. */
junheng.numbers = (() => {
  const MISSING = "—";
  const GUARD = 1e-12;
  const MOST_DECIMALS = 12;

  const isMissing = (value) => value === null || value === undefined;

  /** A value rounded half up; negative ones away from zero alike. */
  function halfUp(value, decimals) {
    const scale = 10 ** decimals;
    const rounded = Math.floor(Math.abs(value) * scale * (1 + GUARD) + 0.5) / scale;
    return value < 0 ? -rounded : rounded;
  }

  function fixed(value, decimals) {
    const rounded = halfUp(value, decimals);
    return (rounded === 0 ? 0 : rounded).toFixed(decimals);
  }

  /**
   * A figure with so many decimals. Where it would land on its limit and its verdict says otherwise,
   * with as many more as show the difference: one, as a rule.
   */
  function shown(value, decimals, limit, flips) {
    if (isMissing(value)) {
      return MISSING;
    }
    let places = decimals;
    if (flips && !isMissing(limit)) {
      places += 1;
      while (places < MOST_DECIMALS && halfUp(value, places) === limit) {
        places += 1;
      }
    }
    return fixed(value, places);
  }

  const unit = (value, limit, flips) => shown(value, 2, limit, flips);
  const cv = (value, limit, flips) => shown(value, 3, limit, flips);

  /** Whether a figure keeps a limit, with a guard. */
  const KEEPS = {
    "<": (value, limit) => value < limit * (1 - GUARD),
    "<=": (value, limit) => value <= limit * (1 + GUARD),
    ">": (value, limit) => value > limit * (1 + GUARD),
    ">=": (value, limit) => value >= limit * (1 - GUARD),
  };

  /** A figure with the fewest decimals, from so many on, that leave it on its side of a limit; that may be missing. */
  function beside(value, decimals, comparison, limit) {
    if (isMissing(value)) {
      return MISSING;
    }
    let places = decimals;
    if (!isMissing(limit)) {
      const keeps = KEEPS[comparison];
      while (places < MOST_DECIMALS && keeps(halfUp(value, places), limit) !== keeps(value, limit)) {
        places += 1;
      }
    }
    return fixed(value, places);
  }

  /** A limit as the regulation writes it: two decimals, more where it has more. */
  const limit = (value) => (isMissing(value) ? MISSING
    : halfUp(value, 2) === value ? value.toFixed(2) : String(value));

  /** A share; only all are 100.0%. */
  function percent(value, limit, flips) {
    if (isMissing(value)) {
      return MISSING;
    }
    const bound = isMissing(limit) ? limit : halfUp(limit * 100, 6);
    const text = shown(value * 100, 1, bound, flips);
    return (text === "100.0" ? beside(value * 100, 1, ">=", 100) : text) + "%";
  }

  /** A whole number in groups of three. */
  function count(value) {
    return isMissing(value) ? MISSING : String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  }

  /** A quantity: whole where it is whole, else with two decimals. */
  function quantity(value) {
    if (isMissing(value)) {
      return MISSING;
    }
    const [whole, rest] = fixed(value, 2).split(".");
    return count(whole) + (rest === "00" ? "" : "." + rest);
  }

  /** What is needed: whole, rounded up, since less would not do; where it is less than one, so said. */
  function need(value) {
    if (isMissing(value)) {
      return MISSING;
    }
    return value > 0 && value < 1 ? "不足1" : count(Math.ceil(value * (1 - GUARD)));
  }

  const signed = (text, value) => (value > 0 && Number(text) !== 0 ? "+" : "") + text;

  /** A difference of cvs. */
  const cvChange = (value) => (isMissing(value) ? MISSING : signed(fixed(value, 3), value));

  /** A difference of shares, in percentage points. */
  const points = (value) =>
    isMissing(value) ? MISSING : signed(fixed(value * 100, 1), value) + "个百分点";

  const countChange = (value) => (isMissing(value) ? MISSING : signed(String(value), value));

  /** In full, for a passage. */
  const full = (value) => (isMissing(value) ? MISSING : String(value));

  /** Whether a figure lies within 5 % of its limit. */
  const isNear = (value, limit) =>
    !isMissing(value) && !isMissing(limit) && limit !== 0
    && Math.abs(value - limit) <= 0.05 * Math.abs(limit) * (1 + GUARD);

  return {
    MISSING, isMissing, halfUp, shown, unit, cv, beside, limit, percent, count, quantity, need, cvChange, points,
    countChange, full, isNear,
  };
})();
