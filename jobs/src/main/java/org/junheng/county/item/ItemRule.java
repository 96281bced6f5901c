package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import org.junheng.definition.Item;
import org.junheng.figure.Shown;

/**
 * What an item is computed from. One class knows all of it: which cells it reads, which limits it
 * needs, how it judges, what it says in words and what formula it is. A rule keeps nothing, so one
 * of each kind is enough.
 */
public interface ItemRule {
  /** What standards call it. */
  String id();

  /**
   * The cells of a census that it looks at, as {@code form.field}, besides those that the item
   * itself names and those that say which schools count.
   */
  List<String> cells();

  /** The limits that an item of this rule gives. */
  default Set<String> parameters() {
    return Set.of();
  }

  /** An item's formula as people read it. */
  default String formula(Item item) {
    return item.formula().replace("{threshold}", Shown.limit(item.threshold()));
  }
}
