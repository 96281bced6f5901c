"use strict";
/* What codes are called: in the words of the data's own table of codes, under the page's own marks. */
junheng.words = (() => {
  const lists = new Map();

  /** A list's rows in their order, and its labels by code and by other spellings. */
  function listed(list) {
    if (!lists.has(list)) {
      const rows = junheng.rows("province", "code").filter((row) => row.list === list);
      if (rows.length === 0) {
        throw new Error("data/province.js has no code list " + list);
      }
      lists.set(list, { rows, labels: new Map(rows.flatMap((row) =>
        [row.code, ...row.also].map((text) => [text, row.label]))) });
    }
    return lists.get(list);
  }

  /** What a code of a list is called; a code that the list does not know itself. */
  const label = (list, code) => listed(list).labels.get(code) ?? code ?? "";

  /** The codes of a list in their order. */
  const codes = (list) => listed(list).rows.map((row) => row.code);

  const verdict = (code) => label("verdict", code);
  const stage = (code) => label("stage", code);

  const mark = { met: "✔", not_met: "✘", undetermined: "？" };
  const colour = { met: "#0072B2", not_met: "#D55E00", undetermined: "#8A8F98", near: "#E69F00" };

  /** A census year as it is written. */
  const year = (value) => value + "学年";

  /** The short name of an indicator: in headings of narrow columns. */
  const short = {
    R1: "高学历教师", R2: "骨干教师", R3: "体艺教师", R4: "教学用房", R5: "体育场馆", R6: "仪器设备",
    R7: "多媒体教室", B1: "教学用房", B2: "体育场馆", B3: "仪器设备", B4: "计算机", B5: "图书",
    B6: "师生比", B7: "高学历教师", B8: "中级以上职务",
  };

  /** Why a trend breaks; a county's own page carries the reason without the names of others. */
  const breakReason = (row) => row.break_reason || row.break_reason_own || "";

  /** A measure of rankings and trends. */
  function measure(code) {
    const ofIndicator = /^(cv|mean)_(.+)$/.exec(code);
    if (!ofIndicator) {
      return label("measure", code);
    }
    const [, kind, rule] = ofIndicator;
    return rule + " " + (short[rule] || "") + label("measure", kind);
  }

  return { label, codes, verdict, stage, mark, colour, year, short, breakReason, measure };
})();
