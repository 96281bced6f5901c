"use strict";
/* The passage behind a figure: its rule, its clause, what went in, and the schools. */
junheng.passage = (() => {
  const { h, name, method, cite } = junheng.dom;
  const { facts, numbers, words, marks, state } = junheng;
  const tellers = {};

  /** Names what tells a kind of passage: tell(state, parts) gives {title, body}. */
  const teach = (kind, tell) => { tellers[kind] = tell; };

  /** A list of what is what. */
  const list = (...pairs) => h("dl", {}, pairs.filter(Boolean).map(([what, value]) => [
    h("dt", {}, what), h("dd", {}, value)]));

  const where = (now, code) => h("p", { class: "where" },
    name(facts.name(code, now.year)), "，", words.year(now.year), "，",
    (facts.standard(now.standard) || { title: now.standard }).title);

  /** The figure, large, with its verdict. */
  const headline = (text, verdict, note) => h("p", { class: "headline" },
    h("strong", {}, text), " ", verdict ? marks.verdict(verdict) : null,
    note ? h("span", { class: "note" }, note) : null);

  teach("cv", (now, [code, stage, indicator]) => {
    const row = facts.variance(now.standard, now.year, code, stage, indicator) || {};
    const rule = facts.rule(now.standard, indicator) || {};
    const limit = facts.limit(now.standard, "cv", now.year);
    const near = numbers.isNear(row.cv, row.cv_limit) ? "临界：距上限5%以内" : "";
    return {
      title: words.stage(stage) + " " + indicator + " " + rule.name_zh + " 校际差异系数",
      body: [
        where(now, code),
        headline(numbers.cv(row.cv, row.cv_limit, row.flips_when_rounded), row.verdict, near),
        list(
          ["算法", "差异系数＝标准差÷全县平均值；按学生数加权，总体标准差，不作舍入"],
          ["每校指标", rule[stage + "_formula"]],
          row.cv_limit !== null && row.cv_limit !== undefined
            && ["上限", facts.allowed(limit, stage)],
          ["全县平均值", numbers.unit(row.mean) + " " + rule.unit + "（" + numbers.full(row.mean) + "）"],
          ["标准差", numbers.full(row.sd)],
          ["差异系数（未舍入）", numbers.full(row.cv)],
          ["计入的学校（学段）", numbers.count(row.units) + "个，学生" + numbers.count(row.pupils) + "人"],
          row.units_missing > 0 && ["缺数据的学校（学段）", row.units_missing + "个"],
          ["依据", cite(rule.clause)],
          limit && ["上限的依据", cite(limit.clause)],
          ["详见", [method("2.2"), "、", method(indicator, indicator)]]),
        junheng.passageSchools.ofIndicator(now, code, stage, indicator),
      ],
    };
  });

  teach("composite", (now, [code, stage]) => {
    const row = facts.composite(now.standard, now.year, code, stage) || {};
    const limit = facts.limit(now.standard, "composite", now.year);
    return {
      title: words.stage(stage) + " 综合差异系数",
      body: [
        where(now, code),
        headline(numbers.cv(row.composite_cv, row.composite_limit, row.flips_when_rounded),
          row.verdict),
        list(
          ["算法", "各项差异系数（未舍入）的算术平均"],
          row.composite_limit ? ["上限", facts.allowed(limit, stage)]
            : ["上限", "本标准不设综合差异系数的上限，只列出"],
          ["综合差异系数（未舍入）", numbers.full(row.composite_cv)],
          limit && ["依据", cite(limit.clause)],
          ["详见", [method("2.2"), "、", method("3", "3")]]),
        junheng.dom.table("各项差异系数", [
          { title: "指标", cell: (one) => one.indicator + " " + one.name_zh },
          { title: "全县平均值", kind: "number", cell: (one) => numbers.unit(mean(one)) },
          { title: "差异系数", kind: "number", cell: (one) => marks.figure(numbers.cv(cv(one), of(one).cv_limit, of(one).flips_when_rounded),
            ["cv", code, stage, one.indicator].join(":")) },
        ], facts.indicators(now.standard)),
      ],
    };
    function of(one) {
      return facts.variance(now.standard, now.year, code, stage, one.indicator) || {};
    }
    function mean(one) { return of(one).mean; }
    function cv(one) { return of(one).cv; }
  });

  teach("verdict", (now, [code]) => {
    const row = facts.verdict(now.standard, now.year, code) || {};
    return {
      title: "县级结论",
      body: [
        where(now, code),
        headline(words.verdict(row.verdict) || numbers.MISSING, row.verdict),
        list(...words.codes("domain").filter((domain) => row[domain])
          .map((domain) => [words.label("domain", domain), marks.verdict(row[domain])]),
        ["依据", (facts.standard(now.standard) || {}).document], ["详见", method("4")]),
        h("p", {}, h("a", { href: state.link({ view: "county", county: code }) }, "看该县的理由和各表")),
        junheng.passageSchools.reasons(now, code),
      ],
    };
  });

  teach("item", (now, [code, item]) => ({
    title: item + " " + (facts.rule(now.standard, item) || {}).name_zh,
    body: [where(now, code), junheng.passageSchools.item(now, code, item)],
  }));

  teach("unit", (now, [code, school, stage, indicator]) => ({
    title: words.stage(stage) + " " + indicator + " "
      + (facts.rule(now.standard, indicator) || {}).name_zh,
    body: [where(now, code), junheng.passageSchools.unit(now, code, school, stage, indicator)],
  }));

  teach("rank", (now, [code, stage, measure]) => ({
    title: words.stage(stage) + " " + words.measure(measure) + " 名次",
    body: [where(now, code), junheng.passageSchools.rank(now, code, stage, measure)],
  }));

  teach("share", (now, [code, stage]) => ({
    title: words.stage(stage) + " " + words.measure("unit_pass_share"),
    body: [where(now, code), junheng.passageSchools.ofVerdicts(now, code, stage)],
  }));

  /** Counties behind a count: of a city or of the province. */
  teach("counties", (now, [what, area]) => {
    const isOf = {
      counties: () => true,
      counties_met: (code) => verdictOf(code) === "met",
      counties_not_met: (code) => verdictOf(code) === "not_met",
      counties_undetermined: (code) => verdictOf(code) === "undetermined",
    };
    const ofPlans = {
      planned: (plan) => plan.planned_year !== null && plan.planned_year <= now.year,
      planned_recognised: (plan) => ofPlans.planned(plan) && plan.status === "done",
      cumulative_recognised: (plan) => plan.status === "done",
      plan_done: (plan) => plan.status === "done",
      plan_ahead: (plan) => plan.status === "done" && plan.planned_year > now.year,
      plan_done_unplanned: (plan) => plan.status === "done" && plan.planned_year === null,
      plan_on_track: (plan) => plan.status === "on_track",
      plan_at_risk: (plan) => plan.status === "at_risk",
      plan_late: (plan) => plan.status === "late",
      plan_unplanned: (plan) => plan.status === "unplanned",
    };
    const plans = junheng.index(facts.plan(now.standard, now.year), "county_code");
    function verdictOf(code) {
      return facts.verdict(now.standard, now.year, code).verdict;
    }
    const planOf = (code) => (plans.get(code) || [null])[0];
    function belongs(code) {
      return ofPlans[what] ? planOf(code) !== null && ofPlans[what](planOf(code))
        : (isOf[what] || (() => false))(code);
    }
    const city = facts.cities(now.standard, now.year).find((one) => one.code === area);
    const codes = facts.verdicts(now.standard, now.year).map((row) => row.county_code)
      .filter((code) => (!city || city.counties.includes(code)) && belongs(code)).sort();
    const row = facts.statistic(
      now.standard, now.year, city ? "city" : "province", area, what) || {};
    return {
      title: (city ? city.name : "全省") + " " + words.label("statistic", what),
      body: [
        h("p", { class: "where" }, words.year(now.year), "，",
          (facts.standard(now.standard) || {}).title),
        headline(numbers.count(row.value) + "个"),
        list(["算法", ofPlans[what] ? "按规划表和认定名单，逐县计数" : "发布版本中本学年的各县结论，逐县计数"],
          ["比上年", numbers.countChange(row.change)],
          ["依据", (facts.standard(now.standard) || {}).document]),
        h("ul", { class: "names" }, codes.map((code) => h("li", {},
          marks.county(code, now.year), " ", ofPlans[what]
            ? h("small", {}, junheng.plans.called("recognition"), junheng.plans.recognition(planOf(code)),
              planOf(code).planned_year ? "，规划" + planOf(code).planned_year + "年" : "")
            : marks.verdict(verdictOf(code))))),
      ],
    };
  });

  /** Opens what the address names; closes otherwise. */
  function show() {
    const dialog = document.getElementById("passage");
    const now = junheng.now();
    const [kind, ...parts] = now.passage.split(":");
    const tell = tellers[kind];
    if (!tell) {
      if (dialog.open) {
        dialog.close();
      }
      return;
    }
    const { title, body } = tell(now, parts);
    const doubt = facts.doubt(now, now.passage);
    dialog.replaceChildren(
      h("div", { class: "passage-head" },
        h("h2", { id: "passage-title", tabindex: "-1" }, title),
        h("a", { class: "close", href: state.link({ passage: "" }), "aria-label": "关闭" }, "关闭 ✕")),
      ...(doubt ? [h("p", { class: "doubtful" }, h("span", { class: "doubt" }, "存疑"), " ", name(doubt),
        "。该填报值未核实：数字照常计算，在省级认可或更正以前不作为突出的结论。")] : []),
      ...[...body.flat(), junheng.explain.below(now, kind, parts)].filter(Boolean));
    if (!dialog.open) {
      dialog.showModal();
    }
    document.getElementById("passage-title").focus();
  }

  /** The browser closes a dialog on Escape: the address follows. */
  function watch() {
    const dialog = document.getElementById("passage");
    dialog.addEventListener("close", () => {
      const was = state.read().passage;
      if (was) {
        state.go({ passage: "" });
        const opener = document.querySelector(`main [data-passage="${CSS.escape(was)}"]`);
        if (opener) {
          opener.focus();
        }
      }
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
  }

  return { show, watch, list, headline };
})();
