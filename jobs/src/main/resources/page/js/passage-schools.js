"use strict";
/* The schools behind a figure: the county's file of the year is loaded for them. */
junheng.passageSchools = (() => {
  const { h, name, table, method, cite } = junheng.dom;
  const { facts, numbers, words, marks } = junheng;

  const fileOf = (code) => "county/" + code;
  const schoolsOf = (now, code) => "county/" + code + "-" + now.year;

  /** A place that is filled when a file has come. */
  function later(file, fill) {
    const place = h("div", { "aria-live": "polite" }, h("p", {}, "正在读取……"));
    junheng.load(file).then(() => place.replaceChildren(...[fill()].flat().filter(Boolean)));
    return place;
  }

  function names(file) {
    const index = junheng.index(junheng.rows(file, "dim_school"), "school_code");
    return (code) => (index.get(code) || [{ school_name: code }])[0].school_name;
  }

  const of = (now, file, rows) =>
    junheng.rows(file, rows).filter((row) => row.standard === now.standard);

  /** Every school of a county under one indicator, the lowest first. */
  function ofIndicator(now, code, stage, indicator) {
    const file = schoolsOf(now, code);
    return later(file, () => {
      const called = names(file);
      const isThis = (row) => row.stage === stage && row.indicator === indicator;
      const shares = junheng.index(of(now, file, "variance_driver").filter(isThis), "school_code");
      const rule = facts.rule(now.standard, indicator) || {};
      const threshold = thresholdOf(now, stage, indicator);
      const rows = of(now, file, "unit_indicator").filter(isThis)
        .sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
      return table("各校数据，从低到高", [
        { title: "学校", cell: (row) => name(called(row.school_code)) },
        { title: "分子", kind: "number", cell: (row) => numbers.quantity(row.numerator) },
        { title: "学生数", kind: "number", cell: (row) => numbers.count(row.pupils) },
        { title: "指标值（" + rule.unit + "）", kind: "number", cell: (row) =>
          valueOf(row, threshold, ["unit", code, row.school_code, stage, indicator].join(":")) },
        { title: "占差异的比例", kind: "number", cell: (row) => {
          const driver = (shares.get(row.school_code) || [])[0];
          return driver ? numbers.percent(driver.share) : shares.size > 0 ? "不足2%" : numbers.MISSING;
        } },
      ], rows);
    });
  }

  function thresholdOf(now, stage, indicator) {
    const row = facts.indicators(now.standard).find((one) => one.indicator === indicator);
    return row ? row[stage + "_threshold"] : null;
  }

  /** A unit's value against its threshold. */
  function valueOf(row, threshold, passage, elsewhere) {
    const text = numbers.unit(row.value, threshold, row.flips_when_rounded);
    const result = row.value === null ? "undetermined"
      : row.attained === null ? null : row.attained ? "met" : "not_met";
    return marks.judged(text, row.value, threshold, result, passage, null, elsewhere);
  }

  /** One school under one indicator. */
  function unit(now, code, school, stage, indicator) {
    const file = schoolsOf(now, code);
    return later(file, () => {
      const isThis = (row) => row.school_code === school && row.stage === stage;
      const row = of(now, file, "unit_indicator")
        .find((one) => isThis(one) && one.indicator === indicator) || {};
      const part = of(now, file, "unit").find(isThis) || {};
      const rule = facts.rule(now.standard, indicator) || {};
      const threshold = thresholdOf(now, stage, indicator);
      const missing = of(now, file, "shortfall_plan")
        .find((one) => isThis(one) && one.indicator === indicator);
      const relaxation = row.relaxation && facts.relaxation(now.standard, row.relaxation);
      return [
        h("p", {}, name(names(file)(school)), "（" + school + "）"),
        junheng.passage.headline(
          numbers.unit(row.value, threshold, row.flips_when_rounded) + " " + (rule.unit || ""),
          row.value === null ? "undetermined" : row.attained === null ? null
            : row.attained ? "met" : "not_met"),
        junheng.passage.list(
          ["算法", rule[stage + "_formula"]],
          ["分子", numbers.full(row.numerator)],
          ["在校生数", numbers.count(row.pupils)],
          ["指标值（未舍入）", numbers.full(row.value)],
          !numbers.isMissing(threshold) && ["标准值", "≥ " + threshold + " " + rule.unit],
          row.shortfall > 0 && ["本学段的缺口（未取整）", numbers.full(row.shortfall)],
          missing && ["全校补到标准值还差", words.label("resource", missing.resource) + " "
            + numbers.need(missing.quantity) + words.label("unit", missing.unit)
            + (missing.bears === null ? "（是否影响结论待数据补全）" : missing.bears ? "（影响结论）" : "（不影响结论）")],
          missing && missing.bears && ["达标还需", numbers.need(missing.required) + words.label("unit", missing.unit)],
          part.share < 1 && ["设施分摊比例", numbers.percent(part.share)],
          part.campuses > 0 && ["并入的校区", part.campuses + "个"],
          relaxation && ["适用的过渡条款", cite(relaxation.name_zh + "；" + relaxation.clause)],
          ["依据", cite(rule.clause)], ["详见", method(indicator, "方法说明 " + indicator)]),
      ];
    });
  }

  /** The units of a stage with their verdicts. */
  function ofVerdicts(now, code, stage) {
    const file = schoolsOf(now, code);
    return later(file, () => {
      const called = names(file);
      const rule = facts.rule(now.standard, "unit") || {};
      const rows = junheng.weakness.ordered(now, file,
        of(now, file, "unit_verdict").filter((row) => row.stage === stage));
      return [
        junheng.passage.list(["算法", "达标的学校（学段）÷全部学校（学段）"],
          ["学校达标", rule.primary_formula], ["依据", cite(rule.clause)],
          ["详见", method("2.1")]),
        table("各学校（学段），从弱到强", [
          { title: "学校", cell: (row) => name(called(row.school_code)) },
          { title: "结论", kind: "mark", cell: (row) => marks.verdict(row.verdict) },
          { title: "达标指标数", kind: "number", cell: (row) => row.attained_count },
          { title: "说明", cell: (row) => row.reason || "" },
        ], rows),
      ];
    });
  }

  /** An item of a county with the schools that fail it. */
  function item(now, code, id) {
    return later(fileOf(code), () => {
      const row = of(now, fileOf(code), "county_item")
        .find((one) => one.item === id && String(one.year) === String(now.year)) || {};
      const rule = facts.rule(now.standard, id) || {};
      return [
        junheng.passage.headline(itemValue(row, rule), row.verdict),
        junheng.passage.list(
          ["规则", rule.primary_formula],
          ["指标值（未舍入）", numbers.full(row.value)],
          ["标准值", numbers.full(row.threshold)],
          ["说明", h("span", { class: "detail" }, row.detail || numbers.MISSING)],
          row.needed && ["还需", h("span", { class: "detail" }, row.needed)],
          ["依据", cite(rule.clause)], ["详见", method(id, "方法说明 " + id)]),
        later(schoolsOf(now, code), () => {
          const called = names(schoolsOf(now, code));
          const schools = of(now, schoolsOf(now, code), "school_item")
            .filter((one) => one.item === id);
          return schools.length === 0 ? null : table("未达标或数据不全的学校", [
            { title: "学校", cell: (one) => name(called(one.school_code)) },
            { title: "结论", kind: "mark", cell: (one) => marks.verdict(one.verdict) },
            { title: "说明", cell: (one) => one.detail },
            { title: "还需", cell: (one) => one.needed || "" },
          ], schools);
        }),
      ];
    });
  }

  /** An item's value as the form shows it: shares as per cent, yes and no in words. */
  function itemValue(row, rule) {
    if (numbers.isMissing(row.value)) {
      return numbers.MISSING;
    }
    if (rule.decimals === 3) {
      return numbers.percent(row.value, row.threshold, row.flips_when_rounded);
    }
    if (rule.decimals !== null && rule.decimals !== undefined) {
      return numbers.shown(row.value, rule.decimals, row.threshold, row.flips_when_rounded);
    }
    if (/^V\d/.test(row.item)) {
      return row.value === 0 ? "未发生" : "发生";
    }
    if (/县级申报为/.test(rule.primary_formula)) {
      return row.value === 1 ? "是" : "否";
    }
    return numbers.count(row.value);
  }

  /** Why a county's verdict is what it is. */
  function reasons(now, code) {
    return later(fileOf(code), () => {
      const row = of(now, fileOf(code), "county_verdict")
        .find((one) => String(one.year) === String(now.year));
      return row && row.reasons.length > 0
        ? [h("h3", {}, "理由（" + row.reasons.length + "条）"),
          h("ul", { class: "reasons" }, row.reasons.map((reason) => h("li", {}, name(reason))))]
        : null;
    });
  }

  /** A county's rank in a measure, this year and last. */
  function rank(now, code, stage, measure) {
    return later(fileOf(code), () => {
      const row = of(now, fileOf(code), "county_ranking").find((one) => one.stage === stage
        && one.measure === measure && one.county_code === code && String(one.year) === String(now.year)) || {};
      const isRanked = !numbers.isMissing(row.rank);
      return [
        junheng.passage.headline(isRanked ? `第${row.rank}名 / ${row.of}` : numbers.MISSING),
        junheng.passage.list(
          ["算法", "排在前面的县区数 ＋ 1；并列的同名次，按未舍入的数值比较"],
          isRanked && ["带数字的算法", `${row.rank - 1} ＋ 1 ＝ ${row.rank}`],
          ["本县数值（未舍入）", numbers.full(row.value)],
          !isRanked && ["未排名原因", row.reason_unranked || numbers.MISSING],
          !numbers.isMissing(row.rank_change)
            && ["名次变化", `上年名次 － 本年名次 ＝ ${row.rank_before} － ${row.rank} ＝ ${row.rank_change}`],
          ["详见", method("9.22", "方法说明 9.22")]),
      ];
    });
  }

  return { rank, ofIndicator, unit, ofVerdicts, item, itemValue, reasons, later, names, valueOf,
    thresholdOf, fileOf, schoolsOf, of };
})();
