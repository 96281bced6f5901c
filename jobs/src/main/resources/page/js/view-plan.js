"use strict";
/* Plan and progress: planned and recognised counties, targets, duties after recognition. */
junheng.views.plan = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks, charts, state, plans } = junheng;
  const STATES = ["done", "on_track", "at_risk", "late", "unplanned"];
  const SIGNS = { done: "✔", on_track: "→", at_risk: "!", late: "✘", unplanned: "○" };

  const files = () => ["plans"];
  const title = (now) => "规划与进度 " + words.year(now.year);
  const of = (now, kind) => junheng.rows("plans", kind)
    .filter((row) => row.standard === now.standard && row.year === now.year);
  const planned = (row) => [h("span", { class: "plan " + row.status }, SIGNS[row.status] || "", " ",
    words.label("plan_status", row.status) || numbers.MISSING), marks.told(plans.isDoubtful(row))];

  /** What adds up to what: a count, then its parts. */
  const SUMS = [
    ["planned", ["planned_recognised", "plan_late"]],
    ["cumulative_recognised", ["planned_recognised", "plan_ahead", "plan_done_unplanned"]],
    ["plan_on_track", []], ["plan_at_risk", []], ["plan_unplanned", []],
  ];
  const LOOKS = {
    planned_recognised: { color: "#0072B2" },
    plan_late: { color: "#D55E00", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], color: "rgba(255,255,255,.8)" } },
    plan_ahead: { color: "#56B4E9" },
    plan_done_unplanned: { color: "#9AA3AE" },
  };

  function chart(years, value) {
    const bars = SUMS.flatMap(([sum, parts]) => parts.map((what) => ({ sum, what })))
      .filter(({ what }) => years.some((year) => value(year, what) !== null));
    const sums = [...new Set(bars.map(({ sum }) => sum))].map((sum) => words.label("statistic", sum));
    return bars.length === 0 ? null : charts.chart(`各学年的${sums.join("（左）和")}（右），各由几部分相加`, 260, {
      legend: { top: 0, left: 0 },
      xAxis: charts.axis({ type: "category", data: years.map(words.year), splitLine: { show: false } }),
      yAxis: charts.axis({ type: "value", minInterval: 1 }),
      series: bars.map(({ sum, what }) => ({ type: "bar", stack: sum, name: words.label("statistic", what), barMaxWidth: 36,
        itemStyle: { borderColor: "#fff", borderWidth: 1, ...LOOKS[what] },
        data: years.map((year) => ({ value: value(year, what), label: { show: value(year, what) > 0,
          backgroundColor: "#fff", color: "#1F2933", padding: [1, 3] } })) })),
    });
  }

  function overYears(now) {
    const area = (facts.progress(now.standard, now.year, "province")[0] || {}).area_code;
    const of = (year, what) => facts.statistic(now.standard, year, "province", area, what) || {};
    const value = (year, what) => of(year, what).value ?? null;
    const isTold = (what) => facts.years().some((year) => value(year, what) !== null);
    const years = facts.years().filter((year) => SUMS.some(([sum]) => value(year, sum) !== null));
    const shown = SUMS.flatMap(([sum, parts]) => [{ what: sum }, ...parts.map((what) => ({ what, isPart: true }))])
      .filter(({ what }) => isTold(what));
    if (shown.length === 0) {
      return h("p", {}, "本版本没有规划或认定名单的统计。");
    }
    return [
      chart(years, value),
      table("各学年统计", [
        { title: "项目", cell: ({ what, isPart }) => h("span", { class: isPart ? "part" : null }, words.label("statistic", what)) },
        ...years.map((year) => ({ title: words.year(year), kind: "number", cell: ({ what }) => {
          const text = numbers.count(value(year, what));
          return [value(year, what) !== null && isTold("plan_late")
            ? h("a", { class: "figure", href: state.link({ year, passage: `counties:${what}:${area}` }) }, text) : text,
          numbers.isMissing(of(year, what).change) ? null : h("small", {}, ` （${numbers.countChange(of(year, what).change)}）`)];
        } })),
      ], shown),
      h("p", { class: "note" }, isTold("plan_late") ? SUMS.filter(([, parts]) => parts.length > 0).map(([sum, parts]) =>
        words.label("statistic", sum) + "＝" + parts.map((what) => words.label("statistic", what)).join("＋") + "。") : null,
      "括号内为比上年的变化。"),
    ];
  }

  function counties(now) {
    const order = (row) => { const at = STATES.indexOf(row.status); return { 3: 0, 2: 1, 1: 2, 4: 3, 0: 4 }[at] ?? 5; };
    const rows = [...facts.plan(now.standard, now.year)].sort((a, b) => order(a) - order(b)
      || (a.planned_year ?? 9999) - (b.planned_year ?? 9999) || a.county_code.localeCompare(b.county_code));
    if (rows.length === 0) {
      return [h("p", {}, "规划对照优质均衡的国家认定，请在页首选择该标准。")];
    }
    return [plans.explanation(), table("各县区规划与进度", [
      { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
      { title: "规划认定年份", kind: "number", cell: (row) => (row.planned_year ? row.planned_year + "年" : numbers.MISSING) },
      { title: plans.called("recognition"), kind: "number", cell: plans.recognition },
      { title: "规划进度", kind: "mark", cell: planned },
      { title: plans.called("verdict"), kind: "mark", cell: (row) => h("a", { class: "figure", href: state.link({ passage: "verdict:" + row.county_code }) }, marks.verdict(row.verdict)) },
      { title: plans.called("outlook"), cell: plans.outlook },
      { title: "说明", cell: (row) => [row.reason || "", row.outlook_reason ? h("details", {}, h("summary", {}, "预测的说明"), row.outlook_reason) : null] },
    ], rows)];
  }

  function targets(now) {
    const rows = of(now, "target_status");
    const isShare = (row) => /_share$|^E[12]$|^S1$/.test(row.metric);
    const value = (row) => (isShare(row) && !numbers.isMissing(row.actual)
      ? numbers.beside(row.actual * 100, 1, row.comparison, numbers.halfUp(row.value * 100, 6)) + "%"
      : numbers.beside(row.actual, /cv/.test(row.metric) ? 3 : 2, row.comparison, row.value));
    const aim = (row) => (isShare(row) ? String(numbers.halfUp(row.value * 100, 6)) + "%" : numbers.limit(row.value));
    return rows.length === 0 ? null : section("县区自定目标", table("自定目标的完成情况", [
      { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
      { title: "目标", cell: (row) => [row.stage ? words.stage(row.stage) + " " : "", words.measure(row.metric), " ",
        words.label("comparison", row.comparison), " ", aim(row)] },
      { title: "目标年份", kind: "number", cell: (row) => row.due_year + "年" + (row.is_due ? "（已到期）" : "") },
      { title: "实际", kind: "number", cell: (row) => [value(row), marks.doubted({ ...row, measure: row.metric })] },
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
      { title: "国家认定年份", kind: "number", cell: (row) => row.recognised_in + "年" },
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
    section("各县区", ...counties(now)),
    targets(now), duties(now), revisions(),
  ];

  return { files, title, show };
})();
