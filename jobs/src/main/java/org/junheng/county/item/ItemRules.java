package org.junheng.county.item;

import java.util.List;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Item;

/** The rules that items may be computed from. */
public final class ItemRules {
  private static final List<ItemRule> ALL =
      List.of(
          new Declared(),
          new Rooms(),
          new SchoolSize(),
          new ClassSize(),
          new SmallSchoolFunds(),
          new TeacherShare(),
          new Retention(),
          new Charter(),
          new TrainingFunds(),
          new Subjects(),
          new Satisfaction(),
          new Recognised(),
          new Monitored());

  private ItemRules() {}

  /** All of them. */
  public static List<ItemRule> all() {
    return ALL;
  }

  /** The rule of an item. */
  public static ItemRule of(Item item) {
    String id = item.rule();
    return ALL.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new DefinitionException("item " + item.id() + ": no rule '" + id + "'"));
  }
}
