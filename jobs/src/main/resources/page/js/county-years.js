"use strict";
/* A county over the years: its cvs, as they were or all on one map, with breaks and the outlook. */
junheng.countyYears = (() => {
  const { h, table, section, choose } = junheng.dom;
  const { facts, numbers, words, marks, charts, state, countyCodes } = junheng;

  /** The years whose maps the county's series are told on besides. */
  const mapsOf = (all) => [...new Set(all.map((row) => row.on_map).filter((map) => map !== null))].sort();

  /** Each year on its own map under the codes of then, or all on the chosen one. */
  const onMap = (all, map) => all.filter((row) => (map ? row.on_map === map : row.on_map === null));

  const yearsOf = (rows) => [...new Set(rows.map((row) => row.year))].sort();

  function chart(now, stage, rows) {
    const years = yearsOf(rows);
    const limit = facts.limit(now.standard, "cv", now.year);
    const top = charts.upTo(limit && limit[stage], rows.filter((row) => row.measure.startsWith("cv_")
      && !facts.isDoubtful(row)).map((row) => row.value));
    return charts.overYears(
      `${words.stage(stage)}各项差异系数历年变化${limit ? "，虚线为上限" : ""}；断开处与上年不可比`, years,
      facts.indicators(now.standard).map(({ indicator }) => ({
        name: indicator + " " + (words.short[indicator] || ""), pieces: pieces(rows, indicator, years, top) })), {
        yAxis: charts.axis({ type: "value", min: 0, max: top }),
        markLine: limit ? charts.limitLine(limit[stage], "yAxis", numbers.limit(limit[stage])) : undefined,
        told: (point) => point.data.told,
      });
  }

  function pieces(rows, indicator, years, top) {
    const found = [];
    let piece = null;
    for (const row of rows.filter((one) => one.measure === "cv_" + indicator).sort((a, b) => a.year - b.year)) {
      if (!piece || row.break || row.value === null) {
        piece = years.map(() => null);
        found.push(piece);
      }
      piece[years.indexOf(row.year)] = charts.within(top, row.value, facts.shownCv(row), facts.isDoubtful(row), (value) => value);
    }
    return found;
  }

  const shownValue = (row) => (row.measure === "unit_pass_share" ? numbers.percent(row.value) : facts.shownCv(row));
  const shownChange = (row) => (row.break ? "不可比" : row.measure === "unit_pass_share"
    ? numbers.points(row.change) : numbers.cvChange(row.change));

  function figures(now, rows) {
    const years = yearsOf(rows);
    const lines = [...junheng.index(rows, "stage", "measure").values()]
      .sort(([a], [b]) => b.stage.localeCompare(a.stage) || a.measure.localeCompare(b.measure));
    return table("历年数值和比上年的变化", [
      { title: "项目", cell: ([row]) => words.stage(row.stage) + " " + words.measure(row.measure) },
      ...years.map((year) => ({ title: words.year(year), kind: "number", cell: (all) => {
        const row = all.find((one) => one.year === year);
        return row ? h("span", { title: words.breakReason(row) }, shownValue(row), marks.doubted(row),
          h("small", {}, " " + (row.break || row.change !== null ? shownChange(row) : ""))) : numbers.MISSING;
      } })),
    ], lines);
  }

  function breaks(rows) {
    const told = [...new Set(rows.filter((row) => row.break).map((row) => `${words.year(row.year)}：${words.breakReason(row)}`))].sort();
    return told.length === 0 ? null : h("p", { class: "note" }, "不可比的原因：" + told.join("；") + "。");
  }

  /** Whether the year's own figure is doubtful: what is projected may be so by that of another year. */
  const isOwnDoubtful = (row) => facts.isDoubtful({ ...row, doubtful: undefined });

  function outlook(now) {
    const rows = junheng.passageSchools.of(now, "county/" + now.county, "county_outlook").filter((row) => row.year === now.year);
    return rows.length === 0 ? null : table("按现有趋势的预测", [
      { title: "项目", cell: (row) => words.stage(row.stage) + " " + words.measure(row.measure) },
      { title: "现值", kind: "number", cell: (row) => [shownValue(row), marks.told(isOwnDoubtful(row))] },
      { title: "可比学年数", kind: "number", cell: (row) => row.years },
      { title: "规划年份预计值", kind: "number", cell: (row) => shownValue({ ...row, value: row.projected }) },
      { title: "90%区间", kind: "number", cell: (row) => (row.projected_low === null ? numbers.MISSING
        : shownValue({ ...row, value: row.projected_low }) + "～" + shownValue({ ...row, value: row.projected_high })) },
      { title: "预计达标", kind: "number", cell: (row) => [row.outlook ? words.year(row.outlook) : numbers.MISSING, marks.doubted(row)] },
      { title: "说明", cell: (row) => row.reason || "" },
    ], rows);
  }

  /** A switch between the maps of then and one map, where the county's code or territory changed. */
  function mapChoice(now, maps, map) {
    if (countyCodes.related(now.county).length === 1) {
      return null;
    }
    if (maps.length === 0) {
      return h("p", { class: "note" }, "统一区划的数列按现行代码列出，见上方区划沿革所列的代码。");
    }
    return h("div", { class: "choices" }, choose("区划", [["", "各学年按当时区划"],
      ...maps.map((year) => [String(year), `各学年统一按${words.year(year)}区划`])], map ? String(map) : "",
    (picked) => state.go({ map: picked })));
  }

  function show(now) {
    const all = countyCodes.rows(now, "county_trend");
    const maps = mapsOf(all.filter((row) => row.county_code === now.county));
    const map = maps.find((year) => String(year) === now.map);
    const rows = onMap(all, map);
    if (rows.length === 0) {
      return null;
    }
    return section("历年变化", mapChoice(now, maps, map), words.codes("stage").map((stage) => {
      const some = rows.filter((row) => row.stage === stage);
      return some.length > 0 ? chart(now, stage, some) : null;
    }), figures(now, rows), breaks(rows), outlook(now));
  }

  return { show };
})();
