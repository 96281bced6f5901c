package org.junheng.county.item;

import org.junheng.county.Assessment;
import org.junheng.definition.Item;

/** A rule that judges a county as a whole. */
public interface CountyRule extends JudgingRule {
  /** How the county stands to an item of this rule. */
  Judgement judge(Assessment assessment, Item item);
}
