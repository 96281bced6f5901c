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

  /** What a finding is called where it stands in a list. */
  static String of(Finding finding) {
    return of(finding.severity()) + (finding.isOfFile() ? "整个文件" : "");
  }

  /** A form's title; of a file of no form, that. */
  static String title(String form, Definitions definitions) {
    Form known = definitions.forms().get(form);
    return known == null ? "（无法对应报表）" : known.title();
  }
}
