"use strict";
/* Finds a county or a school by its name or code. The schools' names are loaded at first use. */
junheng.search = (() => {
  const { h, name } = junheng.dom;
  const { facts, state } = junheng;
  const MOST = 12;

  const plain = (text) => text.normalize("NFKC").replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").toLowerCase();

  function countiesLike(wanted) {
    const found = new Map();
    for (const row of facts.all("dim_county")) {
      if (plain(row.county_name).includes(wanted) || row.county_code.toLowerCase().includes(wanted)) {
        found.set(row.county_code, row);
      }
    }
    return [...found.values()];
  }

  function schoolsLike(wanted) {
    return junheng.rows("names", "dim_school").filter((row) =>
      plain(row.school_name).includes(wanted) || row.school_code.includes(wanted));
  }

  function hit(kind, title, code, place, changes) {
    return h("li", {}, h("a", { href: state.link({ view: "county", ...changes }) },
      h("span", { class: "kind" }, kind), name(title),
      h("small", {}, code, place ? [" ", name(place)] : null)));
  }

  function fill(list, text) {
    const wanted = plain(text);
    const input = document.getElementById("search");
    const counties = wanted ? countiesLike(wanted) : [];
    const schools = wanted ? schoolsLike(wanted) : [];
    const hits = [
      ...counties.map((row) => hit("县区", row.county_name, row.county_code, row.city_name, {
        county: row.county_code, year: String(newestYear(row.county_code)) })),
      ...schools.map((row) => hit("学校", row.school_name, row.school_code,
        facts.name(row.county_code, row.year),
        { county: row.county_code, year: String(row.year), tab: "school:" + row.school_code })),
    ];
    const more = hits.length - MOST;
    list.replaceChildren(...hits.slice(0, MOST),
      ...(wanted && hits.length === 0 ? [h("li", { class: "note" }, "没有找到：没有名称或代码含“", name(text.trim()), "”的县区或学校")] : []),
      ...(more > 0 ? [h("li", { class: "note" }, "还有" + more + "个，请多输入几个字")] : []));
    list.hidden = !wanted;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  /** The newest year with results; the one that collects if there is none, else the year that is shown. */
  function newestYear(code) {
    const collecting = facts.all("county_verdict").filter((row) => row.county_code === code).map((row) => row.year);
    return junheng.countyCodes.yearsOf(code).pop() ?? (collecting.length > 0 ? Math.max(...collecting) : state.read().year);
  }

  function close() {
    document.getElementById("found").hidden = true;
    document.getElementById("search").setAttribute("aria-expanded", "false");
  }

  /** Up and down walk through what was found, Escape leaves it. */
  function walk(event) {
    const list = document.getElementById("found");
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links.length > 0) {
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp") {
      (at > 0 ? links[at - 1] : document.getElementById("search")).focus();
    } else if (event.key === "Enter" && at < 0 && links.length > 0) {
      links[0].click();
    } else if (event.key === "Escape") {
      close();
      document.getElementById("search").focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Makes the field in the head of the page search. */
  function start() {
    const input = document.getElementById("search");
    const list = document.getElementById("found");
    input.addEventListener("focus", () => junheng.load("names").then(() => fill(list, input.value)));
    input.addEventListener("input", () => {
      junheng.load("names").then(() => fill(list, input.value));
    });
    input.parentElement.addEventListener("keydown", walk);
    list.addEventListener("click", () => { close(); input.value = ""; });
    document.addEventListener("click", (event) => {
      if (!input.parentElement.contains(event.target)) {
        close();
      }
    });
  }

  return { start };
})();
