package org.junheng.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.table.CountyChange;

/** Which county codes followed each other, whatever the change was. */
final class Lineages {
  private final Map<String, String> parents = new HashMap<>();

  Lineages(List<CountyChange> changes) {
    changes.forEach(change -> join(change.fromCode(), change.toCode()));
  }

  boolean areOne(String one, String other) {
    return root(one).equals(root(other));
  }

  private void join(String one, String other) {
    if (one != null && other != null && !areOne(one, other)) {
      parents.put(root(one), root(other));
    }
  }

  private String root(String code) {
    String at = code;
    while (parents.containsKey(at)) {
      at = parents.get(at);
    }
    return at;
  }
}
