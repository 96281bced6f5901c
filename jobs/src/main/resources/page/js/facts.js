"use strict";
/* The tables of the first data file, found by their keys. Nothing is computed here. */
junheng.facts = (() => {
  const FILE = "province";
  const indexes = new Map();

  const all = (table) => junheng.rows(FILE, table);

  function by(table, ...columns) {
    const key = table + ":" + columns.join();
    if (!indexes.has(key)) {
      indexes.set(key, junheng.index(all(table), ...columns));
    }
    return indexes.get(key);
  }

  const many = (table, columns, ...values) => by(table, ...columns).get(values.join("|")) || [];
  const one = (table, columns, ...values) => many(table, columns, ...values)[0] || null;

  const page = () => all("page")[0];
  const isOfOneCounty = () => page().scope !== "province";
  const allYears = () => [...new Set(all("county_verdict").map((row) => row.year))].sort();
  const state = (year) => one("year_state", ["year"], year);

  /** Whether counties still hand in a year's files: what it lacks says nothing. */
  const isCollecting = (year) => (state(year) || {}).state === "collecting";

  /** The year that is shown where none is chosen. */
  const defaultYear = () => (all("year_state").find((row) => row.default_year)
    || { year: Math.max(...allYears()) }).year;

  /** The years with results, and those after them that still collect. */
  const years = () => allYears().filter((year) => year <= defaultYear());
  const ahead = () => allYears().filter((year) => year > defaultYear());
  const standards = () => {
    const scored = new Set(all("county_verdict").map((row) => row.standard));
    return all("standard").filter((row) => scored.has(row.standard));
  };
  const standard = (id) => one("standard", ["standard"], id);
  const indicators = (id) => many("dim_indicator", ["standard"], id);
  const rule = (id, code) => one("rule", ["standard", "rule"], id, code);

  /** A county as it was in a year. */
  function county(code, year) {
    const periods = many("dim_county", ["county_code"], code);
    return periods.find((row) => row.from_year <= year && (row.to_year ?? year) >= year)
      || periods[periods.length - 1] || null;
  }

  const name = (code, year) => (county(code, Number(year)) || { county_name: code }).county_name;

  /** The verdicts of a year: one per county. */
  const verdicts = (id, year) => many("county_verdict", ["standard", "year"], id, year);
  const verdict = (id, year, code) =>
    one("county_verdict", ["standard", "year", "county_code"], id, year, code);

  /** The cities of a year with their counties, in the order of their codes. */
  function cities(id, year) {
    const found = new Map();
    for (const row of verdicts(id, year)) {
      const place = county(row.county_code, Number(year));
      const city = place ? place.city_code : "";
      if (!found.has(city)) {
        found.set(city, { code: city, name: place ? place.city_name : "其他", counties: [] });
      }
      found.get(city).counties.push(row.county_code);
    }
    const ordered = [...found.values()].sort((a, b) => a.code.localeCompare(b.code));
    ordered.forEach((city) => city.counties.sort());
    return ordered;
  }

  const variance = (id, year, code, stage, indicator) =>
    one("county_variance", ["standard", "year", "county_code", "stage", "indicator"],
      id, year, code, stage, indicator);
  const composite = (id, year, code, stage) =>
    one("county_composite", ["standard", "year", "county_code", "stage"], id, year, code, stage);

  /** The limit in force: of each cv, or of the composite. */
  const limit = (id, kind, year) => many("limit", ["standard", "kind"], id, kind)
    .find((row) => (row.from ?? year) <= year && (row.to ?? year) >= year) || null;

  /** The measure that a passage is of, and where it stands: of a county or of a school. */
  const MEASURED = {
    cv: ([code, stage, indicator]) => ["province", code, null, stage, "cv_" + indicator],
    composite: ([code, stage]) => ["province", code, null, stage, "composite_cv"],
    item: ([code, item]) => ["province", code, null, null, item],
    unit: ([code, school, stage, indicator]) => ["", code, school, stage, indicator],
  };

  /** Why the figure of a passage is doubtful: it rests on a cell that is hard to believe; else nothing. */
  function doubt(now, passage) {
    const [kind, ...parts] = passage.split(":");
    if (!MEASURED[kind]) {
      return null;
    }
    const [file, code, school, stage, measure] = MEASURED[kind](parts);
    const found = junheng.rows(file || "county/" + code + "-" + now.year, "doubtful_figure").find((row) =>
      row.standard === now.standard && row.year === Number(now.year) && row.county_code === code
      && row.school_code === school && row.stage === stage && row.measure === measure);
    return found ? found.cause : null;
  }

  /** Whether a county's figure in a row of a year is doubtful; one over the years says so itself. */
  const isDoubtful = ({ doubtful, standard: id, year, county_code: code, stage, measure }) => doubtful
    ?? one("doubtful_figure", ["standard", "year", "county_code", "stage", "measure"], id, year, code, stage, measure) !== null;

  /** Whether any of a county's own figures of a year is doubtful: so may be what is judged by it. */
  const hasDoubtful = ({ standard: id, year, county_code: code }) =>
    many("doubtful_figure", ["standard", "year", "county_code"], id, year, code).length > 0;

  /** How a stage's figure is compared with a limit: in some the limit itself is already too much. */
  const comparison = (found, stage) => (found && found.below.includes(stage) ? "<" : "<=");

  /** What a limit allows, as it is written. */
  const allowed = (found, stage) =>
    ({ "<": "＜ ", "<=": "≤ " })[comparison(found, stage)] + junheng.numbers.limit(found[stage]);

  /** A cv or composite of a row over the years, told apart from the limit of its year and stage. */
  function shownCv(row) {
    const found = limit(row.standard, row.measure === "composite_cv" ? "composite" : "cv", row.year);
    return junheng.numbers.beside(row.value, 3, comparison(found, row.stage), found ? found[row.stage] : null);
  }

  const statistic = (id, year, level, area, what) =>
    one("yearly_statistic", ["standard", "year", "level", "area_code", "statistic"],
      id, year, level, area, what);
  const progress = (id, year, level) => many("progress", ["standard", "year", "level"], id, year, level);
  const plan = (id, year) => many("plan_status", ["standard", "year"], id, year);
  const formTitle = (form) => (one("form", ["form"], form) || { title: form }).title;
  const told = (table) => one("told", ["table"], table).description;
  const relaxation = (id, code) => one("relaxation", ["standard", "relaxation"], id, code);

  return {
    all, page, isOfOneCounty, allYears, years, ahead, state, isCollecting, defaultYear, standards, standard, indicators, rule, county, name, verdicts,
    verdict, cities, variance, composite, limit, allowed, statistic, progress, plan, formTitle,
    relaxation, told, doubt, isDoubtful, hasDoubtful, shownCv,
  };
})();
