"use strict";
/* The schools behind a county's verdict: what fails, what is missing in people and things, what drives differences. */
junheng.countySchools = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks, state } = junheng;
  const MOST = 5;

  const fileOf = (now) => "county/" + now.county + "-" + now.year;
  const rowsOf = (now, kind) => junheng.passageSchools.of(now, fileOf(now), kind);
  const called = (now) => junheng.passageSchools.names(fileOf(now));
  const link = (now, code) => h("a", { href: state.link({ tab: "school:" + code }), "data-school": code }, name(called(now)(code)));
  const missing = (row) => numbers.quantity(row.quantity) + words.label("unit", row.unit);

  /** What the county's schools still need of each resource, as the release adds it up. */
  function totals(now) {
    const rows = junheng.passageSchools.of(now, "county/" + now.county, "county_shortfall")
      .filter((row) => row.year === now.year);
    return rows.length === 0 ? null : h("div", { class: "tiles" }, rows.map((row) => h("div", { class: "tile plain" },
      h("span", { class: "what" }, words.label("resource", row.resource)),
      h("strong", {}, h("small", {}, "还差 "), numbers.quantity(row.quantity), h("small", {}, words.label("unit", row.unit))),
      h("span", { class: "change" }, row.schools + "所学校",
        row.cost_yuan === null ? null : "，约" + numbers.quantity(row.cost_yuan) + "元"))));
  }

  /** What each school still needs, in teachers, square metres, yuan and rooms. */
  function shortfalls(now) {
    const rows = rowsOf(now, "shortfall_plan");
    if (rows.length === 0) {
      return null;
    }
    const bySchool = [...junheng.index(rows, "school_code").values()];
    return section("还差多少", totals(now),
      h("p", {}, `${bySchool.length}所学校有指标未达到标准值。设施按全校计。`),
      table("各校缺口", [
        { title: "学校", cell: ([row]) => link(now, row.school_code) },
        { title: "还差", cell: (all) => h("ul", { class: "needs" }, all.map((row) => h("li", {},
          h("span", {}, words.stage(row.stage) + " " + words.label("resource", row.resource) + " "),
          marks.figure("还差" + missing(row), ["unit", now.county, row.school_code, row.stage, row.indicator].join(":")),
          row.chosen === false ? h("small", {}, "（可只补到85%：" + numbers.quantity(row.quantity_85)
            + words.label("unit", row.unit) + "）") : null))) },
        { title: "补足费用（元）", kind: "number", cell: (all) => h("ul", { class: "needs" },
          all.map((row) => h("li", {}, numbers.quantity(row.cost_yuan)))) },
      ], bySchool));
  }

  /** Units that do not pass, with what fails; items that schools fail. */
  function failing(now) {
    const units = junheng.weakness.ordered(now, fileOf(now),
      rowsOf(now, "unit_verdict").filter((row) => row.verdict !== "met"));
    const items = rowsOf(now, "school_item");
    return section("理由背后的学校",
      table("未达标或数据不全的学校（学段），从弱到强", [
        { title: "学校", cell: (row) => link(now, row.school_code) },
        { title: "学段", cell: (row) => words.stage(row.stage) },
        { title: "结论", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
        { title: "达标指标数", kind: "number", cell: (row) => numbers.count(row.attained_count) },
        { title: "说明", cell: (row) => row.reason || "" },
      ], units, { empty: "没有" }),
      table("逐校核查未达标或数据不全", [
        { title: "学校", cell: (row) => link(now, row.school_code) },
        { title: "项目", cell: (row) => marks.figure(row.item, ["item", now.county, row.item].join(":")) },
        { title: "结论", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
        { title: "说明", cell: (row) => row.detail || "" },
      ], items, { empty: "没有" }));
  }

  /** Which schools make the differences: the largest shares of the variance. */
  function drivers(now) {
    const groups = [...junheng.index(rowsOf(now, "variance_driver"), "indicator", "stage").values()]
      .map((rows) => rows.sort((a, b) => b.share - a.share).slice(0, MOST))
      .filter(([row]) => facts.rule(now.standard, row.indicator))
      .sort(([a], [b]) => a.indicator.localeCompare(b.indicator) || b.stage.localeCompare(a.stage));
    return groups.length === 0 ? null : section("差异来自哪些学校",
      h("p", {}, `每项列出占差异比例最大的学校，至多${MOST}所；去掉该校后的差异系数列在后面。`),
      table("差异来源", [
        { title: "指标", cell: ([row]) => words.stage(row.stage) + " " + row.indicator + " " + (words.short[row.indicator] || "") },
        { title: "差异系数", kind: "cell", cell: ([row]) => {
          const one = facts.variance(now.standard, now.year, now.county, row.stage, row.indicator) || {};
          return marks.judged(numbers.cv(one.cv, one.cv_limit, one.flips_when_rounded), one.cv, one.cv_limit, one.verdict,
            ["cv", now.county, row.stage, row.indicator].join(":"));
        } },
        { title: "学校", cell: (rows) => h("ol", { class: "needs" }, rows.map((row) => h("li", {}, link(now, row.school_code),
          " 占", numbers.percent(row.share), "，去掉后", numbers.cv(row.leave_one_out_cv)))) },
      ], groups));
  }

  /** One school: what it is, its verdicts, values and what it lacks. */
  function one(now, code) {
    const school = junheng.rows(fileOf(now), "dim_school").find((row) => row.school_code === code);
    if (!school) {
      return h("section", { class: "school" }, h("h2", {}, "没有这所学校"), junheng.schoolYears.elsewhere(now, code));
    }
    const values = rowsOf(now, "unit_indicator").filter((row) => row.school_code === code);
    const verdicts = rowsOf(now, "unit_verdict").filter((row) => row.school_code === code);
    const plan = rowsOf(now, "plan_school_status").find((row) => row.school_code === code);
    return h("section", { class: "school" },
      h("h2", {}, name(school.school_name), " ", h("small", {}, code)),
      h("p", {}, [words.label("school_type", school.school_type), words.label("urban_rural", school.urban_rural),
        words.label("founder", school.founder)].join("　")),
      verdicts.map((row) => h("p", {}, words.stage(row.stage), " ", marks.verdict(row.verdict), " ", row.reason || "")),
      plan ? h("p", {}, "规划：", plan.reason || words.label("plan_school_status", plan.status)) : null,
      values.length === 0 ? h("p", {}, "该校不在本标准的评估范围内。") : table("各项指标", [
        { title: "指标", cell: (row) => words.stage(row.stage) + " " + row.indicator + " " + (facts.rule(now.standard, row.indicator) || {}).name_zh },
        { title: "指标值", kind: "cell", cell: (row) => junheng.passageSchools.valueOf(row,
          junheng.passageSchools.thresholdOf(now, row.stage, row.indicator),
          ["unit", now.county, code, row.stage, row.indicator].join(":")) },
        { title: "标准值", kind: "number", cell: (row) => numbers.unit(junheng.passageSchools.thresholdOf(now, row.stage, row.indicator)) },
      ], values),
      junheng.schoolYears.show(now, school),
      h("p", {}, h("a", { href: state.link({ tab: "heat" }) }, "收起该校")));
  }

  return { shortfalls, failing, drivers, one };
})();
