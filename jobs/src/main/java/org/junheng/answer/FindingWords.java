package org.junheng.answer;

import org.junheng.definition.Definitions;
import org.junheng.definition.Form;

/** The words that an answer uses, in its workbook and in its text alike. */
final class FindingWords {
  private FindingWords() {}

  /** What a finding is called where it stands in a list. */
  static String of(Finding finding) {
    return finding.weight().word() + (finding.isOfFile() ? "整个文件" : "");
  }

  /** A form's title; of a file of no form, that. */
  static String title(String form, Definitions definitions) {
    Form known = definitions.forms().get(form);
    return known == null ? "（无法对应报表）" : known.title();
  }
}
