package org.junheng.publish.report;

import java.util.Map;

/** What codes are called in reports. */
final class Told {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("met", "✔ 达标"),
          Map.entry("not_met", "✘ 未达标"),
          Map.entry("undetermined", "？ 数据不全"),
          Map.entry("primary", "小学"),
          Map.entry("junior", "初中"),
          Map.entry("resource", "资源配置"),
          Map.entry("assurance", "政府保障程度"),
          Map.entry("quality", "教育质量"),
          Map.entry("recognition", "社会认可度"),
          Map.entry("veto", "一票否决"),
          Map.entry("preconditions", "申报条件"),
          Map.entry("qualified_teacher", "高于规定学历教师"),
          Map.entry("backbone_teacher", "县级以上骨干教师"),
          Map.entry("pe_art_teacher", "体育、艺术专任教师"),
          Map.entry("teaching_area", "教学及辅助用房"),
          Map.entry("sports_area", "体育运动场馆"),
          Map.entry("equipment", "教学仪器设备"),
          Map.entry("multimedia_room", "网络多媒体教室"),
          Map.entry("m2", "平方米"),
          Map.entry("yuan", "元"),
          Map.entry("人", "名"),
          Map.entry("done", "已认定"),
          Map.entry("on_track", "按计划推进"),
          Map.entry("at_risk", "有延误风险"),
          Map.entry("late", "逾期"),
          Map.entry("unplanned", "没有规划"),
          Map.entry("ok", "正常"),
          Map.entry("partial", "部分采用"),
          Map.entry("held", "全部退回"),
          Map.entry("missing", "未报送"));

  private Told() {}

  /** The word of a code; the code itself where it has none. */
  static String word(String code) {
    return WORDS.getOrDefault(code, code);
  }
}
