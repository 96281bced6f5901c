package org.junheng.publish.book;

import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.figure.Shown;
import org.junheng.table.DimIndicator;

/** What sheets call standards, indicators, measures and units. */
final class SheetWords {
  private static final Set<String> COMBINED = Set.of("312", "341", "345");

  private SheetWords() {}

  /** A standard's regime as people call it. */
  static String regime(Definitions definitions, String standard) {
    String regime = definitions.standard(standard).regime().name();
    String name = definitions.label("regime", regime);
    return regime.equals(standard) ? name : name + "（" + standard + "）";
  }

  /** An indicator's name with its unit. */
  static String indicator(DimIndicator indicator) {
    return indicator.nameZh() + "（" + indicator.unit() + "）";
  }

  /** {@code 甲九年一贯制学校（小学部）}, where a school has several stages. */
  static String unit(ShownUnit unit) {
    boolean isPart = COMBINED.contains(unit.school().type());
    String part = unit.stage().equals("primary") ? "（小学部）" : "（初中部）";
    return unit.school().name() + (isPart ? part : "");
  }

  /** The first signs of a text. */
  static String cut(String text, int signs) {
    return Shown.cut(text, signs);
  }
}
