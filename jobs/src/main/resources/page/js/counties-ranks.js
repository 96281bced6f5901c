"use strict";
/* Ranks: of a measure, with ties sharing one and the unranked with their reason. */
junheng.countyViews.set("ranks", (() => {
  const { h, table, select } = junheng.dom;
  const { facts, numbers, words, marks, charts, state, countyCodes } = junheng;
  const ROW = 22;

  const isShare = (measure) => measure === "unit_pass_share";
  const { value, change, place, note } = junheng.countyRanks;

  /** The measures of the standard and stage, best known first. */
  function measures(now) {
    const found = new Set(junheng.rows("counties", "county_ranking")
      .filter((row) => row.standard === now.standard).map((row) => row.measure));
    return ["unit_pass_share", "composite_cv",
      ...facts.indicators(now.standard).map((row) => "cv_" + row.indicator)].filter((one) => found.has(one));
  }

  function rowsOf(now, measure, counties) {
    const within = new Set(counties);
    return junheng.rows("counties", "county_ranking").filter((row) =>
      row.standard === now.standard && row.year === now.year && row.stage === now.stage
      && row.measure === measure && within.has(row.county_code))
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)
        || a.county_code.localeCompare(b.county_code));
  }

  function passage(row) {
    if (isShare(row.measure)) {
      return ["share", row.county_code, row.stage].join(":");
    }
    return row.measure === "composite_cv" ? ["composite", row.county_code, row.stage].join(":")
      : ["cv", row.county_code, row.stage, row.measure.slice(3)].join(":");
  }

  function chart(now, measure, rows) {
    const upwards = rows.filter((row) => row.rank !== null).reverse();
    const names = upwards.map((row) => charts.brief(facts.name(row.county_code, now.year)));
    const told = (row) => value(row) + charts.doubt(facts.isDoubtful(row));
    const limit = isShare(measure) ? null
      : facts.limit(now.standard, measure === "composite_cv" ? "composite" : "cv", now.year);
    const top = isShare(measure) ? undefined : charts.upTo(limit && limit[now.stage],
      upwards.filter((row) => !facts.isDoubtful(row)).map((row) => row.value));
    return charts.chart(`${words.stage(now.stage)} ${words.measure(measure)}，按名次`, 70 + upwards.length * ROW, {
      grid: charts.besides(names, { right: 96, top: 36 }),
      xAxis: charts.axis({ type: "value", min: 0, max: top,
        axisLabel: { formatter: (value) => (isShare(measure) ? Math.round(value * 100) + "%" : value) } }),
      yAxis: charts.axis({ type: "category", data: names, axisLabel: { color: "#1F2933", interval: 0 } }),
      series: [{ type: "bar", barMaxWidth: 14, itemStyle: { color: "#5B7C99" },
        label: { show: true, position: "right", formatter: (point) => told(upwards[point.dataIndex]) },
        markLine: limit ? charts.limitLine(limit[now.stage], "xAxis", "上限 " + numbers.limit(limit[now.stage])) : undefined,
        data: upwards.map((row) => Math.min(row.value, top ?? Infinity)) }],
      tooltip: { trigger: "item", renderMode: "richText", confine: true,
        formatter: (point) => `${names[point.dataIndex]}\n第${upwards[point.dataIndex].rank}名 ${told(upwards[point.dataIndex])}` },
    }, (point) => state.go({ passage: passage(upwards[point.dataIndex]) }));
  }

  /** The ranks of these counties over the years, each under the codes that it bore. */
  function history(now, measure, rows) {
    const ranks = junheng.index(junheng.rows("counties", "county_ranking").filter((row) =>
      row.standard === now.standard && row.stage === now.stage && row.measure === measure && row.rank !== null),
    "county_code", "year");
    const years = facts.years().filter((year) => [...ranks.keys()].some((key) => key.endsWith("|" + year)));
    const ofs = new Map([...ranks.values()].map(([row]) => [row.year, row.of]));
    const lines = rows.map((row) => ({
      name: charts.brief(facts.name(row.county_code, now.year)),
      data: years.map((year) => {
        const found = countyCodes.same(row.county_code).map((code) => (ranks.get(code + "|" + year) || [])[0]).find(Boolean);
        return found ? charts.point(found.rank, facts.isDoubtful(found)) : null;
      }),
    })).filter((line) => line.data.some(Boolean));
    const most = Math.max(0, ...lines.flatMap((line) => line.data.filter(Boolean).map((point) => point.value)));
    return years.length < 2 || lines.length === 0 ? null : [
      h("h2", {}, "历年名次"),
      charts.chart(`${words.stage(now.stage)} ${words.measure(measure)}历年名次，越靠上名次越前`, 90 + most * ROW, {
        grid: { left: 36, right: 110, top: 36, bottom: 24 },
        xAxis: charts.axis({ type: "category", data: years.map(words.year), splitLine: { show: false } }),
        yAxis: charts.axis({ type: "value", inverse: true, min: 1, max: Math.max(2, most), minInterval: 1 }),
        series: lines.map((line) => ({ type: "line", name: line.name, data: line.data, symbol: "circle", symbolSize: 7,
          color: "#5B7C99", lineStyle: { width: 1.5 }, emphasis: { focus: "series", lineStyle: { width: 3 } },
          endLabel: { show: true, formatter: line.name, color: "#1F2933", fontSize: 11 }, labelLayout: { moveOverlap: "shiftY" } })),
        tooltip: { trigger: "item", renderMode: "richText", confine: true,
          formatter: (point) => `${point.seriesName}\n${point.name} 第${point.value}名${charts.doubt(point.data.isDoubtful)}` },
      }),
      table("历年名次", [
        { title: "县区", cell: (line) => line.name },
        ...years.map((year, i) => ({ title: h("span", {}, words.year(year), h("small", {}, `${ofs.get(year)}个参与`)), kind: "number", cell: (line) => (line.data[i] ? line.data[i].value + charts.doubt(line.data[i].isDoubtful) : numbers.MISSING) })),
      ], lines),
    ];
  }

  function show(now, counties) {
    const open = measures(now);
    const said = state.read().indicator;
    const measure = [said, "cv_" + said].find((one) => open.includes(one)) || open[0];
    const rows = rowsOf(now, measure, counties);
    return [
      junheng.views.counties.choices(now, "stage"),
      h("div", { class: "choices" }, select("排名项目", open.map((one) => [one, words.measure(one)]), measure,
        (picked) => state.go({ indicator: picked.startsWith("cv_") ? picked.slice(3) : picked }))),
      h("p", { class: "lead" }, `${words.measure(measure)}，${words.stage(now.stage)}，${words.year(now.year)}；`
        + (isShare(measure) ? "从高到低" : "从低到高") + "，数值相同名次相同。"),
      note(rows.slice(0, 1)),
      chart(now, measure, rows),
      table("排名", [
        { title: "名次", kind: "number", cell: (row) => place(row.rank, row.of) },
        { title: "上年名次", kind: "number", cell: (row) => place(row.rank_before, row.of_before) },
        { title: "名次变化", kind: "number", cell: change },
        { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
        { title: "数值", kind: "number", cell: (row) => marks.figure(value(row), passage(row),
          facts.name(row.county_code, now.year)) },
        { title: "未排名原因", cell: (row) => row.reason_unranked || "" },
      ], rows),
      history(now, measure, rows),
    ];
  }

  return { title: "排名", show };
})());
