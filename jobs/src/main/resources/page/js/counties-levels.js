"use strict";
/* Level against balance: the county's mean and its cv, in four quadrants. */
junheng.countyViews.set("levels", (() => {
  const { h, table } = junheng.dom;
  const { facts, numbers, words, marks, charts, state } = junheng;

  function rowsOf(now, counties) {
    return counties.map((code) => ({
      code, name: facts.name(code, now.year),
      row: facts.variance(now.standard, now.year, code, now.stage, now.indicator),
    })).filter((one) => one.row);
  }

  /** Where a county stands; nothing where a figure or a limit is missing. */
  function quadrant({ row }, threshold) {
    if ([row.mean, row.verdict, threshold].some(numbers.isMissing) || row.verdict === "undetermined") {
      return numbers.MISSING;
    }
    const high = row.mean >= threshold * (1 - 1e-12);
    const balanced = row.verdict === "met";
    return (high ? "平均值达到标准值" : "平均值低于标准值") + "，" + (balanced ? "差异在上限以内" : "差异超过上限");
  }

  const measured = (row) => ({ ...row, measure: "cv_" + row.indicator });
  const isDoubtful = (row) => facts.isDoubtful(measured(row));

  const shown = (row) => numbers.cv(row.cv, row.cv_limit, row.flips_when_rounded);

  const tidy = (value) => numbers.halfUp(value, value > 100 ? -1 : 1);

  function chart(now, rows, threshold, limit, unit) {
    const lines = [limit && { yAxis: limit }, threshold && { xAxis: threshold }].filter(Boolean);
    const sure = rows.filter((one) => !isDoubtful(one.row)).map(({ row }) => row);
    const means = sure.map((row) => row.mean).concat(threshold).filter((mean) => Number.isFinite(mean));
    const least = means.length > 0 ? tidy(Math.min(...means) * 0.95) : undefined;
    const most = means.length > 0 ? tidy(Math.max(...means) * 1.05) : undefined;
    const top = charts.upTo(limit, sure.map((row) => row.cv));
    const at = ({ row }) => [Math.max(least ?? -Infinity, Math.min(row.mean ?? NaN, most ?? Infinity)),
      Math.min(row.cv ?? NaN, top ?? Infinity)];
    const kinds = ["met", "not_met", "undetermined", null];
    return charts.chart(
      `${words.stage(now.stage)} ${now.indicator}：越靠右水平越高，越靠下越均衡；虚线为标准值和差异系数上限`, 440, {
        legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 12 },
        grid: { left: 16, right: 48, top: 48, bottom: 32, containLabel: true },
        xAxis: charts.axis({ type: "value", name: "全县平均值（" + unit + "）", nameLocation: "middle",
          nameGap: 28, min: least, max: most }),
        yAxis: charts.axis({ type: "value", name: "差异系数", min: 0, max: top }),
        series: kinds.map((kind, i) => ({
          type: "scatter", name: kind ? words.mark[kind] + " " + words.verdict(kind) : "无上限",
          symbol: charts.shape(kind), symbolSize: 12, itemStyle: { ...charts.style(kind), opacity: 0.85 },
          data: rows.filter((one) => (one.row.verdict || null) === kind)
            .map((one) => ({ value: at(one), one, ...(isDoubtful(one.row) ? { label: { show: true } } : {}) })),
          label: { show: rows.length <= 30, position: "top", fontSize: 11, color: charts.GREY,
            formatter: ({ data: { one } }) => charts.brief(one.name, 8) + (isDoubtful(one.row) ? ` ${shown(one.row)} 存疑` : "") },
          labelLayout: (label) => ({ hideOverlap: !label.text.endsWith("存疑") }),
          markLine: i === 0 && lines.length > 0 ? { ...charts.limitLine(0, "yAxis", ""), data: lines,
            label: { show: false } } : undefined,
        })).filter((one) => one.data.length > 0 || one.markLine),
        tooltip: { trigger: "item", renderMode: "richText", confine: true, formatter: (point) => (point.data.one
          ? `${charts.brief(point.data.one.name, 20)}\n平均值 ${numbers.unit(point.data.one.row.mean)}\n差异系数 ${shown(point.data.one.row)}${charts.doubt(isDoubtful(point.data.one.row))}` : "") },
      }, (point) => point.data.one && state.go({
        passage: ["cv", point.data.one.code, now.stage, now.indicator].join(":") }));
  }

  function show(now, counties) {
    const rows = rowsOf(now, counties);
    const indicator = facts.indicators(now.standard).find((row) => row.indicator === now.indicator);
    const limits = facts.limit(now.standard, "cv", now.year);
    const threshold = indicator[now.stage + "_threshold"];
    return [
      junheng.views.counties.choices(now, "stage", "indicator"),
      h("p", { class: "lead" }, `${now.indicator} ${indicator.name_zh}，${words.stage(now.stage)}，${words.year(now.year)}。`
        + (numbers.isMissing(threshold) ? "本标准不设学校标准值。" : `标准值 ${threshold} ${indicator.unit}。`)),
      chart(now, rows, threshold, limits && limits[now.stage], indicator.unit),
      table("水平与均衡", [
        { title: "县区", cell: (one) => marks.county(one.code, now.year) },
        { title: "全县平均值", kind: "number", cell: (one) => [numbers.unit(one.row.mean), marks.doubted(measured(one.row))] },
        { title: "差异系数", kind: "number", cell: (one) => marks.judged(
          shown(one.row), one.row.cv, one.row.cv_limit,
          one.row.verdict, ["cv", one.code, now.stage, now.indicator].join(":"), one.name) },
        { title: "所在象限", cell: (one) => quadrant(one, threshold) },
      ], rows),
    ];
  }

  return { title: "水平与均衡", show };
})());
