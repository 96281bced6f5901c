package org.junheng.answer;

import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.workbook.Tone;

/** The words that an answer uses, in its workbook and in its text alike. */
final class Words {
  private Words() {}

  /** What a finding is called. */
  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> "✘ 退回";
      case FIELD -> "! 按缺报";
      case WARNING -> "? 请核实";
    };
  }

  /** Its colour, which says the same. */
  static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.BAD;
      case FIELD -> Tone.NEAR;
      case WARNING -> Tone.OPEN;
    };
  }

  /** What was done with the cell. */
  static String treatment(Finding finding) {
    if (finding.isOfFile()) {
      return "整个文件未采用";
    }
    return switch (finding.severity()) {
      case ERROR -> "本行未采用";
      case FIELD -> "有关栏目按缺报处理";
      case WARNING -> "数据已采用";
    };
  }

  /** A form's title; of a file of no form, that. */
  static String title(String form, Definitions definitions) {
    Form known = definitions.forms().get(form);
    return known == null ? "（无法对应报表）" : known.title();
  }
}
