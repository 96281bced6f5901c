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

  /** Where a gap's own passage stands; nothing where it has none. */
  const passageOf = (now, row) => ({
    variance: row.measure === "composite_cv" ? ["composite", now.county, row.stage]
      : ["cv", now.county, row.stage, (row.measure || "").slice(3)],
    item: ["item", now.county, row.measure], veto: ["item", now.county, row.measure],
    preconditions: ["item", now.county, row.measure],
  }[row.kind] || []).join(":");

  /** What stands between the county and the verdict, the heaviest first; what bears on none apart. */
  function gaps(now) {
    const rows = junheng.passageSchools.of(now, "county/" + now.county, "county_gap")
      .filter((row) => row.year === now.year).sort((a, b) => a.position - b.position);
    const standing = rows.filter((row) => row.bears);
    const spare = rows.filter((row) => !row.bears);
    const { verdict } = facts.verdict(now.standard, now.year, now.county) || {};
    return [
      standing.length === 0 ? h("p", {}, verdict === "met" ? "结论为达标，没有差距。" : "没有可列的差距。")
        : table("离达标还有的差距，重的在前；每一条都影响结论", [
          { title: "类别", cell: (row) => words.label("gap_kind", row.kind) },
          { title: "差距：数值与标准", cell: (row) => {
            const passage = passageOf(now, row);
            return [h("span", { class: "detail clamp" }, passage ? h("a", { class: "figure",
              href: state.link({ passage }), "data-passage": passage }, name(row.reason)) : name(row.reason))];
          } },
          { title: "还需", cell: (row) => h("span", { class: "detail clamp" }, name(row.needed || numbers.MISSING)) },
          { title: "影响结论", kind: "mark", cell: (row) => bears(row.bears) },
          { title: "结论", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
        ], standing),
      spare.length === 0 ? null : h("details", {}, h("summary", {}, "不影响结论的其余缺口：学校低于标准值，达标不要求补足"),
        table("其余缺口", [
          { title: "缺口", cell: (row) => row.reason },
          { title: "补足另需", cell: (row) => row.needed },
          { title: "影响结论", kind: "mark", cell: (row) => bears(row.bears) },
        ], spare)),
    ];
  }

  const bears = (value) => (value === null ? "待数据补全" : value ? "影响结论" : "不影响结论");

  /** What schools need of each resource, in people and things: of those that the verdict waits for first. */
  function shortfalls(now) {
    const rows = rowsOf(now, "shortfall_plan");
    const schools = (some) => [...junheng.index(some, "school_code").values()];
    const needed = rows.filter((row) => row.bears);
    const others = rows.filter((row) => !row.bears);
    const lines = (quantity, cost) => [
      { title: "学校", cell: ([row]) => link(now, row.school_code) },
      { title: "还需", cell: (all) => h("ul", { class: "needs" }, all.map((row) => h("li", {},
        h("span", {}, words.stage(row.stage) + " " + words.label("resource", row.resource) + " "),
        marks.figure(numbers.need(row[quantity]) + words.label("unit", row.unit),
          ["unit", now.county, row.school_code, row.stage, row.indicator].join(":")),
        row.bears && row.chosen === false ? h("small", {}, "（补到85%即可）") : null))) },
      { title: "费用（元）", kind: "number", cell: (all) => h("ul", { class: "needs" },
        all.map((row) => h("li", {}, numbers.need(row[cost])))) },
    ];
    return section("还差多少", gaps(now),
      needed.length === 0 ? null : [
        h("p", {}, `${schools(needed).length}所学校要补足下列缺口才能达标。数量和费用向上取整，设施按全校计，同校两个学段不相加。`),
        table("影响结论的学校缺口", lines("required", "required_yuan"), schools(needed))],
      others.length === 0 ? null : h("details", {}, h("summary", {}, `各校不影响结论的缺口（${schools(others).length}所）`),
        table("各校补到标准值的其余缺口", lines("quantity", "cost_yuan"), schools(others))));
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
        { title: "还需", cell: (row) => row.needed || "" },
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
