"use strict";
/* One school in every year that it has data, under its own code and those that it bore before and after. */
junheng.schoolYears = (() => {
  const { h, name, table } = junheng.dom;
  const { facts, numbers, words, marks, state } = junheng;

  /** Where the school may stand: its county's codes in every year. */
  const places = (now) => facts.years().flatMap((year) => junheng.countyCodes.related(now.county)
    .flatMap((code) => junheng.countyCodes.yearFiles(code, year).map((file) => ({ year, code, file }))));

  /** The school's rows of each year, oldest first. */
  function found(now, school) {
    return places(now).flatMap(({ year, code, file }) => junheng.rows(file, "dim_school")
      .filter((row) => row.school_code === school.school_code || row.lineage_code === school.lineage_code)
      .map((row) => {
        const own = (kind) => junheng.passageSchools.of(now, file, kind)
          .filter((one) => one.school_code === row.school_code);
        return { year, code, row, values: own("unit_indicator"), units: own("unit"), verdicts: own("unit_verdict") };
      }));
  }

  /** A year as a column's heading, with what the school was then. */
  const heading = (now, school) => ({ year, code, row }) => h("span", {}, words.year(year),
    row.school_code === school.school_code ? null : h("small", {}, row.school_code),
    row.school_name === school.school_name ? null : h("small", {}, name(row.school_name)),
    code === now.county ? null : h("small", {}, name(facts.name(code, year))));

  const ofStage = (rows, stage) => rows.find((row) => row.stage === stage) || null;

  function lines(now, all, stage) {
    const named = words.stage(stage);
    const threshold = (indicator) => junheng.passageSchools.thresholdOf(now, stage, indicator);
    const hasVerdicts = all.some((one) => ofStage(one.verdicts, stage));
    return [
      { title: named + " 在校生数", cell: (one) => numbers.count((ofStage(one.units, stage) || {}).pupils) },
      hasVerdicts && { title: named + " 综合评估", cell: (one) => {
        const row = ofStage(one.verdicts, stage);
        return row ? marks.verdict(row.verdict) : numbers.MISSING;
      } },
      ...facts.indicators(now.standard).map((rule) => ({
        title: [named, " ", rule.indicator, " ", rule.name_zh,
          numbers.isMissing(threshold(rule.indicator)) ? null : h("small", {}, " ≥ " + threshold(rule.indicator))],
        cell: (one) => {
          const row = one.values.find((value) => value.stage === stage && value.indicator === rule.indicator);
          return row ? junheng.passageSchools.valueOf(row, threshold(rule.indicator),
            ["unit", one.code, row.school_code, stage, rule.indicator].join(":"),
            { year: one.year, county: one.code, tab: "school:" + row.school_code }) : numbers.MISSING;
        },
      })),
    ].filter(Boolean);
  }

  function figures(now, school) {
    const all = found(now, school);
    const stages = words.codes("stage").filter((stage) => all.some((one) => ofStage(one.units, stage)));
    const years = all.filter((one) => one.units.length > 0);
    return years.length === 0 ? null : table("该校历年情况", [
      { title: "项目", cell: (line) => line.title },
      ...years.map((one) => ({ title: heading(now, school)(one), kind: "number", cell: (line) => line.cell(one) })),
    ], stages.flatMap((stage) => lines(now, years, stage)));
  }

  /** Where a school stands that this county does not have in this year. */
  function elsewhere(now, code) {
    const newest = junheng.rows("names", "dim_school").find((row) => row.school_code === code);
    if (!newest) {
      return h("p", { class: "lead" }, "没有学校标识码为“", name(code), "”的学校：本版本各学年都没有这个代码。");
    }
    return h("p", { class: "lead" }, words.year(now.year), name(facts.name(now.county, now.year)), "没有学校标识码为", code,
      "的学校。该校最近的数据：", h("a", { href: state.link({ county: newest.county_code, year: newest.year }) },
        words.year(newest.year), " ", name(facts.name(newest.county_code, newest.year)), " ", name(newest.school_name)), "。");
  }

  /** The table of a school's years; it is filled when the years' files have come. */
  function show(now, school) {
    const box = h("div", { "aria-live": "polite" }, h("p", {}, "正在读取历年数据……"));
    Promise.all(places(now).map(({ file }) => junheng.load(file)))
      .then(() => box.replaceChildren(...[figures(now, school)].filter(Boolean)));
    return box;
  }

  return { show, elsewhere };
})();
