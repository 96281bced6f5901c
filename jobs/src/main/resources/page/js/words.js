"use strict";
/* What codes are called on the page. */
junheng.words = {
  verdict: { met: "达标", not_met: "未达标", undetermined: "数据不全" },
  mark: { met: "✔", not_met: "✘", undetermined: "？" },
  colour: { met: "#0072B2", not_met: "#D55E00", undetermined: "#8A8F98", near: "#E69F00" },
  stage: { primary: "小学", junior: "初中" },
  domain: {
    resource: "资源配置", assurance: "政府保障程度", quality: "教育质量", recognition: "社会认可度",
    veto: "一票否决", preconditions: "申报条件",
  },
  plan: {
    done: "已认定", on_track: "按计划推进", at_risk: "有延误风险", late: "逾期", unplanned: "没有规划",
  },
  planSchool: {
    done: "已达标", on_track: "按计划推进", at_risk: "有延误风险", late: "逾期", unplanned: "没有规划",
  },
  status: { ok: "正常", partial: "部分采用", held: "全部退回", missing: "未报送" },
  kind: { district: "市辖区", county: "县", city: "县级市", zone: "开发区" },
  resource: {
    qualified_teacher: "高于规定学历教师", backbone_teacher: "县级以上骨干教师",
    pe_art_teacher: "体育、艺术专任教师", teaching_area: "教学及辅助用房", sports_area: "体育运动场馆",
    equipment: "教学仪器设备", multimedia_room: "网络多媒体教室",
  },
  unit: { m2: "平方米", yuan: "元", 人: "名", 间: "间" },
  statistic: {
    counties: "县区", counties_met: "达标县区", counties_not_met: "未达标县区",
    counties_undetermined: "数据不全县区", planned: "规划应认定县区", units: "参评学校（学段）",
    units_passed: "达标学校（学段）", cumulative_recognised: "累计认定县区", plan_done: "已认定",
    plan_ahead: "提前认定", plan_on_track: "按计划推进", plan_at_risk: "有延误风险",
    plan_late: "逾期未认定", plan_unplanned: "没有规划",
  },
  comparison: { "<": "＜", "<=": "≤", ">": "＞", ">=": "≥" },

  /** A census year as it is written. */
  year: (year) => year + "学年",

  /** The short name of an indicator: in headings of narrow columns. */
  short: {
    R1: "高学历教师", R2: "骨干教师", R3: "体艺教师", R4: "教学用房", R5: "体育场馆", R6: "仪器设备",
    R7: "多媒体教室", B1: "教学用房", B2: "体育场馆", B3: "仪器设备", B4: "计算机", B5: "图书",
    B6: "师生比", B7: "高学历教师", B8: "中级以上职务",
  },

  /** Why a trend breaks; a county's own page carries the reason without the names of others. */
  breakReason: (row) => row.break_reason || row.break_reason_own || "",

  /** A measure of rankings and trends. */
  measure(measure) {
    if (measure === "unit_pass_share") {
      return "学校（学段）达标比例";
    }
    if (measure === "composite_cv") {
      return "综合差异系数";
    }
    const [kind, rule] = measure.split(/_(.+)/);
    const name = junheng.words.short[rule] || "";
    return kind === "cv" ? rule + " " + name + "差异系数"
      : kind === "mean" ? rule + " " + name + "全县平均值" : measure;
  },
};
