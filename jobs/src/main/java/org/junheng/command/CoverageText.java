package org.junheng.command;

import java.util.List;
import org.junheng.answer.CoveredPart;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;

/** What can be judged by what counties handed in, told on the screen. */
final class CoverageText {
  private CoverageText() {}

  /** Part by part of each standard's verdict. */
  static void tell(List<CoveredPart> parts, Definitions definitions) {
    if (parts.isEmpty() || parts.get(0).counties() == 0) {
      return;
    }
    System.out.println(
        Language.either(
            "what can be judged by what is in (counties: %d):",
            "按已报送的报表可以判断的（%d个县区）：", parts.get(0).counties()));
    for (CoveredPart part : parts) {
      String name =
          part.standard()
              + " "
              + Language.either(part.part(), definitions.label("domain", part.part()));
      System.out.println(
          "  "
              + name
              + Language.either(": ", "：")
              + (part.judged().isEmpty()
                  ? Language.either("nothing in all counties", "没有各县区都能判断的")
                  : String.join(" ", part.judged())));
      part.lacking().forEach(lack -> System.out.println("      " + told(lack, definitions)));
    }
    System.out.println();
  }

  private static String told(CoveredPart.Lack lack, Definitions definitions) {
    String figures = String.join(" ", lack.figures());
    if (lack.form() == null) {
      return Language.either(
          "%s: cells, other years or the province's own tables are missing (counties: %d)",
          "%s：缺单元格、其他学年或省级名录（%d个县区）", figures, lack.counties());
    }
    String form = Language.either(lack.form(), definitions.form(lack.form()).title());
    return lack.column() == null
        ? Language.either(
            "%s: form %s is missing (counties: %d)",
            "%s：缺报表“%s”（%d个县区）", figures, form, lack.counties())
        : Language.either(
            "%s: form %s has no column %s (counties: %d)",
            "%s：报表“%s”没有栏目 %s（%d个县区）", figures, form, lack.column(), lack.counties());
  }
}
