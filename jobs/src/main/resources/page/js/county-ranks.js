"use strict";
/* A county's ranks: this year's beside last year's, and over the years. */
junheng.countyRanks = (() => {
  const { table, h, section } = junheng.dom;
  const { facts, numbers, words, marks, charts } = junheng;

  const value = (row) => (row.measure === "unit_pass_share" ? numbers.percent(row.value) : facts.shownCv(row));
  const place = (rank, of) => (numbers.isMissing(rank) ? numbers.MISSING : rank + " / " + of);

  /** How a rank moved. */
  function change(row) {
    if (numbers.isMissing(row.rank_change)) {
      return numbers.MISSING;
    }
    return row.rank_change === 0 ? "不变" : (row.rank_change > 0 ? "升" : "降") + Math.abs(row.rank_change);
  }

  const isOfAnotherNumber = (row) => !numbers.isMissing(row.of_before) && row.of_before !== row.of;

  /** Where another number of counties was ranked last year, a change of rank is not theirs alone. */
  function note(rows) {
    const groups = [...junheng.index(rows.filter(isOfAnotherNumber), "stage", "of_before", "of").values()];
    if (groups.length === 0) {
      return null;
    }
    const told = groups.map((some) => {
      const of = rows.filter((row) => row.stage === some[0].stage);
      const which = some.length === of.length ? "" : some.map((row) => words.measure(row.measure)).join("、");
      return `${words.stage(some[0].stage)}${which}由${some[0].of_before}个变为${some[0].of}个`;
    });
    return h("p", { class: "note" }, "参与排名的县区数与上年不同，名次变化也受此影响：", told.join("；"), "。");
  }

  const inOrder = (rows) => [...new Set(rows.map((row) => row.measure))]
    .sort((a, b) => b.length - a.length || a.localeCompare(b));

  /** This year's ranks, last year's and the change. */
  function ofYear(rows) {
    const of = (measure, stage) => rows.find((row) => row.measure === measure && row.stage === stage) || {};
    return table("在全省的名次", [
      { title: "项目", cell: words.measure },
      ...words.codes("stage").flatMap((stage) => {
        const named = words.stage(stage);
        return [
          { title: named + "数值", kind: "number", cell: (measure) => [value(of(measure, stage)), marks.doubted(of(measure, stage))] },
          { title: "名次", kind: "number", cell: (measure) => {
            const row = of(measure, stage);
            return numbers.isMissing(row.rank) ? row.reason_unranked || numbers.MISSING
              : marks.figure(place(row.rank, row.of), ["rank", row.county_code, stage, measure].join(":"));
          } },
          { title: "上年名次", kind: "number", cell: (measure) => place(of(measure, stage).rank_before, of(measure, stage).of_before) },
          { title: "变化", kind: "number", cell: (measure) => change(of(measure, stage)) },
        ];
      }),
    ], inOrder(rows));
  }

  const moved = (move) => (move === 0 ? "不变" : (move > 0 ? "升" : "降") + Math.abs(move));

  /** Why the ranks moved, since last year or since the release before. */
  function moves(title, rows) {
    if (rows.length === 0) {
      return null;
    }
    const order = words.codes("stage");
    const sorted = [...rows].sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage)
      || b.measure.length - a.measure.length || a.measure.localeCompare(b.measure));
    const hasCause = rows.some((row) => row.cause !== null);
    return h("details", { class: "fold" }, h("summary", {}, `${title}（${rows.length}项）`),
      h("p", { class: "note" }, "本县变化引起的，是其他县区都保持原值时本县以现值所得名次与原名次之差；",
        "其余由其他县区的变化引起，含县区进入或退出排名。两部分之和即名次变动。"),
      table(title, [
        { title: "学段", cell: (row) => words.stage(row.stage) },
        { title: "项目", cell: (row) => words.measure(row.measure) },
        { title: "名次", kind: "number", cell: (row) => row.rank_before + " → " + row.rank },
        { title: "变动", kind: "number", cell: (row) => moved(row.move) },
        { title: "本县引起", kind: "number", cell: (row) => moved(row.own_move) },
        { title: "其他县区引起", kind: "number", cell: (row) => moved(row.others_move) },
        { title: "说明", cell: (row) => row.why },
        ...(hasCause ? [{ title: "本县数值变动的原因", cell: (row) => row.cause || numbers.MISSING }] : []),
      ], sorted));
  }

  /** The ranks of all years, one stage a chart. */
  function chart(stage, rows, years) {
    const lines = inOrder(rows).map((measure) => ({
      name: measure.startsWith("cv_") ? measure.slice(3) + " " + (words.short[measure.slice(3)] || "") : words.measure(measure),
      pieces: [years.map((year) => {
        const row = rows.find((one) => one.year === year && one.measure === measure);
        return row ? charts.point(row.rank, facts.isDoubtful(row)) : null;
      })],
    }));
    const most = Math.max(...rows.map((row) => row.of));
    return charts.overYears(`${words.stage(stage)}历年名次，越靠上名次越前`, years, lines, {
      yAxis: charts.axis({ type: "value", inverse: true, min: 1, max: Math.max(2, most), minInterval: 1 }),
      told: (point) => `第${point.value}名`,
    });
  }

  function overYears(rows, years) {
    const lines = [...junheng.index(rows, "stage", "measure").values()]
      .sort(([a], [b]) => b.stage.localeCompare(a.stage) || b.measure.length - a.measure.length
        || a.measure.localeCompare(b.measure));
    return table("历年名次 / 参与排名县区数", [
      { title: "项目", cell: ([row]) => words.stage(row.stage) + " " + words.measure(row.measure) },
      ...years.map((year) => ({ title: words.year(year), kind: "number", cell: (all) => {
        const row = all.find((one) => one.year === year) || {};
        return h("span", { title: row.reason_unranked || null }, place(row.rank, row.of), marks.doubted(row));
      } })),
    ], lines);
  }

  function show(now) {
    const all = junheng.countyCodes.rows(now, "county_ranking");
    const rows = all.filter((row) => row.year === now.year);
    const ranked = all.filter((row) => row.rank !== null);
    const years = facts.years().filter((year) => ranked.some((row) => row.year === year));
    const moving = junheng.countyCodes.rows(now, "rank_moves").filter((row) => row.year === now.year);
    return section("名次", ofYear(rows), note(rows),
      moves("名次为何比上年变动", moving.filter((row) => row.since === "year")),
      moves("名次为何比上一版本变动", moving.filter((row) => row.since === "release")), years.length < 2 ? null : [
      words.codes("stage").map((stage) => {
        const some = ranked.filter((row) => row.stage === stage);
        return some.length === 0 ? null : chart(stage, some, years);
      }),
      overYears(all, years)]);
  }

  return { show, value, change, place, note };
})();
