"use strict";
/* A county's tables as the application form lays them out (表Ⅱ-1 to 表Ⅵ). */
junheng.countyForm = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks, state } = junheng;
  const DOMAINS = [
    ["表Ⅳ 政府保障程度", "assurance"], ["表Ⅴ 教育质量", "quality"], ["表Ⅵ 社会认可度", "recognition"],
    ["一票否决事项", "veto"], ["申报条件", "preconditions"],
  ];

  const rowsOf = (now, kind) => junheng.passageSchools.of(now, "county/" + now.county + "-" + now.year, kind);

  /** 表Ⅱ-1: how many units reach each threshold; nothing where that is known of none. */
  function attained(now) {
    const units = rowsOf(now, "unit_indicator");
    const verdicts = rowsOf(now, "unit_verdict");
    const many = (rows, is, isOpen) => (rows.every(isOpen) ? numbers.MISSING : `${rows.filter(is).length} / ${rows.length}`);
    const lines = [...facts.indicators(now.standard), null];
    return table("表Ⅱ-1 达到标准的学校（学段）数 / 全部", [
      { title: "指标", cell: (row) => (row ? row.indicator + " " + row.name_zh : "综合评估") },
      ...words.codes("stage").map((stage) => ({
        title: words.stage(stage), kind: "number",
        cell: (row) => (row
          ? many(units.filter((one) => one.stage === stage && one.indicator === row.indicator), (one) => one.attained === true,
            (one) => numbers.isMissing(one.attained))
          : marks.figure(many(verdicts.filter((one) => one.stage === stage), (one) => one.verdict === "met",
            (one) => one.verdict === "undetermined"),
            ["share", now.county, stage].join(":"))),
      })),
    ], lines);
  }

  /** 表Ⅱ-2: every unit with its seven values. */
  function schools(now, stage) {
    const file = "county/" + now.county + "-" + now.year;
    const called = junheng.passageSchools.names(file);
    const founders = new Map(junheng.rows(file, "dim_school").map((row) => [row.school_code, row.founder]));
    const values = junheng.index(rowsOf(now, "unit_indicator").filter((row) => row.stage === stage), "school_code", "indicator");
    const units = junheng.weakness.ordered(now, file,
      rowsOf(now, "unit_verdict").filter((row) => row.stage === stage));
    const pupils = new Map(rowsOf(now, "unit").filter((row) => row.stage === stage).map((row) => [row.school_code, row.pupils]));
    return table(`表Ⅱ-2 ${words.stage(stage)}各校指标值，从弱到强`, [
      { title: "学校", cell: (row) => h("a", { href: state.link({ tab: "school:" + row.school_code }), "data-school": row.school_code }, name(called(row.school_code))) },
      { title: "举办者", cell: (row) => words.label("founder", founders.get(row.school_code) || numbers.MISSING) },
      { title: "学生数", kind: "number", cell: (row) => numbers.count(pupils.get(row.school_code)) },
      ...facts.indicators(now.standard).map((indicator) => ({
        title: h("span", {}, indicator.indicator, h("small", {}, words.short[indicator.indicator] || "")),
        hint: indicator.name_zh, kind: "cell", cell: (row) => {
          const value = (values.get(row.school_code + "|" + indicator.indicator) || [])[0];
          return value ? junheng.passageSchools.valueOf(value, indicator[stage + "_threshold"],
            ["unit", now.county, row.school_code, stage, indicator.indicator].join(":")) : numbers.MISSING;
        },
      })),
      { title: "综合评估", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
    ], units, { className: "heat" });
  }

  /** 表Ⅲ: the county's mean and cv of every indicator. */
  function variance(now) {
    const of = (row, stage) => facts.variance(now.standard, now.year, now.county, stage, row.indicator) || {};
    return table("表Ⅲ 全县平均值和差异系数", [
      { title: "指标", cell: (row) => (row ? row.indicator + " " + row.name_zh : "综合") },
      ...words.codes("stage").flatMap((stage) => [
        { title: words.stage(stage) + "平均值", kind: "number",
          cell: (row) => (row ? numbers.unit(of(row, stage).mean) : "——") },
        { title: words.stage(stage) + "差异系数", kind: "cell", cell: (row) => {
          const one = row ? of(row, stage) : facts.composite(now.standard, now.year, now.county, stage) || {};
          const value = row ? one.cv : one.composite_cv;
          const limit = row ? one.cv_limit : one.composite_limit;
          return marks.judged(numbers.cv(value, limit, one.flips_when_rounded), value, limit, one.verdict,
            row ? ["cv", now.county, stage, row.indicator].join(":") : ["composite", now.county, stage].join(":"),
            words.stage(stage));
        } },
      ]),
    ], [...facts.indicators(now.standard), null]);
  }

  /** 表Ⅳ to 表Ⅵ: items with their value, verdict and what it rests on. */
  function items(now, caption, domain) {
    const rows = junheng.passageSchools.of(now, "county/" + now.county, "county_item")
      .filter((row) => row.year === now.year && row.domain === domain)
      .sort((a, b) => a.position - b.position);
    return rows.length === 0 ? null : table(caption, [
      { title: "项目", cell: (row) => row.item + " " + row.name_zh },
      { title: "指标值", kind: "number", cell: (row) => marks.figure(
        junheng.passageSchools.itemValue(row, facts.rule(now.standard, row.item) || {}),
        ["item", now.county, row.item].join(":"), row.item) },
      { title: "是否达标", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
      { title: "说明", cell: (row) => h("span", { class: "detail clamp" }, name(row.detail || "")) },
    ], rows);
  }

  function show(now) {
    const hasThresholds = rowsOf(now, "unit_verdict").length > 0;
    return [
      section("资源配置", marks.legend(), hasThresholds ? attained(now) : null,
        hasThresholds ? words.codes("stage").map((stage) => schools(now, stage)) : null, variance(now)),
      ...(hasThresholds ? [section("保障、质量、认可度和条件", DOMAINS.map(([caption, domain]) => items(now, caption, domain)))] : []),
    ];
  }

  return { show };
})();
