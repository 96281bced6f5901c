"use strict";
/* The heat map: each county's cv of every indicator and stage. It is a table: picture and figures at once. */
junheng.countyViews.set("heat", (() => {
  const { h, table } = junheng.dom;
  const { facts, numbers, words, marks, state } = junheng;

  function cell(now, code, stage, indicator) {
    const row = facts.variance(now.standard, now.year, code, stage, indicator);
    if (!row) {
      return h("span", { class: "none" }, numbers.MISSING);
    }
    return marks.judged(
      numbers.cv(row.cv, row.cv_limit, row.flips_when_rounded), row.cv, row.cv_limit, row.verdict,
      ["cv", code, stage, indicator].join(":"),
      facts.name(code, now.year) + words.stage(stage) + indicator);
  }

  function composite(now, code, stage) {
    const row = facts.composite(now.standard, now.year, code, stage);
    return row ? marks.judged(
      numbers.cv(row.composite_cv, row.composite_limit, row.flips_when_rounded), row.composite_cv,
      row.composite_limit, row.verdict, ["composite", code, stage].join(":"),
      facts.name(code, now.year) + words.stage(stage) + "综合") : h("span", { class: "none" }, numbers.MISSING);
  }

  function show(now, counties) {
    const indicators = facts.indicators(now.standard);
    const stages = words.codes("stage");
    const limit = facts.limit(now.standard, "cv", now.year)
      || facts.limit(now.standard, "composite", now.year);
    const hasComposite = Boolean(facts.limit(now.standard, "composite", now.year));
    const groups = h("tr", {}, h("td", { colspan: 2 }), stages.map((stage) => h(
      "th", { colspan: indicators.length + (hasComposite ? 1 : 0), scope: "colgroup", class: "group" },
      words.stage(stage) + "（上限" + numbers.limit(limit[stage]) + "）")));
    const columns = [
      { title: "县区", cell: (code) => marks.county(code, now.year) },
      { title: "结论", kind: "mark", cell: (code) => {
        const { verdict } = facts.verdict(now.standard, now.year, code);
        return h("a", { href: state.link({ passage: "verdict:" + code }), class: "figure",
          "data-passage": "verdict:" + code }, marks.verdict(verdict));
      } },
      ...stages.flatMap((stage) => [
        ...indicators.map((row) => ({
          title: h("span", {}, row.indicator, h("small", {}, words.short[row.indicator] || "")),
          hint: row.name_zh, kind: "cell", cell: (code) => cell(now, code, stage, row.indicator),
        })),
        hasComposite && { title: "综合", kind: "cell", cell: (code) => composite(now, code, stage) },
      ].filter(Boolean)),
    ];
    return [
      junheng.views.counties.choices(now),
      h("p", { class: "lead" }, "各县区每项指标的校际差异系数，越小越均衡。点任一数字看算法、依据和各校数据。"),
      marks.legend(),
      table("校际差异系数，" + words.year(now.year), columns, counties, { groups, className: "heat" }),
      h("p", { class: "note" }, "各列：", indicators.map((row) => row.indicator + " " + row.name_zh).join("；"), "。"),
    ];
  }

  return { title: "热力图", show };
})());
