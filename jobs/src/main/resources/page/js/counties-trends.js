"use strict";
/* Trends as small multiples: one small chart a county, breaks marked and never joined; as it was or on one map. */
junheng.countyViews.set("trends", (() => {
  const { h, table, choose } = junheng.dom;
  const { facts, numbers, words, marks, charts, state, countyCodes } = junheng;
  const WIDE = 700;

  const measureOf = (now) => "cv_" + now.indicator;

  const ofMeasure = (now) => junheng.rows("counties", "county_trend").filter((row) =>
    row.standard === now.standard && row.stage === now.stage && row.measure === measureOf(now));

  /** Each county's points as they were, under each code that it bore, oldest first. */
  function asTheyWere(now, counties) {
    const index = junheng.index(ofMeasure(now).filter((row) => row.on_map === null), "county_code");
    return counties.map((code) => ({
      code, year: now.year,
      points: countyCodes.same(code).flatMap((one) => index.get(one) || []),
    }));
  }

  /** The points of the counties on the map of one year. */
  function onMap(now, map) {
    const index = junheng.index(ofMeasure(now).filter((row) => row.on_map === map), "county_code");
    return [...index.keys()].sort()
      .filter((code) => !now.city || (facts.county(code, map) || {}).city_code === now.city)
      .map((code) => ({ code, year: map, points: index.get(code) }));
  }

  function seriesOf(now, counties, map) {
    return (map ? onMap(now, map) : asTheyWere(now, counties)).filter((one) => one.points.length > 0)
      .map((one) => ({ ...one, name: facts.name(one.code, one.year), points: one.points.sort((a, b) => a.year - b.year) }));
  }

  const at = (top, row, place, more) =>
    charts.within(top, row.value, facts.shownCv(row), facts.isDoubtful(row), place, more);

  /** Lines end where a break begins. */
  function pieces(points, years, top) {
    const found = [];
    let piece = null;
    for (const point of points) {
      if (!piece || point.break || point.value === null) {
        piece = years.map(() => null);
        found.push(piece);
      }
      piece[years.indexOf(point.year)] = at(top, point, (value) => value);
    }
    return found;
  }

  /** One chart with a small grid for each county. */
  function multiples(now, some, years, top, limit) {
    const columns = window.innerWidth < WIDE ? 2 : 5;
    const lines = Math.ceil(some.length / columns);
    const height = 120;
    const width = 100 / columns;
    const grids = [], xAxes = [], yAxes = [], series = [], titles = [];
    some.forEach((one, i) => {
      const left = (i % columns) * width;
      const down = Math.floor(i / columns) * height;
      titles.push({ text: charts.brief(one.name, 9), left: left + 0.6 + "%", top: down + 2,
        textStyle: { fontSize: 12, fontWeight: "normal", fontFamily: charts.FONT } });
      grids.push({ left: left + 1 + "%", width: width - 3 + "%", top: down + 24, height: height - 52 });
      xAxes.push(charts.axis({ gridIndex: i, type: "category", data: years, splitLine: { show: false },
        axisLabel: { color: charts.GREY, fontSize: 10, interval: Math.max(0, years.length - 2) } }));
      yAxes.push(charts.axis({ gridIndex: i, type: "value", min: 0, max: top, axisLabel: { show: false },
        splitLine: { show: false } }));
      pieces(one.points, years, top).forEach((data, part) => series.push({
        type: "line", xAxisIndex: i, yAxisIndex: i, data, symbolSize: 5, lineStyle: { width: 1.5 },
        itemStyle: { color: "#1F2933" }, name: one.name,
        markLine: part > 0 || !limit ? undefined : { ...charts.limitLine(limit, "yAxis", ""),
          label: { show: false } },
      }));
      const broken = one.points.filter((point) => point.break && point.value !== null);
      if (broken.length > 0) {
        series.push({ type: "scatter", xAxisIndex: i, yAxisIndex: i, symbol: "diamond", symbolSize: 11, z: 5,
          name: one.name + " 不可比", itemStyle: { color: "#fff", borderColor: "#1F2933", borderWidth: 1.5 },
          data: broken.map((point) => at(top, point, (value) => [years.indexOf(point.year), value])) });
      }
    });
    return charts.chart(
      `${words.stage(now.stage)} ${now.indicator} 差异系数历年变化；虚线为上限，空心菱形处与上年不可比`,
      lines * height + 8, { grid: grids, xAxis: xAxes, yAxis: yAxes, series, title: titles,
        tooltip: { trigger: "item", renderMode: "richText", confine: true,
          formatter: (point) => `${point.seriesName}\n${point.data.told}${charts.doubt(point.data.isDoubtful)}` } });
  }

  function show(now, counties) {
    const maps = [...new Set(ofMeasure(now).map((row) => row.on_map).filter((map) => map !== null))].sort();
    const map = maps.find((year) => String(year) === now.map);
    const all = seriesOf(now, counties, map);
    const years = facts.years().filter((year) => all.some((one) => one.points.some((point) => point.year === year)));
    const limits = facts.limit(now.standard, "cv", now.year);
    const limit = limits ? limits[now.stage] : null;
    const points = all.flatMap((one) => one.points);
    const top = charts.upTo(limit, points.filter((point) => !facts.isDoubtful(point)).map((point) => point.value));
    return [
      junheng.views.counties.choices(now, "stage", "indicator"),
      h("div", { class: "choices" }, choose("区划", [["", "各学年按当时区划"],
        ...maps.map((year) => [String(year), `各学年统一按${words.year(year)}区划`])], map ? String(map) : "",
      (picked) => state.go({ map: picked }))),
      h("p", { class: "lead" }, `${now.indicator} ${facts.rule(now.standard, now.indicator).name_zh}，`
        + `${words.stage(now.stage)}。各图纵轴相同，从0${top ? `到${top}` : "起"}。`
        + (map ? `各学年的学校都归到${words.year(map)}的县区，数值重新计算；` : "只换代码的县区前后相接；区划、")
        + "标准或口径变动的学年与上年不可比，线在该处断开。"),
      all.length > 0 ? multiples(now, all, years, top, limit) : null,
      table("历年差异系数", [
        { title: "县区", cell: (one) => marks.county(one.code, one.year) },
        ...years.map((year) => ({ title: words.year(year), kind: "number", cell: (one) => {
          const point = one.points.find((row) => row.year === year);
          return point ? h("span", { title: words.breakReason(point) },
            facts.shownCv(point), point.break ? " ◇" : "", marks.doubted(point)) : numbers.MISSING;
        } })),
        { title: "不可比的原因（◇）", cell: (one) => [...new Set(one.points
          .filter((row) => row.break).map((row) => row.year + "：" + words.breakReason(row)))].join("；") },
      ], all),
    ].filter(Boolean);
  }

  return { title: "历年变化", show };
})());
