"use strict";
/* The province: how many counties met, the change on last year, what is weakest, who fell back. */
junheng.views = {};

junheng.views.province = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks, charts, state } = junheng;
  const KINDS = ["met", "not_met", "undetermined"];
  const WEAKEST = 3;

  const files = () => [];
  const title = (now) => "全省 " + words.year(now.year);
  const areaOf = (now) => (facts.progress(now.standard, now.year, "province")[0] || {}).area_code;
  const counted = (now, year, what) =>
    facts.statistic(now.standard, year, "province", areaOf(now), what) || {};

  /** How a count moved, in a word; nothing where the year before has none. */
  function moved(change) {
    if (numbers.isMissing(change)) {
      return "没有上年数据可比";
    }
    return change === 0 ? "与上年持平" : "比上年" + (change > 0 ? "增加" : "减少") + Math.abs(change) + "个";
  }

  function tile(now, kind) {
    const what = "counties_" + kind;
    const row = counted(now, now.year, what);
    return h("a", { class: "tile " + kind, href: state.link({ passage: `counties:${what}:${areaOf(now)}` }),
      "data-passage": `counties:${what}:${areaOf(now)}` },
    h("span", { class: "what" }, words.mark[kind] + " " + words.verdict(kind)),
    h("strong", {}, numbers.count(row.value), h("small", {}, "个县区")),
    h("span", { class: "change" }, moved(row.change)));
  }

  function tiles(now) {
    const row = facts.progress(now.standard, now.year, "province")[0] || {};
    const before = facts.progress(now.standard, now.year - 1, "province")[0] || {};
    return h("div", { class: "tiles" },
      tile(now, "met"),
      tile(now, "not_met"),
      tile(now, "undetermined"),
      numbers.isMissing(row.unit_share) ? null : h("div", { class: "tile plain" },
        h("span", { class: "what" }, words.measure("unit_pass_share")),
        h("strong", {}, numbers.percent(row.unit_share)),
        h("span", { class: "change" }, numbers.count(row.units_passed) + " / " + numbers.count(row.units) + "个",
          numbers.isMissing(before.unit_share) ? null : "；上年" + numbers.percent(before.unit_share))));
  }

  function sentence(now) {
    const value = (what) => numbers.count(counted(now, now.year, what).value);
    return h("p", { class: "lead" },
      `${words.year(now.year)}，按${facts.standard(now.standard).title}，全省${value("counties")}个县区中，`
      + `达标${value("counties_met")}个，未达标${value("counties_not_met")}个，`
      + `数据不全${value("counties_undetermined")}个；达标县区${moved(counted(now, now.year, "counties_met").change)}。`,
      unsure(now));
  }

  /** What the first figures rest on that is missing or hard to believe; nothing where nothing is. */
  function unsure(now) {
    const lacking = facts.all("reference_note").map((row) => row.words);
    const doubted = facts.verdicts(now.standard, now.year).filter((row) => row.verdict === "not_met" && facts.hasDoubtful(row));
    return [
      doubted.length === 0 ? null : `未达标的县区中有${doubted.length}个有数字存疑，核实以前结论可能改变。`,
      lacking.length === 0 ? null : `省级名录：${lacking.join("；")}。`,
    ];
  }

  function overYears(now) {
    const years = facts.years().filter((year) => !numbers.isMissing(counted(now, year, "counties").value));
    const value = (year, kind) => counted(now, year, "counties_" + kind).value;
    return [
      charts.chart("各学年达标、未达标和数据不全的县区数", 260, {
        legend: { top: 0, left: 0, data: KINDS.map((kind) => words.verdict(kind)) },
        xAxis: charts.axis({ type: "category", data: years.map(words.year), splitLine: { show: false } }),
        yAxis: charts.axis({ type: "value", minInterval: 1 }),
        series: KINDS.map((kind) => ({
          type: "bar", stack: "all", name: words.verdict(kind), barMaxWidth: 56,
          itemStyle: { ...charts.style(kind), borderColor: "#fff", borderWidth: 1 },
          label: { fontWeight: "bold", ...(kind === "undetermined"
            ? { color: "#1F2933", backgroundColor: "#fff", padding: [2, 4] } : { color: "#fff" }),
            formatter: (point) => words.mark[kind] + " " + point.value },
          data: years.map((year) => ({ value: value(year, kind), label: { show: value(year, kind) > 0 } })),
        })),
      }),
      table("各学年县区结论", [
        { title: "学年", cell: words.year },
        ...KINDS.map((kind) => ({
          title: words.verdict(kind), kind: "number",
          cell: (year) => h("a", { class: "figure", href: state.link({
            year, passage: `counties:counties_${kind}:${areaOf(now)}` }) }, numbers.count(value(year, kind))),
        })),
        { title: "达标比上年", kind: "number",
          cell: (year) => numbers.countChange(counted(now, year, "counties_met").change) },
      ], years),
    ];
  }

  /** The cvs over their limit: those that are doubtful, or the others. */
  const over = (now, isDoubted) => facts.all("county_variance").filter((row) => row.standard === now.standard
    && row.year === now.year && row.verdict === "not_met"
    && facts.isDoubtful({ ...row, measure: "cv_" + row.indicator }) === isDoubted);

  /** Indicators and stages by how many counties stand over the limit, most first; doubtful figures left out. */
  function weakest(now) {
    return [...junheng.index(over(now, false), "stage", "indicator").values()]
      .sort((a, b) => b.length - a.length
        || a[0].indicator.localeCompare(b[0].indicator) || b[0].stage.localeCompare(a[0].stage));
  }

  function weak(now) {
    if (!facts.limit(now.standard, "cv", now.year)) {
      return h("p", {}, "本标准只对综合差异系数设上限，单项差异系数不设上限。");
    }
    const groups = weakest(now);
    const doubted = over(now, true).length;
    const apart = doubted === 0 ? null : h("p", { class: "note" }, `另有${doubted}个超过上限的差异系数存疑，未计入。`);
    if (groups.length === 0) {
      return [h("p", {}, doubted === 0 ? "没有一个县区的差异系数超过上限。" : "没有可信的差异系数超过上限。"), apart];
    }
    const tied = groups.slice(WEAKEST).filter((rows) => rows.length === groups[WEAKEST - 1].length);
    return [h("ol", { class: "weak" }, groups.slice(0, WEAKEST).map((rows) => {
      const { indicator, stage } = rows[0];
      return h("li", {},
        h("h3", {}, h("a", { href: state.link({ view: "counties", tab: "change", stage, indicator }) },
          `${words.stage(stage)} ${indicator} ${facts.rule(now.standard, indicator).name_zh}`)),
        h("p", {}, h("strong", {}, String(rows.length)), `个县区的差异系数超过${numbers.limit(rows[0].cv_limit)}`),
        h("p", { class: "few" }, [...rows].sort((a, b) => b.cv - a.cv).slice(0, 5).map((row) => [
          h("span", { class: "pair" }, marks.county(row.county_code, now.year), " ",
            marks.figure(numbers.cv(row.cv, row.cv_limit, row.flips_when_rounded),
              ["cv", row.county_code, stage, indicator].join(":")))]),
        rows.length > 5 ? h("span", {}, "等") : null));
    })), tied.length > 0 ? h("p", { class: "note" }, "县区数并列的还有：", tied.map(([row]) =>
      `${words.stage(row.stage)} ${row.indicator} ${words.short[row.indicator] || ""}`).join("、"), "。") : null, apart];
  }

  /** The verdict of the county that this one was a year before, if it can be compared. */
  function before(now, row) {
    const code = junheng.countyCodes.before(row.county_code, now.year);
    return code && facts.verdict(now.standard, now.year - 1, code);
  }

  /** Counties whose verdict turned. */
  const turned = (now, was, is) => facts.verdicts(now.standard, now.year)
    .filter((row) => before(now, row) && was(before(now, row).verdict) && is(row.verdict));

  function turns(now) {
    if (!facts.years().includes(now.year - 1) || facts.isCollecting(now.year - 1)) {
      return h("p", {}, "没有上年数据可比。");
    }
    const met = (verdict) => verdict === "met";
    const not = (verdict) => verdict !== "met";
    const unmet = (verdict) => verdict === "not_met";
    const unknown = (verdict) => verdict === "undetermined";
    const lacking = turned(now, met, unknown);
    const incomparable = facts.verdicts(now.standard, now.year).filter((row) => !before(now, row));
    const said = (rows, nothing) => (rows.length === 0 ? h("p", {}, nothing)
      : h("ul", { class: "names" }, rows.map((row) => h("li", {},
        marks.county(row.county_code, now.year), " ",
        h("a", { class: "figure", href: state.link({ passage: "verdict:" + row.county_code }) },
          marks.verdict(row.verdict)), facts.hasDoubtful(row)
          ? [" ", h("span", { class: "doubt", title: "该县区有数字存疑，核实以前结论可能改变" }, "存疑")] : null))));
    return h("div", { class: "two" },
      h("div", {}, h("h3", {}, "上年达标、本年未达标"), said(turned(now, met, unmet), "没有县区退步。"),
        lacking.length === 0 ? null : [h("h3", {}, "上年达标、本年数据不全（不作退步）"), said(lacking, "")],
        incomparable.length === 0 ? null : [h("h3", {}, "不能与上年比较（区划调整或上年没有结论）"), said(incomparable, "")]),
      h("div", {}, h("h3", {}, "上年未达标或数据不全、本年达标"), said(turned(now, not, met), "没有新达标的县区。")));
  }

  /** Each county a tile, city by city: no map is drawn. */
  function grid(now) {
    return h("div", { class: "grid" }, facts.cities(now.standard, now.year).map((city) => h(
      "div", { class: "city" }, h("h3", {}, name(city.name)),
      h("ul", {}, city.counties.map((code) => {
        const { verdict } = facts.verdict(now.standard, now.year, code);
        return h("li", {}, h("a", { class: "place " + verdict, title: words.verdict(verdict),
          href: state.link({ view: "county", county: code }) },
        h("span", { class: "mark", "aria-hidden": "true" }, words.mark[verdict]),
        name(facts.name(code, now.year)),
        h("span", { class: "unseen" }, words.verdict(verdict))));
      })))));
  }

  function cities(now) {
    const value = (row, what) => (facts.statistic(now.standard, now.year, "city", row.area_code, what) || {});
    const cell = (what) => (row) => marks.figure(
      numbers.count(value(row, what).value), `counties:${what}:${row.area_code}`);
    const called = new Map(facts.cities(now.standard, now.year).map((city) => [city.code, city.name]));
    return table("各市州", [
      { title: "市州", cell: (row) => name(called.get(row.area_code) || row.area_code) },
      { title: "县区", kind: "number", cell: cell("counties") },
      { title: words.verdict("met"), kind: "number", cell: cell("counties_met") },
      { title: "比上年", kind: "number",
        cell: (row) => numbers.countChange(value(row, "counties_met").change) },
      { title: words.verdict("not_met"), kind: "number", cell: cell("counties_not_met") },
      { title: words.verdict("undetermined"), kind: "number", cell: cell("counties_undetermined") },
      { title: "达标县区比例", kind: "number", cell: (row) => numbers.percent(row.share) },
      { title: words.measure("unit_pass_share"), kind: "number", cell: (row) => numbers.percent(row.unit_share) },
    ], facts.progress(now.standard, now.year, "city"));
  }

  function show(now) {
    return [
      h("h1", {}, "全省"), sentence(now), tiles(now),
      section("历年达标情况", overYears(now)),
      section("最薄弱的三项指标", weak(now)),
      section("与上年相比的变化", turns(now)),
      section("各市州的县区", marks.legend(), grid(now), cities(now)),
    ];
  }

  return { files, title, show };
})();
