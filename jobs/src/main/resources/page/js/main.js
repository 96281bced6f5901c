"use strict";
/* Starts the page and shows what the address names. */
(() => {
  const { h, select } = junheng.dom;
  const { facts, state, words } = junheng;
  const VIEWS = [
    ["province", "全省"], ["counties", "县区"], ["county", "本县"], ["plan", "规划与进度"],
    ["collection", "填报进度"], ["quality", "数据质量"], ["dictionary", "指标字典"],
  ];
  const OF_COLLECTING = ["collection", "quality", "dictionary"];
  let shownView = "";
  let now = null;

  /** The state with what the address leaves open filled in: the default year, the first standard. */
  junheng.now = () => now;

  function settle() {
    const said = state.read();
    const years = facts.allYears();
    const standards = facts.standards().map((row) => row.standard);
    const scope = facts.page().scope;
    const year = years.includes(Number(said.year)) ? Number(said.year) : facts.defaultYear();
    const standard = standards.includes(said.standard) ? said.standard : standards[0];
    const indicators = facts.indicators(standard).map((row) => row.indicator);
    const open = views(year).map(([view]) => view).concat("county");
    return {
      ...said, year, standard,
      view: said.view === "county" && scope === "province" && !said.county ? "counties"
        : open.includes(said.view) ? said.view : open[0],
      county: scope === "province" ? said.county : scope,
      indicator: indicators.includes(said.indicator) ? said.indicator : indicators[0],
    };
  }

  /** A year that still collects has a view of its own in the place of those that compare. */
  const views = (year) => VIEWS.filter(([view]) => (facts.isCollecting(year) ? OF_COLLECTING.includes(view)
    : view !== "collection" && (facts.isOfOneCounty()
      ? !["province", "counties"].includes(view) : view !== "county")));

  /** The views of the year, and the one of the year that still collects or that is complete. */
  const shown = () => [
    ...(facts.isCollecting(now.year) && now.year !== facts.defaultYear()
      ? [["", words.year(facts.defaultYear()), facts.defaultYear()]] : []),
    ...views(now.year).map(([view, title]) => [view, title, now.year]),
    ...facts.ahead().filter((year) => year !== now.year)
      .map((year) => ["collection", words.year(year) + "填报进度", year]),
  ];

  const yearWords = (year) => words.year(year) + "（"
    + words.label("census_state", (facts.state(year) || {}).state || "provisional") + "）";

  function head() {
    document.getElementById("nav").replaceChildren(...shown().map(([view, title, year]) => h("a", {
      href: state.link({ view: view || "province", tab: "heat", county: now.county, year }),
      "aria-current": year === now.year && (view === now.view
        || (["counties", "collection"].includes(view) && now.view === "county")) ? "page" : null,
    }, title)));
    document.getElementById("choices").replaceChildren(
      select("标准", facts.standards().map((row) => [row.standard, regime(row)]), now.standard,
        (standard) => state.go({ standard, indicator: "" })),
      select("学年", facts.allYears().map((year) => [year, yearWords(year)]).reverse(), now.year,
        (year) => state.go({ year })));
    document.getElementById("foot").replaceChildren(
      h("p", {}, "数据版本 ", facts.page().release_id, "。各数取自该版本的发布表，本页不另行计算。",
        "学年自当年9月1日起。“—”表示没有数据，不等于0。"));
  }

  const isElsewhere = (before) => before.view !== now.view || before.county !== now.county;

  /** Brings a part of the view into sight and the focus to it. */
  function bring(selector) {
    const part = selector ? [...document.querySelectorAll(selector)].find((one) => one.checkVisibility()) : null;
    if (!part) {
      return false;
    }
    if (!part.matches("a, button")) {
      part.tabIndex = -1;
    }
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: part.matches("a") ? "center" : "start" });
    return true;
  }

  /** A link to what is shown already changes no address, and still leads there. */
  function again(event) {
    const link = event.target.closest("main a[href]");
    const view = link && link.getAttribute("href") === location.hash ? junheng.views[now.view] : null;
    if (view && view.goal && bring(view.goal(now, null))) {
      event.preventDefault();
    }
  }

  const regime = (row) => (row.standard === row.regime ? words.label("regime", row.regime)
    : row.standard + " " + row.title);

  async function show() {
    const before = now;
    now = settle();
    const key = JSON.stringify({ ...now, passage: "" });
    if (key !== shownView) {
      shownView = key;
      head();
      junheng.charts.clear();
      const view = junheng.views[now.view];
      await Promise.all(view.files(now).map(junheng.load));
      if (key !== shownView) {
        return;
      }
      document.title = view.title(now) + " · 义务教育均衡发展监测";
      document.getElementById("main").replaceChildren(...view.show(now).flat().filter(Boolean));
      if (!bring(view.goal ? view.goal(now, before) : "") && before && isElsewhere(before)) {
        window.scrollTo(0, 0);
        document.getElementById("main").focus({ preventScroll: true });
      }
    }
    junheng.passage.show();
    document.documentElement.dataset.shown = now.view;
    if (!before) {
      console.info(`shown after ${Math.round(performance.now())} ms`);
    }
  }

  junheng.load("province").then(() => {
    if (facts.all("page").length === 0) {
      document.getElementById("main").textContent = "读不到数据：请把整个文件夹放在一起，再打开 index.html。";
      return;
    }
    if (facts.allYears().length === 0) {
      document.getElementById("main").textContent = "本版本没有县级结论，无可显示。";
      return;
    }
    document.getElementById("skip").addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById("main").focus();
    });
    junheng.explain.follow();
    junheng.search.start();
    junheng.passage.watch();
    window.addEventListener("hashchange", show);
    document.addEventListener("click", again);
    show();
  });
})();
