"use strict";
/* Ranks: of a measure, with ties sharing one and the unranked with their reason. */
junheng.countyViews.set("ranks", (() => {
  const { h, table, select } = junheng.dom;
  const { facts, numbers, words, marks, charts, state } = junheng;
  const ROW = 22;

  const isShare = (measure) => measure === "unit_pass_share";
  const shownValue = (row) => (isShare(row.measure) ? numbers.percent(row.value) : numbers.cv(row.value));

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
    const limit = isShare(measure) ? null
      : facts.limit(now.standard, measure === "composite_cv" ? "composite" : "cv", now.year);
    return charts.chart(`${words.stage(now.stage)} ${words.measure(measure)}，按名次`, 70 + upwards.length * ROW, {
      grid: charts.besides(names, { right: 56, top: 36 }),
      xAxis: charts.axis({ type: "value", min: 0,
        axisLabel: { formatter: (value) => (isShare(measure) ? Math.round(value * 100) + "%" : value) } }),
      yAxis: charts.axis({ type: "category", data: names, axisLabel: { color: "#1F2933", interval: 0 } }),
      series: [{ type: "bar", barMaxWidth: 14, itemStyle: { color: "#5B7C99" },
        label: { show: true, position: "right", formatter: (point) => shownValue(upwards[point.dataIndex]) },
        markLine: limit ? charts.limitLine(limit[now.stage], "xAxis", "上限 " + numbers.limit(limit[now.stage])) : undefined,
        data: upwards.map((row) => row.value) }],
      tooltip: { trigger: "item", renderMode: "richText", confine: true,
        formatter: (point) => `${names[point.dataIndex]}\n第${upwards[point.dataIndex].rank}名 ${shownValue(upwards[point.dataIndex])}` },
    }, (point) => state.go({ passage: passage(upwards[point.dataIndex]) }));
  }

  function show(now, counties) {
    const open = measures(now);
    const measure = open.includes(now.indicator) ? now.indicator
      : open.includes("cv_" + now.indicator) && state.read().indicator ? "cv_" + now.indicator : open[0];
    const rows = rowsOf(now, measure, counties);
    return [
      junheng.views.counties.choices(now, "stage"),
      h("div", { class: "choices" }, select("排名项目", open.map((one) => [one, words.measure(one)]), measure,
        (picked) => state.go({ indicator: picked.startsWith("cv_") ? picked.slice(3) : picked }))),
      h("p", { class: "lead" }, `${words.measure(measure)}，${words.stage(now.stage)}，${words.year(now.year)}；`
        + (isShare(measure) ? "从高到低" : "从低到高") + "，数值相同名次相同。"),
      chart(now, measure, rows),
      table("排名", [
        { title: "名次", kind: "number", cell: (row) => (row.rank === null ? numbers.MISSING
          : row.rank + " / " + row.of) },
        { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
        { title: "数值", kind: "number", cell: (row) => marks.figure(shownValue(row), passage(row),
          facts.name(row.county_code, now.year)) },
        { title: "名次变化", kind: "number", cell: (row) => (row.rank_change === null ? numbers.MISSING
          : row.rank_change > 0 ? "升" + row.rank_change
            : row.rank_change < 0 ? "降" + -row.rank_change : "不变") },
        { title: "未排名原因", cell: (row) => row.reason_unranked || "" },
      ], rows),
    ];
  }

  return { title: "排名", show };
})());
