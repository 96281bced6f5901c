"use strict";
/* A census year that still collects: who has sent what, and figures that hold for now. Nothing is
   compared: what is missing says nothing. */
junheng.views.collection = (() => {
  const { h, name, table, section } = junheng.dom;
  const { facts, numbers, words, marks, state } = junheng;
  const SCHOOL = "school";

  const files = () => ["quality"];
  const title = (now) => "填报进度 " + words.year(now.year);
  const isSent = (row) => row.files > 0;

  /** The forms of the year's counties: county → its rows, in the order of the forms. */
  function sent(now) {
    const order = facts.all("form").map((row) => row.form);
    const rows = junheng.rows("quality", "data_quality").filter((row) => row.year === now.year);
    const index = junheng.index(rows, "county_code");
    index.forEach((some) => some.sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form)));
    return index;
  }

  const sum = (rows, column) => rows.reduce((all, row) => all + (row[column] || 0), 0);
  const mark = (row) => (row ? junheng.views.quality.status(row) : numbers.MISSING);

  /** Why a year's figures are for now, and where complete ones are. */
  function notice(now, said = "以下为已采用数据的暂行数，会随报送变化；不作比较和排名。") {
    return h("p", { class: "collecting" }, h("strong", {}, words.year(now.year) + "填报中"), "：", said,
      facts.isCollecting(facts.defaultYear()) ? null : ["最近完整学年为",
        h("a", { href: state.link({ view: now.view === "county" ? "county" : "province", year: facts.defaultYear() }) },
          words.year(facts.defaultYear())), "。"]);
  }

  /** The same on a county's own view, with what it has not handed in. */
  function ofCounty(now) {
    const all = sent(now).get(now.county) || [];
    const missing = all.filter((row) => !isSent(row));
    if (missing.length === all.length) {
      return [notice(now, "尚未报送本学年的任何报表。")];
    }
    return [notice(now), missing.length === 0 ? null : h("p", {}, "尚未报送："
      + missing.map((row) => facts.formTitle(row.form)).join("、") + "。")];
  }

  function sentence(counties, year) {
    const some = [...counties.values()];
    const withSchool = some.filter((rows) => rows.some((row) => row.form === SCHOOL && isSent(row)));
    const none = some.filter((rows) => !rows.some(isSent));
    const from = (facts.state(year) || {}).from_date;
    return h("p", { class: "lead" }, `${words.year(year)}${from ? "自" + from + "起" : ""}填报中：${some.length}个县区中，`
      + `已报送“${facts.formTitle(SCHOOL)}”的${withSchool.length}个，只报送其他报表的${some.length - withSchool.length - none.length}个，`
      + `尚未报送的${none.length}个。`);
  }

  function silent(counties, now) {
    const none = [...counties].filter(([, rows]) => !rows.some(isSent)).map(([code]) => code);
    return none.length === 0 ? h("p", {}, "各县区都已报送。") : h("ul", { class: "names" },
      none.map((code) => h("li", {}, name(facts.name(code, now.year)))));
  }

  function forms(counties, now) {
    const all = facts.all("form").map((row) => row.form);
    const codes = [...counties.keys()].filter((code) => counties.get(code).some(isSent)).sort();
    const of = (code, form) => counties.get(code).find((row) => row.form === form);
    return table("已报送县区各表的状态", [
      { title: "县区", cell: (code) => marks.county(code, now.year) },
      ...all.map((form) => ({ title: facts.formTitle(form), kind: "mark", cell: (code) => mark(of(code, form)) })),
      { title: "采用行数", kind: "number", cell: (code) => numbers.count(sum(counties.get(code), "rows_accepted")) },
      { title: "退回行数", kind: "number", cell: (code) => numbers.count(sum(counties.get(code), "rows_held")) },
      { title: "提示", kind: "number", cell: (code) => numbers.count(sum(counties.get(code), "warnings")) },
    ], codes, { className: "dense", empty: "还没有县区报送" });
  }

  /** What is known so far of the counties that have handed in their schools. */
  function figures(counties, now) {
    const codes = [...counties.keys()].filter((code) =>
      counties.get(code).some((row) => row.form === SCHOOL && isSent(row))).sort();
    const variances = junheng.index(facts.all("county_variance")
      .filter((row) => row.standard === now.standard && row.year === now.year), "county_code");
    const many = (code, verdict) => (variances.get(code) || []).filter((row) => row.verdict === verdict).length;
    return table("按已采用的数据", [
      { title: "县区", cell: (code) => marks.county(code, now.year) },
      { title: "学校", kind: "number", cell: (code) => numbers.count(
        counties.get(code).find((row) => row.form === SCHOOL).rows_accepted) },
      { title: "差异系数超过上限", kind: "number", cell: (code) => many(code, "not_met") + "项" },
      { title: "差异系数数据不全", kind: "number", cell: (code) => many(code, "undetermined") + "项" },
      { title: "暂行结论", kind: "mark", cell: (code) =>
        marks.verdict((facts.verdict(now.standard, now.year, code) || {}).verdict) },
    ], codes, { empty: "还没有县区报送“" + facts.formTitle(SCHOOL) + "”" });
  }

  function show(now) {
    const counties = sent(now);
    return [
      h("h1", {}, words.year(now.year) + "填报进度"), sentence(counties, now.year), notice(now),
      section("已报送的县区", forms(counties, now)),
      section("暂行数（填报中）", figures(counties, now)),
      section("尚未报送的县区", silent(counties, now)),
    ];
  }

  return { files, title, show, ofCounty };
})();
