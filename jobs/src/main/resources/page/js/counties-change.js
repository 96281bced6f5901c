"use strict";
/* One indicator's cv now against the year before, county by county, with the limit. */
junheng.countyViews.set("change", (() => {
  const { h, table } = junheng.dom;
  const { facts, numbers, words, marks, charts, state, countyCodes } = junheng;
  const ROW = 22;

  /** The trend of a county as it was, in the year shown. */
  function changes(now) {
    const index = new Map();
    for (const row of junheng.rows("counties", "county_trend")) {
      if (row.standard === now.standard && row.stage === now.stage && row.on_map === null
        && row.measure === "cv_" + now.indicator && row.year === now.year) {
        index.set(row.county_code, row);
      }
    }
    return index;
  }

  function rowsOf(now, counties) {
    const trend = changes(now);
    return counties.map((code) => {
      const is = facts.variance(now.standard, now.year, code, now.stage, now.indicator) || {};
      const was = countyCodes.same(code).map((one) =>
        facts.variance(now.standard, now.year - 1, one, now.stage, now.indicator)).find(Boolean) || {};
      const change = trend.get(code) || {};
      return { code, is, was: change.break ? {} : was, change, name: facts.name(code, now.year) };
    }).filter((row) => row.is.indicator).sort((a, b) => (b.is.cv ?? -1) - (a.is.cv ?? -1));
  }

  const measured = (row) => ({ ...row, measure: "cv_" + row.indicator });
  const isDoubtful = (row) => Boolean(row.indicator) && facts.isDoubtful(measured(row));

  const shown = (row) => numbers.cv(row.cv, row.cv_limit, row.flips_when_rounded);

  /** A county's point of a year, in its row of the chart. */
  const at = (top, row, i, more) => charts.within(top, row.cv ?? NaN, shown(row), isDoubtful(row), (cv) => [cv, i], more);

  function chart(now, rows, limit) {
    const top = charts.upTo(limit && limit[now.stage],
      rows.flatMap((row) => [row.was, row.is]).filter((row) => !isDoubtful(row)).map((row) => row.cv));
    const end = (cv) => Math.min(cv ?? NaN, top ?? Infinity);
    const upwards = [...rows].reverse();
    const names = upwards.map((row) => charts.brief(row.name));
    return charts.chart(
      `${words.stage(now.stage)} ${now.indicator} 差异系数：本学年（实心）与上学年（空心），虚线为上限`,
      90 + rows.length * ROW, {
        legend: { top: 0, left: 0, data: ["上学年", "本学年"] },
        grid: charts.besides(names, { right: 48, top: 48 }),
        xAxis: charts.axis({ type: "value", min: 0, max: top }),
        yAxis: charts.axis({ type: "category", data: names, axisLabel: { color: "#1F2933", interval: 0 } }),
        series: [
          { name: "之间", type: "custom", silent: true, tooltip: { show: false },
            renderItem: (params, api) => line(api),
            encode: { x: [0, 1], y: 2 },
            data: upwards.map((row, i) => [end(row.was.cv), end(row.is.cv), i]) },
          { name: "上学年", type: "scatter", symbol: "emptyCircle", symbolSize: 9,
            itemStyle: { color: charts.GREY },
            data: upwards.map((row, i) => at(top, row.was, i)) },
          { name: "本学年", type: "scatter", symbolSize: 11, itemStyle: { color: "#1F2933" },
            markLine: limit ? charts.limitLine(limit[now.stage], "xAxis", "上限 " + numbers.limit(limit[now.stage])) : undefined,
            data: upwards.map((row, i) => at(top, row.is, i,
              { symbol: charts.shape(row.is.verdict), itemStyle: charts.style(row.is.verdict) })) },
        ],
        tooltip: { trigger: "item", renderMode: "richText", confine: true,
          formatter: (point) => `${names[point.value[1]]}\n${point.seriesName} ${point.data.told}${charts.doubt(point.data.isDoubtful)}` },
      }, (point) => state.go({
        passage: ["cv", upwards[point.value[1]].code, now.stage, now.indicator].join(":") }));
  }

  function line(api) {
    const [from, to] = [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])];
    return Number.isNaN(from[0]) || Number.isNaN(to[0]) ? null : {
      type: "line", shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
      style: { stroke: "#9AA3AE", lineWidth: 2 },
    };
  }

  function show(now, counties) {
    const rows = rowsOf(now, counties);
    const limit = facts.limit(now.standard, "cv", now.year);
    const key = (row) => ["cv", row.code, now.stage, now.indicator].join(":");
    return [
      junheng.views.counties.choices(now, "stage", "indicator"),
      h("p", { class: "lead" }, `${now.indicator} ${facts.rule(now.standard, now.indicator).name_zh}，`
        + `${words.stage(now.stage)}：${words.year(now.year)}与${words.year(now.year - 1)}比较。不可比的学年不作比较。`),
      marks.legend(),
      chart(now, rows, limit),
      table("差异系数的变化", [
        { title: "县区", cell: (row) => marks.county(row.code, now.year) },
        { title: "上学年", kind: "number", cell: (row) => [shown(row.was), isDoubtful(row.was) ? marks.doubted(measured(row.was)) : null] },
        { title: "本学年", kind: "number", cell: (row) => marks.judged(
          shown(row.is), row.is.cv, row.is.cv_limit,
          row.is.verdict, key(row), row.name) },
        { title: "变化", kind: "number",
          cell: (row) => (row.change.break ? "不可比" : numbers.cvChange(row.change.change)) },
        { title: "结论", kind: "mark", cell: (row) => marks.verdict(row.is.verdict) },
        { title: "备注", cell: (row) => words.breakReason(row.change) },
      ], rows),
    ];
  }

  return { title: "与上年比较", show };
})());
