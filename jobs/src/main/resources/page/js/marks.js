"use strict";
/* Verdicts and figures as they stand in tables: a mark and words always, colour never alone. */
junheng.marks = (() => {
  const { h, name } = junheng.dom;
  const { words, numbers, state, facts } = junheng;

  /** A verdict in words with its mark. */
  function verdict(value) {
    if (!value) {
      return h("span", { class: "none" }, numbers.MISSING);
    }
    return h("span", { class: "verdict " + value },
      h("span", { class: "mark", "aria-hidden": "true" }, words.mark[value]), words.verdict(value));
  }

  /** Said of a figure that rests on a cell which is hard to believe. */
  const doubt = (passage, elsewhere) => (facts.doubt({ ...junheng.now(), ...elsewhere }, passage)
    ? h("span", { class: "doubt" }, "存疑") : null);

  const told = (isDoubtful) => (isDoubtful ? h("span", { class: "doubt" }, "存疑") : null);

  /** The same beside a row's figure: one of a county, year, stage and measure. */
  const doubted = (row) => told(facts.isDoubtful(row));

  /** A figure that opens the passage behind it. */
  function figure(text, passage, label) {
    return h("a", {
      class: "figure", href: state.link({ passage }), "data-passage": passage,
      "aria-label": label ? label + " " + text + "，看依据" : null,
    }, text, doubt(passage));
  }

  /**
   * A figure against its limit: coloured by its verdict, outlined where it lies within 5 % of the
   * limit, hatched where data are missing. Its passage may be one of another year or county.
   */
  function judged(text, value, limit, result, passage, label, elsewhere) {
    const near = result && result !== "undetermined" && numbers.isNear(value, limit);
    const mark = result ? words.mark[result] : "";
    const said = (result ? words.verdict(result) : "") + (near ? "，临界" : "");
    return h("a", {
      class: "judged " + (result || "free") + (near ? " near" : ""),
      href: state.link({ ...elsewhere, passage }), "data-passage": elsewhere ? null : passage,
      "aria-label": (label ? label + " " : "") + text + " " + said,
      title: said,
    }, h("span", {}, text), h("span", { class: "mark", "aria-hidden": "true" },
      (near ? "!" : "") + mark), doubt(passage, elsewhere));
  }

  /** A county's name, leading to its view. */
  const county = (code, year) => h("a", {
    class: "county", href: state.link({ view: "county", county: code, year }),
  }, name(facts.name(code, year)));

  /** What the marks mean. */
  const legend = () => h("p", { class: "legend" },
    ["met", "not_met"].map((value) => verdict(value)),
    h("span", { class: "verdict near" }, h("span", { class: "mark" }, "!"), "临界（距标准5%以内）"),
    verdict("undetermined"),
    h("span", { class: "none" }, "— 没有数据"));

  return { verdict, figure, judged, doubted, told, county, legend };
})();
