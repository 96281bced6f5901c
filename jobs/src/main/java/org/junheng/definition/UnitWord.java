package org.junheng.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that people write beside a header or under it, in one spelling each. A column of counts
 * may name whatever it counts, one by one; a column with a unit of its own that unit and no other;
 * a column of numbers without a unit none.
 */
public final class UnitWord {
  private static final Map<String, String> SPELLINGS = new HashMap<>();

  /** What may stand for one of whatever is counted. */
  private static final String ONE = "个";

  static {
    spell("元", "元", "人民币元", "元人民币", "yuan", "rmb");
    spell("千元", "千元", "仟元");
    spell("万元", "万元", "万", "人民币万元");
    spell("百万元", "百万元");
    spell("亿元", "亿元", "亿");
    spell("m2", "m2", "平方米", "平米", "平方", "m^2", "sqm");
    spell("亩", "亩");
    spell("公顷", "公顷", "ha");
    spell("万m2", "万平方米", "万m2");
    spell("%", "%", "百分比", "百分数");
    spell("千人", "千人");
    spell("万人", "万人");
    spell("百册", "百册");
    spell("千册", "千册");
    spell("万册", "万册");
    spell(
        ONE, "个", "人", "名", "位", "人数", "所", "间", "台", "套", "册", "本", "份", "张", "班", "年", "次", "户",
        "人次", "台套", "台/套", "件", "件套");
  }

  private UnitWord() {}

  private static void spell(String unit, String... spellings) {
    for (String spelling : spellings) {
      SPELLINGS.put(spelling, unit);
    }
  }

  /** The unit that a text is; none where it is something else. */
  public static Optional<String> of(String text) {
    return Optional.ofNullable(SPELLINGS.get(CodeList.spelling(text)));
  }

  /** Whether a field's numbers are written in a unit. */
  public static boolean fits(Field field, String unit) {
    return switch (field.type()) {
      case COUNT -> unit.equals(ONE);
      case DECIMAL -> field.unit() != null && of(field.unit().file()).orElse("").equals(unit);
      case TEXT, CODE, YES_NO -> false;
    };
  }

  /** Whether two units measure the same, so that one of them is wrong where both are said. */
  public static boolean measureTheSame(Field field, String unit) {
    return field.unit() != null && kind(of(field.unit().file()).orElse("")) == kind(unit);
  }

  /** What a field's numbers are written in, as people are told. */
  public static String called(Field field) {
    if (field.unit() == null) {
      return field.type() == FieldType.COUNT ? "个数" : "比值，没有单位";
    }
    return of(field.unit().file()).map(unit -> unit.equals("m2") ? "平方米" : unit).orElse("");
  }

  private static int kind(String unit) {
    return unit.endsWith("元") ? 1 : unit.endsWith("m2") || "亩公顷".contains(unit) ? 2 : 3;
  }
}
