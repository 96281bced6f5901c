"use strict";
/* How a figure came about: ?explain=TABLE/KEY/… leads to its passage, with the numbers in its formula. */
junheng.explain = (() => {
  const { h } = junheng.dom;
  const { facts, numbers, words } = junheng;

  /** By kind of passage: its table, and the key of its row in the key's order. */
  const KINDS = {
    cv: { table: "county_variance", key: (now, [county, stage, indicator]) => [now.standard, now.year, county, stage, indicator] },
    composite: { table: "county_composite", key: (now, [county, stage]) => [now.standard, now.year, county, stage] },
    verdict: { table: "county_verdict", key: (now, [county]) => [now.standard, now.year, county] },
    item: { table: "county_item", key: (now, [county, item]) => [now.standard, now.year, county, item] },
    unit: { table: "unit_indicator", key: (now, [, school, stage, indicator]) => [now.standard, now.year, school, stage, indicator] },
    share: { table: "county_units", key: (now, [county, stage]) => [now.standard, now.year, county, stage] },
    rank: { table: "county_ranking", key: (now, [county, stage, measure]) => [now.standard, now.year, stage, measure, county] },
  };

  /** By table: the passage of a key, and the county that it is of. */
  const PASSAGES = {
    county_variance: ([, , county, stage, indicator]) => ({ county, passage: ["cv", county, stage, indicator] }),
    county_composite: ([, , county, stage]) => ({ county, passage: ["composite", county, stage] }),
    county_verdict: ([, , county]) => ({ county, passage: ["verdict", county] }),
    county_item: ([, , county, item]) => ({ county, passage: ["item", county, item] }),
    unit_indicator: ([, , school, stage, indicator], county) => ({ county, passage: ["unit", county, school, stage, indicator] }),
    county_units: ([, , county, stage]) => ({ county, passage: ["share", county, stage] }),
    county_ranking: ([, , stage, measure, county]) => ({ county, passage: ["rank", county, stage, measure] }),
  };

  /** The address that a link ?explain=… means; none where it names no figure of the page. */
  function address(search) {
    const said = new URLSearchParams(search);
    const [table, ...key] = (said.get("explain") || "").split("/");
    if (!Object.hasOwn(PASSAGES, table) || key.some((part) => !/^[\w.-]+$/u.test(part))) {
      return null;
    }
    const { county, passage } = PASSAGES[table](key, said.get("county") || "");
    if (!county || passage.some((part) => part === undefined)) {
      return null;
    }
    return junheng.state.link({ view: "county", county, standard: key[0], year: key[1], passage: passage.join(":") });
  }

  /** Follows a link of that kind, unless the address says already where to go. */
  function follow() {
    const meant = location.hash === "" ? address(location.search) : null;
    if (meant) {
      location.replace(meant);
    }
  }

  const sum = (values) => "（" + values.map(numbers.full).join(" ＋ ") + "）";

  /** The formula with its numbers, as far as the page's own data go; null where they do not. */
  const FORMULAS = {
    cv: (now, [county, stage, indicator]) => {
      const row = facts.variance(now.standard, now.year, county, stage, indicator) || {};
      return numbers.isMissing(row.cv) ? null
        : `标准差 ÷ 全县平均值 ＝ ${numbers.full(row.sd)} ÷ ${numbers.full(row.mean)} ＝ ${numbers.full(row.cv)}`;
    },
    composite: (now, [county, stage]) => {
      const row = facts.composite(now.standard, now.year, county, stage) || {};
      const cvs = facts.indicators(now.standard)
        .map((one) => (facts.variance(now.standard, now.year, county, stage, one.indicator) || {}).cv);
      return numbers.isMissing(row.composite_cv) || cvs.some(numbers.isMissing) ? null
        : `各项差异系数的平均 ＝ ${sum(cvs)} ÷ ${cvs.length} ＝ ${numbers.full(row.composite_cv)}`;
    },
  };

  /** What stands below a passage: the formula, how to check it to the last cell, and a link to it. */
  function below(now, kind, parts) {
    if (!Object.hasOwn(KINDS, kind)) {
      return null;
    }
    const { table, key } = KINDS[kind];
    const named = key(now, parts);
    const formula = FORMULAS[kind] ? FORMULAS[kind](now, parts) : null;
    const link = "?explain=" + [table, ...named].join("/") + (kind === "unit" ? "&county=" + parts[0] : "");
    return h("section", { class: "explained" },
      h("h3", {}, "这个数怎么来的"),
      formula ? h("p", {}, "带数字的算法：", formula) : null,
      h("p", {}, "用到的单元格（文件、行号、读入时间）、核查、更正和过渡条款，以及用存档文件重新计算的结果，由省级用这条命令列出：",
        h("code", {}, ["java -jar junheng.jar explain", table, ...named].join(" "))),
      h("p", {}, h("a", { href: link }, "指向这个数的链接"), "，版本 ", facts.page().release_id, "。"));
  }

  return { address, follow, below };
})();
