"use strict";
/* Plan and progress: planned and recognised counties, targets, duties after recognition. */
junheng.views.plan = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks, charts, state } = junheng;
  const STATES = ["done", "on_track", "at_risk", "late", "unplanned"];
  const SIGNS = { done: "✔", on_track: "→", at_risk: "!", late: "✘", unplanned: "○" };

  const files = () => ["plans"];
  const title = (now) => "规划与进度 " + words.year(now.year);
  const of = (now, kind) => junheng.rows("plans", kind)
    .filter((row) => row.standard === now.standard && row.year === now.year);
  const planned = (status) => h("span", { class: "plan " + status }, SIGNS[status] || "", " ", words.label("plan_status", status) || numbers.MISSING);

  function overYears(now) {
    const years = facts.years();
    const area = (facts.progress(now.standard, now.year, "province")[0] || {}).area_code;
    const value = (year, what) => (facts.statistic(now.standard, year, "province", area, what) || {}).value ?? null;
    const shown = ["cumulative_recognised", "planned", "plan_done", "plan_ahead", "plan_on_track", "plan_at_risk", "plan_late", "plan_unplanned"]
      .filter((what) => years.some((year) => value(year, what) !== null));
    if (shown.length === 0) {
      return h("p", {}, "本版本没有规划或认定名单的统计。");
    }
    return [
      charts.chart("各学年累计认定和规划应认定的县区数", 240, {
        legend: { top: 0, left: 0 },
        xAxis: charts.axis({ type: "category", data: years.map(words.year), splitLine: { show: false } }),
        yAxis: charts.axis({ type: "value", minInterval: 1 }),
        series: [["累计认定", "cumulative_recognised", "#0072B2", {}], ["规划应认定", "planned", "#9AA3AE", { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], color: "rgba(255,255,255,.8)" }]]
          .map(([text, what, color, decal]) => ({ type: "bar", name: text, barMaxWidth: 36,
            itemStyle: { color, decal: Object.keys(decal).length > 0 ? decal : undefined },
            label: { show: true, position: "top" }, data: years.map((year) => value(year, what)) })),
      }),
      table("各学年统计", [
        { title: "项目", cell: (what) => words.label("statistic", what) },
        ...years.map((year) => ({ title: words.year(year), kind: "number", cell: (what) => {
          const row = facts.statistic(now.standard, year, "province", area, what) || {};
          const text = numbers.count(row.value);
          return [what.startsWith("plan_") && row.value !== undefined
            ? h("a", { class: "figure", href: state.link({ year, passage: `counties:${what}:${area}` }) }, text) : text,
          numbers.isMissing(row.change) ? null : h("small", {}, ` （${numbers.countChange(row.change)}）`)];
        } })),
      ], shown),
      h("p", { class: "note" }, "括号内为比上年的变化。"),
    ];
  }

  function counties(now) {
    const order = (row) => { const at = STATES.indexOf(row.status); return { 3: 0, 2: 1, 1: 2, 4: 3, 0: 4 }[at] ?? 5; };
    const rows = [...facts.plan(now.standard, now.year)].sort((a, b) => order(a) - order(b)
      || (a.planned_year ?? 9999) - (b.planned_year ?? 9999) || a.county_code.localeCompare(b.county_code));
    return table("各县区规划与进度", [
      { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
      { title: "规划年份", kind: "number", cell: (row) => (row.planned_year ? row.planned_year + "年" : numbers.MISSING) },
      { title: "认定年份", kind: "number", cell: (row) => (row.recognised_in ? row.recognised_in + "年" : numbers.MISSING) },
      { title: "本学年结论", kind: "mark", cell: (row) => h("a", { class: "figure", href: state.link({ passage: "verdict:" + row.county_code }) }, marks.verdict(row.verdict)) },
      { title: "进度", kind: "mark", cell: (row) => planned(row.status) },
      { title: "预计达标", kind: "number", cell: (row) => (row.outlook ? words.year(row.outlook) : numbers.MISSING) },
      { title: "说明", cell: (row) => [row.reason || "", row.outlook_reason ? h("details", {}, h("summary", {}, "预测的说明"), row.outlook_reason) : null] },
    ], rows);
  }

  function targets(now) {
    const rows = of(now, "target_status");
    const value = (row, figure) => (/_share$|^E[12]$|^S1$/.test(row.metric) ? numbers.percent(figure)
      : /cv/.test(row.metric) ? numbers.cv(figure) : numbers.unit(figure));
    return rows.length === 0 ? null : section("县区自定目标", table("自定目标的完成情况", [
      { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
      { title: "目标", cell: (row) => [row.stage ? words.stage(row.stage) + " " : "", words.measure(row.metric), " ",
        words.label("comparison", row.comparison), " ", value(row, row.value)] },
      { title: "目标年份", kind: "number", cell: (row) => row.due_year + "年" + (row.is_due ? "（已到期）" : "") },
      { title: "实际", kind: "number", cell: (row) => value(row, row.actual) },
      { title: "结论", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
      { title: "来源", cell: (row) => name(row.source || "") },
      { title: "说明", cell: (row) => row.reason || "" },
    ], rows));
  }

  function duties(now) {
    const rows = of(now, "review_duty");
    const relaxation = (row) => (facts.relaxation(now.standard, row.duty) || { name_zh: row.duty }).name_zh;
    return rows.length === 0 ? null : section("认定后的复查与整改", table("复查与整改事项", [
      { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
      { title: "事项", cell: (row) => (row.kind === "review" ? "认定后第" + row.duty.split("_")[1] + "年复查" : "过渡条款：" + relaxation(row)) },
      { title: "认定年份", kind: "number", cell: (row) => row.recognised_in + "年" },
      { title: "应完成", kind: "number", cell: (row) => words.year(row.due_year) + (row.is_due ? "（已到期）" : "") },
      { title: "结论", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
      { title: "说明", cell: (row) => h("span", { class: "detail clamp" }, name(row.detail || "")) },
    ], rows));
  }

  function revisions() {
    const rows = junheng.rows("plans", "plan_revision").filter((row) => row.revision > 1);
    return rows.length === 0 ? null : section("规划调整", table("县区规划调整记录", [
      { title: "县区", cell: (row) => marks.county(row.county_code, junheng.now().year) },
      { title: "决定日期", cell: (row) => row.decided_on },
      { title: "原规划", kind: "number", cell: (row) => (row.planned_before ? row.planned_before + "年" : numbers.MISSING) },
      { title: "调整为", kind: "number", cell: (row) => row.planned_year + "年" },
      { title: "说明", cell: (row) => name(row.note || "") },
    ], rows));
  }

  const show = (now) => [
    h("h1", {}, "规划与进度"),
    facts.isOfOneCounty() ? null : section("历年进度", overYears(now)),
    section("各县区", counties(now)),
    targets(now), duties(now), revisions(),
  ];

  return { files, title, show };
})();
