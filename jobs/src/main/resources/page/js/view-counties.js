"use strict";
/* All counties, in five views; each counties-*.js adds one. */
junheng.countyViews = new Map();

junheng.views.counties = (() => {
  const { h, choose, select } = junheng.dom;
  const { facts, words, state } = junheng;

  const files = () => ["counties"];
  const title = (now) => "县区 " + words.year(now.year);

  /** The counties of the chosen city, or all. */
  function chosen(now) {
    const cities = facts.cities(now.standard, now.year);
    const city = cities.find((one) => one.code === now.city);
    return (city ? [city] : cities).flatMap((one) => one.counties);
  }

  /** The choices of stage, indicator and city that a view needs. */
  function choices(now, ...needed) {
    const cities = facts.cities(now.standard, now.year);
    return h("div", { class: "choices" },
      needed.includes("stage") && choose("学段", words.codes("stage").map((stage) => [stage, words.stage(stage)]), now.stage,
        (stage) => state.go({ stage })),
      needed.includes("indicator") && select("指标", facts.indicators(now.standard)
        .map((row) => [row.indicator, row.indicator + " " + row.name_zh]), now.indicator,
      (indicator) => state.go({ indicator })),
      select("市州", [["", "全省"], ...cities.map((city) => [city.code, city.name])], now.city,
        (city) => state.go({ city })));
  }

  function show(now) {
    const tabs = [...junheng.countyViews.entries()];
    const [tab, view] = tabs.find(([id]) => id === now.tab) || tabs[0];
    return [
      h("h1", {}, "县区"),
      h("nav", { class: "tabs", "aria-label": "县区各图" }, tabs.map(([id, one]) => h("a", {
        href: state.link({ tab: id }), "aria-current": id === tab ? "true" : null,
      }, one.title))),
      h("section", {}, view.show(now, chosen(now))),
    ];
  }

  return { files, title, show, choices };
})();
