package org.junheng.definition;

import java.util.Collections;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junheng.language.Language;

/** The rules that the program has. */
final class ItemRules {
  private static final Map<String, ItemRule> KNOWN = known();

  private ItemRules() {}

  /** The rule of that id. */
  static ItemRule of(String id) {
    ItemRule rule = KNOWN.get(id);
    if (rule == null) {
      throw new DefinitionException(
          Language.either(
              "there is no rule '%s'; known: %s",
              "没有规则“%s”；可用：%s", id, String.join(", ", KNOWN.keySet())));
    }
    return rule;
  }

  private static Map<String, ItemRule> known() {
    Map<String, ItemRule> known = new TreeMap<>();
    for (ItemRule rule : ServiceLoader.load(ItemRule.class, ItemRule.class.getClassLoader())) {
      ItemRule other = known.put(rule.id(), rule);
      if (other != null) {
        throw new IllegalStateException(
            "two classes are the rule '%s': %s and %s"
                .formatted(rule.id(), other.getClass().getName(), rule.getClass().getName()));
      }
    }
    return Collections.unmodifiableMap(known);
  }
}
