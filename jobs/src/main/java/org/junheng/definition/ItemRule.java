package org.junheng.definition;

import java.util.List;
import java.util.Set;

/**
 * What items of a standard may be computed from: one class each, named in {@code
 * META-INF/services/org.junheng.definition.ItemRule}, with a public constructor without parameters.
 * A rule keeps nothing, so one of each kind is enough.
 */
public interface ItemRule {
  /** What standards call it. */
  String id();

  /**
   * The cells of a census that it looks at, as {@code form.field}, besides those that the item
   * itself names and those that say which schools count.
   */
  List<String> cells();

  /** The limits that an item of this rule gives, all of them and no other. */
  default Set<String> parameters() {
    return Set.of();
  }

  /** Which of an item's keys requires, field, standard and needed it cannot do without. */
  default Set<String> keys() {
    return Set.of();
  }
}
