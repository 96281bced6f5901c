"use strict";
/* The dictionary: every indicator and item with its formula and clause, and every published column. */
junheng.views.dictionary = (() => {
  const { h, table, section, cite } = junheng.dom;
  const { facts, numbers, words } = junheng;

  const files = () => [];
  const title = () => "指标字典";

  function indicators(now) {
    return table("资源配置指标", [
      { title: "编号", cell: (row) => row.indicator },
      { title: "名称", cell: (row) => row.name_zh },
      { title: "单位", cell: (row) => row.unit },
      ...words.codes("stage").map((stage) => ({ title: `算法（${words.stage(stage)}）`,
        cell: (row) => facts.rule(now.standard, row.indicator)[stage + "_formula"] })),
      ...words.codes("stage").map((stage) => ({ title: words.stage(stage) + "标准值", kind: "number",
        cell: (row) => numbers.unit(row[stage + "_threshold"]) })),
      { title: "依据", cell: (row) => cite(row.clause) },
    ], facts.indicators(now.standard));
  }

  function rules(now, kind, caption) {
    const rows = facts.all("rule").filter((row) => row.standard === now.standard && row.kind === kind);
    return rows.length === 0 ? null : table(caption, [
      { title: "编号", cell: (row) => (kind === "unit" ? "学校" : row.rule) },
      { title: "名称", cell: (row) => row.name_zh },
      { title: "规则", cell: (row) => row.primary_formula },
      { title: "依据", cell: (row) => cite(row.clause) },
    ], rows);
  }

  function limits(now) {
    const rows = facts.all("limit").filter((row) => row.standard === now.standard);
    return table("差异系数的上限", [
      { title: "对象", cell: (row) => (row.kind === "cv" ? "每项指标的差异系数" : "综合差异系数") },
      ...words.codes("stage").map((stage) => ({ title: words.stage(stage), kind: "number",
        cell: (row) => facts.allowed(row, stage) })),
      { title: "依据", cell: (row) => cite(row.clause) },
    ], rows);
  }

  function relaxations(now) {
    const rows = facts.all("relaxation").filter((row) => row.standard === now.standard);
    return rows.length === 0 ? null : table("过渡条款", [
      { title: "名称", cell: (row) => row.name_zh },
      { title: "适用于", cell: (row) => row.of },
      { title: "学年", cell: (row) => row.years },
      { title: "依据", cell: (row) => cite(row.clause) },
    ], rows);
  }

  const TERMS = [
    ["学年", "自当年9月1日起的学年；年末数截至9月1日，过程数为上一学年。"],
    ["学校（学段）", "一所学校的小学部或初中部；一贯制学校、完全中学按学段分开，设施按规定比例分摊。"],
    ["差异系数", "标准差÷全县平均值，按学生数加权，用总体标准差；未舍入时与上限比较。"],
    ["临界", "数值与标准值或上限相差在5%以内。"],
    ["数据不全", "判断所需的数据缺少或未能采用，既不算达标也不算未达标。"],
    ["不可比", "县区区划、标准或报表口径比上年有变动。"],
    ["多一位小数", "显示值恰好等于标准值而结论相反时，多显示一位小数。"],
  ];

  const show = (now) => [
    h("h1", {}, "指标字典"),
    h("p", { class: "lead" }, facts.standard(now.standard).title, "，", facts.standard(now.standard).document),
    section("用语", table("用语", [
      { title: "用语", cell: ([term]) => term }, { title: "含义", cell: ([, meaning]) => meaning }], TERMS)),
    section("指标与依据", indicators(now), limits(now), rules(now, "unit", "学校（学段）综合评估"),
      rules(now, "item", "县级项目"), relaxations(now)),
    section("数据表、报表和代码", h("p", {}, h("a", { href: "dictionary.html" }, "数据字典"),
      "：各数据表和报表的栏目、历年表头、核查规则和代码表，可按中文名称、表头或列名查找。"),
      h("p", {}, h("a", { href: "方法说明.html" }, "方法说明"),
        "：每个数按什么规则得出，逐条编号；各处引用的编号都可以点开。")),
  ];

  return { files, title, show };
})();
