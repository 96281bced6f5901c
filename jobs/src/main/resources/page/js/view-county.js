"use strict";
/* One county: its verdict with the reasons, its form tables, its schools, its years. */
junheng.views.county = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks, state } = junheng;
  const FEW = 10;

  const schoolOf = (now) => (now.tab.startsWith("school:") ? now.tab.slice(7) : "");

  function files(now) {
    const codes = junheng.countyCodes;
    const ofYear = facts.isCollecting(now.year) && facts.verdict(now.standard, now.year, now.county)
      ? ["county/" + now.county, "county/" + now.county + "-" + now.year, "quality"]
      : codes.yearFiles(now.county, now.year);
    return [...new Set([...codes.files(now.county), ...ofYear, ...(schoolOf(now) ? ["names"] : [])])];
  }

  const title = (now) => facts.name(now.county, now.year) + " " + words.year(now.year);

  function head(now) {
    const place = facts.county(now.county, now.year) || {};
    return h("div", { class: "county-head" },
      facts.isOfOneCounty() ? null
        : h("p", { class: "crumb" }, h("a", { href: state.link({ view: "counties", county: "", tab: "heat" }) }, "县区"), " › ", name(place.city_name || "")),
      h("h1", {}, name(facts.name(now.county, now.year)), " ", h("small", {}, now.county)),
      h("p", { class: "where" }, name(place.city_name || ""), "　", words.label("county_kind", place.kind), "　", words.year(now.year), "　",
        (facts.standard(now.standard) || {}).title),
      junheng.countyCodes.history(now));
  }

  function verdict(now) {
    const row = facts.verdict(now.standard, now.year, now.county);
    const domains = words.codes("domain").filter((domain) => row[domain]);
    return h("div", { class: "tiles" },
      h("a", { class: "tile " + row.verdict, href: state.link({ passage: "verdict:" + now.county }),
        "data-passage": "verdict:" + now.county },
      h("span", { class: "what" }, facts.isCollecting(now.year) ? "县级结论（填报中，暂行）" : "县级结论"), h("strong", {}, words.mark[row.verdict] + " " + words.verdict(row.verdict))),
      domains.map((domain) => h("div", { class: "tile plain" },
        h("span", { class: "what" }, words.label("domain", domain)), marks.verdict(row[domain]))));
  }

  /** The reasons in full; the first few open. */
  function reasons(now) {
    const row = junheng.passageSchools.of(now, "county/" + now.county, "county_verdict")
      .find((one) => one.year === now.year);
    const all = row ? row.reasons : [];
    if (all.length === 0) {
      return h("p", {}, "没有未达标或数据不全的理由。");
    }
    const item = (reason) => h("li", {}, h("span", { class: "detail clamp" }, name(reason)));
    const lacking = facts.all("reference_note").map((one) => one.words);
    return [
      lacking.length === 0 ? null : h("p", { class: "note" }, "省级名录：" + lacking.join("；") + "。"),
      h("ul", { class: "reasons" }, all.slice(0, FEW).map(item)),
      all.length > FEW ? h("details", {}, h("summary", {}, "其余" + (all.length - FEW) + "条"),
        h("ul", { class: "reasons" }, all.slice(FEW).map(item))) : null,
    ];
  }

  function plan(now) {
    const row = facts.plan(now.standard, now.year).find((one) => one.county_code === now.county);
    if (!row) {
      return null;
    }
    return section("规划与认定", junheng.plans.explanation(), junheng.passage.list(
      [junheng.plans.called("recognition"), junheng.plans.recognition(row)],
      ["规划认定年份", row.planned_year ? row.planned_year + "年" : numbers.MISSING],
      ["规划进度", h("span", {}, words.label("plan_status", row.status) || numbers.MISSING, marks.told(junheng.plans.isDoubtful(row)))],
      [junheng.plans.called("verdict"), marks.verdict(row.verdict)],
      [junheng.plans.called("outlook"), junheng.plans.outlook(row)],
      row.outlook_reason && ["预测说明", row.outlook_reason],
      row.reason && ["说明", row.reason]));
  }

  /** Leads to the parts of this long view; it is filled when they stand in the document. */
  function contents() {
    const list = h("nav", { class: "toc", "aria-label": "本页各部分" });
    requestAnimationFrame(() => list.replaceChildren(...[...document.querySelectorAll("main h2")].map((heading) =>
      h("button", { type: "button", onclick: () => { heading.tabIndex = -1; heading.focus(); heading.scrollIntoView(); } },
        heading.textContent))));
    return list;
  }

  /** What is known so far while the year collects, without anything that compares. */
  function ofCollecting(now, school) {
    const hasSchools = junheng.rows("county/" + now.county + "-" + now.year, "dim_school").length > 0;
    return [
      head(now), junheng.views.collection.ofCounty(now),
      ...(hasSchools ? [
        verdict(now), contents(), school ? junheng.countySchools.one(now, school) : null,
        section("理由", reasons(now)), junheng.countySchools.shortfalls(now),
        ...junheng.countyForm.show(now), junheng.countySchools.failing(now),
      ] : []),
    ].flat();
  }

  function show(now) {
    if (!junheng.countyCodes.isKnown(now.county)) {
      return junheng.countyCodes.never(now);
    }
    const school = schoolOf(now);
    if (!facts.verdict(now.standard, now.year, now.county)) {
      return [head(now), junheng.countyCodes.silent(now),
        school ? junheng.countySchools.one(now, school) : null,
        junheng.countyYears.show(now)];
    }
    if (facts.isCollecting(now.year)) {
      return ofCollecting(now, school);
    }
    return [
      head(now), verdict(now), contents(),
      school ? junheng.countySchools.one(now, school) : null,
      section("理由", reasons(now)),
      junheng.countySchools.shortfalls(now),
      ...junheng.countyForm.show(now),
      junheng.countySchools.failing(now),
      junheng.countySchools.drivers(now),
      junheng.countyYears.show(now),
      junheng.countyRanks.show(now),
      plan(now),
    ];
  }

  /** What is brought into view: a school that was asked for, or the list it was asked for from. */
  function goal(now, before) {
    const was = before && before.view === "county" ? schoolOf(before) : "";
    if (schoolOf(now)) {
      return ".school h2";
    }
    return was ? `main a[data-school="${CSS.escape(was)}"]` : "";
  }

  return { files, title, show, goal };
})();
