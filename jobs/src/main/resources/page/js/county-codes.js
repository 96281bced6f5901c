"use strict";
/* The codes of a county over the years: where its code came from, and what became of it. */
junheng.countyCodes = (() => {
  const { h, name } = junheng.dom;
  const { facts, words, state } = junheng;

  const changes = () => facts.all("county_change");
  const isKnown = (code) => facts.all("dim_county").some((row) => row.county_code === code);

  /** The years in which a code has a verdict. */
  const yearsOf = (code) => facts.years().filter((year) =>
    facts.standards().some((row) => facts.verdict(row.standard, year, code)));

  /** The codes that some changes lead to, whichever way, within the years with data. */
  function reached(code, kept) {
    const [first] = facts.years();
    const found = new Set([code]);
    for (const one of found) {
      changes().filter((row) => row.year > first && kept(row) && (row.from_code === one || row.to_code === one))
        .forEach((row) => found.add(row.from_code).add(row.to_code));
    }
    return [...found].sort();
  }

  /** The codes of this one county, which changed its code alone. */
  const same = (code) => reached(code, (row) => row.one_to_one);

  /** The codes that it shares territory with: where its schools may have stood. */
  const related = (code) => reached(code, () => true);

  /** The code of a year before, one-to-one recodes followed; null where its territory changed. */
  function before(code, year) {
    const own = changes().filter((row) => row.year === year);
    if (own.some((row) => !row.one_to_one && row.kind !== "rename" && (row.from_code === code || row.to_code === code))) {
      return null;
    }
    const recode = own.find((row) => row.one_to_one && row.to_code === code);
    return recode ? recode.from_code : code;
  }

  /** A county's rows of a table, under each of its codes. */
  const rows = (now, table) => same(now.county)
    .flatMap((code) => junheng.passageSchools.of(now, "county/" + code, table));

  /** The files that hold them; a code without data has none. */
  const files = (code) => same(code).filter((one) => yearsOf(one).length > 0).map((one) => "county/" + one);

  /** The file of a county's schools in a year, where there is one. */
  const yearFiles = (code, year) => (yearsOf(code).includes(year) ? ["county/" + code + "-" + year] : []);

  /** Another code, leading to the year of its data that is nearest. */
  function other(now, code, year) {
    const called = facts.name(code, year);
    const text = called === code ? [code] : [code, " ", name(called)];
    const years = yearsOf(code).sort((a, b) => Math.abs(a - now.year) - Math.abs(b - now.year));
    return years.length === 0 ? text
      : h("a", { href: state.link({ view: "county", county: code, year: years[0], tab: "heat" }) }, text);
  }

  /** One change, as it is told on the page of a code. */
  function told(now, row) {
    const isNew = row.to_code === now.county;
    const before = other(now, row.from_code, row.year - 1);
    const after = other(now, row.to_code, row.year);
    const year = words.year(row.year);
    switch (row.kind) {
      case "rename":
        return [year, "由", name(facts.name(row.from_code, row.year - 1)), "更名为", name(facts.name(row.to_code, row.year))];
      case "recode":
        return isNew ? [year, "起用本代码，此前为", before] : [year, "起改用代码", after];
      case "merge":
        return isNew ? [before, "于", year, "并入"] : [year, "并入", after];
      case "split":
        return isNew ? [year, "由", before, "分设"] : [year, "分设出", after];
      default:
        return [year, "与", isNew ? before : after, "之间调整区划界线"];
    }
  }

  /** What led to this code and away from it, with the other codes. */
  function history(now) {
    const own = changes().filter((row) => row.from_code === now.county || row.to_code === now.county)
      .sort((a, b) => a.year - b.year);
    return own.length === 0 ? null : h("div", { class: "codes" },
      h("span", {}, "区划沿革"), h("ul", {}, own.map((row) => h("li", {}, told(now, row)))));
  }

  /** A code that no county ever had. */
  const never = (now) => [
    h("h1", {}, "没有这个县区代码"),
    h("p", { class: "lead" }, "县区名录中从来没有代码为“", name(now.county), "”的县区。请核对代码，或在页首按名称查找。"),
    facts.isOfOneCounty() ? null : h("p", {}, h("a", { href: state.link({ view: "counties", county: "", tab: "heat" }) }, "看全部县区")),
  ];

  /** Why a code has nothing in the chosen year, and when it has. */
  function silent(now) {
    const periods = facts.all("dim_county").filter((row) => row.county_code === now.county)
      .sort((a, b) => a.from_year - b.from_year);
    const from = periods[0].from_year;
    const to = periods[periods.length - 1].to_year;
    const why = now.year < from ? `这个代码自${words.year(from)}起启用`
      : to !== null && to < now.year ? `这个代码用到${words.year(to)}为止` : "本学年没有它的结论";
    const years = yearsOf(now.county);
    return h("p", { class: "lead" }, words.year(now.year), "没有代码", now.county, "的数据：", why, "。",
      years.length === 0 ? "本版本各学年都没有它的数据。" : ["有数据的学年：", years.map((year, i) => [
        i > 0 ? "、" : null, h("a", { href: state.link({ year }) }, words.year(year))]), "。"]);
  }

  return { isKnown, yearsOf, same, before, related, rows, files, yearFiles, history, never, silent };
})();
