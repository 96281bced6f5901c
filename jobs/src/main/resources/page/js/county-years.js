"use strict";
/* A county over the years: its cvs, with breaks and the outlook. */
junheng.countyYears = (() => {
  const { h, table, section } = junheng.dom;
  const { facts, numbers, words, charts } = junheng;

  const trend = (now) => junheng.passageSchools.of(now, "county/" + now.county, "county_trend")
    .filter((row) => row.on_map === null);

  function chart(now, stage, rows) {
    const years = facts.years();
    const indicators = facts.indicators(now.standard).map((row) => row.indicator);
    const limit = facts.limit(now.standard, "cv", now.year);
    const shapes = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow", "circle"];
    const colours = ["#0072B2", "#56B4E9", "#009E73", "#CC79A7", "#5B6470", "#1F2933", "#7A5C00", "#882255"];
    return charts.chart(`${words.stage(stage)}各项差异系数历年变化${limit ? "，虚线为上限" : ""}；断开处与上年不可比`, 280, {
      legend: { top: 0, left: 0, data: indicators, type: "scroll" },
      xAxis: charts.axis({ type: "category", data: years.map(words.year), splitLine: { show: false } }),
      yAxis: charts.axis({ type: "value", min: 0 }),
      series: indicators.flatMap((indicator, i) => pieces(rows, indicator, years).map((data, part) => ({
        type: "line", name: indicator, data, symbol: shapes[i % shapes.length], symbolSize: 7,
        itemStyle: { color: colours[i % colours.length] }, lineStyle: { width: 1.5 },
        markLine: limit && i === 0 && part === 0 ? charts.limitLine(limit[stage], "yAxis", numbers.limit(limit[stage])) : undefined,
      }))),
      tooltip: { trigger: "item", renderMode: "richText", confine: true,
        formatter: (point) => `${point.seriesName} ${words.short[point.seriesName] || ""}\n${point.name} ${numbers.cv(point.value)}` },
    });
  }

  function pieces(rows, indicator, years) {
    const found = [];
    let piece = null;
    for (const row of rows.filter((one) => one.measure === "cv_" + indicator).sort((a, b) => a.year - b.year)) {
      if (!piece || row.break || row.value === null) {
        piece = years.map(() => null);
        found.push(piece);
      }
      piece[years.indexOf(row.year)] = row.value;
    }
    return found;
  }

  const shownValue = (row) => (row.measure === "unit_pass_share" ? numbers.percent(row.value) : numbers.cv(row.value));
  const shownChange = (row) => (row.break ? "不可比" : row.measure === "unit_pass_share"
    ? numbers.points(row.change) : numbers.cvChange(row.change));

  function figures(now, rows) {
    const years = facts.years();
    const lines = [...junheng.index(rows, "stage", "measure").values()]
      .sort(([a], [b]) => b.stage.localeCompare(a.stage) || a.measure.localeCompare(b.measure));
    return table("历年数值和比上年的变化", [
      { title: "项目", cell: ([row]) => words.stage(row.stage) + " " + words.measure(row.measure) },
      ...years.map((year) => ({ title: words.year(year), kind: "number", cell: (all) => {
        const row = all.find((one) => one.year === year);
        return row ? h("span", { title: words.breakReason(row) }, shownValue(row),
          h("small", {}, " " + (row.break || row.change !== null ? shownChange(row) : ""))) : numbers.MISSING;
      } })),
    ], lines);
  }

  function breaks(rows) {
    const told = [...new Set(rows.filter((row) => row.break).map((row) => `${words.year(row.year)}：${words.breakReason(row)}`))].sort();
    return told.length === 0 ? null : h("p", { class: "note" }, "不可比的原因：" + told.join("；") + "。");
  }

  function outlook(now) {
    const rows = junheng.passageSchools.of(now, "county/" + now.county, "county_outlook").filter((row) => row.year === now.year);
    return rows.length === 0 ? null : table("按现有趋势的预测", [
      { title: "项目", cell: (row) => words.stage(row.stage) + " " + words.measure(row.measure) },
      { title: "现值", kind: "number", cell: shownValue },
      { title: "可比学年数", kind: "number", cell: (row) => row.years },
      { title: "规划年份预计值", kind: "number", cell: (row) => shownValue({ ...row, value: row.projected }) },
      { title: "90%区间", kind: "number", cell: (row) => (row.projected_low === null ? numbers.MISSING
        : shownValue({ ...row, value: row.projected_low }) + "～" + shownValue({ ...row, value: row.projected_high })) },
      { title: "预计达标", kind: "number", cell: (row) => (row.outlook ? words.year(row.outlook) : numbers.MISSING) },
      { title: "说明", cell: (row) => row.reason || "" },
    ], rows);
  }

  function show(now) {
    const rows = trend(now);
    if (rows.length === 0) {
      return null;
    }
    return section("历年变化", words.codes("stage").map((stage) => {
      const some = rows.filter((row) => row.stage === stage);
      return some.length > 0 ? chart(now, stage, some) : null;
    }), figures(now, rows), breaks(rows), outlook(now));
  }

  return { show };
})();
