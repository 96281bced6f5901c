package org.junheng.publish.book;

import java.util.Map;
import java.util.Set;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.warehouse.TableRows.TableRow;

/** The Chinese words for what the tables say in codes. */
final class Words {
  private static final Map<String, String> STATUS =
      Map.of(
          "done", "✔ 已认定",
          "on_track", "按计划推进",
          "at_risk", "! 有延误风险",
          "late", "✘ 逾期未认定",
          "unplanned", "未列入规划");

  private static final Set<String> COMBINED = Set.of("312", "341", "345");

  private static final Map<String, String> RESOURCES =
      Map.of(
          "qualified_teacher", "高于规定学历教师",
          "backbone_teacher", "县级以上骨干教师",
          "pe_art_teacher", "体育、艺术专任教师",
          "teaching_area", "教学及辅助用房",
          "sports_area", "体育运动场馆",
          "equipment", "教学仪器设备",
          "multimedia_room", "网络多媒体教室");

  private static final Map<String, String> UNITS =
      Map.of(
          "m2", "平方米", "yuan", "元", "人", "名", "㎡/生", "平方米", "人/百生", "名", "元/生", "元", "间/百生", "间");

  private Words() {}

  static String stage(String code) {
    return code.equals("primary") ? "小学" : code.equals("junior") ? "初中" : code;
  }

  static String status(String code) {
    return STATUS.getOrDefault(code, code);
  }

  static String resource(String code) {
    return RESOURCES.getOrDefault(code, code);
  }

  /** The unit in which a resource is counted. */
  static String unit(String unit) {
    return UNITS.getOrDefault(unit, unit);
  }

  /** A code's label; the code itself where the list does not know it. */
  static String label(Definitions definitions, String list, String code) {
    return definitions.codeList(list).values().stream()
        .filter(one -> one.code().equals(code))
        .map(CodeList.Code::label)
        .findFirst()
        .orElse(code);
  }

  /** A standard's regime as people call it. */
  static String regime(Definitions definitions, String standard) {
    String regime = definitions.standard(standard).regime().name();
    String name = label(definitions, "regime", regime);
    return regime.equals(standard) ? name : name + "（" + standard + "）";
  }

  /** An indicator's name with its unit. */
  static String indicator(TableRow indicator) {
    return indicator.text("name_zh").orElse("") + "（" + indicator.text("unit").orElse("") + "）";
  }

  /** What a rank or a trend is of. */
  static String measure(String measure) {
    return switch (measure) {
      case "unit_pass_share" -> "学校达标比例";
      case "composite_cv" -> "综合差异系数";
      default -> measure.replaceFirst("^cv_", "") + " 差异系数";
    };
  }

  /** {@code 甲九年一贯制学校（小学部）}, where a school has several stages. */
  static String unit(Unit unit) {
    boolean isPart = COMBINED.contains(unit.school().type());
    String part = unit.stage().equals("primary") ? "（小学部）" : "（初中部）";
    return unit.school().name() + (isPart ? part : "");
  }

  /** The first signs of a text. */
  static String cut(String text, int signs) {
    return text.codePointCount(0, text.length()) <= signs
        ? text
        : text.substring(0, text.offsetByCodePoints(0, signs)) + "…";
  }
}
