"use strict";
/* Data quality in counts: what came in, what was used, what was held back. */
junheng.views.quality = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks } = junheng;
  const SIGNS = { ok: "✔", partial: "!", held: "✘", missing: "—" };

  const files = () => ["quality"];
  const title = (now) => "数据质量 " + words.year(now.year);
  const status = (row) => (row ? h("span", { class: "status " + row.status, title: `读取${row.rows_read}行，采用${row.rows_accepted}行，退回${row.rows_held}行` },
    SIGNS[row.status], " ", words.label("form_status", row.status)) : numbers.MISSING);

  /** What the province's own tables lack, and what that leaves open. */
  function reference() {
    const said = (row) => row.words + (row.before === null ? "" : `（数据版本${row.before}有${row.rows_before}行）`)
      + (row.without && row.rows === null ? "：" + row.without : "") + "。";
    const rows = facts.all("reference_note");
    return rows.length === 0 ? null : section("省级名录",
      h("ul", { class: "reasons" }, rows.map((row) => h("li", {}, said(row)))));
  }

  function show(now) {
    const rows = junheng.rows("quality", "data_quality").filter((row) => row.year === now.year);
    const sent = new Set(rows.map((row) => row.form));
    const forms = facts.all("form").map((row) => row.form).filter((form) => sent.has(form));
    const index = junheng.index(rows, "county_code", "form");
    const counties = [...new Set(rows.map((row) => row.county_code))].sort();
    const troubled = rows.filter((row) => row.rows_held > 0 || row.warnings > 0 || row.status !== "ok" || row.late);
    return [
      h("h1", {}, "数据质量"),
      h("p", { class: "lead" }, `${words.year(now.year)}各县区报送情况，只列数目。`),
      reference(),
      section("报送状态", table("各县区各表的状态", [
        { title: "县区", cell: (code) => marks.county(code, now.year) },
        ...forms.map((form) => ({ title: facts.formTitle(form), kind: "mark",
          cell: (code) => status((index.get(code + "|" + form) || [])[0]) })),
      ], counties, { className: "dense" })),
      section("有退回、提示或逾期的表", table("退回与提示的数目", [
        { title: "县区", cell: (row) => marks.county(row.county_code, now.year) },
        { title: "报表", cell: (row) => name(facts.formTitle(row.form)) },
        { title: "状态", kind: "mark", cell: status },
        { title: "文件", kind: "number", cell: (row) => numbers.count(row.files) },
        { title: "读取行数", kind: "number", cell: (row) => numbers.count(row.rows_read) },
        { title: "采用行数", kind: "number", cell: (row) => numbers.count(row.rows_accepted) },
        { title: "退回行数", kind: "number", cell: (row) => numbers.count(row.rows_held) },
        { title: "提示", kind: "number", cell: (row) => numbers.count(row.warnings) },
        { title: "已认可提示", kind: "number", cell: (row) => numbers.count(row.warnings_accepted) },
        { title: "报送次数", kind: "number", cell: (row) => numbers.count(row.submissions) },
        { title: "逾期", cell: (row) => (row.late === null ? numbers.MISSING : row.late ? "逾期" : "否") },
        { title: "报送文件", cell: (row) => (row.in_landing ? "仍在" : "已移走，沿用上次") },
      ], troubled, { empty: "没有" })),
    ];
  }

  return { files, title, show, status };
})();
