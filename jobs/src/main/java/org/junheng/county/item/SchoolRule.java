package org.junheng.county.item;

import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.definition.Item;

/** A rule that every school must keep (methodology 9.17). */
public interface SchoolRule extends JudgingRule {
  /** Whether the rule is about a school: one in the standard's scope, where it says no other. */
  default boolean looksAt(School school, Assessment assessment) {
    return assessment.isInScope(school);
  }

  /** How a school stands to an item of this rule. */
  SchoolJudgement judge(School school, Assessment assessment, Item item);
}
