package org.junheng.command;

import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;

/** Whether counties can hand anything in for a census year. */
final class FormsOfYear {
  private FormsOfYear() {}

  /** Refuses a census year that no form is defined for. */
  static void require(Definitions definitions, int year) {
    if (definitions.forms().values().stream().noneMatch(form -> form.years().contain(year))) {
      throw new DefinitionException(
          Language.either(
              "no form of schemas/forms is defined for %d", "schemas/forms 中没有适用于%d学年的报表", year));
    }
  }
}
