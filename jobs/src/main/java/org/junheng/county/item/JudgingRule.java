package org.junheng.county.item;

import org.junheng.definition.DefinitionException;
import org.junheng.definition.Item;
import org.junheng.definition.ItemRule;
import org.junheng.figure.Shown;
import org.junheng.language.Language;

/**
 * A rule of items with all that is to be known of it in one class: which cells it reads, which
 * limits it needs, how it judges, what it says in words and what formula it is.
 */
public interface JudgingRule extends ItemRule {
  /** The rule of an item. */
  static JudgingRule of(Item item) {
    if (item.by() instanceof JudgingRule rule) {
      return rule;
    }
    throw new DefinitionException(
        Language.either(
            "item %s: rule '%s' judges nothing", "条目 %s：规则“%s”不作判断", item.id(), item.rule()));
  }

  /** An item's formula as people read it. */
  default String formula(Item item) {
    return item.formula().replace("{threshold}", Shown.limit(item.threshold()));
  }
}
