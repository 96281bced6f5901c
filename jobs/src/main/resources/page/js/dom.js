"use strict";
/* Elements. Text always goes in as text: names are other people's. */
junheng.dom = (() => {
  /** An element: attributes, then children; what is null is left out. */
  function h(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? "" : value);
      }
    }
    add(element, children);
    return element;
  }

  function add(element, children) {
    for (const child of children.flat(Infinity)) {
      if (child !== null && child !== undefined && child !== false) {
        element.append(child instanceof Node ? child : String(child));
      }
    }
  }

  /** A name as others wrote it: of any length and direction, and apart from the text around it. */
  const name = (text) => h("bdi", { class: "name" }, text);

  /**
   * A table. Columns: {title, cell(row), kind: "text" | "number" | "mark", hint}. The first column
   * heads its row.
   */
  function table(caption, columns, rows, options = {}) {
    const head = h("tr", {}, columns.map((column) => h(
      "th", { scope: "col", class: column.kind || "text", title: column.hint }, column.title)));
    const body = rows.map((row) => h("tr", { class: options.rowClass && options.rowClass(row) },
      columns.map((column, i) => h(
        i === 0 ? "th" : "td",
        { scope: i === 0 ? "row" : null, class: column.kind || "text" },
        column.cell(row)))));
    const content = rows.length === 0
      ? [h("tr", {}, h("td", { colspan: columns.length, class: "empty" }, options.empty || "没有"))]
      : body;
    return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
      h("table", { class: options.className },
        h("caption", {}, caption), h("thead", {}, options.groups || null, head),
        h("tbody", {}, content)));
  }

  /** A part of a view under a heading. */
  function section(title, ...children) {
    return h("section", {}, h("h2", {}, title), children);
  }

  /** A choice of one out of a few, as buttons. */
  function choose(label, options, chosen, pick) {
    return h("div", { class: "choose", role: "group", "aria-label": label },
      options.map(([value, text]) => h("button", {
        type: "button", "aria-pressed": String(value === chosen), onclick: () => pick(value),
      }, text)));
  }

  /** A choice of one out of many. */
  function select(label, options, chosen, pick) {
    const list = h("select", { onchange: (event) => pick(event.target.value) },
      options.map(([value, text]) => h(
        "option", { value, selected: String(value) === String(chosen) }, text)));
    return h("label", { class: "select" }, h("span", {}, label), list);
  }

  const CITED = /方法说明 \d+(?:\.\d+[a-z]?)?(?:、\d+(?:\.\d+[a-z]?)?)*/g;

  /** A link to a passage of the methodology: a number, or an indicator's or item's id. */
  const method = (at, text) => h("a", { href: "方法说明.html#" + at }, text || "方法说明 " + at);

  /** A text in which every citation of the methodology opens its passage. */
  function cite(text) {
    const parts = [];
    let end = 0;
    for (const found of (text || "").matchAll(CITED)) {
      parts.push(text.slice(end, found.index), found[0].split("、").map((one, i) => [
        i > 0 ? "、" : null, method(one.replace("方法说明 ", ""), one)]));
      end = found.index + found[0].length;
    }
    return [...parts, (text || "").slice(end)];
  }

  return { h, name, table, section, choose, select, method, cite };
})();
