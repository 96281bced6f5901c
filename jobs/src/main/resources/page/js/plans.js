"use strict";
/* A county's plan beside three things that have each its own name: recognition, verdict, outlook. */
junheng.plans = (() => {
  const { h } = junheng.dom;
  const { facts, numbers, words } = junheng;

  const called = (what) => words.label("plan_fact", what);
  const explanation = () => h("p", { class: "note" }, facts.told("plan_status"));

  /** Whether, and when, the nation's list recognised the county. */
  function recognition(row) {
    if (!numbers.isMissing(row.recognised_in)) {
      return row.recognised_in + "年通过";
    }
    return row.status ? "尚未通过" : numbers.MISSING;
  }

  /** Where the trends of cvs and of the share of units lead; of items they say nothing. */
  function outlook(row) {
    if (numbers.isMissing(row.outlook)) {
      return numbers.MISSING;
    }
    return (row.outlook <= row.year ? "资源配置已达标" : words.year(row.outlook) + "资源配置达标")
      + (row.outlook_doubtful ? "（存疑）" : "");
  }

  /** Whether a plan's progress would be another if a doubtful outlook were: of what lies ahead. */
  const isDoubtful = (row) => row.outlook_doubtful === true && ["on_track", "at_risk"].includes(row.status);

  return { isDoubtful, called, explanation, recognition, outlook };
})();
